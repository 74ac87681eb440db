"""YAML as positioned nodes: every scalar stays the text that was written, every node knows its place.

Only plain YAML is accepted. Anchors, aliases, tags, several documents and repeated keys are refused: they hide from a reviewer what
a file says, and two of them have been used to exhaust memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from bot.knowledge.problem import Problem

# libyaml's parser is some twenty times faster, and gives the same marks.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
START = yaml.Mark("", 0, 0, 0, "", 0)
LARGEST_FILE = 2_000_000
DEEPEST = 24
REASONS = {
    "mapping values are not allowed here": "a colon followed by a space starts a new key here",
    "could not find expected ':'": "a key without its colon",
    "found character '\\t' that cannot start any token": "a tab is used for indentation",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a file: a text, a mapping or a list. `line` and `column` count from one."""

    file: str
    line: int
    column: int
    excerpt: str = field(repr=False, default="")
    text: str | None = None
    mapping: tuple[tuple[Node, Node], ...] | None = None
    items: tuple[Node, ...] | None = None

    @property
    def kind(self) -> str:
        if self.text is not None:
            return "text"
        return "mapping" if self.mapping is not None else "list"

    def __iter__(self) -> Iterator[tuple[str, Node, Node]]:
        """The entries of a mapping: key, the key's node, the value's node."""
        for key, value in self.mapping or ():
            yield key.text or "", key, value

    def problem(self, code: str, message: str, remedy: str) -> Problem:
        return Problem(self.file, self.line, self.column, code, message, remedy, self.excerpt)


def read_document(source: str, file: str) -> tuple[Node | None, list[Problem]]:
    """The one document of a YAML text, or None with the problems that make it unreadable."""
    if len(source) > LARGEST_FILE:
        message = f"The file has {len(source):,} characters; at most {LARGEST_FILE:,} are read."
        return None, [Problem(file, 1, 1, "too-large", message, "Split it into several files.")]
    lines = source.splitlines()
    try:
        # Before composing: a composed alias can fill the memory, composed nesting the stack.
        refused = _refused(source, file, lines)
        if refused:
            return None, refused
        root = yaml.compose(source, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_problem(error, file, lines)]
    except (yaml.YAMLError, RecursionError):
        message = "The file holds characters or nesting that YAML does not allow."
        return None, [Problem(file, 1, 1, "yaml-syntax", message, "Save it again as plain UTF-8 text.")]
    if root is None:
        return None, [Problem(file, 1, 1, "empty-file", "The file is empty.", "Write its content or remove it.")]
    problems: list[Problem] = []
    return _node(root, file, lines, problems), problems


def _syntax_problem(error: yaml.MarkedYAMLError, file: str, lines: list[str]) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    reason = REASONS.get(error.problem or "", "the indentation, a quotation mark or a colon is out of place")
    return Problem(
        file, line + 1, column + 1, "yaml-syntax",
        f"YAML cannot be read here: {reason}.",
        "Check the indentation; put a text that holds ': ', ' #' or starts with a special sign into double quotes.",
        lines[line] if line < len(lines) else "",
    )  # fmt: skip


def _refused(source: str, file: str, lines: list[str]) -> list[Problem]:
    """Each anchor, alias and tag, and the first node that is nested too deep."""
    found: list[Problem] = []
    depth = 0
    for event in yaml.parse(source, Loader=LOADER):
        mark = event.start_mark or START
        place = (file, mark.line + 1, mark.column + 1)
        excerpt = lines[mark.line] if mark.line < len(lines) else ""
        anchored = isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None)
        if anchored or getattr(event, "tag", None):
            message = f"{'An anchor or alias (& or *)' if anchored else 'A tag (!)'} is used."
            remedy = "Write the text out, or put it into double quotes if the sign is part of it."
            found.append(Problem(*place, "unsafe-yaml", message, remedy, excerpt))
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return [*found, Problem(*place, "too-deep", "The nesting is too deep.", "Flatten it.", excerpt)]
    return found


def _node(raw: yaml.Node, file: str, lines: list[str], problems: list[Problem]) -> Node:
    line, column = raw.start_mark.line, raw.start_mark.column
    excerpt = lines[line] if line < len(lines) else ""
    place = (file, line + 1, column + 1, excerpt)
    if isinstance(raw, yaml.ScalarNode):
        return Node(*place, text=raw.value)
    if isinstance(raw, yaml.SequenceNode):
        return Node(*place, items=tuple(_node(item, file, lines, problems) for item in raw.value))
    entries = []
    seen: set[str] = set()
    for raw_key, raw_value in raw.value:
        key = _node(raw_key, file, lines, problems)
        if key.text is None or key.text in seen:
            message = f"The key “{key.text}” stands twice in the same place." if key.text else "A key must be a text."
            problems.append(key.problem("duplicate-key", message, "Keep one of the two; the other would be lost."))
        seen.add(key.text or "")
        entries.append((key, _node(raw_value, file, lines, problems)))
    return Node(*place, mapping=tuple(entries))

"""Reading nodes as what they should be. Every problem is noted and reading goes on, so that all are told at once.

After a problem a neutral value stands in; it is never served, since a folder with problems is refused as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from rapidfuzz import process

from bot.knowledge.document import Node
from bot.knowledge.figure import SHAPES, UNITS, Figure, make_figure
from bot.knowledge.period import Period
from bot.knowledge.problem import Problem

ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
WHOLE_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
T = TypeVar("T")
Name = TypeVar("Name", bound=str)


def nearest(word: str, known: Iterable[str]) -> str:
    """“Did you mean …?” for a misspelt name, or a list of a few names."""
    names = sorted(known)
    found = process.extractOne(word, names, score_cutoff=70)
    if found:
        return f"Did you mean “{found[0]}”?"
    return f"Known here: {', '.join(names[:12])}{' …' if len(names) > 12 else ''}."


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text whose placeholders are still to be filled in, in place, when every file has been read."""

    filled: dict[str, str]
    lang: str
    node: Node
    is_prose: bool


class Reading:
    """Collects problems, definitions and references over all files of one folder."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages
        self.problems: list[Problem] = []
        self.defined: dict[tuple[str, str], Node] = {}
        self.references: list[tuple[str, str, Node]] = []
        self.texts: list[WrittenText] = []

    def note(self, node: Node, code: str, message: str, remedy: str) -> None:
        self.problems.append(node.problem(code, message, remedy))

    def define(self, kind: str, name: str, node: Node) -> None:
        """Register an id; the same id twice is a problem, and so is an id that is not a readable phrase."""
        if not ID.fullmatch(name):
            message = f"“{name}” is not a good id."
            self.note(node, "bad-id", message, "Use lower-case Latin words joined by hyphens, such as “a-readable-phrase”.")
        if (kind, name) in self.defined:
            first = self.defined[kind, name]
            message = f"The {kind} “{name}” is already defined in {first.file}:{first.line}."
            self.note(node, "duplicate-id", message, "Give one of them another id, or remove it.")
        self.defined.setdefault((kind, name), node)

    def refer(self, kind: str, node: Node) -> str:
        """The id that a node names, to be looked up when every file has been read."""
        name = self.text(node)
        if name:
            self.references.append((kind, name, node))
        return name

    def resolve(self) -> None:
        """Note each reference to something that is not defined."""
        names: dict[str, set[str]] = {}
        for kind, name in self.defined:
            names.setdefault(kind, set()).add(name)
        for kind, name, node in self.references:
            if name not in names.get(kind, set()):
                self.note(node, "unknown-reference", f"There is no {kind} “{name}”.", nearest(name, names.get(kind, set())))

    def text(self, node: Node) -> str:
        if node.text is None:
            self.note(node, "wrong-kind", f"A text is expected here, not a {node.kind}.", "Write one text.")
            return ""
        if not node.text.strip():
            self.note(node, "empty-text", "The text is empty.", "Write the text, or remove the key.")
        return node.text.strip()

    def items(self, node: Node | None) -> tuple[Node, ...]:
        if node is None:
            return ()
        if node.items is None:
            self.note(node, "wrong-kind", f"A list is expected here, not a {node.kind}.", "Write [a, b] or lines that start with “- ”.")
            return ()
        return node.items

    def entries(self, node: Node | None) -> list[tuple[str, Node, Node]]:
        """The entries of a mapping whose keys are free (ids): key, key's node, value's node."""
        if node is None:
            return []
        if node.mapping is None:
            self.note(node, "wrong-kind", f"A mapping is expected here, not a {node.kind}.", "Write lines of the form “key: value”.")
            return []
        return list(node)

    def fields(self, node: Node, required: str, optional: str = "") -> dict[str, Node]:
        """The fields of a mapping whose keys are fixed; unknown and missing ones are noted."""
        known = [*required.split(), *optional.split()]
        found: dict[str, Node] = {}
        for key, key_node, value in self.entries(node):
            if key in known:
                found[key] = value
            else:
                self.note(key_node, "unknown-key", f"The key “{key}” is not known here.", nearest(key, known))
        if node.mapping is not None:
            for key in required.split():
                if key not in found:
                    self.note(node, "missing-key", f"The key “{key}” is missing here.", f"Add “{key}: …”.")
        return found

    def words(self, node: Node | None, is_prose: bool = False) -> Mapping[str, str]:
        """A text in every language of the pack."""
        texts = dict.fromkeys(self.languages, "")
        if node is not None:
            given = {key: value for key, _, value in self.entries(node)}
            for key, key_node, _ in node:
                if key not in self.languages:
                    # A comma inside braces ends a text; what follows it looks like another language.
                    remedy = (
                        nearest(key, self.languages) if ID.fullmatch(key) else "Put the text before it into double quotes, comma and all."
                    )
                    self.note(key_node, "unknown-language", f"The pack has no language “{key}”.", remedy)
            for lang in self.languages:
                if lang in given:
                    texts[lang] = " ".join(self.text(given[lang]).split())
                    self.texts.append(WrittenText(texts, lang, given[lang], is_prose))
                elif node.mapping is not None:
                    self.note(node, "no-translation", f"The text is missing in “{lang}”.", f"Add “{lang}: …” saying the same.")
        return MappingProxyType(texts)

    def same_or_words(self, node: Node | None) -> Mapping[str, str]:
        """A text that is the same in every language (a number), or one for each."""
        if node is not None and node.text is not None:
            return MappingProxyType(dict.fromkeys(self.languages, self.text(node)))
        return self.words(node)

    def prose(self, node: Node | None) -> Mapping[str, str]:
        """A text about the law: figures and dates come from provisions, not from the keyboard."""
        return self.words(node, is_prose=True)

    def optional_prose(self, node: Node | None) -> Mapping[str, str] | None:
        return None if node is None else self.prose(node)

    def word_lists(self, node: Node | None) -> Mapping[str, tuple[str, ...]]:
        """Lists of words by language; a language may be absent."""
        return MappingProxyType({key: tuple(self.text(item) for item in self.items(value)) for key, _, value in self.entries(node)})

    def choice(self, node: Node | None, allowed: tuple[Name, ...], default: Name) -> Name:
        if node is None:
            return default
        given = self.text(node)
        for name in allowed:
            if name == given:
                return name
        self.note(node, "unknown-value", f"“{given}” is not one of the values allowed here.", nearest(given, allowed))
        return default

    def yes_no(self, node: Node | None, default: bool) -> bool:
        return default if node is None else self.choice(node, ("true", "false"), "false") == "true"

    def integer(self, node: Node | None, default: int = 0) -> int:
        if node is None:
            return default
        if not WHOLE_NUMBER.fullmatch(node.text or ""):
            self.note(node, "not-a-number", "A whole number is expected here.", "Write digits only, such as 3.")
            return default
        return int(node.text or "0")

    def day(self, node: Node | None, default: date) -> date:
        return self.optional_day(node) or default

    def optional_day(self, node: Node | None) -> date | None:
        if node is None:
            return None
        written = self.text(node)
        day = parse_day(written)
        if day is None and written:
            self.note(node, "not-a-date", f"“{written}” is not a date.", "Write the day as year-month-day, such as 2022-09-24.")
        return day

    def month(self, node: Node) -> str:
        """A month written as 2022-05, as a source prints it; a day counts too."""
        written = self.text(node)
        if written and not (parse_day(written) or parse_day(f"{written}-01")):
            self.note(node, "not-a-date", f"“{written}” is not a month.", "Write the month as year-month, such as 2022-05.")
        return written

    def period(self, node: Node | None) -> Period:
        if node is None:
            return Period()
        given = self.fields(node, "", "from until")
        period = Period(self.optional_day(given.get("from")), self.optional_day(given.get("until")))
        if period.first > period.last:
            self.note(node, "dates-reversed", "The period ends before it begins.", "Swap the two dates, or mend one.")
            return Period()
        return period

    def figure(self, node: Node) -> Figure | None:
        parts = {"exact": node.text} if node.text is not None else {key: value.text or "" for key, _, value in self.entries(node)}
        figure = make_figure(parts)
        if figure is None:
            shapes = "; ".join(" and ".join(sorted(shape)) for shape in SHAPES)
            remedy = f"Write “3 years”, or a mapping with {shapes}. Units: {', '.join(UNITS)}."
            self.note(node, "not-a-figure", "This is not a figure.", remedy)
        return figure

    def each(self, node: Node | None, kind: str, make: Callable[[str, Node], T]) -> Mapping[str, T]:
        """Define and make everything in a mapping of ids."""
        made: dict[str, T] = {}
        for name, key_node, value in self.entries(node):
            self.define(kind, name, key_node)
            made[name] = make(name, value)
        return MappingProxyType(made)


def parse_day(text: str) -> date | None:
    """A day written as 2022-09-24, or None."""
    if not ISO_DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

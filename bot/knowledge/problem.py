"""What is wrong with a file of knowledge, told to the person who edits it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: where it is, what is wrong and why, and what to write instead.

    `line` and `column` count from one. `code` names the kind of fault; docs/checks.md explains each.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    remedy: str
    excerpt: str = ""

    def __str__(self) -> str:
        head = f"{self.file}:{self.line}:{self.column}: {self.message} [{self.code}]"
        marked = f"\n    {self.excerpt}\n    {' ' * (self.column - 1)}^" if self.excerpt else ""
        return f"{head}{marked}\n  → {self.remedy}"

    def as_json(self) -> dict[str, object]:
        return asdict(self)


class KnowledgeError(Exception):
    """The folder cannot be served; `problems` lists everything that is wrong with it, once each, in file order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n\n".join(map(str, self.problems)))

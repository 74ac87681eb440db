"""Breaking the garden in one place, and saying where the fault is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HERE = "◆"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem must be reported, and the line that it must show."""

    file: str
    line: int
    column: int
    excerpt: str


@dataclass(frozen=True, slots=True)
class Break:
    """In `file`, `old` becomes `new`; without `old` the whole file does.

    The sign ◆ stands where the problem must be reported: in `new`, or in `at`, a text of the broken file (of `found_in`, if it is another).
    `also` are the problems that follow from this one and cannot be told apart from it.
    """

    code: str
    file: str
    old: str | None
    new: str
    also: tuple[str, ...] = ()
    at: str = ""
    found_in: str = ""

    def __str__(self) -> str:
        return f"{self.code}-{self.file}"

    def apply(self, folder: Path) -> Place:
        """Break a folder; the place of the fault."""
        path = folder / self.file
        path.parent.mkdir(exist_ok=True)
        new = self.new.replace(HERE, "")
        broken = new if self.old is None else _replaced(path.read_text("utf-8"), self.old, new)
        path.write_bytes(broken.encode("utf-8", "surrogateescape"))
        file = self.found_in or self.file
        text = (folder / file).read_text("utf-8", "surrogateescape")
        return _place(file, text, self.at or self.new if self.old is not None else self.new)


def _place(file: str, text: str, marked: str) -> Place:
    before, _, after = marked.partition(HERE)
    at = text.index(before + after) + len(before)
    start = text.rfind("\n", 0, at) + 1
    return Place(file, text.count("\n", 0, at) + 1, at - start + 1, text[start:].partition("\n")[0])


def _replaced(text: str, old: str, new: str) -> str:
    if text.count(old) != 1:
        raise ValueError(f"“{old}” stands {text.count(old)} times")
    return text.replace(old, new)

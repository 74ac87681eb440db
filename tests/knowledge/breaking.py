"""Breaking the garden in one place, and saying where the fault is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HERE = "◆"


@dataclass(frozen=True, slots=True)
class Break:
    """In `file`, `old` becomes `new`; the sign ◆ in `new`, which is taken out, marks the place that the problem must name.

    Without `old` the whole file becomes `new`. `also` are the problems that follow from this one and cannot be told apart from it.
    """

    code: str
    file: str
    old: str | None
    new: str
    also: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.code}: {self.new.strip().splitlines()[0][:50]}"

    def apply(self, folder: Path) -> tuple[int, int, str]:
        """Break the folder; the line, the column and the text of the line where the fault is."""
        path = folder / self.file
        whole = self.new
        if self.old is not None:
            before = path.read_text("utf-8")
            assert before.count(self.old) == 1, f"“{self.old}” stands {before.count(self.old)} times in {self.file}"
            whole = before.replace(self.old, self.new)
        at = whole.index(HERE)
        broken = whole.replace(HERE, "")
        path.write_bytes(broken.encode("utf-8", "surrogateescape"))
        line = whole.count("\n", 0, at) + 1
        column = at - (whole.rfind("\n", 0, at) + 1) + 1
        return line, column, broken.splitlines()[line - 1] if broken else ""

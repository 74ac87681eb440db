"""The codes of problems that the source of bot/knowledge can note."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests import ROOT

CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
# A code put together while running: its beginning, and the endings it can take.
COMPOSED = {"date-": ("gap", "overlap")}


def codes_in_source() -> set[str]:
    """Every code that some `note(…)`, `problem(…)` or `Problem(…)` gives."""
    return {code for path in (ROOT / "bot" / "knowledge").rglob("*.py") for code in codes_in(path.read_text("utf-8"))}


def codes_in(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) in ("note", "problem", "Problem"):
            for argument in node.args:
                found = list(_code(argument))
                yield from found
                if found:
                    break


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


def _code(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and CODE.fullmatch(argument.value):
        yield argument.value
    elif isinstance(argument, ast.JoinedStr) and isinstance(argument.values[0], ast.Constant):
        beginning = str(argument.values[0].value)
        yield from (beginning + ending for ending in COMPOSED.get(beginning, ()))

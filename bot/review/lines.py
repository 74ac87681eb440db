"""Files of labelled texts: one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

Labelled = TypeVar("Labelled")


class BadLines(ValueError):
    """The file cannot be read; the message says which line and why."""


def read_lines(path: Path, shape: Callable[[dict[str, Any]], Labelled], wanted: str) -> list[Labelled]:
    """Each line in its shape; `shape` raises ValueError, KeyError or TypeError for what is not `wanted`."""
    found = []
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadLines(f"{path} cannot be read: {type(error).__name__}.") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found.append(shape(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise BadLines(f"{path}:{number} is not a {wanted}.") from None
    return found

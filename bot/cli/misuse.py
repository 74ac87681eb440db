"""A user's mistake, told in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from bot.knowledge.reading import parse_day


class Misuse(Exception):
    """The command was used wrongly; the message says how and what to do."""


def day(text: str | None) -> date | None:
    if text is None:
        return None
    found = parse_day(text)
    if found is None:
        raise Misuse(f"“{text}” is not a date. Write the day as 2022-09-24.")
    return found


def facts(given: Iterable[str]) -> Mapping[str, str]:
    pairs = [text.partition("=") for text in given]
    for question, sign, option in pairs:
        if not sign or not question or not option:
            raise Misuse(f"“{question}{sign}{option}” is not a fact. Write question=option.")
    return {question: option for question, _, option in pairs}


def write(text: str, path: str | None) -> None:
    """Print a text, or write it to a file."""
    if path is None or path == "-":
        print(text, end="")
        return
    try:
        Path(path).write_text(text, "utf-8")
    except OSError as error:
        raise Misuse(f"{path} cannot be written: {error.strerror}.") from None

"""Stems, so that “отказался” and “отказаться” meet. Snowball does the work; its results are kept for the words of a pack only."""

from __future__ import annotations

from collections.abc import Callable

import snowballstemmer

_russian: Callable[[str], str] = snowballstemmer.stemmer("russian").stemWord
_english: Callable[[str], str] = snowballstemmer.stemmer("english").stemWord


def stem(word: str) -> str:
    """The stem of a lower-case word; numbers stay as they are."""
    if word.isdecimal():
        return word
    if word.isascii():
        return _english(word)
    return _russian(word)

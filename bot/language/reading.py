"""Reading a text as words of a known vocabulary: which language and alphabet was meant."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.language.alphabets import from_cyrillic_keys, from_latin_keys, one_alphabet, transliterated
from bot.language.cleaning import clean

WORD = re.compile(r"[^\W_]+(?:[.'][^\W_]+)*")
UKRAINIAN = frozenset("іїєґ")
MOST_WORDS = 400
# Another alphabet must explain the text this much better than the text as it stands.
CLEARLY_BETTER = 0.34


class Reader:
    """Reads texts against the words that a pack knows."""

    def __init__(self, known: Callable[[str], bool]) -> None:
        self._known = known

    def read(self, text: str) -> tuple[list[str], str]:
        """The words of a text, in the alphabet meant, and its language: “ru”, “uk” or “en”."""
        cleaned = clean(text)
        words = words_of(cleaned)
        best = self._share(words) + CLEARLY_BETTER
        if best < 1:
            for other in self._others(cleaned):
                found = words_of(other(cleaned))
                share = self._share(found)
                if share > best:
                    words, best = found, share
        return words, _language(words)

    def _share(self, words: list[str]) -> float:
        counted = [word for word in words if not word.isdecimal()]
        return sum(self._known(word) for word in counted) / len(counted) if counted else 0.0

    @staticmethod
    def _others(cleaned: str) -> tuple[Callable[[str], str], ...]:
        latin = any("a" <= letter <= "z" for letter in cleaned)
        cyrillic = any("а" <= letter <= "я" for letter in cleaned)
        if latin and not cyrillic:
            return (from_latin_keys, transliterated)
        return (from_cyrillic_keys,) if cyrillic and not latin else ()


def words_of(text: str) -> list[str]:
    """The words of a cleaned text, at most MOST_WORDS, each in one alphabet."""
    return [one_alphabet(word) for word in WORD.findall(text)[:MOST_WORDS]]


def _language(words: list[str]) -> str:
    letters = "".join(words)
    if UKRAINIAN & set(letters):
        return "uk"
    latin = sum("a" <= letter <= "z" for letter in letters)
    return "en" if latin > len(letters) / 2 else "ru"

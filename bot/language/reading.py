"""Reading a text as words of a known vocabulary: which language and alphabet was meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.language.alphabets import from_cyrillic_keys, from_latin_keys, one_alphabet, transliterated
from bot.language.cleaning import clean

WORD = re.compile(r"[^\W_]+(?:[.'][^\W_]+)*")
UKRAINIAN = frozenset("іїєґ")
MOST_WORDS = 400
# Another alphabet must make the words this much more familiar than they are as they stand.
CLEARLY_BETTER = 1.5
# Words as familiar as this are read as they stand.
FAMILIAR = 3.0
# So many words tell the alphabet of a text; a long story is not stemmed three times over.
ENOUGH_WORDS = 60
# What divides a text into clauses; a hyphen only between spaces.
BREAK = re.compile(r"[,.;:!?()…—–]| - ")


@dataclass(frozen=True, slots=True)
class Read:
    """The words of a text, in the alphabet meant, with the number of the clause each stands in; and its language: “ru”, “uk” or “en”."""

    words: Sequence[str]
    clauses: Sequence[int]
    lang: str


class Reader:
    """Reads texts against the words that a pack knows."""

    def __init__(self, familiarity: Callable[[str], float]) -> None:
        """`familiarity` tells how familiar a word is: 0 if it is unknown, more for common words."""
        self._familiarity = familiarity

    def read(self, text: str) -> Read:
        """A text of any length; only its first characters are read."""
        cleaned = clean(text)
        meant, words = cleaned, words_of(cleaned)
        best = self._familiar(words) * CLEARLY_BETTER
        for other in self._others(cleaned) if best < FAMILIAR * CLEARLY_BETTER else ():
            found = words_of(other(cleaned))
            familiar = self._familiar(found)
            if familiar > best:
                meant, words, best = other(cleaned), found, familiar
        return Read(words, _clauses_of(meant), _language(words))

    def _familiar(self, words: list[str]) -> float:
        counted = [word for word in words[:ENOUGH_WORDS] if not word.isdecimal()]
        return sum(map(self._familiarity, counted)) / len(counted) if counted else 0.0

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


def _clauses_of(text: str) -> list[int]:
    """For each word of a cleaned text the number of its clause."""
    clauses, clause, end = [], 0, 0
    for found in islice(WORD.finditer(text), MOST_WORDS):
        clause += bool(BREAK.search(text, end, found.start()))
        clauses.append(clause)
        end = found.end()
    return clauses


def _language(words: list[str]) -> str:
    letters = "".join(words)
    if UKRAINIAN & set(letters):
        return "uk"
    latin = sum("a" <= letter <= "z" for letter in letters)
    return "en" if latin > len(letters) / 2 else "ru"

"""Short phrases looked for in words, by stems: in order, close together, not denied.

In a phrase “ранен/ранили” stands for either word, “=подписал” for this very form (not “подписать”, which has the same stem),
and “3-10” for any number from 3 to 10. A “|” at the end asks that the clause end there (“категорию =в |”), and a “,” in a phrase lets it
run on into the next clause. Dates between the words of a phrase do not count.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from bot.language import clean, stem, words_of
from bot.matching.dates import MONTH, NUMERIC
from bot.matching.numbers import number_of

NEGATIONS = frozenset(
    {
        "не",
        "нет",
        "ни",
        "без",
        "not",
        "no",
        "never",
        "without",
        "isn't",
        "wasn't",
        "didn't",
        "hasn't",
        "haven't",
        "don't",
        "doesn't",
        "won't",
    }
)
# So many places further may the next word of a phrase stand, and so many before it may a negation.
REACH = 2
RANGE = re.compile(r"(\d+)-(\d+)")
CLAUSE_END, NEXT_CLAUSE = "|", ","
# “Больше 10 дней” is no number of days; a phrase that takes such a word in says so.
COMPARED = frozenset("больше более свыше меньше менее до over under above below than to".split())  # noqa: SIM905 (reads better as words)
BEFORE_DATE = frozenset(["в", "во", "с", "in", "on"])
OF_YEAR = frozenset(["г", "год", "года", "году"])
YEAR = re.compile(r"20[12]\d")
DATE = re.compile("|".join(form.pattern for form in (YEAR, NUMERIC, MONTH)))
# Phrases that begin with a range are kept under this, which is no stem.
ANY_NUMBER = "#"
Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was understood (repaired, in the alphabet meant), its stem, and the number of its clause."""

    text: str
    stem: str
    clause: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """What may stand at one place of a phrase: one of some stems, perhaps in one of some forms only, or a number in a range."""

    stems: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    low: float = 0
    high: float = -1
    # Whether the word may stand in the next clause, and whether it must be the last of its own.
    is_crossing: bool = False
    is_last: bool = False

    def fits(self, word: Word) -> bool:
        if self.stems:
            return word.stem in self.stems and (not self.forms or word.text in self.forms)
        number = number_of(word.text)
        return number is not None and self.low <= number <= self.high


# Given the words, the place of a phrase and how many words the phrase has.
Doubted = Callable[[Sequence[Word], int, int], bool]


class Patterns(Generic[Meaning]):
    """Phrases with what they mean."""

    def __init__(self, phrases: Iterable[tuple[str, Meaning]], *, within_clause: bool = False) -> None:
        """`within_clause` tells that no phrase runs on from one clause into the next."""
        self._within_clause = within_clause
        self._by_first: dict[str, list[tuple[tuple[Step, ...], Meaning]]] = defaultdict(list)
        for phrase, meaning in phrases:
            steps = tuple(_steps(phrase))
            for first in steps[0].stems or (ANY_NUMBER,):
                self._by_first[first].append((steps, meaning))

    def found_in(self, words: Sequence[Word], doubted: Doubted = lambda *_: False) -> Iterator[Meaning]:
        """What the phrases that occur mean; a phrase right after a negation that is not its own does not count."""
        for place, steps, meaning in self._occurring_in(words):
            if not doubted(words, place, len(steps)):
                yield meaning

    def clauses_in(self, words: Sequence[Word]) -> frozenset[int]:
        """The clauses in which a phrase occurs."""
        return frozenset(words[place].clause for place, _, _ in self._occurring_in(words))

    def _occurring_in(self, words: Sequence[Word]) -> Iterator[tuple[int, Sequence[Step], Meaning]]:
        present = {word.stem for word in words}
        for place, word in enumerate(words):
            for steps, meaning in self._beginning_with(word):
                # Most phrases lack a word: seen at once, without walking on from place to place.
                if any(step.stems and present.isdisjoint(step.stems) for step in steps[1:]):
                    continue
                if self._follows(words, place, steps) and not is_denied(words, place):
                    yield place, steps, meaning

    def _beginning_with(self, word: Word) -> Sequence[tuple[tuple[Step, ...], Meaning]]:
        if number_of(word.text) is None:
            return self._by_first.get(word.stem, ())
        return [*self._by_first.get(word.stem, ()), *self._by_first.get(ANY_NUMBER, ())]

    def _follows(self, words: Sequence[Word], place: int, steps: Sequence[Step]) -> bool:
        at = place
        if not _fits(words, at, steps[0]) or (not steps[0].stems and at and words[at - 1].text in COMPARED):
            return False
        clause = words[at].clause
        for wanted in steps[1:]:
            at = _next_place(words, at, wanted)
            clause += wanted.is_crossing
            if at < 0 or (self._within_clause and words[at].clause != clause):
                return False
        return not steps[-1].is_last or at + 1 == len(words) or words[at + 1].clause != words[at].clause


def is_denied(words: Sequence[Word], place: int) -> bool:
    """Whether a negation stands right before a place."""
    return any(word.text in NEGATIONS for word in words[max(0, place - REACH) : place])


def _steps(phrase: str) -> Iterator[Step]:
    parts = clean(phrase).split()
    for place, part in enumerate(parts):
        step = partial(Step, is_crossing=parts[max(0, place - 1)] == NEXT_CLAUSE, is_last=parts[place + 1 :] == [CLAUSE_END])
        numbers = RANGE.fullmatch(part)
        if numbers:
            yield step(low=float(numbers[1]), high=float(numbers[2]))
        elif "/" in part or part.startswith("="):
            either = words_of(part)
            yield step(frozenset(map(stem, either)), frozenset(either if part.startswith("=") else ()))
        else:
            yield from (step(frozenset((stem(word),))) for word in words_of(part))


def _next_place(words: Sequence[Word], at: int, wanted: Step) -> int:
    """The place of the next word of a phrase, at most REACH further and not across a negation; -1 if it is not there."""
    left = REACH
    for number in range(at + 1, len(words)):
        word = words[number]
        if _fits(words, number, wanted):
            return number
        left -= not _is_of_date(words, number)
        if not left or word.text in NEGATIONS or (word.text in COMPARED and not wanted.stems):
            return -1
    return -1


def _fits(words: Sequence[Word], at: int, wanted: Step) -> bool:
    """Whether a word may stand at a step; the day of “5 ноября этого года” counts no years."""
    return wanted.fits(words[at]) and (bool(wanted.stems) or not _is_of_date(words, at))


def _is_of_date(words: Sequence[Word], place: int) -> bool:
    """Whether a word is part of a date: “13.11.2024”, “5 марта 2024 года”."""
    text = words[place].text
    after = words[place + 1].text if place + 1 < len(words) else ""
    if text in BEFORE_DATE:
        return bool(after) and _is_of_date(words, place + 1)
    if text in OF_YEAR:
        return place > 0 and bool(YEAR.fullmatch(words[place - 1].text))
    return bool(DATE.fullmatch(text)) or (text.isdecimal() and bool(MONTH.fullmatch(after)))

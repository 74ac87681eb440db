"""Short phrases looked for in words, by stems: in order, close together, not denied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.language import clean, stem, words_of

NEGATIONS = frozenset(
    {"не", "нет", "ни", "без", "not", "no", "never", "without", "isn't", "wasn't", "didn't", "hasn't", "don't", "doesn't"}
)
# So many places further may the next word of a phrase stand, and so many before it may a negation.
REACH = 2
Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was understood (repaired, in the alphabet meant), its stem, and the number of its clause."""

    text: str
    stem: str
    clause: int = 0


Doubted = Callable[[Sequence[Word], int, Sequence[str]], bool]


class Patterns(Generic[Meaning]):
    """Phrases with what they mean."""

    def __init__(self, phrases: Iterable[tuple[str, Meaning]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = defaultdict(list)
        for phrase, meaning in phrases:
            first, *rest = (stem(word) for word in words_of(clean(phrase)))
            self._by_first[first].append((tuple(rest), meaning))

    def found_in(self, words: Sequence[Word], doubted: Doubted = lambda *_: False) -> Iterator[Meaning]:
        """What the phrases that occur mean; a phrase right after a negation that is not its own does not count.

        `doubted` may doubt one more: it is given the words, the place of the phrase and the phrase's stems.
        """
        for place, word in enumerate(words):
            for rest, meaning in self._by_first.get(word.stem, ()):
                if _follows(words, place, rest) and not _is_denied(words, place) and not doubted(words, place, (word.stem, *rest)):
                    yield meaning


def _follows(words: Sequence[Word], place: int, stems: tuple[str, ...]) -> bool:
    at = place
    for wanted in stems:
        at = _next_place(words, at, wanted)
        if at < 0:
            return False
    return True


def _next_place(words: Sequence[Word], at: int, wanted: str) -> int:
    """The place of the next word of a phrase, at most REACH further and not across a negation; -1 if it is not there."""
    for number in range(at + 1, min(at + REACH + 1, len(words))):
        if words[number].stem == wanted:
            return number
        if words[number].text in NEGATIONS:
            return -1
    return -1


def _is_denied(words: Sequence[Word], place: int) -> bool:
    return any(word.text in NEGATIONS for word in words[max(0, place - REACH) : place])

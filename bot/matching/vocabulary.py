"""The words that the phrases know, and repairing those that are misspelt."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.knowledge import Knowledge
from bot.language import clean, sounded, stem, words_of

SHORTEST_REPAIRED = 4
LONG_WORD = 7
# A story may hold hundreds of unknown words; the time for one question stays bounded.
MOST_REPAIRS = 24


Said = Mapping[str, Sequence[Sequence[str]]]


def said_in(knowledge: Knowledge) -> Said:
    """The words of every phrase, by class (intents, and what is out of scope)."""
    return {
        name: [words_of(clean(phrase)) for phrases in by_language.values() for phrase in phrases]
        for name, by_language in knowledge.phrases.items()
    }


def vocabulary_of(said: Said) -> Vocabulary:
    return Vocabulary.of(word for phrases in said.values() for phrase in phrases for word in phrase)


class Vocabulary:
    """Known words with how often the phrases use them, by first letter and length, for quick repair."""

    def __init__(self, counts: Mapping[str, int], stem_of: Mapping[str, str]) -> None:
        self._count = counts
        self._stem_of = stem_of
        self._stems: Counter[str] = Counter()
        for word, count in counts.items():
            self._stems[stem_of[word]] += count
        self._shelves: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(counts):
            self._shelves[word[0], len(word)].append(word)
        self._of_sound = {sounded(word): word for word in sorted(counts, key=lambda word: (counts[word], word))}

    @staticmethod
    def of(words: Iterable[str]) -> Vocabulary:
        """The vocabulary of some words, repeated as often as they are used."""
        counts = Counter(words)
        return Vocabulary(counts, {word: stem(word) for word in counts})

    @staticmethod
    def from_rows(rows: Iterable[tuple[str, str, int]]) -> Vocabulary:
        found = list(rows)
        return Vocabulary({word: count for word, _, count in found}, {word: stem for word, stem, _ in found})

    def as_rows(self) -> list[tuple[str, str, int]]:
        """Word, stem and count, in alphabetical order."""
        return [(word, self._stem_of[word], self._count[word]) for word in sorted(self._count)]

    def knows(self, word: str) -> bool:
        return word in self._stem_of or stem(word) in self._stems

    def familiarity(self, word: str) -> float:
        """0 for an unknown word, more the more often the phrases use it or another form of it."""
        return math.log(1 + self._stems[self.stem(word)])

    def stem(self, word: str) -> str:
        """The stem of a word; those of known words are kept."""
        return self._stem_of.get(word) or stem(word)

    def repaired(self, word: str) -> str | None:
        """The known word that was probably meant: one slip in a short word, two in a long one; None if none is near.

        A word written as it is heard is taken first. Slips in the first letter are rare otherwise and are not looked for. Of equally near
        words the more common one is taken.
        """
        slips = 1 if len(word) < LONG_WORD else 2
        if len(word) < SHORTEST_REPAIRED or any(sign.isdigit() for sign in word):
            return None
        heard = self._of_sound.get(sounded(word))
        if heard:
            return heard
        best: tuple[float, int, str] | None = None
        for length in range(max(SHORTEST_REPAIRED - 1, len(word) - slips), len(word) + slips + 1):
            shelf = self._shelves.get((word[0], length), ())
            for known, distance, _ in process.extract(word, shelf, scorer=OSA.distance, score_cutoff=slips, limit=5):
                rank = (distance, -self._count[known], known)
                best = rank if best is None or rank < best else best
        return best[2] if best else None

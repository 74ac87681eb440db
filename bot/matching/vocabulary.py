"""The words that the phrases know, and repairing those that are misspelt."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language import stem

SHORTEST_REPAIRED = 4
LONG_WORD = 7
# A story may hold hundreds of unknown words; the time for one question stays bounded.
MOST_REPAIRS = 24


class Vocabulary:
    """Known words with how often the phrases use them, by first letter and length, for quick repair."""

    def __init__(self, words: Iterable[str]) -> None:
        self._count = Counter(words)
        self._stem_of = {word: stem(word) for word in self._count}
        self._stems = frozenset(self._stem_of.values())
        self._shelves: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(self._count):
            self._shelves[word[0], len(word)].append(word)

    def knows(self, word: str) -> bool:
        return word in self._stem_of or stem(word) in self._stems

    def stem(self, word: str) -> str:
        """The stem of a word; those of known words are kept."""
        return self._stem_of.get(word) or stem(word)

    def repaired(self, word: str) -> str | None:
        """The known word that was probably meant: one slip in a short word, two in a long one; None if none is near.

        Slips in the first letter are rare and are not looked for. Of equally near words the more common one is taken.
        """
        slips = 1 if len(word) < LONG_WORD else 2
        if len(word) < SHORTEST_REPAIRED or any(sign.isdigit() for sign in word):
            return None
        best: tuple[float, int, str] | None = None
        for length in range(max(SHORTEST_REPAIRED - 1, len(word) - slips), len(word) + slips + 1):
            shelf = self._shelves.get((word[0], length), ())
            for known, distance, _ in process.extract(word, shelf, scorer=OSA.distance, score_cutoff=slips, limit=5):
                rank = (distance, -self._count[known], known)
                best = rank if best is None or rank < best else best
        return best[2] if best else None

"""Weights learned from the phrases by counting: which features speak for which class.

Complement naive Bayes (Rennie and others, 2003) over length-normalised tf-idf, in the sparse form: a feature speaks for a class as far as
its weight in all other classes is small. Counting only, so the same phrases give the same weights everywhere, and each decision
is a sum over words that can be shown.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

NOTHING: tuple[bytes, array[float]] = (b"", array("f"))
Features = Callable[[Sequence[str]], list[str]]


class Model:
    """Trained on token lists by class; `features` turns a token list into what is counted."""

    def __init__(self, examples: Mapping[str, Sequence[Sequence[str]]], features: Features, smoothing: float) -> None:
        self._features = features
        self.classes = tuple(examples)
        counted = [(number, Counter(features(tokens))) for number, name in enumerate(self.classes) for tokens in examples[name]]
        documents = Counter(feature for _, counts in counted for feature in counts)
        whole = math.log(1 + len(counted)) + 1
        self._unseen = whole
        self._rarity = {feature: whole - math.log(1 + seen) for feature, seen in documents.items()}
        # A class with four times the examples weighs twice as much, not four times.
        shares = [math.sqrt(len(counted) / len(self.classes) / max(1, len(examples[name]))) for name in self.classes]
        mass: dict[str, dict[int, float]] = defaultdict(dict)
        for number, counts in counted:
            for feature, weight in self._weighed(counts).items():
                own = mass[feature]
                own[number] = own.get(number, 0.0) + weight * shares[number]
        self._weights = {feature: _complement(by_class, smoothing) for feature, by_class in mass.items()}

    def _weighed(self, counts: Mapping[str, int]) -> dict[str, float]:
        raw = {feature: (1 + math.log(count)) * self._rarity.get(feature, self._unseen) for feature, count in counts.items()}
        length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        return {feature: value / length for feature, value in raw.items()}

    def score(self, tokens: Sequence[str]) -> list[float]:
        """How much the tokens speak for each class, in the order of `classes`."""
        totals = [0.0] * len(self.classes)
        weights = self._weights
        for feature, weight in self._weighed(Counter(self._features(tokens))).items():
            for number, spoken in zip(*weights.get(feature, NOTHING), strict=True):
                totals[number] += weight * spoken
        return totals

    def voices(self, tokens: Sequence[str], name: str) -> dict[str, float]:
        """How strongly each token alone spoke for a class; tokens that did not are left out."""
        number = self.classes.index(name)
        weighed = self._weighed(Counter(self._features(tokens)))
        spoken = {token: weighed[token] * self._voice(token, number) for token in tokens}
        return {token: voice for token, voice in spoken.items() if voice > 0}

    def _voice(self, feature: str, number: int) -> float:
        numbers, spoken = self._weights.get(feature, NOTHING)
        return spoken[numbers.index(number)] if number in numbers else 0.0


def _complement(by_class: Mapping[int, float], smoothing: float) -> tuple[bytes, array[float]]:
    """The classes that a feature speaks for, and how much: two compact rows, since there are very many features."""
    seen = sum(by_class.values()) + smoothing
    return bytes(by_class), array("f", (math.log(seen / (seen - own)) for own in by_class.values()))

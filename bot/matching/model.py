"""Weights learned from the phrases by counting: which words speak for which intent.

Complement naive Bayes (Rennie and others, 2003) over length-normalised tf-idf: a word speaks for an intent as far as it is rare in the
phrases of all others. Counting only, so the same phrases give the same weights everywhere, and each decision is a sum over words that can be shown.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.matching.features import features

SMOOTHING = 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """How much a text speaks for each class; `known` is the share of its weight that the phrases know at all."""

    by_class: tuple[float, ...]
    known: float


class Model:
    """Trained on stems by class; classes are numbered in the order given."""

    def __init__(self, examples: Mapping[str, Sequence[Sequence[str]]]) -> None:
        self.classes = tuple(examples)
        counted = [(number, Counter(features(stems))) for number, name in enumerate(self.classes) for stems in examples[name]]
        documents = Counter(feature for _, counts in counted for feature in counts)
        self._unseen = math.log(1 + len(counted)) + 1
        self._rarity = {feature: math.log((1 + len(counted)) / (1 + seen)) + 1 for feature, seen in documents.items()}
        mass: dict[str, list[float]] = {feature: [0.0] * len(self.classes) for feature in documents}
        totals = [0.0] * len(self.classes)
        for number, counts in counted:
            for feature, weight in self._weighed(counts).items():
                mass[feature][number] += weight
                totals[number] += weight
        self._weights = self._complement(mass, totals)

    def _complement(self, mass: Mapping[str, list[float]], totals: Sequence[float]) -> dict[str, tuple[float, ...]]:
        whole = sum(totals)
        others = [math.log(whole - total + SMOOTHING * len(mass)) for total in totals]
        weights = {}
        for feature, by_class in mass.items():
            seen = sum(by_class)
            spoken = [other - math.log(seen - own + SMOOTHING) for own, other in zip(by_class, others, strict=True)]
            middle = sum(spoken) / len(spoken)
            weights[feature] = tuple(value - middle for value in spoken)
        return weights

    def _weighed(self, counts: Mapping[str, int]) -> dict[str, float]:
        raw = {feature: (1 + math.log(count)) * self._rarity.get(feature, self._unseen) for feature, count in counts.items()}
        length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        return {feature: value / length for feature, value in raw.items()}

    def score(self, stems: Sequence[str]) -> Score:
        weighed = self._weighed(Counter(features(stems)))
        totals = [0.0] * len(self.classes)
        known = whole = 0.0
        for feature, weight in weighed.items():
            whole += weight
            spoken = self._weights.get(feature)
            if spoken is not None:
                known += weight
                totals = [total + weight * value for total, value in zip(totals, spoken, strict=True)]
        return Score(tuple(totals), known / whole if whole else 0.0)

    def spoke_for(self, stems: Sequence[str], name: str) -> list[tuple[str, float]]:
        """The single stems of a text that spoke for a class, strongest first, with how strongly."""
        number = self.classes.index(name)
        weighed = self._weighed(Counter(features(stems)))
        voices = [(stem, weighed[stem] * self._weights[stem][number]) for stem in dict.fromkeys(stems) if stem in self._weights]
        return sorted(((stem, voice) for stem, voice in voices if voice > 0), key=lambda pair: (-pair[1], pair[0]))

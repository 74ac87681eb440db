"""What is counted in a text. Words carry the meaning; pieces of words carry it through endings, slips and unknown compounds."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

PIECE = 4
PIECE_MARK = "#"


def words_and_pairs(stems: Sequence[str]) -> list[str]:
    """Every stem and every pair of neighbours. Pairs tell “не отказ, а деньги” from “отказ, а не деньги”."""
    return [*stems, *(f"{first} {second}" for first, second in pairwise(stems))]


def pieces(words: Sequence[str]) -> list[str]:
    """Every piece of four letters of every word, its edges counted as letters; a shorter word is one piece."""
    found = []
    for word in words:
        edged = f" {word} "
        found += [PIECE_MARK + edged[place : place + PIECE] for place in range(max(1, len(edged) - PIECE + 1))]
    return found


def weighed(found: Sequence[str], rarity: Mapping[str, float], unseen: float) -> dict[str, float]:
    """Features with their weights: more for the rare and the repeated, together of length one; those never seen are left out.

    What was never seen still takes its part of the length, so that a text of mostly unknown words speaks softly.
    """
    counts = Counter(found)
    raw = {feature: (1 + math.log(count)) * rarity.get(feature, unseen) for feature, count in counts.items()}
    length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {feature: value / length for feature, value in raw.items() if feature in rarity}

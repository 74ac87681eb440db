"""What is counted in a text. Words carry the meaning; pieces of words carry it through endings, slips and unknown compounds."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

SHORTEST_PIECE = 3
LONGEST_PIECE = 5


def stems_and_pairs(stems: Sequence[str]) -> list[str]:
    """Every stem and every pair of neighbours. Pairs tell “не отказ, а деньги” from “отказ, а не деньги”."""
    return [*stems, *(f"{first} {second}" for first, second in pairwise(stems))]


def pieces(words: Sequence[str]) -> list[str]:
    """Every piece of three to five letters of every word, the word's edges included."""
    found = []
    for word in words:
        edged = f" {word} "
        for length in range(SHORTEST_PIECE, LONGEST_PIECE + 1):
            found += [edged[place : place + length] for place in range(len(edged) - length + 1)]
    return found

"""What is counted in a text. Words carry the meaning; pieces of words carry it through endings, slips and unknown compounds."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

PIECE = 4


def stems_and_pairs(stems: Sequence[str]) -> list[str]:
    """Every stem and every pair of neighbours. Pairs tell “не отказ, а деньги” from “отказ, а не деньги”."""
    return [*stems, *(f"{first} {second}" for first, second in pairwise(stems))]


def pieces(words: Sequence[str]) -> list[str]:
    """Every piece of four letters of every word, its edges counted as letters; a shorter word is one piece."""
    found = []
    for word in words:
        edged = f" {word} "
        found += [edged[place : place + PIECE] for place in range(max(1, len(edged) - PIECE + 1))]
    return found

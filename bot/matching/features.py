"""What is counted in a text: stems, pairs of neighbouring stems, and article numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def features(stems: Sequence[str]) -> list[str]:
    """Every stem and every pair of neighbours, in order. Pairs tell “не отказ, а деньги” from “отказ, а не деньги”."""
    return [*stems, *(f"{first} {second}" for first, second in pairwise(stems))]

"""Walking a tree from its root to every leaf."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.knowledge.model import Ask, ByDate, Intent, Leaf, Tree
from bot.knowledge.period import Period


@dataclass(frozen=True, slots=True)
class Branch:
    """One way through a tree: the days it is open, the answers along it, the outcome at its end."""

    days: Period
    facts: Mapping[str, str]
    outcome: str


def questions_in(tree: Tree) -> frozenset[str]:
    """Every question that a tree may ask, on any day."""
    if isinstance(tree, Leaf):
        return frozenset()
    if isinstance(tree, ByDate):
        return frozenset().union(*(questions_in(below) for _, below in tree.branches))
    return frozenset({tree.question}).union(*map(questions_in, tree.branches.values()))


def questions_of(intents: Iterable[Intent]) -> frozenset[str]:
    """Every question that one of some intents may ask."""
    return frozenset().union(*(questions_in(intent.tree) for intent in intents))


def branches(tree: Tree, days: Period, facts: Mapping[str, str] | None = None) -> Iterator[Branch]:
    """Every way through a tree on the given days; `facts` that are already known are not asked again."""
    known = dict(facts or {})
    if isinstance(tree, Leaf):
        yield Branch(days, MappingProxyType(known), tree.outcome)
    elif isinstance(tree, ByDate):
        for period, below in tree.branches:
            within = period.intersect(days)
            if within is not None:
                yield from branches(below, within, known)
    elif isinstance(tree, Ask):
        options = [known[tree.question]] if tree.question in known else list(tree.branches)
        for option in options:
            if option in tree.branches:
                yield from branches(tree.branches[option], days, {**known, tree.question: option})

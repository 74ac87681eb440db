"""Where known facts lead on a given day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.knowledge.model import Ask, ByDate, Intent, Leaf
from bot.knowledge.period import ALWAYS, Period


@dataclass(frozen=True, slots=True)
class Asked:
    """A question is open. `options` are those that a branch follows on this day."""

    question: str
    options: tuple[str, ...]
    used: tuple[str, ...]
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reached:
    """An outcome. `days` is the span around the day asked for in which the same branches are open."""

    outcome: str
    days: Period
    used: tuple[str, ...]
    answers: Mapping[str, str]


Position = Asked | Reached


def walk(intent: Intent, facts: Mapping[str, str], on: date, asking: str | None = None) -> Position:
    """The next open question, or the outcome, of an intent under the facts and the law of a day.

    A question with an assumed answer is asked only when `asking` names it.
    `used` names the questions whose answers were followed, in order, and `answers` those answers, assumed ones included. A fact that
    names no open option is ignored: the question is asked again rather than guessed. LookupError if the tree does not cover the day;
    a loaded pack covers every day it promises.
    """
    known = {**facts, **intent.facts}
    tree, days = intent.tree, ALWAYS
    used: list[str] = []
    while True:
        if isinstance(tree, Leaf):
            return Reached(tree.outcome, days, tuple(used), {name: known[name] for name in used})
        if isinstance(tree, ByDate):
            found = next((branch for branch in tree.branches if branch[0].contains(on)), None)
            if found is None:
                raise LookupError(f"the tree of {intent.id} does not cover {on}")
            period, tree = found
            days = period.intersect(days) or period
        elif isinstance(tree, Ask):
            answer = known.get(tree.question, "" if tree.question == asking else tree.assumed or "")
            if answer not in tree.branches:
                return Asked(tree.question, tuple(tree.branches), tuple(used), {name: known[name] for name in used})
            used.append(tree.question)
            known[tree.question] = answer
            tree = tree.branches[answer]

"""What would change an answer: the single facts that lead elsewhere, computed from the tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bot.knowledge import Knowledge
from bot.knowledge.model import Intent
from bot.tree.walking import Position, Reached, walk


@dataclass(frozen=True, slots=True)
class Change:
    """If this one question were answered with this option, `leads_to` would be the position."""

    question: str
    option: str
    facts: Mapping[str, str]
    leads_to: Position


def would_change(knowledge: Knowledge, intent: Intent, facts: Mapping[str, str], on: date) -> Iterator[Change]:
    """Each single other answer that leads away from the outcome reached; nothing if a question is still open."""
    here = walk(intent, facts, on)
    if not isinstance(here, Reached):
        return
    for question in here.used:
        if question in intent.facts:
            continue
        for option in knowledge.questions[question].options:
            if option == here.answers[question]:
                continue
            other = {**facts, question: option}
            there = walk(intent, other, on)
            if question in there.used and not (isinstance(there, Reached) and there.outcome == here.outcome):
                yield Change(question, option, other, there)

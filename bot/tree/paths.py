"""Every path: each way from an intent to an outcome, with the days it is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.knowledge import Knowledge
from bot.knowledge.branches import branches
from bot.knowledge.model import Intent, Outcome
from bot.knowledge.period import Period


@dataclass(frozen=True, slots=True)
class Path:
    """One way through one intent. `citations` are the ids of provisions and claims, current law first."""

    intent: str
    topic: str
    days: Period
    facts: Mapping[str, str]
    outcome: str
    citations: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        return {
            "intent": self.intent,
            "topic": self.topic,
            "from": self.days.start.isoformat() if self.days.start else None,
            "until": self.days.end.isoformat() if self.days.end else None,
            "facts": dict(self.facts),
            "outcome": self.outcome,
            "citations": list(self.citations),
        }


def paths_of(knowledge: Knowledge, intent: Intent) -> Iterator[Path]:
    """The paths of one intent, in the order of its tree, from the first day that the pack covers."""
    whole = Period(start=knowledge.pack.covers_from)
    for branch in branches(intent.tree, whole, intent.facts):
        outcome = knowledge.outcomes[branch.outcome]
        yield Path(intent.id, intent.topic, branch.days, branch.facts, outcome.id, cited(outcome))


def all_paths(knowledge: Knowledge) -> tuple[Path, ...]:
    """Every path of the pack, intent by intent in reading order."""
    return tuple(path for intent in knowledge.intents.values() for path in paths_of(knowledge, intent))


def cited(outcome: Outcome) -> tuple[str, ...]:
    """The ids of everything an outcome cites: law in force, law of the act, claims of the article."""
    return (*outcome.law, *outcome.then, *outcome.claims)

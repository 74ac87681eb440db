"""The examples that stand beside the outcomes, run as tests through the matcher and the trees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.knowledge import Knowledge
from bot.knowledge.model import Example, Outcome
from bot.knowledge.period import Period
from bot.matching import Matcher
from bot.tree import Asked, all_paths, walk


@dataclass(frozen=True, slots=True)
class FailedExample:
    """An example that does not lead to its outcome, and where it leads instead."""

    outcome: str
    words: str
    reason: str


def failed_examples(knowledge: Knowledge, matcher: Matcher) -> Iterator[FailedExample]:
    """Every example whose words or facts lead elsewhere; understanding and tree are both tried."""
    leads_to: dict[str, set[str]] = {}
    for path in all_paths(knowledge):
        leads_to.setdefault(path.outcome, set()).add(path.intent)
    for outcome in knowledge.outcomes.values():
        for example in outcome.examples:
            reason = _failure(knowledge, matcher, outcome, example, leads_to.get(outcome.id, set()))
            if reason:
                yield FailedExample(outcome.id, example.words, reason)


def _failure(knowledge: Knowledge, matcher: Matcher, outcome: Outcome, example: Example, intents: set[str]) -> str | None:
    on = example.on or last_day(knowledge, outcome)
    match = matcher.match(example.words, on)
    wanted = {example.intent} if example.intent else intents
    shown = {match.intent} if match.intent else set(match.candidates) if match.decision == "choose" else set()
    reached = sorted(wanted & shown)
    if not reached:
        return f"understood as {match.decision} {match.intent or ', '.join(match.candidates)}, wanted {' or '.join(sorted(wanted))}"
    ends = [walk(knowledge.intents[intent], {**match.facts, **example.facts}, on) for intent in reached]
    if any(not isinstance(end, Asked) and end.outcome == outcome.id for end in ends):
        return None
    end = ends[0]
    facts = f" (from the words: {dict(match.facts)})" if match.facts else ""
    return f"asks “{end.question}”{facts}" if isinstance(end, Asked) else f"leads to {end.outcome} on {on}{facts}"


def last_day(knowledge: Knowledge, outcome: Outcome) -> date:
    """The last verified day for which an outcome may be given."""
    verified = Period(knowledge.pack.covers_from, knowledge.pack.verified_on)
    return (outcome.in_force.intersect(verified) or verified).last

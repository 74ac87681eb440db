"""What must hold between things: every outcome cited, reached, and given only while what it cites is in force."""

from __future__ import annotations

from bot.knowledge.branches import branches
from bot.knowledge.document import Node
from bot.knowledge.model import Knowledge, Outcome, Provision
from bot.knowledge.period import Period
from bot.knowledge.reading import Reading


def crosscheck(reading: Reading, knowledge: Knowledge) -> None:
    """Note everything in the knowledge that contradicts something else in it."""
    whole = Period(start=knowledge.pack.covers_from)
    legal = _outcomes_of_legal_intents(knowledge, whole)
    for outcome in knowledge.outcomes.values():
        node = reading.defined["outcome", outcome.id]
        _check_citations(reading, knowledge, outcome, node, is_legal=outcome.id in legal)
        for cited in outcome.law:
            _check_law(reading, outcome, knowledge.provisions.get(cited), node, whole)
        for cited in outcome.then:
            _check_then(reading, outcome, knowledge.provisions.get(cited), node, whole)
    _check_leaves(reading, knowledge, whole)


def _outcomes_of_legal_intents(knowledge: Knowledge, whole: Period) -> set[str]:
    return {
        branch.outcome for intent in knowledge.intents.values() if intent.legal for branch in branches(intent.tree, whole, intent.facts)
    }


def _check_citations(reading: Reading, knowledge: Knowledge, outcome: Outcome, node: Node, *, is_legal: bool) -> None:
    if not (outcome.law or outcome.then or outcome.claims):
        message = f"The outcome “{outcome.id}” cites nothing."
        reading.note(node, "uncited", message, "Add “cites:” with the law it rests on.")
        return
    if not is_legal:
        return
    if not outcome.law:
        message = f"The outcome “{outcome.id}” cites no law that is in force."
        reading.note(node, "uncited", message, "Add the provision to “cites: law:”.")
    if knowledge.article is not None and not outcome.claims:
        message = f"The outcome “{outcome.id}” does not say what the article reported."
        reading.note(node, "no-article", message, "Add the nearest claim to “cites: article:”.")


def _check_law(reading: Reading, outcome: Outcome, provision: Provision | None, node: Node, whole: Period) -> None:
    if provision is None:
        return
    given = outcome.in_force.intersect(whole)
    if given is None:
        return
    if not provision.governs.covers(given):
        message = f"“{outcome.id}” may be given {_days(given)}, but {provision.id} governs only {_days(provision.governs)}."
        reading.note(node, "not-in-force", message, "Narrow “in_force”, or cite it under “then” with the dates of the “act”.")
    _check_enacted(reading, outcome, provision, node, given)


def _check_then(reading: Reading, outcome: Outcome, provision: Provision | None, node: Node, whole: Period) -> None:
    if provision is None:
        return
    if outcome.act is None:
        message = f"“{outcome.id}” cites {provision.id} as the law of another time, but not which."
        reading.note(node, "no-act", message, "Add “act:” with the dates of the event it speaks of.")
    elif not provision.governs.overlaps(outcome.act):
        message = f"{provision.id} governs {_days(provision.governs)}, the act lies {_days(outcome.act)}."
        reading.note(node, "not-in-force", message, "Cite the law of the day of the act.")
    _check_enacted(reading, outcome, provision, node, outcome.in_force.intersect(whole) or whole)


def _check_enacted(reading: Reading, outcome: Outcome, provision: Provision, node: Node, given: Period) -> None:
    if provision.enacted is not None and given.first < provision.enacted:
        message = f"“{outcome.id}” may be given {_days(given)}, before {provision.id} existed ({provision.enacted})."
        reading.note(node, "not-yet-enacted", message, "Let the outcome begin on that day, or do not cite it.")


def _check_leaves(reading: Reading, knowledge: Knowledge, whole: Period) -> None:
    reached: set[str] = set()
    for intent in knowledge.intents.values():
        node = reading.defined["intent", intent.id]
        for branch in branches(intent.tree, whole, intent.facts):
            reached.add(branch.outcome)
            outcome = knowledge.outcomes.get(branch.outcome)
            if outcome is not None and not outcome.in_force.covers(branch.days):
                message = f"The tree of “{intent.id}” gives “{outcome.id}” {_days(branch.days)}; it holds only {_days(outcome.in_force)}."
                reading.note(node, "out-of-date", message, "Lead these dates to another outcome, or mend its “in_force”.")
    for name in knowledge.outcomes.keys() - reached:
        message = f"No tree leads to the outcome “{name}”."
        reading.note(reading.defined["outcome", name], "unreachable", message, "Lead a branch to it, or remove it.")


def _days(period: Period) -> str:
    if period.start is None and period.end is None:
        return "always"
    if period.end is None:
        return f"from {period.start}"
    return f"until {period.end}" if period.start is None else f"{period.start} to {period.end}"

"""What would change an answer: single facts, and back again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from bot.knowledge import Knowledge
from bot.knowledge.model import Ask, Intent, Leaf
from bot.tree import Asked, Reached, all_paths, walk, would_change

LATER = date(2026, 11, 20)


def ends(pack: Knowledge) -> Iterator[tuple[Intent, Mapping[str, str], date, str]]:
    """Every path on its last verified day: intent, facts, day, outcome."""
    for path in all_paths(pack):
        yield pack.intents[path.intent], path.facts, max(path.days.first, min(path.days.last, pack.pack.verified_on)), path.outcome


def test_each_change_is_one_fact_and_leads_elsewhere(pack: Knowledge) -> None:
    for intent, facts, day, outcome in ends(pack):
        for change in would_change(pack, intent, facts, day):
            assert change.facts == {**facts, change.question: change.option}
            assert facts[change.question] != change.option
            assert walk(intent, change.facts, day) == change.leads_to
            assert isinstance(change.leads_to, Asked) or change.leads_to.outcome != outcome


def test_changing_it_back_leads_back(pack: Knowledge) -> None:
    for intent, facts, day, _ in ends(pack):
        for change in would_change(pack, intent, facts, day):
            assert walk(intent, {**change.facts, change.question: facts[change.question]}, day) == walk(intent, facts, day)


def test_a_change_one_way_is_a_change_the_other_way(pack: Knowledge) -> None:
    for intent, facts, day, outcome in ends(pack):
        for change in would_change(pack, intent, facts, day):
            if isinstance(change.leads_to, Reached):
                back = {(one.question, one.option) for one in would_change(pack, intent, change.facts, day)}
                assert (change.question, facts[change.question]) in back, (intent.id, outcome, change)


def test_what_the_intent_itself_says_is_not_offered_for_change(pack: Knowledge) -> None:
    for intent, facts, day, _ in ends(pack):
        assert {change.question for change in would_change(pack, intent, facts, day)}.isdisjoint(intent.facts)


def test_an_assumed_answer_can_be_changed(garden: Knowledge) -> None:
    changes = list(would_change(garden, garden.intents["hose-fine"], {"hour": "midday"}, LATER))
    assert [(change.question, change.option) for change in changes] == [("watering-date", "until-2023-05-31"), ("hour", "evening")]


def test_an_answer_that_no_branch_follows_is_no_change(garden: Knowledge) -> None:
    """On some days an option lies in the future and has no branch."""
    branches = {"not-yet": Leaf("hose-is-free"), "until-2023-05-31": Leaf("old-watering-is-not-fined")}
    intent = replace(garden.intents["hose-fine"], tree=Ask("watering-date", branches))
    changes = list(would_change(garden, intent, {"watering-date": "not-yet"}, LATER))
    assert [change.option for change in changes] == ["until-2023-05-31"]


def test_while_a_question_is_open_nothing_would_change(garden: Knowledge) -> None:
    assert list(would_change(garden, garden.intents["hose-fine"], {}, LATER)) == []

"""Where known facts lead on a given day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.knowledge import Knowledge
from bot.knowledge.model import ByDate, Leaf
from bot.knowledge.period import Period
from bot.tree import Asked, Reached, walk

EVE, CHANGE, LATER = date(2023, 5, 31), date(2023, 6, 1), date(2026, 11, 20)


@pytest.mark.parametrize(
    ("intent", "facts", "on", "expected"),
    [
        ("hose-fine", {}, EVE, ("hose-is-free", ())),
        ("hose-fine", {"hour": "evening"}, CHANGE, ("evening-hose-is-free", ("watering-date", "hour"))),
        ("hose-fine", {"hour": "midday", "watering-date": "not-yet"}, LATER, ("midday-hose-is-fined", ("watering-date", "hour"))),
        ("hose-fine", {"watering-date": "until-2023-05-31"}, LATER, ("old-watering-is-not-fined", ("watering-date",))),
        ("midday-hose", {}, CHANGE, ("midday-hose-is-fined", ("hour",))),
        ("midday-hose", {}, EVE, ("hose-is-free", ())),
        ("smell-of-gas", {"hour": "midday"}, LATER, ("leave-the-house", ())),
    ],
)
def test_facts_and_a_day_lead_to_an_outcome(
    garden: Knowledge, intent: str, facts: Mapping[str, str], on: date, expected: tuple[str, tuple[str, ...]]
) -> None:
    here = walk(garden.intents[intent], facts, on)
    assert isinstance(here, Reached)
    assert (here.outcome, here.used) == expected


@pytest.mark.parametrize("facts", [{}, {"hour": "midnight"}, {"weather": "rain"}], ids=["nothing", "no such option", "no such question"])
def test_without_a_usable_answer_the_question_is_asked(garden: Knowledge, facts: Mapping[str, str]) -> None:
    here = walk(garden.intents["hose-fine"], facts, LATER)
    assert here == Asked("hour", ("midday", "evening"), ("watering-date",), {"watering-date": "not-yet"})


def test_an_assumed_answer_is_asked_for_only_on_demand(garden: Knowledge) -> None:
    intent = garden.intents["hose-fine"]
    assert walk(intent, {"hour": "midday"}, LATER).answers == {"watering-date": "not-yet", "hour": "midday"}
    asked = walk(intent, {"hour": "midday"}, LATER, asking="watering-date")
    assert isinstance(asked, Asked)
    assert asked.question == "watering-date"


def test_what_asking_the_intent_says_wins_over_other_facts(garden: Knowledge) -> None:
    here = walk(garden.intents["midday-hose"], {"hour": "evening"}, LATER)
    assert isinstance(here, Reached)
    assert here.outcome == "midday-hose-is-fined"


@pytest.mark.parametrize(
    ("intent", "on", "days"),
    [("hose-fine", EVE, Period(end=EVE)), ("midday-hose", LATER, Period(start=CHANGE)), ("smell-of-gas", LATER, Period())],
)
def test_an_outcome_comes_with_the_days_on_which_the_same_branches_are_open(garden: Knowledge, intent: str, on: date, days: Period) -> None:
    here = walk(garden.intents[intent], {}, on)
    assert isinstance(here, Reached)
    assert here.days == days


def test_dates_within_dates_leave_the_days_that_both_hold(garden: Knowledge) -> None:
    inner = ByDate(((Period(), Leaf("hose-is-free")),))
    nested = replace(garden.intents["hose-fine"], tree=ByDate(((Period(end=EVE), inner),)))
    here = walk(nested, {}, EVE)
    assert isinstance(here, Reached)
    assert here.days == Period(end=EVE)


def test_a_day_that_no_branch_covers_has_no_answer_rather_than_the_nearest(garden: Knowledge) -> None:
    cut = replace(garden.intents["hose-fine"], tree=ByDate(((Period(end=EVE), Leaf("hose-is-free")),)))
    with pytest.raises(LookupError):
        walk(cut, {}, EVE + timedelta(days=1))

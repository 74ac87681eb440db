"""Reading the leaflets: trees, intents, examples."""

from __future__ import annotations

from datetime import date

import pytest

from bot.knowledge import Knowledge
from bot.knowledge.model import Ask, ByDate, Leaf
from bot.knowledge.period import Period
from bot.knowledge.topics import parse_span

CHANGE = date(2023, 6, 1)
EVE = date(2023, 5, 31)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("until 2023-05-31", Period(end=EVE)),
        ("from 2023-06-01", Period(start=CHANGE)),
        ("2023-05-31 to 2023-06-01", Period(EVE, CHANGE)),
        ("2023-06-01 to 2023-06-01", Period(CHANGE, CHANGE)),
        ("2023-06-01 to 2023-05-31", None),
        ("until", None),
        ("until 2023-05-32", None),
        ("since 2023-06-01", None),
        ("from 2023-06-01 to 2023-06-02", None),
        ("2023-06-01", None),
        ("hose-is-free", None),
    ],
)
def test_a_dated_branch_is_until_from_or_between(key: str, expected: Period | None) -> None:
    assert parse_span(key) == expected


def test_a_tree_branches_on_dates_then_on_answers(garden: Knowledge) -> None:
    tree = garden.intents["hose-fine"].tree
    assert isinstance(tree, ByDate)
    (before, first), (after, second) = tree.branches
    assert (before, first) == (Period(end=EVE), Leaf("hose-is-free"))
    assert after == Period(start=CHANGE)
    assert isinstance(second, Ask)
    assert (second.question, second.assumed) == ("watering-date", "not-yet")
    assert second.branches["until-2023-05-31"] == Leaf("old-watering-is-not-fined")


def test_a_shared_tree_stands_wherever_it_is_named(garden: Knowledge) -> None:
    tree = garden.intents["hose-fine"].tree
    noon = garden.intents["midday-hose"].tree
    assert isinstance(tree, ByDate)
    assert isinstance(noon, ByDate)
    asked = tree.branches[1][1]
    assert isinstance(asked, Ask)
    assert asked.branches["not-yet"] == asked.branches["since-2023-06-01"] == noon.branches[1][1]


def test_the_branches_of_a_question_stand_in_the_order_of_its_options(garden: Knowledge) -> None:
    asked = garden.intents["hose-fine"].tree
    assert isinstance(asked, ByDate)
    below = asked.branches[1][1]
    assert isinstance(below, Ask)
    assert list(below.branches) == list(garden.questions["watering-date"].options)


def test_an_intent_has_what_was_written_and_defaults_for_the_rest(garden: Knowledge) -> None:
    gas, noon = garden.intents["smell-of-gas"], garden.intents["midday-hose"]
    assert (gas.urgent, gas.legal, gas.topic, dict(gas.facts), gas.related) == (True, False, "safety", {}, ())
    assert (noon.urgent, noon.legal, noon.topic, dict(noon.facts), noon.related) == (
        False,
        True,
        "water",
        {"hour": "midday"},
        ("hose-fine",),
    )


def test_steps_are_shared_sentences_or_texts_of_their_own(garden: Knowledge) -> None:
    steps = garden.outcomes["midday-hose-is-fined"].steps
    assert [step["en"] for step in steps] == ["Use a watering can.", "Wait for the evening."]


def test_an_example_is_words_in_one_language_with_what_else_is_known(garden: Knowledge) -> None:
    first, second = garden.outcomes["hose-is-free"].examples
    assert (first.lang, first.on, first.intent) == ("ru", None, "hose-fine")
    assert (second.lang, second.on, second.intent) == ("en", date(2022, 7, 1), "hose-fine")


def test_questions_are_found_wherever_they_are_written(garden: Knowledge) -> None:
    shared, own = garden.questions["watering-date"], garden.questions["hour"]
    assert shared.is_date
    assert not own.is_date
    assert shared.options["until-2023-05-31"].period == Period(end=EVE)
    assert own.options["midday"].heard["en"] == ("by day", "at noon")

"""Walking a tree from its root to every leaf."""

from __future__ import annotations

from datetime import date

from bot.knowledge.branches import branches
from bot.knowledge.model import Ask, ByDate, Leaf
from bot.knowledge.period import ALWAYS, Period

EVE, CHANGE = date(2023, 5, 31), date(2023, 6, 1)
WHEN = ByDate(((Period(end=EVE), Leaf("then")), (Period(start=CHANGE), Leaf("now"))))


def found(tree: Ask | ByDate | Leaf, days: Period = ALWAYS, **facts: str) -> list[tuple[Period, dict[str, str], str]]:
    return [(branch.days, dict(branch.facts), branch.outcome) for branch in branches(tree, days, facts)]


def test_a_leaf_is_open_on_all_the_days_asked_for() -> None:
    assert found(Leaf("x"), Period(start=EVE)) == [(Period(start=EVE), {}, "x")]


def test_dates_narrow_the_days() -> None:
    assert found(WHEN) == [(Period(end=EVE), {}, "then"), (Period(start=CHANGE), {}, "now")]
    assert found(WHEN, Period(start=CHANGE)) == [(Period(start=CHANGE), {}, "now")]


def test_each_answer_is_a_way_of_its_own() -> None:
    tree = Ask("hour", {"day": Leaf("a"), "night": WHEN})
    assert found(tree) == [
        (ALWAYS, {"hour": "day"}, "a"),
        (Period(end=EVE), {"hour": "night"}, "then"),
        (Period(start=CHANGE), {"hour": "night"}, "now"),
    ]


def test_what_is_known_is_not_asked_again() -> None:
    again = Ask("hour", {"day": Leaf("a"), "night": Ask("hour", {"day": Leaf("never"), "night": Leaf("b")})})
    assert found(again, hour="night") == [(ALWAYS, {"hour": "night"}, "b")]
    assert [outcome for _, _, outcome in found(again)] == ["a", "b"]


def test_an_assumed_answer_is_still_one_of_several_ways() -> None:
    tree = Ask("hour", {"day": Leaf("a"), "night": Leaf("b")}, assumed="day")
    assert [outcome for _, _, outcome in found(tree)] == ["a", "b"]

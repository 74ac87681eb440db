"""Spans of days: what holds for all of them."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.period import ALWAYS, ONE_DAY, Period, faults

SPRING = date(2022, 3, 1)
# Every edge lies inside these days, so the days outside behave like the first and the last of them.
DAYS = [SPRING + timedelta(days=number) for number in range(14)]
EDGES = st.none() | st.sampled_from(DAYS[1:-1])


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start, end = draw(EDGES), draw(EDGES)
    return Period(end, start) if start and end and start > end else Period(start, end)


@given(st.lists(periods(), max_size=5), periods())
def test_there_is_a_fault_exactly_if_some_day_is_not_covered_once(parts: list[Period], whole: Period) -> None:
    times = Counter(day for day in DAYS for part in parts if whole.contains(day) and part.contains(day))
    covered_once = all(times[day] == 1 for day in DAYS if whole.contains(day))
    assert (faults(parts, whole) == []) is covered_once


@given(st.lists(periods(), max_size=5), periods())
def test_each_fault_names_the_first_day_of_itself(parts: list[Period], whole: Period) -> None:
    for kind, day in faults(parts, whole):
        covering = [part for part in parts if part.contains(day)]
        assert whole.contains(day)
        assert len(covering) == 0 if kind == "gap" else len(covering) > 1
        if kind == "gap" and day > whole.first:
            assert any(part.contains(day - ONE_DAY) for part in parts)


@given(periods(), periods())
def test_the_intersection_holds_the_days_that_both_hold(one: Period, other: Period) -> None:
    common = one.intersect(other)
    assert [day for day in DAYS if common and common.contains(day)] == [day for day in DAYS if one.contains(day) and other.contains(day)]
    assert common == other.intersect(one)


@given(periods(), periods())
def test_covering_and_overlapping_mean_what_they_say_day_by_day(one: Period, other: Period) -> None:
    theirs = [day for day in DAYS if other.contains(day)]
    assert one.covers(other) is all(one.contains(day) for day in theirs)
    assert one.overlaps(other) is any(one.contains(day) for day in theirs)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([Period(end=DAYS[5]), Period(start=DAYS[6])], []),
        ([Period(end=DAYS[5]), Period(start=DAYS[7])], [("gap", DAYS[6])]),
        ([Period(end=DAYS[5]), Period(start=DAYS[5])], [("overlap", DAYS[5])]),
        ([Period(start=DAYS[5])], [("gap", date.min)]),
        ([Period(end=DAYS[5])], [("gap", DAYS[6])]),
        ([], [("gap", date.min)]),
    ],
)
def test_one_missing_or_doubled_day_is_seen(parts: list[Period], expected: list[tuple[str, date]]) -> None:
    assert faults(parts, ALWAYS) == expected

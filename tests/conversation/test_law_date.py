"""Which day's law a reply is given by, and whether anyone verified it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.law_date import LawDate, law_date
from bot.knowledge import load_knowledge
from tests import GARDEN

WAR, VERIFIED = date(2022, 2, 24), date(2026, 11, 20)
STALE_AFTER = 30
DAY = timedelta(days=1)
TODAY = VERIFIED + 2 * DAY
OLD = VERIFIED + (STALE_AFTER + 1) * DAY
LONG_AGO, SPRING, SUMMER, FUTURE = date(1999, 1, 1), date(2022, 5, 12), date(2022, 6, 1), date(2030, 1, 1)
PACK = replace(load_knowledge(GARDEN).pack, covers_from=WAR, verified_on=VERIFIED, stale_after_days=STALE_AFTER)


@pytest.mark.parametrize(
    ("asked", "today", "expected"),
    [
        # Today, and today asked for by its date, are the same.
        (None, TODAY, LawDate(TODAY, "today")),
        (TODAY, TODAY, LawDate(TODAY, "today")),
        (None, VERIFIED, LawDate(VERIFIED, "today")),
        (None, VERIFIED + STALE_AFTER * DAY, LawDate(VERIFIED + STALE_AFTER * DAY, "today")),
        # Nobody has verified the law for long: the last verified day, and it is said.
        (None, OLD, LawDate(VERIFIED, "stale")),
        (OLD, OLD, LawDate(VERIFIED, "stale")),
        # A past day that was verified.
        (WAR, TODAY, LawDate(WAR, "past")),
        (SPRING, TODAY, LawDate(SPRING, "past")),
        (VERIFIED, TODAY, LawDate(VERIFIED, "past")),
        (SPRING, OLD, LawDate(SPRING, "past")),
        # Days that nobody verified.
        (WAR - DAY, TODAY, LawDate(WAR - DAY, "not-verified")),
        (LONG_AGO, TODAY, LawDate(LONG_AGO, "not-verified")),
        (VERIFIED + DAY, TODAY, LawDate(VERIFIED + DAY, "not-verified")),
        (TODAY + DAY, TODAY, LawDate(TODAY + DAY, "not-verified")),
        (FUTURE, TODAY, LawDate(FUTURE, "not-verified")),
        # A clock that is wrong.
        (None, WAR - DAY, LawDate(WAR - DAY, "not-verified")),
        (SUMMER, SPRING, LawDate(SUMMER, "not-verified")),
    ],
)
def test_the_day_whose_law_answers(asked: date | None, today: date, expected: LawDate) -> None:
    assert law_date(PACK, asked, today) == expected


@given(st.none() | st.dates(), st.dates())
def test_law_is_never_taken_from_a_day_that_was_not_verified(asked: date | None, today: date) -> None:
    law = law_date(PACK, asked, today)
    assert law.status == "not-verified" or WAR <= law.on <= VERIFIED + STALE_AFTER * DAY
    assert law.on in (asked, today) or law.status == "stale"

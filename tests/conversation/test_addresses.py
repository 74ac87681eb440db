"""One canonical address for each state."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from bot.conversation.addresses import guide_address, source_address


@pytest.mark.parametrize(
    ("facts", "on", "expected"),
    [
        ({}, None, "/en/guide/hose-fine"),
        ({"hour": "midday"}, None, "/en/guide/hose-fine?hour=midday"),
        ({"watering-date": "not-yet", "hour": "midday"}, None, "/en/guide/hose-fine?hour=midday&watering-date=not-yet"),
        ({"watering-date": "not-yet"}, date(2022, 5, 12), "/en/guide/hose-fine?watering-date=not-yet&on=2022-05-12"),
        ({}, date(2022, 5, 12), "/en/guide/hose-fine?on=2022-05-12"),
    ],
)
def test_answers_stand_in_alphabetical_order_and_the_date_last(facts: Mapping[str, str], on: date | None, expected: str) -> None:
    assert guide_address("en", "hose-fine", facts, on) == expected


def test_an_article_number_is_a_place_on_the_page_of_its_source() -> None:
    assert source_address("ru", "uk", "uk-332-2.1") == "/ru/sources/uk#uk-332-2.1"

"""Figures: a number with a unit, or one of the ranges that laws use."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.knowledge.figure import Figure, make_figure, parse_amount


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("3 months", (Decimal(3), "months")),
        (" 2.5 years ", (Decimal("2.5"), "years")),
        ("5000000 roubles", (Decimal(5000000), "roubles")),
        ("15 full-days", (Decimal(15), "full-days")),
        ("3", None),
        ("months", None),
        ("3 moons", None),
        ("-3 years", None),
        ("NaN years", None),
        ("Infinity days", None),
        ("1e3 roubles", None),
        ("1_000 roubles", None),
        ("٣ years", None),
        ("3 years 2 months", None),
    ],
)
def test_an_amount_is_plain_digits_and_a_known_unit(written: str, expected: tuple[Decimal, str] | None) -> None:
    assert parse_amount(written) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"exact": "3 months"}, Figure("exact", Decimal(3), Decimal(3), "months")),
        ({"to": "5 years"}, Figure("to", Decimal(5), Decimal(5), "years")),
        ({"from": "2 years", "to": "3 years"}, Figure("range", Decimal(2), Decimal(3), "years")),
        ({"over": "2 days"}, Figure("over", Decimal(2), Decimal(2), "days")),
        ({"over": "2 days", "to": "10 days"}, Figure("over-to", Decimal(2), Decimal(10), "days")),
        ({"about": "100 cases"}, Figure("about", Decimal(100), Decimal(100), "cases")),
    ],
)
def test_a_figure_has_one_of_six_shapes(parts: dict[str, str], expected: Figure) -> None:
    assert make_figure(parts) == expected


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"from": "2 years"},
        {"from": "2 years", "to": "3 months"},
        {"from": "3 years", "to": "2 years"},
        {"exact": "2 years", "to": "3 years"},
        {"to": "soon"},
        {"until": "3 years"},
    ],
)
def test_parts_that_do_not_fit_together_are_no_figure(parts: dict[str, str]) -> None:
    assert make_figure(parts) is None

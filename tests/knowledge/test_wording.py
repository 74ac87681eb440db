"""How Russian and English write numbers, dates and figures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from bot.knowledge.figure import make_figure
from bot.knowledge.interface import read_wording
from bot.knowledge.period import ALWAYS, Period
from bot.knowledge.wording import NARROW

DAY, LATER = date(2022, 9, 24), date(2023, 5, 1)


@pytest.mark.parametrize(
    ("number", "russian", "english"),
    [
        ("1", "1 год", "1 year"),
        ("2", "2 года", "2 years"),
        ("5", "5 лет", "5 years"),
        ("11", "11 лет", "11 years"),
        ("12", "12 лет", "12 years"),
        ("21", "21 год", "21 years"),
        ("24", "24 года", "24 years"),
        ("111", "111 лет", "111 years"),
        ("0.5", "0,5 года", "0.5 years"),
    ],
)
def test_years_agree_with_their_number(number: str, russian: str, english: str) -> None:
    for lang, expected in (("ru", russian), ("en", english)):
        assert read_wording(lang).amount(Decimal(number), "years", "plain").replace(NARROW, " ") == expected


@pytest.mark.parametrize(
    ("number", "russian", "english"),
    [("500", "500", "500"), ("1500", "1 500", "1,500"), ("5000000", "5 000 000", "5,000,000"), ("2.50", "2,50", "2.50"), ("3.0", "3", "3")],
)
def test_long_numbers_are_grouped_and_never_break_across_lines(number: str, russian: str, english: str) -> None:
    assert read_wording("ru").number(Decimal(number)).replace(NARROW, " ") == russian
    assert " " not in read_wording("ru").number(Decimal(number))
    assert read_wording("en").number(Decimal(number)) == english


@pytest.mark.parametrize(
    ("parts", "russian", "english"),
    [
        ({"exact": "3 months"}, "3 месяца", "3 months"),
        ({"to": "5 years"}, "до 5 лет", "up to 5 years"),
        ({"from": "2 years", "to": "3 years"}, "от 2 до 3 лет", "2 to 3 years"),
        ({"over": "2 days"}, "больше 2 дней", "more than 2 days"),
        ({"over": "2 days", "to": "10 days"}, "больше 2, но не больше 10 дней", "more than 2 and up to 10 days"),
        ({"about": "100 cases"}, "около 100 дел", "about 100 cases"),
        ({"to": "1 years"}, "до 1 года", "up to 1 year"),
    ],
)
def test_each_shape_of_figure_reads_well_in_both_languages(parts: dict[str, str], russian: str, english: str) -> None:
    figure = make_figure(parts)
    assert figure is not None
    assert read_wording("ru").figure(figure).replace(NARROW, " ") == russian
    assert read_wording("en").figure(figure).replace(NARROW, " ") == english


def test_a_figure_can_stand_in_the_genitive() -> None:
    figure = make_figure({"exact": "3 months"})
    assert figure is not None
    assert read_wording("ru").figure(figure, "gen").replace(NARROW, " ") == "3 месяцев"


@pytest.mark.parametrize(
    ("period", "russian", "english"),
    [
        (ALWAYS, "всё время", "at all times"),
        (Period(start=DAY), "с 24 сентября 2022 года", "since 24 September 2022"),
        (Period(end=DAY), "до 24 сентября 2022 года включительно", "until 24 September 2022 inclusive"),
        (Period(DAY, DAY), "только 24 сентября 2022 года", "only on 24 September 2022"),
        (Period(DAY, LATER), "с 24 сентября 2022 года по 1 мая 2023 года", "from 24 September 2022 to 1 May 2023"),
    ],
)
def test_a_period_is_told_with_both_ends_included(period: Period, russian: str, english: str) -> None:
    assert read_wording("ru").span(period) == russian
    assert read_wording("en").span(period) == english


def test_a_month_alone_stands_in_the_nominative() -> None:
    assert read_wording("ru").month(2022, 5) == "май 2022"
    assert read_wording("en").month(2022, 5) == "May 2022"

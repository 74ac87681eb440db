"""Dates are read as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.period import Period
from bot.language import clean, words_of
from bot.matching.dates import dates_in

TODAY = date(2026, 11, 22)


def spans(text: str) -> list[tuple[date | None, date | None]]:
    return [(dated.period.start, dated.period.end) for dated in dates_in(words_of(clean(text)), TODAY)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("отказался 15.10.2022", date(2022, 10, 15), date(2022, 10, 15)),
        ("15.10.22", date(2022, 10, 15), date(2022, 10, 15)),
        ("15 октября 2022 года", date(2022, 10, 15), date(2022, 10, 15)),
        ("в мае 22-го", date(2022, 5, 1), date(2022, 5, 31)),
        ("в мае 2022", date(2022, 5, 1), date(2022, 5, 31)),
        ("в октябре", date(2026, 10, 1), date(2026, 10, 31)),
        ("в декабре", date(2025, 12, 1), date(2025, 12, 31)),
        ("осенью 2023", date(2023, 9, 1), date(2023, 11, 30)),
        ("в 2023 году", date(2023, 1, 1), date(2023, 12, 31)),
        ("last September", date(2026, 9, 1), date(2026, 9, 30)),
        ("in May 2022", date(2022, 5, 1), date(2022, 5, 31)),
        ("refused in May", date(2026, 5, 1), date(2026, 5, 31)),
        ("12 may 2022", date(2022, 5, 12), date(2022, 5, 12)),
        ("May 2023", date(2023, 5, 1), date(2023, 5, 31)),
        ("last march", date(2026, 3, 1), date(2026, 3, 31)),
        ("on 3 october 2024", date(2024, 10, 3), date(2024, 10, 3)),
        ("October 3, 2024", date(2024, 10, 3), date(2024, 10, 3)),
        ("3rd of october 2024", date(2024, 10, 3), date(2024, 10, 3)),
        ("15.10.22г", date(2022, 10, 15), date(2022, 10, 15)),
        ("05.2023", date(2023, 5, 1), date(2023, 5, 31)),
        ("летом 24-го", date(2024, 6, 1), date(2024, 8, 31)),
        ("зимой 2023", date(2022, 12, 1), date(2024, 2, 29)),
        ("в 23-м году", date(2023, 1, 1), date(2023, 12, 31)),
        ("в 2021", date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_a_date(text: str, first: date, last: date) -> None:
    assert spans(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "337",
        "31.02.2023",
        "мама",
        "майор сказал",
        "маршем",
        "ч. 2.1",
        "he may go",
        "may I refuse",
        "they march on",
        "22 человека",
        "летом",
        "в 1941",
        "мне 23 года",
        "next may",
        "в следующем мае",
        "in that april",
        "каждой осенью",
        "можно назад",
        "10-15 дней назад",
        "for the last year",
        "три дня",
        "I fall asleep",
    ],
)
def test_not_a_date(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("вчера", date(2026, 11, 21), date(2026, 11, 21)),
        ("yesterday", date(2026, 11, 21), date(2026, 11, 21)),
        ("the day before yesterday", date(2026, 11, 20), date(2026, 11, 20)),
        ("на прошлой неделе", date(2026, 11, 8), date(2026, 11, 21)),
        ("three weeks ago", date(2026, 10, 28), date(2026, 11, 5)),
        ("три недели назад", date(2026, 10, 28), date(2026, 11, 5)),
        ("месяц тому назад", date(2026, 10, 8), date(2026, 11, 7)),
        ("полгода назад", date(2026, 4, 11), date(2026, 7, 10)),
        ("a couple of weeks ago", date(2026, 9, 16), date(2026, 11, 12)),
        ("недавно", date(2025, 11, 22), date(2026, 11, 22)),
        ("в прошлом месяце", date(2026, 10, 1), date(2026, 10, 31)),
        ("23 числа прошлого месяца", date(2026, 10, 23), date(2026, 10, 23)),
        ("last year", date(2025, 1, 1), date(2025, 12, 31)),
        ("в позапрошлом году", date(2024, 1, 1), date(2024, 12, 31)),
        ("this year", date(2026, 1, 1), date(2026, 11, 22)),
        ("осенью прошлого года", date(2025, 9, 1), date(2025, 11, 30)),
        ("in May last year", date(2025, 5, 1), date(2025, 5, 31)),
        ("this spring", date(2026, 3, 1), date(2026, 5, 31)),
        ("last autumn", date(2025, 9, 1), date(2026, 11, 22)),
        ("прошлой зимой", date(2024, 12, 1), date(2026, 2, 28)),
    ],
)
def test_a_date_told_from_the_day_of_writing(text: str, first: date, last: date) -> None:
    assert spans(text) == [(first, last)]


def test_a_month_without_a_year_may_be_of_the_year_that_the_text_names() -> None:
    assert spans("обменяли в декабре 2022, взяли в апреле")[1] == (date(2022, 4, 1), date(2026, 4, 30))


@given(
    st.lists(
        st.sampled_from(
            [
                "15",
                "мая",
                "2022",
                "31.12.2023",
                "в",
                "октябре",
                "22-го",
                "осенью",
                "2024",
                "2",
                "may",
                "last",
                "99.99.9999",
                "назад",
                "ago",
                "год",
                "прошлого",
                "года",
                "this",
                "winter",
                "зимой",
                "пару",
                "лет",
                "числа",
                "месяца",
                "вчера",
                "9999",
            ]
        ),
        max_size=8,
    )
)
def test_every_span_is_a_span(words: list[str]) -> None:
    for dated in dates_in(words, TODAY):
        assert isinstance(dated.period, Period)
        assert dated.period.first <= dated.period.last

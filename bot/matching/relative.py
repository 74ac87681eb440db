"""Dates told from the day of writing: “вчера”, “три недели назад”, “в прошлом году”, “last week”, “this spring”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.knowledge.period import Period
from bot.matching.numbers import number_of

DAYS_BACK = {"сегодня": 0, "today": 0, "вчера": 1, "yesterday": 1, "позавчера": 2}
RECENTLY = frozenset(["недавно", "recently"])
# Nobody calls “recently” what is more than a year past.
RECENT_DAYS = 365
UNITS = {
    re.compile(r"д(?:ень|ня|ней|ни)|сут(?:ки|ок)|days?"): 1,
    re.compile(r"недел(?:я|ю|е|и|ь)|weeks?"): 7,
    re.compile(r"месяц(?:а|е|ев|ы)?|months?"): 30,
    re.compile(r"год(?:а|у)?|лет|years?"): 365,
}
WEEK, MONTH, YEAR = 7, 30, 365
HALF_YEAR = re.compile(r"полгода|полугода")
AGO = frozenset(["назад", "ago"])
BEFORE_AGO = frozenset(["тому", "or", "so"])
# “Несколько”, “a few” and the like: at least and at most so many.
FEW = re.compile(r"несколько|пар[ауы]|few|couple|several")
FEWEST, MOST = 2, 9
LAST = re.compile(r"прошл(?:ый|ая|ое|ого|ой|ом|ую|ым)|last")
BEFORE_LAST = re.compile(r"позапрошл(?:ый|ого|ой|ом|ую|ым)")
THIS = re.compile(r"эт(?:от|ого|ой|ом|у|им|о)|нынешн\w+|текущ\w+|this")
NEXT = re.compile(r"следующ\w+|будущ\w+|next|each|every|кажд\w+")
THAT = re.compile(r"т(?:от|ого|ом|ой|у|ем)|that|same")
# “For the last year” is how long, not when.
LASTING = frozenset(["for", "over", "during"])


def moment_at(words: Sequence[str], place: int, today: date) -> Period | None:
    """The span of days named at a place, seen from the day of writing; None if none is."""
    word = words[place]
    if word in DAYS_BACK:
        return _days(today, DAYS_BACK[word] + (word == "yesterday" and words[place - 1 : place] == ["before"]))
    if word in RECENTLY:
        return _days(today, RECENT_DAYS, 0)
    if word in AGO:
        return _ago(words, place, today)
    unit = next((days for form, days in UNITS.items() if form.fullmatch(word)), None)
    back = _units_back(words, place) if unit and unit > 1 else None
    if unit is None or back is None or LASTING & set(words[max(0, place - 3) : place]):
        return None
    return _unit_back(words, place, unit, back, today)


def year_meant(words: Sequence[str], place: int, today: date) -> int | None:
    """The year of a month or season that “прошлого года” or “this year” follows."""
    for at in range(place + 1, min(place + 3, len(words))):
        back = _units_back(words, at) if words[at] in ("года", "year") else None
        if back is not None:
            return today.year - back
    return None


def season_without_year(words: Sequence[str], place: int, months: tuple[int, int], today: date) -> Period | None:
    """“Этой весной”; “last autumn”, which in November may be this one or that of the year before."""
    before = words[place - 1] if place else ""
    begun = today.year if today.month >= months[0] else today.year - 1
    if not LAST.fullmatch(before) and not THIS.fullmatch(before):
        return None
    first = begun if THIS.fullmatch(before) else today.year - 1 - (months[1] > 12)
    end = date(begun + months[1] // 12, months[1] % 12 + 1, 1) - timedelta(1)
    return Period(date(first, months[0], 1), min(end, today))


def _ago(words: Sequence[str], place: int, today: date) -> Period | None:
    """“Три недели назад”, “полгода назад”, “a few days ago”: give or take half a unit, since nobody counts days."""
    told = [word for word in words[max(0, place - 4) : place] if word not in BEFORE_AGO]
    if told and HALF_YEAR.fullmatch(told[-1]):
        return _around(today, MONTH, 5, 7)
    unit = next((days for form, days in UNITS.items() if told and form.fullmatch(told[-1])), None)
    if unit is None:
        return None
    before = [word for word in told[:-1] if word != "of"]
    if before and FEW.fullmatch(before[-1]):
        return _around(today, unit, FEWEST, MOST)
    counts = [number for word in before[-2:] if (number := number_of(word)) is not None]
    # “10–15 дней”, “1,5 года”: two numbers side by side are none.
    return _around(today, unit, *counts * 2) if len(counts) == 1 else _around(today, unit, 1, 1) if not counts else None


def _around(today: date, unit: int, fewest: float, most: float) -> Period | None:
    spare = (unit + 1) // 2
    # A hundred years are more than anyone tells of.
    if most * unit > 100 * YEAR:
        return None
    return _days(today, int(most * unit) + spare, max(0, int(fewest * unit) - spare))


def _units_back(words: Sequence[str], place: int) -> int | None:
    """“Прошлой” 1, “этой” 0, “позапрошлой” 2, from the word before a unit of time."""
    before = words[place - 1] if place else ""
    for back, form in enumerate((THIS, LAST, BEFORE_LAST)):
        if form.fullmatch(before):
            return back
    return None


def _unit_back(words: Sequence[str], place: int, unit: int, back: int, today: date) -> Period:
    if unit == WEEK:
        return _days(today, WEEK * (back + 1), 0 if not back else 1)
    if unit == YEAR:
        return Period(date(today.year - back, 1, 1), min(date(today.year - back, 12, 31), today))
    months = today.year * 12 + today.month - 1 - back
    first = date(months // 12, months % 12 + 1, 1)
    following = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    # “23 числа прошлого месяца”
    day = number_of(words[place - 3]) if place > 2 and words[place - 2] in ("числа", "число") else None
    if day and 1 <= day <= (following - first).days:
        return _days(first + timedelta(day - 1), 0)
    return Period(first, min(following - timedelta(1), today))


def _days(today: date, most: int, fewest: int | None = None) -> Period:
    """From `most` to `fewest` days before a day; one day if `fewest` is not given."""
    return Period(today - timedelta(most), today - timedelta(most if fewest is None else fewest))

"""Dates as people write them: “15.10.2022”, “в мае 22-го”, “last September”, “в 2023 году”."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.knowledge.period import Period

MONTH = re.compile(
    r"(?P<m1>январ[ьяеи]\w?|january)|(?P<m2>феврал[ьяеи]\w?|february)|(?P<m3>март[аеу]?|march)|(?P<m4>апрел[ьяеи]\w?|april)|(?P<m5>ма[йяею]|may)"
    r"|(?P<m6>июн[ьяеи]\w?|june)|(?P<m7>июл[ьяеи]\w?|july)|(?P<m8>август[аеу]?|august)|(?P<m9>сентябр[ьяеи]\w?|september)"
    r"|(?P<m10>октябр[ьяеи]\w?|october)|(?P<m11>ноябр[ьяеи]\w?|november)|(?P<m12>декабр[ьяеи]\w?|december)"
)
SEASONS = {"весн": (3, 5), "лет": (6, 8), "осен": (9, 11), "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
SEASON_WORDS = frozenset({"весной", "летом", "осенью", "весна", "осень", "лето", "весны", "осени", "лета", "spring", "summer", "autumn"})
# “May I refuse?” names no month.
ALSO_VERBS = frozenset({"may", "march"})
BEFORE_MONTHS = frozenset(
    ["in", "last", "since", "until", "till", "by", "of", "this", "before", "after", "from", "during", "early", "late", "mid", "next"]
)
YEAR = re.compile(r"(?:20)?(2[2-9])(?:-?(?:го|й|м|ом|ого))?")
NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:20)?\d{2})")


@dataclass(frozen=True, slots=True)
class Dated:
    """A span of days that the text names, and the place of its word in the text."""

    period: Period
    place: int


def dates_in(words: Sequence[str], today: date) -> Iterator[Dated]:
    """Every date in a list of lower-case words; a month without a year is the last one that began before the day of writing."""
    for place, word in enumerate(words):
        numeric = NUMERIC.fullmatch(word)
        if numeric:
            day = _day(int(numeric[3]) % 100 + 2000, int(numeric[2]), int(numeric[1]))
            if day:
                yield Dated(Period(day, day), place)
            continue
        month = _month(word)
        if month and word in ALSO_VERBS and not _is_month(words, place):
            continue
        if month:
            yield Dated(_month_span(words, place, month, today), place)
        elif word in SEASON_WORDS:
            year = _year_near(words, place)
            span = next(months for stem, months in SEASONS.items() if word.startswith(stem))
            if year:
                yield Dated(Period(date(year, span[0], 1), date(year, span[1], monthrange(year, span[1])[1])), place)
        elif _is_lone_year(words, place):
            year = 2000 + int(word[-2:])
            yield Dated(Period(date(year, 1, 1), date(year, 12, 31)), place)


def _month_span(words: Sequence[str], place: int, month: int, today: date) -> Period:
    year = _year_near(words, place) or (today.year if month <= today.month else today.year - 1)
    before = words[place - 1] if place else ""
    day = _day(year, month, int(before)) if before.isdecimal() and 1 <= int(before) <= 31 else None
    if day:
        return Period(day, day)
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _month(word: str) -> int | None:
    found = MONTH.fullmatch(word)
    return int((found.lastgroup or "m0")[1:]) if found else None


def _is_month(words: Sequence[str], place: int) -> bool:
    """Whether “may” or “march” is a month here: beside a number, or after a word that stands before months."""
    before, after = words[place - 1] if place else "", words[place + 1] if place + 1 < len(words) else ""
    return before in BEFORE_MONTHS or before.isdecimal() or after[:2].isdecimal()


def _year_near(words: Sequence[str], place: int) -> int | None:
    for near in words[place + 1 : place + 3]:
        found = YEAR.fullmatch(near)
        if found and (len(near) > 2 or near == words[place + 1]):
            return 2000 + int(found[1])
    return None


def _is_lone_year(words: Sequence[str], place: int) -> bool:
    """A four-digit year that no month or season before it has taken."""
    word = words[place]
    if not re.fullmatch(r"202[2-9]", word):
        return False
    return not any(_month(near) or near in SEASON_WORDS for near in words[max(0, place - 2) : place])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

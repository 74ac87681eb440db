"""Dates as people write them: “15.10.2022”, “в мае 22-го”, “last September”, “в 2023 году”; “вчера” and such are in `relative`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.knowledge.period import Period
from bot.matching.relative import NEXT, THAT, moment_at, season_without_year, year_meant

MONTH = re.compile(
    r"(?P<m1>январ[ьяеи]\w?|january)|(?P<m2>феврал[ьяеи]\w?|february)|(?P<m3>март[аеу]?|march)|(?P<m4>апрел[ьяеи]\w?|april)|(?P<m5>ма[йяею]|may)"
    r"|(?P<m6>июн[ьяеи]\w?|june)|(?P<m7>июл[ьяеи]\w?|july)|(?P<m8>август[аеу]?|august)|(?P<m9>сентябр[ьяеи]\w?|september)"
    r"|(?P<m10>октябр[ьяеи]\w?|october)|(?P<m11>ноябр[ьяеи]\w?|november)|(?P<m12>декабр[ьяеи]\w?|december)"
)
# First and last month; winter runs on into the next year.
SEASONS = {
    re.compile(r"весн(?:а|ы|е|у|ой)|spring"): (3, 5),
    re.compile(r"лет(?:о|а|ом)|summer"): (6, 8),
    re.compile(r"осен(?:ь|и|ью)|autumn|fall"): (9, 11),
    re.compile(r"зим(?:а|ы|е|у|ой)|winter"): (12, 14),
}
# “May I refuse?” names no month.
ALSO_VERBS = frozenset({"may", "march"})
BEFORE_MONTHS = frozenset(
    ["in", "last", "since", "until", "till", "by", "of", "this", "before", "after", "from", "during", "early", "late", "mid", "that"]
)
YEAR = re.compile(r"20(1[4-9]|2\d)г?|(2[2-9])(?:-?(?:го|й|м|ом|ого|г))?")
LONG_YEAR = re.compile(r"(?:\d{1,2}\.){0,2}(20(?:1[4-9]|2\d))г?")
NUMERIC = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})\.(20\d{2}|(?<=\.\d\d\.)\d{2}|(?<=\.\d\.)\d{2})(?:г|года?)?")
DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|го)?")


@dataclass(frozen=True, slots=True)
class Dated:
    """A span of days that the text names, and the place of its word in the text."""

    period: Period
    place: int


def dates_in(words: Sequence[str], today: date) -> Iterator[Dated]:
    """Every date in a list of lower-case words; a month without a year is the last one that began before the day of writing."""
    named = [int(found[1]) for word in words if (found := LONG_YEAR.fullmatch(word))]
    for place in range(len(words)):
        period = (
            _numeric(words[place])
            or _month_at(words, place, today, min(named, default=today.year))
            or _season_at(words, place, today)
            or _year_at(words, place)
            or (None if _is_taken(words, place) else moment_at(words, place, today))
        )
        if period:
            yield Dated(period, place)


def _numeric(word: str) -> Period | None:
    """“15.10.2022”, “15.10.22”, “10.2022”."""
    found = NUMERIC.fullmatch(word)
    if not found or not 1 <= int(found[2]) <= 12:
        return None
    year, month = int(found[3]) % 100 + 2000, int(found[2])
    if found[1] is None:
        return _months(year, month, month)
    day = _day(year, month, int(found[1]))
    return Period(day, day) if day else None


def _month_at(words: Sequence[str], place: int, today: date, earliest: int) -> Period | None:
    """The month at a place; where its year is not said and the text names an `earliest` other year, any year since then."""
    month = _month(words[place])
    if not month or (words[place] in ALSO_VERBS and not _is_month(words, place)) or _is_next(words, place):
        return None
    last = today.year if month <= today.month else today.year - 1
    year = _year_near(words, place) or year_meant(words, place, today)
    first = year or min(earliest, last)
    day = _day_before(words, place)
    start = _day(first, month, day) if day else date(first, month, 1)
    end = _day(year or last, month, day) if day else _months(year or last, month, month).end
    return Period(start, end) if start and end else _months(first, month, month)


def _season_at(words: Sequence[str], place: int, today: date) -> Period | None:
    months = next((span for form, span in SEASONS.items() if form.fullmatch(words[place])), None)
    if not months or _is_next(words, place):
        return None
    year = _year_near(words, place) or year_meant(words, place, today)
    if words[place] == "fall" and not year and words[place - 1 : place] not in (["last"], ["this"]):
        return None
    if not year:
        return season_without_year(words, place, months, today)
    # “Зимой 2023” is the winter before or after that summer.
    return _months(year - 1 if months[1] > 12 else year, *months, years=2 if months[1] > 12 else 1)


def _months(year: int, first: int, last: int, years: int = 1) -> Period:
    """From the first day of a month to the end of another, which may be in a later year."""
    final = year + years - 1 + (last - 1) // 12, (last - 1) % 12 + 1
    return Period(date(year, first, 1), date(*final, monthrange(*final)[1]))


def _day_before(words: Sequence[str], place: int) -> int | None:
    """“15 октября”, “3rd of October”; “October 3, 2024” too, but “October 24” may be a year."""
    before = [word for word in words[max(0, place - 2) : place] if word != "of"]
    found = DAY.fullmatch(before[-1]) if before else None
    if not found and place + 2 < len(words) and LONG_YEAR.fullmatch(words[place + 2]):
        found = DAY.fullmatch(words[place + 1])
    return int(found[1]) if found and 1 <= int(found[1]) <= 31 else None


def _month(word: str) -> int | None:
    found = MONTH.fullmatch(word)
    return int((found.lastgroup or "m0")[1:]) if found else None


def _is_month(words: Sequence[str], place: int) -> bool:
    """Whether “may” or “march” is a month here: beside a number, or after a word that stands before months."""
    before, after = words[place - 1] if place else "", words[place + 1] if place + 1 < len(words) else ""
    return before in BEFORE_MONTHS or bool(DAY.fullmatch(before)) or after[:2].isdecimal()


def _is_next(words: Sequence[str], place: int) -> bool:
    """“Next May” is still to come, and of “that May” the year is not known."""
    return place > 0 and bool(NEXT.fullmatch(words[place - 1]) or THAT.fullmatch(words[place - 1]))


def _year_near(words: Sequence[str], place: int) -> int | None:
    for near in words[place + 1 : place + 3]:
        found = YEAR.fullmatch(near)
        if found and (len(near) > 2 or near == words[place + 1]):
            return 2000 + int(found[1] or found[2])
    return None


def _year_at(words: Sequence[str], place: int) -> Period | None:
    """A four-digit year that no month or season before it has taken; “в 23-м году”."""
    word, after = words[place], words[place + 1 : place + 3]
    found = YEAR.fullmatch(word)
    if not found or (not found[1] and "году" not in after):
        return None
    if _is_taken(words, place):
        return None
    return _months(2000 + int(found[1] or found[2]), 1, 12)


def _is_taken(words: Sequence[str], place: int) -> bool:
    """Whether a year may belong to the month or season before it."""
    return any(_month(near) or any(form.fullmatch(near) for form in SEASONS) for near in words[max(0, place - 2) : place])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""Spans of days, both ends included; an open end is None."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` to `end`, both included; None means no limit on that side."""

    start: date | None = None
    end: date | None = None

    @property
    def first(self) -> date:
        return self.start or date.min

    @property
    def last(self) -> date:
        return self.end or date.max

    def contains(self, day: date) -> bool:
        return self.first <= day <= self.last

    def covers(self, other: Period) -> bool:
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Period) -> bool:
        return self.first <= other.last and other.first <= self.last

    def intersect(self, other: Period) -> Period | None:
        """The days that both hold, or None if there are none."""
        if not self.overlaps(other):
            return None
        start, end = max(self.first, other.first), min(self.last, other.last)
        return Period(
            None if start == date.min else start,
            None if end == date.max else end,
        )


ALWAYS = Period()


def faults(periods: Sequence[Period], whole: Period) -> list[tuple[str, date]]:
    """Each ("gap" | "overlap", first day of it) that keeps `periods` from covering `whole` exactly once."""
    found: list[tuple[str, date]] = []
    expected = whole.first
    inside = [within for period in periods if (within := period.intersect(whole))]
    for period in sorted(inside, key=lambda p: p.first):
        if period.first > expected:
            found.append(("gap", expected))
        elif period.first < expected:
            found.append(("overlap", period.first))
        expected = date.max if period.last == date.max else max(expected, period.last + ONE_DAY)
    if expected != date.max and expected <= whole.last:
        found.append(("gap", expected))
    return found

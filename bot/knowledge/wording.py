"""How a language writes: numbers, dates, figures, and the fixed words of the interface.

One file a language stands beside this module, in `interface/`. They belong to the engine, not to a pack.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.knowledge.figure import Figure
from bot.knowledge.period import Period

NARROW = "\N{NO-BREAK SPACE}"


def _russian_plural(number: Decimal) -> str:
    if number != int(number):
        return "part"
    last, last_two = int(number) % 10, int(number) % 100
    if last == 1 and last_two != 11:
        return "one"
    return "few" if 2 <= last <= 4 and not 12 <= last_two <= 14 else "many"


def _english_plural(number: Decimal) -> str:
    return "one" if number == 1 else "many"


PLURALS: Mapping[str, Callable[[Decimal], str]] = {"russian": _russian_plural, "english": _english_plural}


@dataclass(frozen=True, slots=True)
class Wording:
    """One language: `words` are its interface sentences, `forms` the cases of its units, by unit, case and plural form.

    The full stop of an abbreviation ends no sentence. A number word before a counted word is a figure.
    """

    lang: str
    direction: str
    plural: str
    thousands: str
    decimal: str
    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    abbreviations: tuple[str, ...]
    number_words: tuple[str, ...]
    counted_words: tuple[str, ...]
    forms: Mapping[str, Mapping[str, Mapping[str, str]]]
    words: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """An interface sentence with its values. KeyError if the language lacks it: a fault of the program, not of a pack."""
        return self.words[key].format(**values)

    def day(self, day: date) -> str:
        return self.say("date", day=day.day, month=self.months[day.month - 1], year=day.year)

    def month(self, year: int, month: int) -> str:
        return f"{self.months_alone[month - 1]} {year}"

    def span(self, period: Period) -> str:
        """A period in words: since, until, from … to …, on one day."""
        if period.start is None:
            return self.say("span-always") if period.end is None else self.say("span-until", end=self.day(period.end))
        if period.end is None:
            return self.say("span-from", start=self.day(period.start))
        if period.start == period.end:
            return self.say("span-day", start=self.day(period.start))
        return self.say("span-between", start=self.day(period.start), end=self.day(period.end))

    def number(self, number: Decimal) -> str:
        whole, _, part = f"{number:f}".partition(".")
        grouped = f"{int(whole):,}".replace(",", self.thousands) if len(whole) > 3 else whole
        return f"{grouped}{self.decimal}{part}" if part.strip("0") else grouped

    def amount(self, number: Decimal, unit: str, case: str) -> str:
        form = self.forms[unit][case][PLURALS[self.plural](number)]
        return f"{self.number(number)}{NARROW}{form}"

    def figure(self, figure: Figure, case: str = "plain") -> str:
        """A figure in words, as it stands in a sentence: “от 2 до 3 лет”, “up to 5 years”."""
        if figure.shape == "exact":
            return self.amount(figure.low, figure.unit, case)
        return self.say(
            f"figure-{figure.shape}",
            low=self.number(figure.low),
            low_unit=self.amount(figure.low, figure.unit, "gen"),
            high=self.amount(figure.high, figure.unit, "gen"),
        )

"""Figures of the law: a number with a unit, or a range. They stand once, on their provision."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

UNITS = ("years", "months", "days", "full-days", "roubles", "pounds", "people", "cases")
AMOUNT = re.compile(rf"(\d{{1,15}}(?:\.\d{{1,2}})?) +({'|'.join(UNITS)})", re.ASCII)
Shape = Literal["exact", "to", "range", "over", "over-to", "about"]
SHAPES: dict[frozenset[str], Shape] = {
    frozenset({"to"}): "to",
    frozenset({"from", "to"}): "range",
    frozenset({"over"}): "over",
    frozenset({"over", "to"}): "over-to",
    frozenset({"about"}): "about",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """`low` and `high` are in `unit`; for shapes of one number both are the same."""

    shape: Shape
    low: Decimal
    high: Decimal
    unit: str


def parse_amount(text: str) -> tuple[Decimal, str] | None:
    """“3 months” as number and unit, or None if it is not written so."""
    written = AMOUNT.fullmatch(text.strip())
    return (Decimal(written[1]), written[2]) if written else None


def make_figure(parts: dict[str, str]) -> Figure | None:
    """A figure from its written parts ({"exact": "3 months"} or from/to/over/about), or None if they do not fit together."""
    shape: Shape | None = "exact" if set(parts) == {"exact"} else SHAPES.get(frozenset(parts))
    amounts = {key: parse_amount(value) for key, value in parts.items()}
    given = [amount for amount in amounts.values() if amount is not None]
    if shape is None or len(given) != len(parts) or len({unit for _, unit in given}) != 1:
        return None
    low = next((amounts[key] for key in ("from", "over", "about", "exact", "to") if key in amounts), None)
    high = next((amounts[key] for key in ("to", "about", "exact", "over", "from") if key in amounts), None)
    if low is None or high is None or low[0] > high[0]:
        return None
    return Figure(shape, low[0], high[0], low[1])

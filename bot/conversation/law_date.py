"""Which day's law a reply is given by, and whether anyone verified it for that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.knowledge.model import Pack

Status = Literal["today", "past", "stale", "not-verified"]


@dataclass(frozen=True, slots=True)
class LawDate:
    """`on` is the day whose law is used. stale: nobody has verified the law lately, and the last verified day is used and named."""

    on: date
    status: Status


def law_date(pack: Pack, asked: date | None, today: date) -> LawDate:
    """The day whose law answers, for a day asked for (None: today).

    Never the nearest known rule in silence: a day outside what was verified is “not-verified”. Only today's own answer, when
    the verification is too old, goes by the last verified day and says so.
    """
    if asked is not None and asked != today:
        verified = pack.covers_from <= asked <= min(pack.verified_on, today)
        return LawDate(asked, "past" if verified else "not-verified")
    if today < pack.covers_from:
        return LawDate(today, "not-verified")
    if (today - pack.verified_on).days > pack.stale_after_days:
        return LawDate(pack.verified_on, "stale")
    return LawDate(today, "today")

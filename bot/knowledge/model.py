"""The knowledge as values: frozen, typed, cross-checked. What a lawyer wrote, and nothing that a program made up.

Texts are given in every language of the pack, with figures and dates already put in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from bot.knowledge.figure import Figure
from bot.knowledge.period import Period
from bot.knowledge.wording import Wording

Text = Mapping[str, str]
Risk = Literal["prison", "dismissal", "money", "danger", "none"]
Known = Literal["law-text", "reported", "general-high", "general-medium"]
Confidence = Literal["law-text", "reported", "not-verified"]
Level = Literal["red", "amber", "green"]

RISKS: tuple[Risk, ...] = ("prison", "dismissal", "money", "danger", "none")
KNOWN: tuple[Known, ...] = ("law-text", "reported", "general-high", "general-medium")
CONFIDENCE: Mapping[Known, Confidence] = {
    "law-text": "law-text",
    "reported": "reported",
    "general-high": "not-verified",
    "general-medium": "not-verified",
}
LEVELS: tuple[Level, ...] = ("red", "amber", "green")
SOURCE_KINDS = ("law", "decree", "order", "resolution", "practice", "service")
# The article is cited beside the sources under this name; none of them may take it.
ARTICLE = "article"
HELPLINE_STATUS = ("state", "private", "independent", "foreign-agent")


@dataclass(frozen=True, slots=True)
class Pack:
    """What holds for the whole folder."""

    name: Text
    about: Text
    covers: Text
    declines: Text
    languages: tuple[str, ...]
    covers_from: date
    verified_on: date
    stale_after_days: int
    names_with_digits: tuple[str, ...]
    golden: tuple[Golden, ...]


@dataclass(frozen=True, slots=True)
class Golden:
    """A question that must be understood before the pack is served."""

    words: str
    intent: str


@dataclass(frozen=True, slots=True)
class Source:
    id: str
    title: Text
    short: Text
    of: Text
    kind: str
    number: str
    enacted: date | None


@dataclass(frozen=True, slots=True)
class Provision:
    """An article or part of a source. `governs` are the days of the acts or events it is applied to."""

    id: str
    source: str
    locator: Text
    in_force: Period
    enacted: date | None
    displaced: date | None
    approximate: tuple[str, ...]
    says: Text
    figures: Mapping[str, Figure]
    known: Known
    rule: str
    verified_on: date

    @property
    def governs(self) -> Period:
        if self.displaced is None:
            return self.in_force
        return Period(self.in_force.start, date.fromordinal(self.displaced.toordinal() - 1))


@dataclass(frozen=True, slots=True)
class Claim:
    """Something the article said, what it left out even then, and what holds today."""

    id: str
    row: int | None
    paragraphs: tuple[int, ...]
    reported: Text
    left_out: Text | None
    today: Text
    level: Level


@dataclass(frozen=True, slots=True)
class Article:
    """The article the pack began from. `published` is as printed (a month); `as_of` is the day its law is taken of."""

    title: Text
    author: str
    publisher: str
    published: str
    as_of: date
    claims: Mapping[str, Claim]


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    label: Text
    stated: Text
    period: Period | None
    heard: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    text: Text
    why: Text
    is_date: bool
    event: Mapping[str, tuple[str, ...]]
    options: Mapping[str, Option]


@dataclass(frozen=True, slots=True)
class Leaf:
    outcome: str


@dataclass(frozen=True, slots=True)
class Ask:
    """A question. `assumed` is the answer taken, and shown, where nobody has said otherwise; None: it is asked."""

    question: str
    branches: Mapping[str, Tree]
    assumed: str | None = None


@dataclass(frozen=True, slots=True)
class ByDate:
    branches: tuple[tuple[Period, Tree], ...]


Tree = Leaf | Ask | ByDate


@dataclass(frozen=True, slots=True)
class Example:
    """A question in someone's words and the answers that lead on to the outcome: a test."""

    lang: str
    words: str
    facts: Mapping[str, str]
    on: date | None
    intent: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A leaf. `in_force` are the days it may be given for; `act` the days of the event it speaks of."""

    id: str
    in_force: Period
    act: Period | None
    answer: Text
    means: Text
    steps: tuple[Text, ...]
    risk: Risk
    risk_note: Text | None
    unknown: Text | None
    law: tuple[str, ...]
    then: tuple[str, ...]
    claims: tuple[str, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Intent:
    id: str
    topic: str
    title: Text
    covers: Text
    facts: Mapping[str, str]
    related: tuple[str, ...]
    urgent: bool
    legal: bool
    tree: Tree


@dataclass(frozen=True, slots=True)
class Topic:
    id: str
    title: Text
    about: Text
    order: int
    intents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Circumstance:
    id: str
    title: Text
    period: Period
    by: tuple[str, ...]
    note: Text


@dataclass(frozen=True, slots=True)
class Helpline:
    id: str
    name: Text
    contact: Text
    purpose: Text
    status: str
    risk: Text
    known: Known
    checked_on: date


@dataclass(frozen=True, slots=True)
class Term:
    id: str
    term: Text
    also: Mapping[str, tuple[str, ...]]
    means: Text
    danger: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words looked for before anything else.

    Of danger, by urgent intent and language; by language, of what lies elsewhere, and of what is set aside: not asked about.
    """

    danger: Mapping[str, Mapping[str, tuple[str, ...]]]
    elsewhere: Mapping[str, tuple[str, ...]]
    aside: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """A whole pack. `fingerprint` is a hash of every file in it, `phrases_fingerprint` of the phrases alone."""

    pack: Pack
    topics: Mapping[str, Topic]
    intents: Mapping[str, Intent]
    questions: Mapping[str, Question]
    outcomes: Mapping[str, Outcome]
    sources: Mapping[str, Source]
    provisions: Mapping[str, Provision]
    article: Article | None
    circumstances: Mapping[str, Circumstance]
    helplines: Mapping[str, Helpline]
    glossary: Mapping[str, Term]
    open_points: Mapping[str, Text]
    phrases: Mapping[str, Mapping[str, tuple[str, ...]]]
    lexicon: Lexicon
    wordings: Mapping[str, Wording]
    fingerprint: str
    phrases_fingerprint: str
    folder: Path = field(compare=False)

    def confidence(self, outcome: Outcome) -> Confidence:
        """How sure an outcome is: as sure as the least sure provision it cites."""
        known = [self.provisions[cited].known for cited in (*outcome.law, *outcome.then)]
        return CONFIDENCE[max(known, key=KNOWN.index, default="law-text")]

    def verified_on(self, outcome: Outcome) -> date:
        """When the law that the outcome cites was last verified: the oldest of its dates."""
        cited = (self.provisions[name].verified_on for name in (*outcome.law, *outcome.then))
        return min(cited, default=self.pack.verified_on)

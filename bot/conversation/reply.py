"""A reply: one value, the same for the chat, the guide, the API and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal, TypeAlias

from bot.conversation.state import Origin, State
from bot.knowledge.model import Confidence, Level, Risk
from bot.knowledge.period import Period

# A citation has a field called date: what is printed as one.
Day: TypeAlias = date
Kind = Literal["answer", "question", "choose", "decline", "crisis"]


@dataclass(frozen=True, slots=True)
class IntentShown:
    id: str
    title: str
    topic: str
    url: str


@dataclass(frozen=True, slots=True)
class FactShown:
    """An answer as it is shown back: said, or taken for granted (“intent”). `change_url` is the page without it, or with another."""

    question: str
    option: str
    label: str
    stated: str
    origin: Origin
    can_change: bool
    change_url: str


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """What the article said, and what holds today."""

    id: str
    text: str
    left_out: str
    today: str
    level: Level


@dataclass(frozen=True, slots=True)
class CitationShown:
    """A provision or a paragraph of the article. `relation`: law in force, law of the act's day, or article.

    `displaced` is the day from which another provision is applied in its place, though it was not repealed.
    """

    id: str
    relation: Literal["law", "then", "article"]
    source: str
    title: str
    locator: str
    date: str
    in_force: Period
    displaced: Day | None
    approximate: bool
    says: str
    confidence: Confidence
    url: str


@dataclass(frozen=True, slots=True)
class OutcomeShown:
    id: str
    answer: str
    means: str
    steps: tuple[str, ...]
    risk: Risk
    risk_note: str
    unknown: str
    in_force: Period
    article_said: tuple[ClaimShown, ...]
    article_date: str
    confidence: Confidence
    verified_on: date


@dataclass(frozen=True, slots=True)
class OptionShown:
    id: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class QuestionShown:
    id: str
    text: str
    why: str
    options: tuple[OptionShown, ...]


@dataclass(frozen=True, slots=True)
class ChoiceShown:
    intent: str
    title: str
    covers: str
    url: str


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """If this were otherwise, then that."""

    condition: str
    then: str
    url: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot says in one turn. `state` is where the talk stands after it; `notices` come before all else.

    `dropped` are earlier answers that the last one has made pointless.
    """

    kind: Kind
    lang: str
    on: date
    state: State
    text: str = ""
    notices: tuple[str, ...] = ()
    message: str = ""
    intent: IntentShown | None = None
    facts: tuple[FactShown, ...] = ()
    dropped: tuple[str, ...] = ()
    outcome: OutcomeShown | None = None
    citations: tuple[CitationShown, ...] = ()
    question: QuestionShown | None = None
    choices: tuple[ChoiceShown, ...] = ()
    because: tuple[str, ...] = ()
    trace: tuple[str, ...] = ()
    would_change: tuple[ChangeShown, ...] = ()
    terms: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

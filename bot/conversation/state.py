"""The state of a talk: an intent, facts and a date, written as digits that say nothing to whoever finds them.

It travels in the page and is trusted for nothing: what does not decode to things that the knowledge holds is refused.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Literal

from bot.knowledge import Knowledge
from bot.knowledge.reading import parse_day

Origin = Literal["text", "choice", "intent"]
# A number has at most ten digits; a day, the count, the intent and each fact are divided by dots.
LONGEST_HEAD = 21
LONGEST_FACT = 12
UNSURE = ("0", "1", "2")


@dataclass(frozen=True, slots=True)
class Fact:
    option: str
    origin: Origin = "choice"


@dataclass(frozen=True, slots=True)
class State:
    """`on` is None for today. `unsure` counts how often the words were not understood."""

    intent: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
    on: date | None = None
    unsure: int = 0

    def with_fact(self, question: str, fact: Fact) -> State:
        return replace(self, facts=MappingProxyType({**self.facts, question: fact}))

    def without_fact(self, question: str) -> State:
        kept = {name: fact for name, fact in self.facts.items() if name != question}
        return replace(self, facts=MappingProxyType(kept))

    @property
    def options(self) -> dict[str, str]:
        """The facts as plain answers: option by question."""
        return {question: fact.option for question, fact in self.facts.items()}


class UnknownState(ValueError):
    """The page's state or choice is not one that this knowledge knows."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something a person can tap: an intent, an answer to a question, changing an answer, none of these, or the summary for a lawyer."""

    kind: Literal["intent", "option", "change", "none-of-these", "for-a-lawyer"]
    name: str = ""
    option: str = ""


class Codes:
    """Opaque numbers for everything that can be chosen, the same on every server and for as long as an id lives."""

    def __init__(self, knowledge: Knowledge) -> None:
        choices = [Choice("none-of-these"), Choice("for-a-lawyer")]
        choices += [Choice("intent", intent) for intent in knowledge.intents]
        for question in knowledge.questions.values():
            choices.append(Choice("change", question.id))
            choices += [Choice("option", question.id, option) for option in question.options]
        self._numbers = {choice: _number(choice) for choice in choices}
        self._choices = {number: choice for choice, number in self._numbers.items()}
        self._longest = LONGEST_HEAD + LONGEST_FACT * len(knowledge.questions)
        if len(self._choices) != len(self._numbers):
            raise ValueError("two choices have the same number: rename one of the ids")

    def number(self, choice: Choice) -> str:
        return self._numbers[choice]

    def choice(self, number: str) -> Choice:
        """The choice behind a number. UnknownState if there is none."""
        try:
            return self._choices[number]
        except KeyError:
            raise UnknownState from None

    def encode(self, state: State) -> str:
        """A state as digits, dots and “t” (a fact taken from the text)."""
        intent = self.number(Choice("intent", state.intent)) if state.intent else "0"
        day = state.on.isoformat().replace("-", "") if state.on else "0"
        facts = [
            self.number(Choice("option", question, fact.option)) + ("t" if fact.origin == "text" else "")
            for question, fact in state.facts.items()
        ]
        return ".".join([day, str(state.unsure), intent, *facts])

    def decode(self, text: str) -> State:
        """The state that `encode` wrote. UnknownState for anything else."""
        if not text:
            return State()
        if len(text) > self._longest or not text.isascii():
            raise UnknownState
        day, unsure, intent, *facts = [*text.split("."), "", "", ""] if text.count(".") < 2 else text.split(".")
        if unsure not in UNSURE:
            raise UnknownState
        state = State(self._intent(intent), on=_day(day), unsure=UNSURE.index(unsure))
        for written in facts:
            choice = self.choice(written.removesuffix("t"))
            if choice.kind != "option":
                raise UnknownState
            state = state.with_fact(choice.name, Fact(choice.option, "text" if written.endswith("t") else "choice"))
        return state

    def _intent(self, number: str) -> str | None:
        if number == "0":
            return None
        choice = self.choice(number)
        if choice.kind != "intent":
            raise UnknownState
        return choice.name


def _number(choice: Choice) -> str:
    name = f"{choice.kind}:{choice.name}={choice.option}"
    return str(int.from_bytes(hashlib.blake2s(name.encode(), digest_size=4).digest(), "big") + 1)


def _day(text: str) -> date | None:
    if text == "0":
        return None
    day = parse_day(f"{text[:4]}-{text[4:6]}-{text[6:]}")
    if day is None:
        raise UnknownState
    return day

"""How truly facts are read from people's words, measured on texts whose facts someone has labelled by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.conversation import Bot, State
from bot.knowledge.branches import questions_of
from bot.review.evaluation import Share
from bot.review.lines import read_lines


@dataclass(frozen=True, slots=True)
class StatedText:
    """A text with the facts that it states, option by question, and those that would be right too (`may`)."""

    id: str
    text: str
    facts: Mapping[str, str]
    may: Mapping[str, frozenset[str]]

    def allows(self, question: str, option: str) -> bool:
        return self.facts.get(question) == option or option in self.may.get(question, ())


@dataclass(frozen=True, slots=True)
class WrongFact:
    text: StatedText
    question: str
    option: str


@dataclass(frozen=True, slots=True)
class FactFigures:
    """`precise`: of the facts set from words, those that the label allows.

    `found`: of the facts stated that the question understood asks for, those that were set.
    """

    precise: Share
    found: Share
    wrong: tuple[WrongFact, ...]


def read_stated(path: Path) -> list[StatedText]:
    """Labelled texts from a JSON-lines file. BadLines names the line that is wrong."""
    return read_lines(path, _stated, "text with id, facts and may")


def _stated(raw: dict[str, Any]) -> StatedText:
    may = {question: frozenset(options) for question, options in raw["may"].items()}
    return StatedText(raw["id"], raw["text"], dict(raw["facts"]), may)


def measure_facts(bot: Bot, texts: Iterable[StatedText], today: date) -> FactFigures:
    """What a talk that begins with each text takes from it."""
    taken_facts = found = stated = 0
    wrong: list[WrongFact] = []
    for text in texts:
        reply = bot.hear(text.text, State(), "ru", today)
        taken = {question: fact.option for question, fact in reply.state.facts.items() if fact.origin == "text"}
        meant = [reply.intent.id] if reply.intent else [choice.intent for choice in reply.choices]
        asked = questions_of(bot.knowledge.intents[name] for name in meant)
        wrong += [WrongFact(text, question, option) for question, option in taken.items() if not text.allows(question, option)]
        taken_facts += len(taken)
        wanted = [question for question in text.facts if question in asked]
        stated += len(wanted)
        found += sum(taken.get(question) == text.facts[question] for question in wanted)
    return FactFigures(Share(taken_facts - len(wrong), taken_facts), Share(found, stated), tuple(wrong))

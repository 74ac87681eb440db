"""Reading the leaflets: topics, intents, questions, trees and outcomes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from bot.knowledge.document import Node
from bot.knowledge.model import (
    RISKS,
    Ask,
    ByDate,
    Example,
    Intent,
    Leaf,
    Option,
    Outcome,
    Question,
    Text,
    Topic,
    Tree,
)
from bot.knowledge.period import ALWAYS, Period, faults
from bot.knowledge.reading import Reading, parse_day

DATED_KEY = re.compile(r"(?:from|until) .*|\S+ to \S+")
NOWHERE = Leaf("")


def read_topic(reading: Reading, name: str, node: Node, intents: Node | None) -> Topic:
    given = reading.fields(node, "title about", "order")
    return Topic(
        id=name,
        title=reading.words(given.get("title")),
        about=reading.words(given.get("about")),
        order=reading.integer(given.get("order")),
        intents=tuple(key for key, _, _ in reading.entries(intents)),
    )


def read_question(reading: Reading, name: str, node: Node) -> Question:
    """A question; its options are ids of their own kind, so that another question may use the same words."""
    given = reading.fields(node, "text options", "why kind event")
    options: dict[str, Option] = {}
    for key, key_node, value in reading.entries(given.get("options")):
        reading.define(f"option of {name}", key, key_node)
        options[key] = _read_option(reading, key, value)
    return Question(
        id=name,
        text=reading.words(given.get("text")),
        why=reading.prose(given.get("why")),
        is_date=reading.choice(given.get("kind"), ("options", "date"), "options") == "date",
        event=reading.word_lists(given.get("event")),
        options=MappingProxyType(options),
    )


def _read_option(reading: Reading, name: str, node: Node) -> Option:
    given = reading.fields(node, "label stated", "period heard")
    return Option(
        id=name,
        label=reading.words(given.get("label")),
        stated=reading.words(given.get("stated")),
        period=reading.period(given["period"]) if "period" in given else None,
        heard=reading.word_lists(given.get("heard")),
    )


class TreeReader:
    """Reads trees once every question and shared tree of the folder is known."""

    def __init__(self, reading: Reading, questions: Mapping[str, Question], shared: Mapping[str, Node]) -> None:
        self._reading = reading
        self._questions = questions
        self._shared = shared

    def read(self, node: Node | None, days: Period = ALWAYS, following: tuple[str, ...] = ()) -> Tree:
        """The tree at a node; `days` are the dates under which it stands, `following` the shared trees on the way here."""
        if node is None:
            return NOWHERE
        if node.text is not None:
            return Leaf(self._reading.refer("outcome", node))
        keys = [key for key, _, _ in self._reading.entries(node)]
        if "ask" in keys:
            return self._ask(node, days, following)
        if "go" in keys:
            return self._go(node, days, following)
        return self._by_date(node, days, following)

    def _go(self, node: Node, days: Period, following: tuple[str, ...]) -> Tree:
        given = self._reading.fields(node, "go")
        name = self._reading.refer("tree", given["go"]) if "go" in given else ""
        if name in following:
            message = f"The tree “{name}” leads back to itself."
            self._reading.note(node, "cycle", message, "Let the branch end in an outcome or another tree.")
            return NOWHERE
        return self.read(self._shared.get(name), days, (*following, name))

    def _ask(self, node: Node, days: Period, following: tuple[str, ...]) -> Tree:
        entries = {key: (key_node, value) for key, key_node, value in node}
        _, asked = entries.pop("ask")
        _, assumed = entries.pop("assume", (None, None))
        question = self._questions.get(self._reading.refer("question", asked))
        if question is None:
            return NOWHERE
        branches: dict[str, Tree] = {}
        for option in question.options.values():
            in_future = option.period is not None and option.period.first > days.last
            if option.id in entries:
                key_node, value = entries.pop(option.id)
                if in_future:
                    message = f"“{option.id}” begins after {days.last}, the last day of this branch."
                    self._reading.note(key_node, "future-option", message, "Leave it out: on these days it lies in the future.")
                branches[option.id] = self.read(value, days, following)
            elif not in_future:
                message = f"“{question.id}” can be answered “{option.id}”, but no branch follows."
                self._reading.note(asked, "missing-branch", message, f"Add “{option.id}: …”.")
        for key, (key_node, _) in entries.items():
            message = f"“{question.id}” has no option “{key}”."
            self._reading.note(key_node, "unknown-option", message, f"Its options: {', '.join(question.options)}.")
        name = self._reading.refer(f"option of {question.id}", assumed) if assumed else None
        return Ask(question.id, MappingProxyType(branches), name)

    def _by_date(self, node: Node, days: Period, following: tuple[str, ...]) -> Tree:
        branches: list[tuple[Period, Tree]] = []
        for key, key_node, value in self._reading.entries(node):
            period = parse_span(key)
            if period is None:
                remedy = "Write “ask: …”, “go: …”, or “until 2022-09-20”, “2022-09-21 to 2022-09-23”, “from 2022-09-24”."
                self._reading.note(key_node, "bad-branch", f"“{key}” is neither a date nor a question.", remedy)
                continue
            within = period.intersect(days)
            if within is None:
                if following:
                    continue  # a shared tree may hold dates that only some of its users reach
                message = f"The branch “{key}” lies outside the dates above it."
                self._reading.note(key_node, "dead-branch", message, "Remove it, or mend its dates.")
                continue
            branches.append((within, self.read(value, within, following)))
        for fault, day in faults([period for period, _ in branches], days):
            message = f"The dates of the branches {'leave out' if fault == 'gap' else 'cover twice'} {day}."
            self._reading.note(node, f"date-{fault}", message, "Let each day belong to exactly one branch.")
        return ByDate(tuple(branches))


def parse_span(key: str) -> Period | None:
    """“until D”, “from D” or “D to D” as a period, or None."""
    parts = key.split()
    if len(parts) == 2 and parts[0] in ("from", "until"):
        day = parse_day(parts[1])
        if day is None:
            return None
        return Period(start=day) if parts[0] == "from" else Period(end=day)
    if len(parts) == 3 and parts[1] == "to":
        start, end = parse_day(parts[0]), parse_day(parts[2])
        if start and end and start <= end:
            return Period(start, end)
    return None


def read_intent(reading: Reading, name: str, topic: str, node: Node, trees: TreeReader) -> Intent:
    """An intent with its whole tree."""
    given = reading.fields(node, "title covers tree", "facts related urgent legal")
    return Intent(
        id=name,
        topic=topic,
        title=reading.words(given.get("title")),
        covers=reading.words(given.get("covers")),
        facts=read_facts(reading, given.get("facts")),
        related=tuple(reading.refer("intent", item) for item in reading.items(given.get("related"))),
        urgent=reading.yes_no(given.get("urgent"), default=False),
        legal=reading.yes_no(given.get("legal"), default=True),
        tree=trees.read(given.get("tree")),
    )


def read_facts(reading: Reading, node: Node | None) -> Mapping[str, str]:
    """Answers by question; both must exist."""
    facts: dict[str, str] = {}
    for key, key_node, value in reading.entries(node):
        reading.references.append(("question", key, key_node))
        facts[key] = reading.refer(f"option of {key}", value)
    return MappingProxyType(facts)


def read_outcome(reading: Reading, name: str, node: Node, sentences: Mapping[str, Text]) -> Outcome:
    """An outcome; its steps are shared sentences by id, or texts of its own."""
    given = reading.fields(node, "in_force answer means steps risk cites", "act risk_note unknown examples")
    cites = reading.fields(given["cites"], "", "law then article") if "cites" in given else {}
    return Outcome(
        id=name,
        in_force=reading.period(given.get("in_force")),
        act=reading.period(given["act"]) if "act" in given else None,
        answer=reading.prose(given.get("answer")),
        means=reading.prose(given.get("means")),
        steps=tuple(_read_step(reading, item, sentences) for item in reading.items(given.get("steps"))),
        risk=reading.choice(given.get("risk"), RISKS, "prison"),
        risk_note=reading.optional_prose(given.get("risk_note")),
        unknown=reading.optional_prose(given.get("unknown")),
        law=tuple(reading.refer("provision", item) for item in reading.items(cites.get("law"))),
        then=tuple(reading.refer("provision", item) for item in reading.items(cites.get("then"))),
        claims=tuple(reading.refer("claim", item) for item in reading.items(cites.get("article"))),
        examples=tuple(_read_example(reading, item) for item in reading.items(given.get("examples"))),
    )


def _read_step(reading: Reading, node: Node, sentences: Mapping[str, Text]) -> Text:
    if node.text is None:
        return reading.prose(node)
    name = reading.refer("sentence", node)
    return sentences.get(name, MappingProxyType({}))


def _read_example(reading: Reading, node: Node) -> Example:
    given = reading.fields(node, "", "facts on intent " + " ".join(reading.languages))
    spoken = [lang for lang in reading.languages if lang in given]
    if len(spoken) != 1:
        reading.note(node, "bad-example", "An example is a question in exactly one language.", "Write one of them per example.")
    lang = spoken[0] if spoken else reading.languages[0]
    return Example(
        lang=lang,
        words=reading.text(given[lang]) if spoken else "",
        facts=read_facts(reading, given.get("facts")),
        on=reading.optional_day(given.get("on")),
        intent=reading.refer("intent", given["intent"]) if "intent" in given else None,
    )

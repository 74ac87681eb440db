"""Reading the law: sources, provisions, the article, and what stands beside them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from bot.knowledge.document import Node
from bot.knowledge.figure import Figure
from bot.knowledge.model import (
    ARTICLE,
    HELPLINE_STATUS,
    KNOWN,
    LEVELS,
    SOURCE_KINDS,
    Article,
    Circumstance,
    Claim,
    Helpline,
    Provision,
    Source,
    Term,
)
from bot.knowledge.period import Period
from bot.knowledge.reading import Reading

EDGES = ("from", "until", "enacted")


def read_source(reading: Reading, name: str, node: Node) -> Source:
    """An act, under any name but that of the article."""
    if name == ARTICLE:
        reading.note(reading.defined["source", name], "bad-id", f"“{name}” is how the article is cited.", "Give the source another id.")
    given = reading.fields(node, "title short kind", "number date of")
    short = reading.words(given.get("short"))
    return Source(
        id=name,
        title=reading.words(given.get("title")),
        short=short,
        of=reading.words(given["of"]) if "of" in given else short,
        kind=reading.choice(given.get("kind"), SOURCE_KINDS, "law"),
        number=reading.text(given["number"]) if "number" in given else "",
        enacted=reading.optional_day(given.get("date")),
    )


def read_provision(reading: Reading, name: str, node: Node, verified_on: date) -> Provision:
    """A provision, verified on the pack's day unless it names its own."""
    given = reading.fields(node, "source in_force says known", "locator enacted displaced approximate figures rule verified_on")
    figures: dict[str, Figure] = {}
    for key, _, value in reading.entries(given.get("figures")):
        figure = reading.figure(value)
        if figure is not None:
            figures[key] = figure
    return Provision(
        id=name,
        source=reading.refer("source", given["source"]) if "source" in given else "",
        locator=reading.words(given.get("locator")),
        in_force=reading.period(given.get("in_force")),
        enacted=reading.optional_day(given.get("enacted")),
        displaced=reading.optional_day(given.get("displaced")),
        approximate=tuple(reading.choice(item, EDGES, "from") for item in reading.items(given.get("approximate"))),
        says=reading.prose(given.get("says")),
        figures=MappingProxyType(figures),
        known=reading.choice(given.get("known"), KNOWN, "general-medium"),
        rule=reading.text(given["rule"]) if "rule" in given else "",
        verified_on=reading.day(given.get("verified_on"), verified_on),
    )


def read_article(reading: Reading, header: Node | None, claims: Node | None) -> Article | None:
    if header is None:
        return None
    given = reading.fields(header, "title author publisher date as_of")
    return Article(
        title=reading.words(given.get("title")),
        author=reading.text(given["author"]) if "author" in given else "",
        publisher=reading.text(given["publisher"]) if "publisher" in given else "",
        published=reading.month(given["date"]) if "date" in given else "",
        as_of=reading.day(given.get("as_of"), date.min),
        claims=reading.each(claims, "claim", lambda name, node: _read_claim(reading, name, node)),
    )


def _read_claim(reading: Reading, name: str, node: Node) -> Claim:
    given = reading.fields(node, "paragraphs reported today level", "row left_out")
    return Claim(
        id=name,
        row=reading.integer(given["row"]) if "row" in given else None,
        paragraphs=tuple(reading.integer(item) for item in reading.items(given.get("paragraphs"))),
        reported=reading.prose(given.get("reported")),
        left_out=reading.optional_prose(given.get("left_out")),
        today=reading.prose(given.get("today")),
        level=reading.choice(given.get("level"), LEVELS, "red"),
    )


def read_circumstance(reading: Reading, name: str, node: Node) -> Circumstance:
    given = reading.fields(node, "title from note", "until by")
    return Circumstance(
        id=name,
        title=reading.words(given.get("title")),
        period=Period(reading.optional_day(given.get("from")), reading.optional_day(given.get("until"))),
        by=tuple(reading.refer("provision", item) for item in reading.items(given.get("by"))),
        note=reading.prose(given.get("note")),
    )


def read_helpline(reading: Reading, name: str, node: Node) -> Helpline:
    given = reading.fields(node, "name contact for status risk checked_on", "known")
    return Helpline(
        id=name,
        name=reading.words(given.get("name")),
        contact=reading.same_or_words(given.get("contact")),
        purpose=reading.words(given.get("for")),
        status=reading.choice(given.get("status"), HELPLINE_STATUS, "state"),
        risk=reading.words(given.get("risk")),
        known=reading.choice(given.get("known"), KNOWN, "reported"),
        checked_on=reading.day(given.get("checked_on"), date.min),
    )


def read_term(reading: Reading, name: str, node: Node) -> Term:
    given = reading.fields(node, "term means", "also danger")
    also: Mapping[str, tuple[str, ...]] = reading.word_lists(given.get("also"))
    return Term(
        id=name,
        term=reading.words(given.get("term")),
        also=also,
        means=reading.words(given.get("means")),
        danger=reading.yes_no(given.get("danger"), default=False),
    )

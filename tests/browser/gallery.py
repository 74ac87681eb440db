"""Pages of every kind as the server sends them, and how a browser is shown one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, Route

from bot.knowledge import Knowledge
from tests import TODAY
from tests.web import visitor
from tests.web.apps import serve_garden
from tests.web.conftest import understanding
from tests.web.kinds import KINDS, Reading
from tests.web.visitor import Visitor

LANGUAGES = ("ru", "en")
ADDRESS = "http://site.test"
# The pages that a browser looks at; what they have in common with the others is checked on the HTML.
SHOWN = (
    "start",
    "answer",
    "answer on a past day",
    "question",
    "answer after a question",
    "emergency",
    "choice",
    "not understood twice",
    "declined",
    "summary for a lawyer",
    "safety",
    "guide",
    "guide to a question",
    "guide to an answer",
    "not found",
)
# Long with the real pack, and no different with the tiny one.
OF_THE_GARDEN = ("FAQ", "sources")
# These are sent in reply to a form.
REPLIES = SHOWN[1:10]


@dataclass(frozen=True)
class Shown:
    """A page: its kind, its language, and what the server sent."""

    kind: str
    lang: str
    sent: visitor.Page

    @property
    def name(self) -> str:
        return f"{self.kind} ({self.lang})"


def pages_of_every_kind(app: Flask, knowledge: Knowledge, garden: Knowledge) -> list[Shown]:
    """One page of each kind in each language, and the longest answer."""
    tiny = Visitor(serve_garden().test_client())
    found = []
    for lang in LANGUAGES:
        with pytest.MonkeyPatch.context() as patch:
            real = Reading(Visitor(app.test_client()), knowledge, understanding(patch), lang, "")
            found += [Shown(kind, lang, KINDS[kind](real)) for kind in SHOWN]
            found.append(Shown("longest answer", lang, longest_answer(real)))
        of_the_garden = Reading(tiny, garden, lambda *_: None, lang, "")
        found += [Shown(kind, lang, KINDS[kind](of_the_garden)) for kind in OF_THE_GARDEN]
    return found


def longest_answer(reading: Reading) -> visitor.Page:
    """The answer of the most letters among those that a question leads to at once."""
    names = [name for name, intent in reading.knowledge.intents.items() if not intent.urgent]
    guide = [(reading.get(f"guide/{name}"), name) for name in names]
    answered = [(len(page.html), name) for page, name in guide if page.all("article")]
    return reading.understood("answer", max(answered)[1])

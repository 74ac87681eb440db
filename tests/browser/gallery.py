"""Pages of every kind as the server sends them, and a screen that shows them one after another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from flask import Flask
from playwright.sync_api import Browser, Route, ViewportSize

from bot.knowledge import Knowledge
from tests.web import visitor
from tests.web.apps import serve_garden
from tests.web.conftest import understanding
from tests.web.kinds import KINDS, Reading
from tests.web.visitor import Visitor

LANGUAGES = ("ru", "en")
ADDRESS = "http://site.test"
# These are sent in reply to a form.
REPLIES = (
    "answer",
    "answer on a past day",
    "answer after a question",
    "question",
    "emergency",
    "choice",
    "not understood twice",
    "declined",
    "summary for a lawyer",
    "longest answer",
)
PLAIN = ("start", "safety", "guide", "guide to a question", "guide to an answer", "not found")
# Long with the real pack, and no different with the tiny one.
OF_THE_GARDEN = ("FAQ", "sources")
# What the others have in common with these is checked on their HTML.
SHOWN = (*REPLIES, *PLAIN, *OF_THE_GARDEN)
PHONE: ViewportSize = {"width": 320, "height": 568}
OPEN_LISTS = "() => document.querySelectorAll('details').forEach((list) => list.open = true)"


@dataclass(frozen=True)
class Sent:
    """What the server sent: a page of some kind in some language."""

    kind: str
    lang: str
    html: str
    policy: str


Gallery = Mapping[tuple[str, str], Sent]


def pages_of_every_kind(app: Flask, knowledge: Knowledge, garden: Knowledge) -> Gallery:
    """One page of each kind in each language."""
    tiny = Visitor(serve_garden().test_client())
    found: dict[tuple[str, str], visitor.Page] = {}
    for lang in LANGUAGES:
        with pytest.MonkeyPatch.context() as patch:
            real = Reading(Visitor(app.test_client()), knowledge, understanding(patch), lang, "")
            found |= {(kind, lang): KINDS[kind](real) for kind in SHOWN if kind in KINDS and kind not in OF_THE_GARDEN}
            found["longest answer", lang] = longest_answer(real)
        of_the_garden = Reading(tiny, garden, lambda *_: None, lang, "")
        found |= {(kind, lang): KINDS[kind](of_the_garden) for kind in OF_THE_GARDEN}
    return {key: Sent(*key, page.html, page.headers["Content-Security-Policy"]) for key, page in found.items()}


def longest_answer(reading: Reading) -> visitor.Page:
    """The longest of the answers that come without a question."""
    pages = {name: reading.get(f"guide/{name}") for name, intent in reading.knowledge.intents.items() if not intent.urgent}
    answered = [(len(page.html), name) for name, page in pages.items() if page.all("article")]
    return reading.understood("answer", max(answered)[1])


class Screen:
    """One window of a browser. With script, a reply arrives in the start page; without, as a page whose policy lets no script run."""

    def __init__(self, browser: Browser, gallery: Gallery, *, script: bool) -> None:
        self._gallery, self._script = gallery, script
        self.context = browser.new_context(viewport=PHONE)
        self.page = self.context.new_page()
        self.page.route(f"{ADDRESS}/**", self._answer)

    def show(self, kind: str, lang: str) -> None:
        """Let the window show a page from its beginning, by day, as on a small phone."""
        self.page.emulate_media(media="screen", color_scheme="light", forced_colors="none", reduced_motion="no-preference")
        self.page.set_viewport_size(PHONE)
        by_script = self._script and kind in REPLIES
        self._first = self._gallery["start" if by_script else kind, lang]
        self.page.goto(f"{ADDRESS}/{lang}/")
        if by_script:
            self.reply_with(kind, lang)
            self.ask()

    def reply_with(self, kind: str, lang: str) -> None:
        """Let this be the reply to whatever is asked next."""
        self._reply = self._gallery[kind, lang]

    def ask(self) -> None:
        """Send a question and wait for the reply."""
        self.page.fill("#q", "?")
        with self.page.expect_response(lambda response: response.request.method == "POST"):
            self.page.click("button.main")
        self.page.wait_for_selector("body:not(.busy)")

    def _answer(self, route: Route) -> None:
        sent = self._reply if route.request.method == "POST" else self._first
        policy = sent.policy if self._script else re.sub("script-src [^;]+", "script-src 'none'", sent.policy)
        headers = {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy}
        route.fulfill(status=200, headers=headers, body=sent.html)

"""Every kind of page, in each language, framed or not: valid, labelled, neutral, and all in one response."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from flask import Flask
from html5lib.html5parser import ParseError

from bot.conversation import Bot
from bot.knowledge import Knowledge
from bot.tree import Asked, walk
from tests import TODAY
from tests.web.apps import serve_garden
from tests.web.conftest import Understand
from tests.web.visitor import Page, Visitor, words

LETTER = "x"


@dataclass(frozen=True)
class Reading:
    """One visit to the real pack: in a language, inside a frame or not."""

    visitor: Visitor
    knowledge: Knowledge
    understand: Understand
    lang: str
    frame: str

    def get(self, rest: str = "") -> Page:
        return self.visitor.get(f"{self.frame}/{self.lang}/{rest}")

    def say(self, text: str = "?", page: Page | None = None) -> Page:
        return self.visitor.say(page or self.get(), text)

    def understood(self, decision: str, *intents: str, text: str = "?", page: Page | None = None) -> Page:
        self.understand(decision, *intents)
        return self.say(text, page)

    def asking(self) -> str:
        """An intent that asks something today."""
        return next(name for name, intent in self.knowledge.intents.items() if isinstance(walk(intent, {}, TODAY), Asked))

    def answering(self) -> str:
        """An intent that asks nothing today, rests on the article, and is no emergency."""
        for name, intent in self.knowledge.intents.items():
            end = walk(intent, {}, TODAY)
            if not isinstance(end, Asked) and self.knowledge.outcomes[end.outcome].claims and not intent.urgent:
                return name
        raise AssertionError("every intent of the pack asks something")

    def urgent(self) -> str:
        return next(name for name, intent in self.knowledge.intents.items() if intent.urgent)

    def two(self) -> tuple[str, str]:
        first, second, *_ = self.knowledge.intents
        return first, second

    def fail(self) -> Page:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Bot, "start", None)
            return self.get()


KINDS: dict[str, Callable[[Reading], Page]] = {
    "start": lambda r: r.get(),
    "start on a past day": lambda r: r.get("?on=2022-05-12"),
    "answer": lambda r: r.understood("answer", r.answering()),
    "answer on a past day": lambda r: r.understood("answer", r.answering(), page=r.get("?on=2022-05-12")),
    "answer to markup": lambda r: r.understood("answer", r.answering(), text="<h1 id=q>\"'&amp;</form>"),
    "answer to an endless question": lambda r: r.understood("answer", r.answering(), text=LETTER * 5_000),
    "question": lambda r: r.understood("answer", r.asking()),
    "emergency": lambda r: r.understood("crisis", r.urgent()),
    "choice": lambda r: r.understood("choose", *r.two()),
    "choice in another language": lambda r: r.visitor.tap(r.understood("choose", *r.two()), {"ru": "English", "en": "Русский"}[r.lang]),
    "not understood twice": lambda r: r.say(page=r.understood("choose", *r.two())),
    "declined": lambda r: r.understood("decline"),
    "not verified": lambda r: r.understood("answer", r.answering(), page=r.get("?on=2001-01-01")),
    "guide": lambda r: r.get("guide/"),
    "guide to a question": lambda r: r.get(f"guide/{r.asking()}"),
    "guide to an answer": lambda r: r.get(f"guide/{r.answering()}"),
    "guide to a past answer": lambda r: r.get(f"guide/{r.answering()}?on=2022-05-12"),
    "guide to an emergency": lambda r: r.get(f"guide/{r.urgent()}"),
    "guide to a day not verified": lambda r: r.get(f"guide/{r.answering()}?on=2001-01-01"),
    "FAQ": lambda r: r.get("faq"),
    "sources": lambda r: r.get("sources"),
    "safety": lambda r: r.get("safety"),
    "summary for a lawyer": lambda r: r.visitor.tap(
        r.understood("answer", r.answering()), r.knowledge.wordings[r.lang].say("for-a-lawyer")
    ),
    "bad request": lambda r: r.get("?on=never"),
    "not found": lambda r: r.get("nowhere"),
    "not allowed": lambda r: Page(r.visitor.client.put(f"{r.frame}/{r.lang}/")),
    "wrong type": lambda r: Page(r.visitor.client.post(f"{r.frame}/{r.lang}/")),
    "failed": Reading.fail,
}


@pytest.fixture(params=["", "/embed/v1"], ids=["page", "frame"])
def frame(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["ru", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def reading(visitor: Visitor, knowledge: Knowledge, understand: Understand, lang: str, frame: str) -> Reading:
    return Reading(visitor, knowledge, understand, lang, frame)


@pytest.fixture(params=list(KINDS))
def page(request: pytest.FixtureRequest, reading: Reading) -> Page:
    return KINDS[request.param](reading)


def test_every_page_is_as_it_must_be(page: Page, knowledge: Knowledge, app: Flask, frame: str) -> None:
    try:
        root = page.root
    except ParseError as error:
        pytest.fail(f"not valid HTML: {error}")
    lang = root.get("lang", "")
    assert page.html.startswith("<!doctype html>")
    assert root.get("dir") == knowledge.wordings[lang].direction
    assert words(page.one("title")) == knowledge.pack.name[lang]
    assert page.heading
    assert_labelled(page)
    assert_whole(page, frame)
    assert words(page.one("style")) == app.extensions["pages"].style
    assert words(page.one("script")) == app.extensions["pages"].script
    assert page.links[0] == "#main"
    assert frame or page.links[1] == app.extensions["pages"].settings.exit_url


def assert_labelled(page: Page) -> None:
    """Ids are unique, each field has a label and keeps nothing, each landmark that could be confused has a name."""
    names = [one.get("id", "") for one in page.root.iter() if one.get("id")]
    assert len(set(names)) == len(names), sorted(name for name in names if names.count(name) > 1)
    labelled = {one.get("for") for one in page.all("label")}
    fields = [one for tag in ("input", "textarea", "select") for one in page.all(tag) if one.get("type") != "hidden"]
    shown = [field for field in fields if field.get("hidden") is None]
    assert [field.attrib for field in shown if field.get("id") not in labelled or field.get("autocomplete") != "off"] == []
    assert_sealed(page)
    for field in page.all("textarea"):
        settings = {name: field.get(name) for name in ("autocorrect", "autocapitalize", "spellcheck", "translate")}
        assert settings == {"autocorrect": "off", "autocapitalize": "none", "spellcheck": "false", "translate": "no"}
    assert all(nav.get("aria-label") for nav in page.all("nav"))
    assert all(words(one) for tag in ("a", "button", "summary", "h1", "h2", "h3", "label") for one in page.all(tag))
    hidden_text = [one for one in page.root.iter() if any(name.startswith(("on", "style")) for name in one.attrib)]
    assert hidden_text == []


def assert_sealed(page: Page) -> None:
    """Every form that posts holds a hidden password that is not sent: with it, Chromium does not keep the fields of the form."""
    for form in page.all("form", method="post"):
        seals = [field.attrib for field in form.iter("input") if field.get("type") == "password"]
        assert seals == [{"type": "password", "value": "-", "autocomplete": "one-time-code", "hidden": ""}]


def assert_whole(page: Page, frame: str) -> None:
    """One response: nothing is fetched, from here or elsewhere, and the only way out is the exit."""
    for tag in ("img", "iframe", "object", "embed", "audio", "video", "base", "svg"):
        assert page.all(tag) == [], tag
    assert [one.attrib for one in page.root.iter() if one.get("src") or one.get("srcset") or one.get("poster")] == []
    assert not re.search(r"url\(|@import|expression", words(page.one("style")))
    assert [(link.get("rel"), link.get("href")) for link in page.all("link") if link.get("rel") != "canonical"] == [("icon", "data:,")]
    outside = [link for link in page.all("a") if re.match(r"[a-z]+:|//", link.get("href", ""))]
    assert [(link.get("class"), link.get("href"), link.get("rel")) for link in outside] == (
        [] if frame else [("exit", "https://ya.ru/", "noreferrer nofollow")]
    )
    assert page.one("meta", name="referrer").get("content") == "no-referrer"
    assert all((form.get("action") or "/").startswith("/") for form in page.all("form"))


def test_the_exit_leads_where_the_deployment_says() -> None:
    for address in ("/ru/", "/en/guide/hose-fine", "/ru/faq", "/ru/nowhere"):
        link = Visitor(serve_garden(exit_url="https://weather.example/").test_client()).get(address).one("a", class_="exit")
        assert link.get("href") == "https://weather.example/"

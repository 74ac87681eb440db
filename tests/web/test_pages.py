"""Every kind of page, in each language, framed or not: valid, labelled, neutral, and all in one response."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from html5lib.html5parser import ParseError

from bot.knowledge import Knowledge
from tests.web.apps import serve_garden
from tests.web.conftest import Understand
from tests.web.kinds import KINDS, Reading
from tests.web.visitor import Page, Visitor, words


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


@pytest.mark.proves("P10", "N1")
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


@pytest.mark.proves("safety-no-identity")
def test_no_page_asks_who_someone_is(page: Page) -> None:
    """The only fields that anyone can fill in are the question and, in the guide, the day of the law."""
    fields = [one for tag in ("input", "textarea", "select") for one in page.all(tag) if one.get("hidden") is None]
    asked = {(one.tag, one.get("name")) for one in fields if one.get("type") != "hidden"}
    assert asked <= {("textarea", "q"), ("input", "on")}


def test_the_exit_leads_where_the_deployment_says() -> None:
    for address in ("/ru/", "/en/guide/hose-fine", "/ru/faq", "/ru/nowhere"):
        link = Visitor(serve_garden(exit_url="https://weather.example/").test_client()).get(address).one("a", class_="exit")
        assert link.get("href") == "https://weather.example/"

"""The same talk, three ways: what is said and shown must not depend on the browser or on a script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from flask import Flask
from playwright.sync_api import Browser

from bot.knowledge import Knowledge
from tests.browser.walkers import Client, InBrowser, Walker, flat
from tests.web.visitor import Visitor


@dataclass(frozen=True)
class Say:
    """Words, and the intent that they are understood as; None where they are not."""

    words: str
    intent: str | None


@dataclass(frozen=True)
class Choose:
    """An intent, tapped."""

    intent: str


@dataclass(frozen=True)
class Answer:
    """An option of a question, tapped."""

    question: str
    option: str


@dataclass(frozen=True)
class Tap:
    """A button that is always there, by the key of its words."""

    key: str


@dataclass(frozen=True)
class Switch:
    """The other language, tapped."""

    lang: str


@dataclass(frozen=True)
class See:
    """The answer of an outcome stands there."""

    outcome: str


@dataclass(frozen=True)
class Dropped:
    """An earlier answer is named as no longer of importance."""

    question: str
    option: str


Step = Say | Choose | Answer | Tap | Switch | See | Dropped

JOURNEYS: dict[str, tuple[str, tuple[Step, ...]]] = {
    "a mother who cannot spell": (
        "ru",
        (
            Say("сына хотят атправить на вайну он кантрактник можна ему аткозаться", "refuse-before-deployment"),
            Say("а сколько дают за аткас", "refuse-prosecution"),
            Answer("refusal-date", "not-yet"),
            Tap("for-a-lawyer"),
            Tap("lawyer-back"),
            Switch("en"),
            Switch("ru"),
        ),
    ),
    "a soldier with one minute": ("ru", (Say("командир грозит ямой", "commander-threats"),)),
    "a wound and a refusal to pay": (
        "en",
        (
            Say("he was wounded in Belgorod, is it paid", "compensation-russian-soil"),
            Say("and what papers do we need for the payment", "compensation-documents"),
        ),
    ),
    "someone who taps": (
        "ru",
        (
            Choose("compensation-eligibility"),
            Answer("place-of-wound", "svo-area"),
            Answer("wound-date", "since-2024-11-13"),
            Answer("injury-severity", "light"),
            Tap("change"),
            Answer("place-of-wound", "russia"),
            See("wounded-in-russia-today"),
            Dropped("injury-severity", "light"),
        ),
    ),
    "someone nobody can help here": ("ru", (Say("какая завтра погода в Москве", None), Choose("legal-help"))),
    "danger": ("ru", (Say("не хочу больше жить", "crisis"),)),
}


class Talk:
    """A walker with the knowledge that its steps name."""

    def __init__(self, walker: Walker, knowledge: Knowledge, lang: str) -> None:
        self._walker, self._knowledge, self._lang = walker, knowledge, lang
        walker.open(f"/{lang}/")

    def take(self, step: Step) -> str:
        """Take a step; the reply after it."""
        wording, lang = self._knowledge.wordings[self._lang], self._lang
        match step:
            case Say(words, intent):
                self._walker.say(words)
                title = self._knowledge.intents[intent].title[lang] if intent else self._knowledge.pack.declines[lang]
                assert flat(title) in self._walker.shown()
            case Choose(intent):
                self._walker.tap(self._knowledge.intents[intent].title[lang])
            case Answer(question, option):
                self._walker.tap(self._knowledge.questions[question].options[option].label[lang])
            case Tap(key):
                self._walker.tap(wording.say(key))
            case Switch(to):
                self._walker.tap(self._knowledge.wordings[to].say("language"))
                self._lang = to
            case See(outcome):
                assert flat(self._knowledge.outcomes[outcome].answer[lang]) in self._walker.shown()
            case Dropped(question, option):
                stated = self._knowledge.questions[question].options[option].stated[lang]
                before, _, named = wording.say("dropped", stated="|").partition("|")
                assert re.search(f"{re.escape(before)}[^.]*{re.escape(stated)}", self._walker.shown())
                assert named
        return self._walker.shown()


@pytest.fixture(params=["client", "script", "no script"])
def walker(request: pytest.FixtureRequest, app: Flask) -> Iterator[Walker]:
    if request.param == "client":
        yield Client(Visitor(app.test_client()))
        return
    browser: Browser = request.getfixturevalue("browser")
    script = request.param == "script"
    context = browser.new_context(java_script_enabled=script, viewport={"width": 360, "height": 640})
    yield InBrowser(context.new_page(), request.getfixturevalue("site"), script=script)
    context.close()


@pytest.mark.proves("A4")
@pytest.mark.parametrize("name", JOURNEYS)
def test_a_journey_shows_the_same_whichever_way_it_is_walked(walker: Walker, app: Flask, knowledge: Knowledge, name: str) -> None:
    lang, steps = JOURNEYS[name]
    talk, reference = Talk(walker, knowledge, lang), Talk(Client(Visitor(app.test_client())), knowledge, lang)
    for step in steps:
        assert talk.take(step) == reference.take(step), step


def test_the_address_of_the_talk_never_changes(browser: Browser, site: str, knowledge: Knowledge) -> None:
    page = browser.new_page()
    talk = Talk(InBrowser(page, site, script=True), knowledge, "ru")
    for step in JOURNEYS["a mother who cannot spell"][1]:
        talk.take(step)
        assert page.url == f"{site}/ru/"
    assert page.evaluate("history.length") <= 2
    page.close()

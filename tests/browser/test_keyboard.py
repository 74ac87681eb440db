"""A whole talk by keyboard alone, with script and without: the focus is seen at every step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from bot.knowledge import Knowledge
from tests.browser.measures import CONTROLS, FOCUS

# From the top of a page to its last control there are fewer stops.
MOST_STOPS = 80
REFUSAL = "посадят ли в тюрьму за отказ воевать"
# A small phone, with room for a few lines.
WINDOW: ViewportSize = {"width": 320, "height": 480}


class Focus(TypedDict):
    """Where the focus is, and how it looks there."""

    tag: str
    cls: str
    id: str
    words: str
    drawn: bool
    inside: bool
    covered: bool


class Keyboard:
    """Someone who has only a keyboard, and watches the focus."""

    def __init__(self, page: Page, *, script: bool) -> None:
        self.page, self._script = page, script

    def press(self, key: str) -> Focus:
        self.page.keyboard.press(key)
        return self.look()

    def look(self) -> Focus:
        """Where the focus is. It must be drawn, lie in the window, and nothing may lie over it."""
        focus: Focus = self.page.evaluate(FOCUS)
        assert (focus["drawn"], focus["inside"], focus["covered"]) == (True, True, False), focus
        return focus

    def go_to(self, *, words: str = "", tag: str = "") -> Focus:
        """Tab on to the next stop with these words or of this tag."""
        for _ in range(MOST_STOPS):
            focus = self.press("Tab")
            if focus["words"].startswith(words) and tag in ("", focus["tag"]):
                return focus
        raise AssertionError(f"no stop “{words}” {tag}")

    def send(self, key: str) -> None:
        """Press what sends a form, and wait for the reply; with script the focus is then on its heading."""
        if not self._script:
            with self.page.expect_navigation():
                self.page.keyboard.press(key)
            return
        with self.page.expect_response(lambda response: response.request.method == "POST"):
            self.page.keyboard.press(key)
        self.page.wait_for_selector("body:not(.busy)")
        assert (self.look()["tag"], self.look()["words"]) == ("h1", self.page.inner_text("#reply h1"))


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def keyboard(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Keyboard]:
    context = browser.new_context(java_script_enabled=request.param, viewport=WINDOW)
    page = context.new_page()
    page.goto(f"{site}/ru/")
    yield Keyboard(page, script=request.param)
    context.close()


@pytest.mark.proves("A2", "A3", "A5")
def test_a_talk_from_the_start_to_an_answer_a_change_and_a_new_question(keyboard: Keyboard, knowledge: Knowledge) -> None:
    say = knowledge.wordings["ru"].say
    when = {name: option.label["ru"] for name, option in knowledge.questions["refusal-date"].options.items()}
    keyboard.go_to(tag="summary")
    keyboard.press("Space")
    keyboard.go_to(words=knowledge.intents["refuse-prosecution"].title["ru"])
    keyboard.send("Enter")
    keyboard.go_to(words=when["not-yet"])
    keyboard.send("Space")
    assert keyboard.page.locator("#reply .answer").is_visible()
    keyboard.go_to(words=say("change"))
    keyboard.send("Enter")
    keyboard.go_to(words=when["since-2022-09-24"])
    keyboard.send("Enter")
    stated = knowledge.questions["refusal-date"].options["since-2022-09-24"].stated["ru"]
    assert stated in keyboard.page.inner_text("#reply .facts")
    keyboard.go_to(tag="textarea")
    keyboard.page.keyboard.type("выплата за ранение")
    keyboard.go_to(words=say("ask-button"))
    keyboard.send("Enter")
    assert keyboard.page.text_content("#reply .said") == "выплата за ранение"


def test_the_tab_key_stops_at_everything_in_the_order_of_the_page(keyboard: Keyboard, knowledge: Knowledge) -> None:
    say = knowledge.wordings["ru"].say
    keyboard.go_to(tag="textarea")
    keyboard.page.keyboard.type(REFUSAL)
    keyboard.go_to(words=say("ask-button"))
    keyboard.send("Enter")
    keyboard.page.evaluate("document.body.tabIndex = -1; document.body.focus()")
    assert keyboard.press("Tab")["words"] == say("skip")
    expected = [(one["tag"], one["words"]) for one in keyboard.page.evaluate(CONTROLS)]
    stops = [keyboard.press("Tab") for _ in expected]
    assert [(stop["tag"], (stop["words"] or stop["id"])[:40]) for stop in stops] == expected


def test_a_skip_leads_past_the_header_into_the_reply(keyboard: Keyboard, knowledge: Knowledge) -> None:
    assert keyboard.press("Tab")["words"] == knowledge.wordings["ru"].say("skip")
    keyboard.page.keyboard.press("Enter")
    keyboard.page.keyboard.press("Tab")
    assert keyboard.page.evaluate("document.activeElement.closest('main') !== null")


def test_the_way_out_is_the_second_stop_of_every_page(keyboard: Keyboard, neutral: str) -> None:
    keyboard.press("Tab")
    assert keyboard.press("Tab")["cls"] == "exit"
    keyboard.page.keyboard.press("Enter")
    keyboard.page.wait_for_url(f"{neutral}/")

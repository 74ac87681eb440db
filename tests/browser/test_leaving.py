"""The way out: it is near, it works with script and without, and nothing of the site comes back (T1, T2)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, Route, expect

from tests.browser.chromium import CHROMIUM, QUIET
from tests.browser.gallery import SHOWN, Screen
from tests.browser.talk import CANARIES, REFUSAL, WOUND
from tests.browser.walkers import InBrowser

AT_ONCE = 100
MOST_CHARACTERS = 2_048
# From the tap, as the browser noted it, until what then stands there has been painted.
TELL_WHEN_PAINTED = """() => addEventListener("click", (tap) => requestAnimationFrame(() => setTimeout(() =>
    console.log(JSON.stringify([performance.now() - tap.timeStamp, document.documentElement.textContent])))), true)"""
TELL_WHEN_RESTORED = "() => addEventListener('pageshow', (event) => console.log(`restored: ${event.persisted}`))"
RESTORE = "() => { dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})); return document.documentElement.textContent; }"
VALUES = "() => [...document.querySelectorAll('textarea, input')].map((field) => field.value + field.defaultValue).join()"
NEXT_FRAME = "() => new Promise(requestAnimationFrame)"
FORBIDDEN = ("date", "intl", "navigator", "canvas", "storage", "cookie", "indexeddb", "caches", "innerhtml", "eval", "import", "socket")


@pytest.fixture(scope="module")
def keeping(playwright: Playwright) -> Iterator[Browser]:
    """A browser that keeps the pages it has left, as it does for people, and shows them again on Back."""
    found = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET], ignore_default_args=["--disable-back-forward-cache"])
    yield found
    found.close()


@pytest.fixture
def context(keeping: Browser) -> Iterator[BrowserContext]:
    with keeping.new_context() as found:
        yield found


@pytest.fixture
def start(context: BrowserContext, site: str) -> Page:
    """The start page, with script."""
    page = context.new_page()
    page.goto(f"{site}/ru/")
    return page


@pytest.fixture
def answer(start: Page, site: str) -> Page:
    """An answer, with script."""
    InBrowser(start, site, script=True).say(WOUND)
    return start


@pytest.fixture
def plain_answer(keeping: Browser, site: str) -> Iterator[Page]:
    """An answer, without script."""
    with keeping.new_context(java_script_enabled=False) as context:
        walker = InBrowser(context.new_page(), site, script=False)
        walker.open("/ru/")
        walker.say(WOUND)
        yield walker.page


@pytest.fixture
def silent_exit(app: Flask, neutral: str) -> Iterator[None]:
    """The exit leads to a site that keeps its visitor waiting."""
    pages = app.extensions["pages"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "settings", replace(pages.settings, exit_url=f"{neutral}/slow"))
        yield


class TestNear:
    @pytest.mark.parametrize("kind", SHOWN)
    def test_the_exit_is_the_second_stop_of_tab(self, screen: Screen, kind: str) -> None:
        screen.show(kind, "ru")
        screen.page.keyboard.press("Tab")
        screen.page.keyboard.press("Tab")
        assert screen.page.evaluate("document.activeElement.className") == "exit"


@pytest.mark.proves("exit-at-once", "P7", "P8")
class TestExitWithScript:
    @pytest.mark.usefixtures("silent_exit")
    def test_a_tap_blanks_the_page_while_the_other_site_is_still_silent(self, answer: Page) -> None:
        answer.evaluate(TELL_WHEN_PAINTED)
        with answer.expect_console_message() as message:
            answer.locator(".exit").click(no_wait_after=True)
        after, text = json.loads(message.value.text)
        assert text == ""
        assert after < AT_ONCE

    @pytest.mark.usefixtures("silent_exit")
    def test_back_while_the_other_site_is_still_silent_shows_nothing_of_this_one(self, answer: Page) -> None:
        answer.locator(".exit").click(no_wait_after=True)
        with suppress(Error):  # says that the way to the other site was broken off
            answer.go_back()
        answer.wait_for_url("about:blank")

    def test_back_afterwards_skips_this_site(self, answer: Page, neutral: str) -> None:
        answer.click(".exit")
        answer.wait_for_url(f"{neutral}/")
        answer.go_back()
        assert answer.url == "about:blank"

    def test_shift_three_times_is_an_exit_too(self, answer: Page, neutral: str) -> None:
        for _ in range(3):
            answer.keyboard.press("Shift")
        answer.wait_for_url(f"{neutral}/")
        answer.go_back()
        assert answer.url == "about:blank"

    def test_holding_shift_and_writing_capitals_is_none(self, start: Page, site: str) -> None:
        start.focus("#q")
        for _ in range(4):
            start.keyboard.down("Shift")
        start.keyboard.up("Shift")
        for letter in "ABCD":
            start.keyboard.press(f"Shift+{letter}")
        assert start.input_value("#q") == "ABCD"
        assert start.url == f"{site}/ru/"

    def test_a_reply_that_arrives_after_the_tap_is_not_shown(self, start: Page, neutral: str) -> None:
        start.route(f"{neutral}/", lambda route: route.fulfill(status=204))
        held = send_and_hold(start)
        start.click(".exit")
        with start.expect_event("requestfinished", lambda request: request.method == "POST"):
            held[0].continue_()
        start.evaluate(NEXT_FRAME)
        assert start.evaluate("document.documentElement.textContent") == ""


@pytest.mark.proves("exit-without-script", "P7", "P8")
class TestExitWithoutScript:
    def test_it_is_a_link(self, plain_answer: Page, neutral: str) -> None:
        plain_answer.click(".exit")
        plain_answer.wait_for_url(f"{neutral}/")
        assert plain_answer.title() == "Weather"

    @pytest.mark.parametrize("way_out", [".exit", "footer a[href$=safety]"])
    def test_back_shows_no_answer(self, plain_answer: Page, way_out: str) -> None:
        """A page that came by a form is never shown again: the browser asks first whether to send the form anew."""
        plain_answer.click(way_out)
        with pytest.raises(Error, match="ERR_CACHE_MISS"):
            plain_answer.go_back()


@pytest.mark.proves("P7")
class TestRestored:
    """Browsers keep a page that was left and show it again on Back, with what stood in its fields."""

    @pytest.mark.parametrize("place", ["", "#main"])
    def test_what_was_typed_is_gone_and_the_page_is_there(self, start: Page, place: str) -> None:
        start.goto(f"{start.url}{place}")
        start.evaluate(TELL_WHEN_RESTORED)
        start.fill("#q", WOUND)
        follow_a_link(start)
        with start.expect_console_message(lambda message: message.text == "restored: true"):
            start.go_back()
        start.wait_for_selector("h1")
        assert start.input_value("#q") == ""

    def test_an_answer_is_gone(self, answer: Page, site: str) -> None:
        follow_a_link(answer)
        answer.go_back()
        answer.wait_for_selector("h1")
        assert answer.url == f"{site}/ru/"
        assert CANARIES[1] not in answer.content()
        assert answer.locator("article").count() == 0

    def test_an_answer_is_gone_too_where_a_browser_restores_it(self, answer: Page) -> None:
        """Chromium does not restore a page that has fetched a reply. Others may."""
        assert answer.evaluate(RESTORE) == ""
        answer.wait_for_selector("h1")
        assert answer.locator("article").count() == 0


class TestSending:
    def test_words_leave_the_field_before_the_reply_is_there(self, start: Page) -> None:
        send_and_hold(start)
        assert CANARIES[1] not in start.content() + start.evaluate(VALUES)

    def test_words_leave_the_page_with_the_next_question(self, start: Page, site: str) -> None:
        """The question above its answer repeats them, until the next one."""
        walker = InBrowser(start, site, script=True)
        walker.say(REFUSAL)
        assert CANARIES[0] not in start.evaluate(VALUES)
        assert start.content().count(CANARIES[0]) == 1
        assert start.locator(".said").text_content() == REFUSAL
        walker.say(WOUND)
        assert CANARIES[0] not in start.content() + start.evaluate(VALUES)

    def test_without_a_connection_the_words_stay_and_a_message_says_so(self, start: Page, context: BrowserContext) -> None:
        start.fill("#q", WOUND)
        context.set_offline(True)
        start.click("button.main")
        expect(start.locator("#failed")).to_be_visible()
        expect(start.locator("#q")).to_have_value(WOUND)
        context.set_offline(False)
        start.click("button.main")
        expect(start.locator("article")).to_be_visible()
        expect(start.locator("#failed")).to_be_hidden()

    def test_a_second_tap_while_waiting_sends_nothing(self, start: Page) -> None:
        held = send_and_hold(start)
        start.fill("#q", REFUSAL)
        start.click("button.main")
        start.evaluate(NEXT_FRAME)
        assert len(held) == 1
        held[0].continue_()
        expect(start.locator("article")).to_be_visible()
        assert len(held) == 1


class TestScript:
    @pytest.mark.proves("N7")
    def test_it_is_small(self, app: Flask) -> None:
        assert len(app.extensions["pages"].script) <= MOST_CHARACTERS

    @pytest.mark.parametrize("name", FORBIDDEN)
    @pytest.mark.proves("P2", "P14")
    def test_it_stores_nothing_and_asks_the_browser_nothing_about_itself(self, app: Flask, name: str) -> None:
        assert name not in app.extensions["pages"].script.lower()


def send_and_hold(page: Page) -> list[Route]:
    """Send a question; it, and what is sent after it, waits in a list."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/ru/", hold)
    page.fill("#q", WOUND)
    with page.expect_request("**/ru/"):
        page.click("button.main")
    return held


def follow_a_link(page: Page) -> None:
    page.click("footer a[href$=safety]")
    page.wait_for_url("**/safety")

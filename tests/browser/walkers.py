"""Three ways through the same talk: without a browser, in a browser without script, and with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from playwright.sync_api import Page

from tests.web import visitor

SPACE = re.compile(r"\s+")


class Walker(Protocol):
    """Someone who walks through a talk."""

    def open(self, path: str) -> None:
        """Open a page of the site."""

    def say(self, text: str) -> None:
        """Fill in the question and send it."""

    def tap(self, label: str) -> None:
        """Tap the first button that begins with a label, opening the list it stands in if it is closed."""

    def shown(self) -> str:
        """The words of the reply, closed lists included."""


class Client:
    """Reads HTML as a browser without script would, without a browser."""

    def __init__(self, found: visitor.Visitor) -> None:
        self._visitor = found

    def open(self, path: str) -> None:
        self._page = self._visitor.get(path)

    def say(self, text: str) -> None:
        self._page = self._visitor.say(self._page, text)

    def tap(self, label: str) -> None:
        self._page = self._visitor.tap(self._page, label)

    def shown(self) -> str:
        return flat(visitor.words(self._page.one("div", id="reply")))


class InBrowser:
    """A page of a real browser; with script, a reply arrives without a new page."""

    def __init__(self, page: Page, site: str, *, script: bool) -> None:
        self.page, self._site, self._script = page, site, script

    def open(self, path: str) -> None:
        self.page.goto(self._site + path)

    def say(self, text: str) -> None:
        self.page.fill("#q", text)
        self._send(lambda: self.page.click("button.main"))

    def tap(self, label: str) -> None:
        button = self.page.locator("button", has_text=label).first
        for closed in button.locator("xpath=ancestor::details[not(@open)]").all():
            closed.locator("summary").first.click()
        self._send(button.click)

    def shown(self) -> str:
        return flat(self.page.locator("#reply").text_content() or "")

    def _send(self, act: Callable[[], None]) -> None:
        with self.page.expect_response(lambda response: response.request.method == "POST"):
            act()
        if self._script:
            self.page.wait_for_selector("body:not(.busy)")
        else:
            self.page.wait_for_load_state()


def flat(text: str) -> str:
    """Text with every run of spaces as one."""
    return SPACE.sub(" ", text).strip()

"""A real browser on the real pack. Where there is no Chromium these tests are left out, and the run says so at its end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser, Playwright, sync_playwright

from bot.conversation import Bot
from bot.knowledge import Knowledge
from bot.web import Settings
from tests import TODAY
from tests.browser.chromium import CHROMIUM, QUIET
from tests.browser.gallery import Gallery, Screen, pages_of_every_kind
from tests.browser.site import elsewhere, served
from tests.web.apps import serve_real


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here")
    with sync_playwright() as found:
        yield found


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    found = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET])
    yield found
    found.close()


@pytest.fixture(scope="session")
def neutral() -> Iterator[str]:
    """Another site: where the exit leads."""
    with served(elsewhere) as address:
        yield address


@pytest.fixture(scope="session")
def app(knowledge: Knowledge, bot: Bot, neutral: str) -> Flask:
    """The real pack, served, with an exit that tests can watch."""
    return serve_real(knowledge, bot, Settings(exit_url=f"{neutral}/", today=lambda: TODAY))


@pytest.fixture(scope="session")
def site(app: Flask) -> Iterator[str]:
    with served(app) as address:
        yield address


@pytest.fixture(scope="session")
def gallery(app: Flask, knowledge: Knowledge, garden: Knowledge) -> Gallery:
    """A page of every kind."""
    return pages_of_every_kind(app, knowledge, garden)


@pytest.fixture(scope="module")
def screen(browser: Browser, gallery: Gallery) -> Iterator[Screen]:
    """A window in which no script runs."""
    found = Screen(browser, gallery, script=False)
    yield found
    found.context.close()

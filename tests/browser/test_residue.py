"""What a talk leaves behind: in the browser nothing of it, at other sites nothing at all (T2, T3)."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import mkdtemp
from wsgiref.types import WSGIApplication

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Playwright

from bot.conversation import Bot
from bot.knowledge import Knowledge
from bot.web import Settings, create_app
from tests import TODAY
from tests.browser.chromium import open_profile
from tests.browser.firefox import FIREFOX, InFirefox, open_firefox
from tests.browser.profile import found, packed_by_mozilla, packed_in_a_cache, spellings, visits
from tests.browser.site import elsewhere, served
from tests.browser.talk import CANARIES, REFUSAL, Asked, InFrame, Unguarded, Watched, embedder, talk
from tests.browser.walkers import InBrowser

# The empty icon keeps browsers from asking for one; Chromium remarks that the policy forbids to show it.
ICON = "Loading the image 'data:,' violates"
STORED = """async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
    (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]"""
NOTHING = ["", 0, 0, 0, 0, 0]
NUMBER = re.compile(r"\d+")
STATE = re.compile(r"[\d.t]+")
CHROMIUM = ("Chromium with script", "Chromium without script")
FIREFOXES = ("Firefox with script", "Firefox without script")
in_both = pytest.mark.parametrize("left", [*CHROMIUM, *FIREFOXES], indirect=True)
in_chromium = pytest.mark.parametrize("left", CHROMIUM, indirect=True)
in_firefox = pytest.mark.parametrize("left", FIREFOXES, indirect=True)


@dataclass
class Left:
    """What a talk and the exit have left behind, the browser being closed."""

    folder: Path
    site: str
    away: str
    words: tuple[str, ...] = ()
    asked: list[Asked] = field(default_factory=list)
    asked_until_exit: int = 0
    asked_of_exit: list[Asked] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    stored: object = None


@pytest.fixture
def profile() -> Iterator[Path]:
    with new_profile() as folder:
        yield folder


@pytest.fixture(scope="module")
def left(request: pytest.FixtureRequest, app: Flask, knowledge: Knowledge) -> Iterator[Left]:
    """One talk and the exit, in the browser that a test names."""
    site, away = Watched(app), Watched(elsewhere)
    pages = app.extensions["pages"]
    script = request.param.endswith("with script")
    with new_profile() as folder, served(site) as address, served(away) as exit_to, pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "settings", replace(pages.settings, exit_url=f"{exit_to}/"))
        after = Left(folder, address, exit_to, asked=site.asked, asked_of_exit=away.asked)
        if request.param in FIREFOXES:
            talk_in_firefox(after, knowledge, script=script)
        else:
            talk_in_chromium(after, request.getfixturevalue("playwright"), knowledge, script=script)
        yield after


@contextmanager
def new_profile() -> Iterator[Path]:
    """A folder that is gone afterwards: profiles are large."""
    folder = Path(mkdtemp())
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def talk_in_firefox(left: Left, knowledge: Knowledge, *, script: bool) -> None:
    with open_firefox(left.folder, script=script) as firefox:
        walker = InFirefox(firefox, left.site)
        left.words = talk(walker, knowledge)
        left.asked_until_exit = len(left.asked)
        walker.leave()


def talk_in_chromium(left: Left, playwright: Playwright, knowledge: Knowledge, *, script: bool) -> None:
    with closing(open_profile(playwright, left.folder, script=script)) as context:
        watch(context, left)
        page = context.pages[0]
        left.words = talk(InBrowser(page, left.site, script=script), knowledge)
        left.stored = page.evaluate(STORED)
        assert context.cookies() == []
        left.asked_until_exit = len(left.asked)
        page.click(".exit")
        page.wait_for_url(f"{left.away}/")

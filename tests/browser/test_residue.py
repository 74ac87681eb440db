"""What a talk leaves behind: in the browser nothing of it, at other sites nothing at all (T2, T3)."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Playwright

from bot.conversation import Bot
from bot.knowledge import Knowledge
from bot.web import Settings
from tests import TODAY
from tests.browser.chromium import open_profile
from tests.browser.firefox import FIREFOX, InFirefox, open_firefox, wait_until
from tests.browser.profile import found, packed_by_mozilla, packed_in_a_cache, spellings, visits
from tests.browser.site import elsewhere, served
from tests.browser.talk import CANARIES, REFUSAL, Asked, InFrame, Unguarded, Watched, embedder, talk
from tests.browser.walkers import InBrowser
from tests.web.apps import serve_real

# The empty icon keeps browsers from asking for one; Chromium remarks that the policy forbids to show it.
ICON = "Loading the image 'data:,' violates"
STORED = """async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
    (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]"""
NOTHING = ["", 0, 0, 0, 0, 0]
# Chromium remarks an address that is not there.
MISSING = "Failed to load resource: the server responded with a status of 404 (NOT FOUND)"
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
    script: bool
    asked: list[Asked]
    asked_of_exit: list[Asked]
    asked_until_exit: int = 0
    words: tuple[str, ...] = ()
    addresses: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    stored: object = None


@contextmanager
def new_profile() -> Iterator[Path]:
    """A folder that is gone afterwards: a profile is large."""
    folder = Path(mkdtemp())
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def profile() -> Iterator[Path]:
    with new_profile() as folder:
        yield folder


@pytest.fixture(scope="module")
def firefox() -> None:
    if FIREFOX is None:
        pytest.skip("no Firefox here")


@pytest.fixture(scope="module")
def left(request: pytest.FixtureRequest, app: Flask, knowledge: Knowledge) -> Iterator[Left]:
    """One talk and the exit, in the browser that a test names."""
    site, away, pages = Watched(app), Watched(elsewhere), app.extensions["pages"]
    with new_profile() as folder, served(site) as address, served(away) as exit_to, pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "settings", replace(pages.settings, exit_url=f"{exit_to}/"))
        after = Left(folder, address, exit_to, "with script" in request.param, site.asked, away.asked)
        if request.param in CHROMIUM:
            talk_in_chromium(after, request.getfixturevalue("playwright"), knowledge)
        else:
            request.getfixturevalue("firefox")
            talk_in_firefox(after, knowledge)
        yield after


def talk_in_chromium(left: Left, playwright: Playwright, knowledge: Knowledge) -> None:
    with open_profile(playwright, left.folder, script=left.script) as context:
        watch(context, left.addresses, left.console)
        page = context.pages[0]
        left.words = talk(InBrowser(page, left.site, script=left.script), knowledge)
        left.stored = [*context.cookies(), *page.evaluate(STORED)]
        left.asked_until_exit = len(left.asked)
        page.click(".exit")
        page.wait_for_url(f"{left.away}/")


def talk_in_firefox(left: Left, knowledge: Knowledge) -> None:
    with open_firefox(left.folder, script=left.script) as firefox:
        walker = InFirefox(firefox, left.site)
        left.words = talk(walker, knowledge)
        left.asked_until_exit = len(left.asked)
        walker.leave()


def watch(context: BrowserContext, addresses: list[str], console: list[str]) -> None:
    context.on("request", lambda request: addresses.append(request.url))
    context.on("console", lambda message: console.append(message.text))


class TestScan:
    """A scan that finds nothing proves something only if it would have found it."""

    @pytest.mark.parametrize("spelling", [*spellings(CANARIES[0])])
    def test_it_reads_every_spelling(self, tmp_path: Path, spelling: bytes) -> None:
        (tmp_path / "file").write_bytes(b"\0" + spelling + b"\0")
        assert found(tmp_path, CANARIES) == {("file", CANARIES[0])}

    @pytest.mark.parametrize("packed", [packed_by_mozilla(REFUSAL), packed_in_a_cache(REFUSAL)], ids=["mozLz4", "gzip"])
    def test_it_unpacks(self, tmp_path: Path, packed: bytes) -> None:
        (tmp_path / "file").write_bytes(packed)
        assert found(tmp_path, CANARIES) == {("file", CANARIES[0])}

    def test_it_finds_the_question_in_chromium_if_the_site_does_not_guard_it(
        self, app: Flask, playwright: Playwright, knowledge: Knowledge, profile: Path
    ) -> None:
        with served(Unguarded(app)) as site, open_profile(playwright, profile, script=False) as context:
            page = context.pages[0]
            talk(InBrowser(page, site, script=False), knowledge)
            page.click(".exit")
        assert {text for _, text in found(profile, CANARIES)} == set(CANARIES)


class TestTalkAndExit:
    @in_both
    @pytest.mark.proves("safety-no-residue", "P5")
    def test_no_file_of_the_browser_holds_a_question_or_an_answer(self, left: Left) -> None:
        assert found(left.folder, [left.away.removeprefix("http://")]), "nothing was written"
        assert found(left.folder, left.words) == set()

    @in_both
    @pytest.mark.proves("safety-one-line", "P6")
    def test_the_history_holds_the_address_of_the_site_and_a_title_that_tells_nothing(self, left: Left, knowledge: Knowledge) -> None:
        """Once a script has emptied the page, its line has no title, or that of the page that replaced it."""
        lines = dict(visits(left.folder))
        assert lines.pop(f"{left.away}/") == "Weather"
        assert f"{left.site}/ru/" in lines
        assert set(lines) <= {f"{left.site}/ru/"} | (set() if left.script else {f"{left.site}/en/"})
        assert set(lines.values()) <= {*knowledge.pack.name.values()} | ({None, "", "Weather"} if left.script else set())

    @in_chromium
    @pytest.mark.proves("safety-no-storage", "P1", "P2")
    def test_chromium_has_no_cookie_and_nothing_stored(self, left: Left) -> None:
        assert left.stored == NOTHING

    @in_firefox
    @pytest.mark.proves("safety-no-storage", "P1", "P2")
    def test_firefox_has_no_cookie_and_nothing_stored(self, left: Left) -> None:
        """Firefox keeps what sites store in one folder."""
        with closing(sqlite3.connect(left.folder / "cookies.sqlite")) as base:
            assert base.execute("SELECT * FROM moz_cookies").fetchall() == []
        assert not [*(left.folder / "storage").glob("default/*")]

    @in_both
    @pytest.mark.proves("safety-numbers", "P11")
    def test_what_was_chosen_was_sent_as_numbers(self, left: Left) -> None:
        sent = [field for asked in left.asked for field in asked.fields]
        assert {name for name, _ in sent} == {"s", "q", "n"}
        assert all(NUMBER.fullmatch(value) for name, value in sent if name == "n")
        assert all(STATE.fullmatch(value) for name, value in sent if name == "s")

    @in_both
    @pytest.mark.proves("P3")
    def test_words_go_to_the_site_in_the_body_alone(self, left: Left) -> None:
        assert {asked.address for asked in left.asked} == {"/ru/", "/en/"}

    @in_both
    @pytest.mark.proves("safety-nobody-else", "P9", "N10")
    def test_the_exit_does_not_learn_where_its_visitor_came_from(self, left: Left) -> None:
        assert {asked.referrer for asked in [*left.asked, left.asked_of_exit[0]]} == {""}

    @in_both
    @pytest.mark.proves("exit-at-once", "exit-without-script", "P9")
    def test_the_site_does_not_learn_that_its_visitor_has_left(self, left: Left) -> None:
        assert len(left.asked) == left.asked_until_exit

    @in_chromium
    @pytest.mark.proves("safety-nobody-else", "N1")
    def test_nobody_else_was_asked_for_anything(self, left: Left) -> None:
        assert set(left.addresses) == {f"{left.site}/ru/", f"{left.site}/en/", f"{left.away}/"}

    @in_chromium
    def test_chromium_has_nothing_to_remark_but_the_empty_icon(self, left: Left) -> None:
        assert [text for text in left.console if not text.startswith(ICON)] == []


@pytest.mark.proves("safety-no-residue", "P5")
class TestClosedInAHurry:
    """Typed and not even sent, the browser closed on it. The tab beside holds a copy of the site without guards: its words are found."""

    @pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
    def test_chromium_keeps_nothing(self, app: Flask, site: str, playwright: Playwright, profile: Path, script: bool) -> None:
        with served(Unguarded(app)) as unguarded, open_profile(playwright, profile, script=script) as context:
            for address, text in ((site, CANARIES[1]), (unguarded, CANARIES[0])):
                page = context.new_page()
                page.goto(f"{address}/ru/")
                page.locator("#q").press_sequentially(text)
            wait_until(lambda: bool(found(profile, CANARIES)))
        assert {text for _, text in found(profile, CANARIES)} == {CANARIES[0]}

    @pytest.mark.usefixtures("firefox")
    def test_firefox_keeps_nothing(self, app: Flask, site: str, profile: Path) -> None:
        with served(Unguarded(app)) as unguarded, open_firefox(profile, script=False) as firefox:
            for address, text in ((site, CANARIES[1]), (unguarded, CANARIES[0])):
                firefox.new_tab()
                walker = InFirefox(firefox, address)
                walker.open("/ru/")
                walker.type(text)
        assert found(profile, CANARIES) == {("sessionstore.jsonlz4", CANARIES[0])}


@pytest.mark.proves("safety-no-residue", "P5")
def test_in_a_frame_of_another_site_a_script_leaves_nothing_either(
    playwright: Playwright, bot: Bot, knowledge: Knowledge, neutral: str, profile: Path
) -> None:
    """With the frame that docs/embedding.md recommends."""
    with served(embedder, "localhost") as parent:
        app = serve_real(knowledge, bot, Settings(embed_hosts=(parent,), today=lambda: TODAY))
        with served(app) as site, open_profile(playwright, profile, script=True) as context:
            page = context.pages[0]
            words = talk(InFrame(page, site, parent), knowledge, "/embed/v1/ru/")
            page.goto(neutral)
    assert found(profile, [parent.removeprefix("http://")])
    assert found(profile, words) == set()


@pytest.mark.parametrize("look", [{"color_scheme": "dark"}, {"viewport": {"width": 1600, "height": 900}}, {"forced_colors": "active"}])
@pytest.mark.proves("safety-nobody-else", "N1")
def test_no_page_asks_another_site_for_anything(browser: Browser, site: str, knowledge: Knowledge, look: dict[str, Any]) -> None:
    """In looks that could bring pictures or fonts of their own."""
    addresses: list[str] = []
    console: list[str] = []
    guide = f"guide/{next(iter(knowledge.intents))}"
    with browser.new_context(**look) as context:
        watch(context, addresses, console)
        page = context.new_page()
        for path in ("", "safety", "guide/", guide, "faq", "sources", "nowhere"):
            page.goto(f"{site}/ru/{path}")
            assert addresses == [f"{site}/ru/{path}"]
            addresses.clear()
    assert {text for text in console if not text.startswith(ICON)} == {MISSING}

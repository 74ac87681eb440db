"""Every kind of page for everyone: by the rules of axe, by measure, by ear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page

from bot.knowledge import Knowledge
from tests.browser.gallery import LANGUAGES, OPEN_LISTS, REPLIES, SHOWN, Gallery, Screen
from tests.browser.measures import CONTRASTS, CONTROLS

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BODY_CONTRAST = 7
TALL_ENOUGH_FOR_A_THUMB = 44
TALL_ENOUGH_FOR_A_LINK = 24
CYRILLIC_WORD = re.compile("[а-яё]{2,}", re.IGNORECASE)

EVERY_KIND = pytest.mark.parametrize("kind", SHOWN)
EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)


@pytest.fixture(scope="module")
def scripted(browser: Browser, gallery: Gallery) -> Iterator[Screen]:
    """A window in which the script of the page runs."""
    found = Screen(browser, gallery, script=True)
    yield found
    found.context.close()


def violations(page: Page) -> list[tuple[str, str]]:
    """What axe finds: the rule, and the place."""
    found = page.evaluate("(options) => axe.run(options)", {"runOnly": RULES, "resultTypes": ["violations"], "preload": False})
    return [(rule["id"], node["html"][:120]) for rule in found["violations"] for node in rule["nodes"]]


# Where nothing is sent, the script changes nothing.
WAYS = [*(("no script", kind) for kind in SHOWN), *(("script", kind) for kind in ("start", *REPLIES))]


@pytest.mark.proves("A1")
@EVERY_LANGUAGE
@pytest.mark.parametrize(("way", "kind"), WAYS)
def test_axe_finds_nothing_by_day_nor_in_open_lists_by_night(screen: Screen, scripted: Screen, kind: str, lang: str, way: str) -> None:
    window = scripted if way == "script" else screen
    window.show(kind, lang)
    window.page.evaluate(AXE)
    window.page.emulate_media(color_scheme="light")
    assert violations(window.page) == []
    window.page.evaluate(OPEN_LISTS)
    window.page.emulate_media(color_scheme="dark")
    assert violations(window.page) == []


@pytest.mark.proves("A5")
@EVERY_LANGUAGE
@EVERY_KIND
def test_every_word_stands_out_from_what_lies_behind_it(screen: Screen, kind: str, lang: str) -> None:
    screen.show(kind, lang)
    screen.page.evaluate(OPEN_LISTS)
    for scheme in ("light", "dark"):
        screen.page.emulate_media(color_scheme=scheme)
        contrasts = screen.page.evaluate(CONTRASTS)
        assert contrasts
        assert [found for found in contrasts if found[1] < BODY_CONTRAST] == [], scheme


@pytest.mark.proves("A5")
@EVERY_LANGUAGE
@EVERY_KIND
def test_controls_are_large_and_follow_each_other_as_they_are_read(screen: Screen, kind: str, lang: str) -> None:
    screen.show(kind, lang)
    screen.page.evaluate(OPEN_LISTS)
    controls = screen.page.evaluate(CONTROLS)
    assert controls[0]["cls"] == "exit"
    for one in controls:
        is_link = one["tag"] == "a" and one["cls"] not in ("exit", "button")
        assert one["height"] >= (TALL_ENOUGH_FOR_A_LINK if is_link else TALL_ENOUGH_FOR_A_THUMB), one
        assert one["tab"] == 0, one
    for one, following in pairwise(controls):
        beside = following["top"] < one["bottom"] - 1
        assert following["left"] >= one["left"] if beside else following["top"] >= one["top"], (one, following)


@EVERY_LANGUAGE
@EVERY_KIND
def test_words_in_another_language_say_so(screen: Screen, knowledge: Knowledge, kind: str, lang: str) -> None:
    screen.show(kind, lang)
    others = {other: wording.say("language") for other, wording in knowledge.wordings.items() if other != lang}
    marked = screen.page.locator("nav [lang]").evaluate_all("(all) => all.map((one) => [one.lang, one.innerText])")
    assert dict(marked) == others
    if lang == "en":
        unmarked = "() => document.querySelectorAll('[lang]:not(html), script').forEach((one) => one.remove()) || document.body.textContent"
        assert CYRILLIC_WORD.findall(screen.page.evaluate(unmarked)) == []


class TestByEar:
    """What a screen reader is told when a reply arrives without a new page."""

    # Browsers hand over what changed in one go; each go is one thing to be read out.
    WATCH = """() => {
      window.told = [];
      const watch = (one) => new MutationObserver(() => one.hidden || told.push(one.id))
        .observe(one, {childList: true, characterData: true, subtree: true, attributes: one.id === "failed"});
      document.querySelectorAll("[aria-live], [role=alert], [role=status], [role=log]").forEach(watch);
    }"""

    @pytest.mark.proves("A2")
    @EVERY_LANGUAGE
    def test_there_is_one_polite_region_and_a_reply_changes_it_once(self, scripted: Screen, lang: str) -> None:
        for kind in REPLIES:
            scripted.show("start", lang)
            scripted.reply_with(kind, lang)
            scripted.page.evaluate(self.WATCH)
            scripted.ask()
            assert scripted.page.evaluate("told") == ["reply"], kind
            regions = scripted.page.locator("[aria-live]").evaluate_all("(all) => all.map((one) => [one.id, one.ariaLive, one.ariaAtomic])")
            assert regions == [["reply", "polite", None]]
            assert scripted.page.locator("#reply").get_attribute("aria-busy") == "false"
            assert not scripted.page.locator("[role=alert]").is_visible()

    def test_what_could_not_be_sent_is_said_at_once(self, scripted: Screen) -> None:
        scripted.show("start", "ru")
        scripted.page.route("**/ru/", lambda route: route.abort(), times=1)
        scripted.page.fill("#q", "?")
        scripted.page.click("button.main")
        scripted.page.get_by_role("alert").wait_for()
        assert scripted.page.input_value("#q") == "?"

"""How pages look: on every width, enlarged, in the reader's own colours, at rest, and on paper."""

from __future__ import annotations

import re
import zlib
from typing import Literal

import pytest

from bot.knowledge import Knowledge
from tests import ROOT
from tests.browser.gallery import LANGUAGES, OPEN_LISTS, SHOWN, Screen
from tests.browser.measures import OVERFLOWING, SPACE_OUT, WORDS

# Phones, a tablet, a desk; the last one is a desk of 1280 × 1024 enlarged to 400 %.
SIZES = [(320, 568), (360, 640), (768, 1024), (1440, 900), (320, 256)]
SCREENSHOTS = ROOT / "build" / "screenshots"
PNG_START = 8
PNG_FRAME = 12
A_FEW_LINES = 200_000
NOT_BLANK = 20
ONE_ROW = 70

EVERY_KIND = pytest.mark.parametrize("kind", SHOWN)
EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)


@EVERY_LANGUAGE
@EVERY_KIND
def test_nothing_is_cut_off_and_no_line_needs_scrolling(screen: Screen, kind: str, lang: str) -> None:
    screen.show(kind, lang)
    screen.page.evaluate(OPEN_LISTS)
    for width, height in SIZES:
        screen.page.set_viewport_size({"width": width, "height": height})
        assert screen.page.evaluate(OVERFLOWING) == [], (width, height)
    screen.page.evaluate(SPACE_OUT)
    assert screen.page.evaluate(OVERFLOWING) == [], "text spaced out"


@EVERY_LANGUAGE
def test_the_header_is_one_row_on_the_smallest_phone(screen: Screen, lang: str) -> None:
    for kind in ("start", "answer", "guide"):
        screen.show(kind, lang)
        assert screen.page.evaluate("document.querySelector('header').offsetHeight") < ONE_ROW, kind


def test_the_way_out_stays_in_the_window_and_covers_no_heading(screen: Screen) -> None:
    screen.show("longest answer", "ru")
    for width, height in ((320, 568), (320, 256), (180, 320), (640, 360)):
        screen.page.set_viewport_size({"width": width, "height": height})
        screen.page.evaluate("scrollTo(0, 1e4)")
        place = screen.page.evaluate("(({top, bottom}) => [top, bottom])(document.querySelector('.exit').getBoundingClientRect())")
        assert 0 <= place[0] < place[1] < height, (width, height)
        screen.page.evaluate("document.querySelector('h2').scrollIntoView()")
        heading = screen.page.evaluate("document.querySelector('h2').getBoundingClientRect().top")
        assert heading >= screen.page.evaluate("document.querySelector('.exit').getBoundingClientRect().bottom")
    screen.page.evaluate("scrollTo(0, 0)")


def test_the_answer_and_its_risk_come_before_everything_but_the_question(screen: Screen) -> None:
    parts = "#reply h1, .answer, .risk, .card ol, .facts, details:not(.asked), .options"
    for kind in ("answer after a question", "emergency"):
        screen.show(kind, "ru")
        order = screen.page.locator(parts).evaluate_all("(all) => all.map((one) => one.className.split(' ')[0] || one.localName)")
        assert order[:4] == ["h1", "answer", "risk", "ol"], kind
    assert screen.page.locator("details:not(.asked)").first.evaluate("(one) => one.open"), "who can help, in an emergency"


class TestOwnColours:
    """Readers whose system sets the colours: what is told by a background must be told by a line too."""

    @EVERY_LANGUAGE
    @pytest.mark.parametrize("kind", ["answer on a past day", "emergency", "question"])
    def test_shapes_remain(self, screen: Screen, kind: str, lang: str) -> None:
        screen.show(kind, lang)
        screen.page.emulate_media(forced_colors="active")
        shapes = screen.page.locator(".risk, .notice, .card, button.main, .options button, .exit")
        lines = shapes.evaluate_all(
            "(all) => all.filter((one) => one.checkVisibility()).map((one) => [one.className, getComputedStyle(one).borderTopWidth])"
        )
        assert lines
        assert [name for name, width in lines if float(width.removesuffix("px")) < 1] == []


class TestWaiting:
    """Until a reply arrives, the page shows that something is under way; whoever wants no movement sees none."""

    @pytest.mark.parametrize(("motion", "moves"), [("no-preference", "wait"), ("reduce", "none")])
    def test_waiting_is_seen(self, screen: Screen, motion: Literal["no-preference", "reduce"], moves: str) -> None:
        screen.show("start", "ru")
        screen.page.emulate_media(reduced_motion=motion)
        header = screen.page.locator("header")
        line = "(one) => ['borderBottomWidth', 'animationName'].map((name) => getComputedStyle(one)[name])"
        assert header.evaluate(line) == ["1px", "none"]
        screen.page.evaluate("document.body.className = 'busy'")
        assert header.evaluate(line) == ["5px", moves]


class TestOnPaper:
    """What a printer, or a file for a lawyer, gets."""

    @pytest.mark.proves("P12")
    @EVERY_LANGUAGE
    @pytest.mark.parametrize("kind", ["answer", "longest answer", "guide to an answer", "answer after a question"])
    def test_an_answer_is_printed_whole_with_its_sources(self, screen: Screen, knowledge: Knowledge, kind: str, lang: str) -> None:
        printed = on_paper(screen, kind, lang)
        parts = ("h1", ".answer", ".risk > span", ".card ol > li", ".facts span", "details li", ".then p")
        assert_printed(printed, screen, *parts)
        assert_quiet(printed, screen, knowledge, lang)

    @EVERY_LANGUAGE
    def test_the_summary_for_a_lawyer_is_printed_without_what_surrounds_it(self, screen: Screen, knowledge: Knowledge, lang: str) -> None:
        printed = on_paper(screen, "summary for a lawyer", lang)
        assert_printed(printed, screen, "#reply h1", "#reply h2", "#reply h3", "#reply li", "#reply p:not(:has(button))")
        assert_quiet(printed, screen, knowledge, lang)

    def test_the_colours_of_the_night_are_not_printed(self, screen: Screen) -> None:
        on_paper(screen, "emergency", "ru")
        colours = "() => ['body', '.answer', '.risk', '.card'].map((part) => getComputedStyle(document.querySelector(part)).color)"
        by_day = screen.page.evaluate(colours)
        screen.page.emulate_media(color_scheme="dark")
        assert screen.page.evaluate(colours) == by_day


def on_paper(screen: Screen, kind: str, lang: str) -> str:
    """The words of a page as it is printed, its lists closed before."""
    screen.show(kind, lang)
    screen.page.evaluate("() => document.querySelectorAll('details').forEach((list) => list.open = false)")
    screen.page.emulate_media(media="print")
    return flat(screen.page.evaluate(WORDS))


def assert_printed(printed: str, screen: Screen, *parts: str) -> None:
    """Everything that stands in these parts of the page is on the paper."""
    for part in parts:
        missing = [text for text in screen.page.locator(part).all_text_contents() if flat(text) not in printed]
        assert missing == [], part


def assert_quiet(printed: str, screen: Screen, knowledge: Knowledge, lang: str) -> None:
    """No address, no control, nothing of what surrounds a reply."""
    assert not re.search(r"https?:|www\.|site\.test", printed)
    hidden = ("header a", "footer", "button", "label", "#hint", ".noprint", ".said", ".facts a")
    texts = [flat(text) for part in hidden for text in screen.page.locator(part).all_text_contents()]
    # A title on a button may stand in the reply too, as its heading.
    said = flat(" ".join(screen.page.locator("h1, li, .then p").all_text_contents()))
    assert [text for text in texts if text and text not in said and text in printed] == []
    assert flat(knowledge.wordings[lang].say("exit")) not in printed


def flat(text: str) -> str:
    """Text without the spaces, which print and screen set differently."""
    return re.sub(r"\s+", "", text)


@EVERY_LANGUAGE
@EVERY_KIND
def test_every_page_is_photographed_and_none_is_blank(screen: Screen, kind: str, lang: str) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    screen.show(kind, lang)
    for width in (320, 1440):
        screen.page.set_viewport_size({"width": width, "height": 800})
        for scheme in ("light", "dark"):
            screen.page.emulate_media(color_scheme=scheme)
            name = f"{kind.replace(' ', '-')}-{lang}-{width}-{scheme}.png"
            picture = screen.page.screenshot(path=SCREENSHOTS / name, full_page=True)
            assert shades(picture) > NOT_BLANK, name


def shades(picture: bytes) -> int:
    """How many different values stand at the beginning of a PNG: a blank one has very few."""
    at, packed = PNG_START, b""
    while at < len(picture):
        length = int.from_bytes(picture[at : at + 4])
        if picture[at + 4 : at + 8] == b"IDAT":
            packed += picture[at + 8 : at + 8 + length]
        at += length + PNG_FRAME
    return len(set(zlib.decompressobj().decompress(packed, A_FEW_LINES)))

"""A language that runs from right to left: every page is the mirror image of what readers of the others see."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page

from tests import ROOT
from tests.locale.pseudo import LANG, third_garden
from tests.locale.walking import WALK
from tests.web import visitor
from tests.web.conftest import understanding
from tests.web.kinds import Reading
from tests.web.visitor import Visitor

WIDE = 1440
WIDTHS = (320, WIDE)
SCREENSHOTS = ROOT / "build" / "screenshots"
SHOWN = {
    "start": "start",
    "answer": "understood by its phrases",
    "answer-on-a-past-day": "answer on a past day",
    "question": "asked back",
    "facts": "a fact heard in the words",
    "emergency": "in danger",
    "choice": "choice",
    "declined": "declined by its phrases",
    "summary": "summary of facts",
    "guide": "guide to a fact",
    "faq": "FAQ",
    "sources": "sources",
    "safety": "safety",
    "error": "not found",
}
# These are compared with the English ones.
BOTH: Mapping[str, Callable[[Reading], visitor.Page]] = {
    "start": WALK["start"],
    "safety": WALK["safety"],
    "answer": lambda r: r.understood("answer", r.answering()),
    "danger": lambda r: r.understood("crisis", r.urgent()),
}
OVERFLOW = """() => {
  const root = document.documentElement, reached = [];
  for (const far of [-9999, 9999]) { scrollTo(far, 0); reached.push(scrollX); }
  scrollTo(0, 0);
  return [root.scrollWidth - root.clientWidth, ...reached];
}"""
# What stands in the header: what it is, its row, and how far it lies from the left and from the right edge.
HEADER = """() => [...document.querySelectorAll("header > :not(.skip)")].map((one) => {
  const box = one.getBoundingClientRect(), edge = document.documentElement.clientWidth;
  return [one.className || one.localName, Math.round((box.top + box.bottom) / 100), box.left, edge - box.right, box.width];
}).filter((part) => part.pop())"""
# How wide something is at the left and at the right.
SIDES = """([selector, of]) => [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one)).map((style) =>
  ["Left", "Right"].map((side) => parseFloat(style[of.replace("Side", side)])))"""
LEFT, RIGHT = 2, 3
SCROLL_BAR = 20
Html = Mapping[tuple[str, str], str]


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Html:
    """What the server sends, by page and language."""
    app = third_garden(tmp_path_factory.mktemp("third")).served()
    knowledge = app.extensions["pages"].bot.knowledge
    pages: dict[tuple[str, str], str] = {}
    with pytest.MonkeyPatch.context() as patch:
        for lang in (LANG, "en"):
            reading = Reading(Visitor(app.test_client()), knowledge, understanding(patch), lang, "")
            pages |= {(name, lang): kind(reading).html for name, kind in BOTH.items()}
    for name, kind in SHOWN.items():
        with pytest.MonkeyPatch.context() as patch:
            pages[name, LANG] = WALK[kind](Reading(Visitor(app.test_client()), knowledge, understanding(patch), LANG, "")).html
    return pages


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def look(page: Page, html: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.set_content(html)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SHOWN)
def test_nothing_lies_beyond_either_edge(page: Page, sent: Html, name: str, width: int) -> None:
    look(page, sent[name, LANG], width)
    assert page.evaluate(OVERFLOW) == [0, 0, 0]
    page.screenshot(path=SCREENSHOTS / f"rtl-{name}-{width}.png", full_page=True)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_header_is_the_mirror_image_of_the_english_one(page: Page, sent: Html, width: int) -> None:
    look(page, sent["start", "en"], width)
    english = sorted(page.evaluate(HEADER), key=lambda part: (part[1], part[LEFT]))
    look(page, sent["start", LANG], width)
    mirrored = sorted(page.evaluate(HEADER), key=lambda part: (part[1], part[RIGHT]))
    assert [part[0] for part in mirrored] == [part[0] for part in english]
    assert abs(mirrored[0][RIGHT] - english[0][LEFT]) < SCROLL_BAR
    assert english[0][LEFT] < english[0][RIGHT]
    assert mirrored[0][LEFT] > mirrored[0][RIGHT]


@pytest.mark.parametrize(("lang", "near"), [("en", 0), (LANG, 1)], ids=["left to right", "right to left"])
@pytest.mark.parametrize(
    "place",
    [
        ("danger", ".risk.danger", "borderSideWidth"),
        ("answer", ".now", "borderSideWidth"),
        ("answer", ".said", "borderSideWidth"),
        ("danger", "main ol", "paddingSide"),
        ("safety", "main ul", "paddingSide"),
    ],
    ids=lambda place: place[1],
)
def test_borders_and_markers_lie_where_a_line_begins(page: Page, sent: Html, lang: str, near: int, place: tuple[str, str, str]) -> None:
    name, selector, of = place
    look(page, sent[name, lang], WIDE)
    sides = page.evaluate(SIDES, [selector, of])
    assert sides
    assert [side for side in sides if side[near] <= side[1 - near]] == []


def test_a_button_begins_its_label_at_the_right(page: Page, sent: Html) -> None:
    look(page, sent["question", LANG], WIDE)
    button = page.locator(".options button").first
    assert button.evaluate("(one) => { const style = getComputedStyle(one); return [style.direction, style.textAlign] }") == [
        "rtl",
        "start",
    ]

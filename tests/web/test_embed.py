"""Inside a frame that may forbid forms, scripts and storage: links alone are enough, and none leads out."""

from __future__ import annotations

import pytest

from bot.knowledge import Knowledge
from tests.web.apps import HOSTS, serve_garden
from tests.web.visitor import Visitor, words

LANGUAGES = pytest.mark.parametrize("lang", ["ru", "en"])


@pytest.fixture
def framed() -> Visitor:
    """A visitor of the tiny pack where it may be framed."""
    return Visitor(serve_garden(HOSTS).test_client())


@LANGUAGES
def test_links_alone_lead_from_the_start_to_every_answer_of_today_and_never_out_of_the_frame(
    framed: Visitor, garden: Knowledge, lang: str
) -> None:
    reached = set()
    for address, page in framed.walk(f"/embed/v1/{lang}/", within="/embed/v1/"):
        assert page.status == 200, address
        outside = [link for link in page.links if not link.startswith(("/embed/v1/", "#"))]
        assert outside == [], address
        if "/guide/" in address:
            reached |= {words(answer) for answer in page.all("p", class_="answer")}
    today = {outcome.answer[lang] for outcome in garden.outcomes.values() if outcome.in_force.contains(garden.pack.verified_on)}
    assert reached >= today


@LANGUAGES
def test_forms_stay_in_the_frame_too(framed: Visitor, garden: Knowledge, lang: str) -> None:
    page = framed.get(f"/embed/v1/{lang}/")
    for _ in range(3):
        actions = [form.get("action", "") for form in page.all("form")]
        assert actions
        assert all(action.startswith("/embed/v1/") for action in actions)
        page = framed.say(page, "штраф за шланг")
    assert page.heading == garden.intents["hose-fine"].title[lang]
    page = framed.tap(page, garden.questions["hour"].options["evening"].label[lang])
    assert garden.outcomes["evening-hose-is-free"].answer[lang] in page.words


def test_a_frame_names_the_host_it_comes_from_so_that_a_copy_can_be_told(framed: Visitor, garden: Knowledge) -> None:
    response = framed.client.get("/embed/v1/en/", headers={"Host": "aid.example"})
    assert garden.wordings["en"].say("served-by", host="aid.example") in response.get_data(as_text=True)


@pytest.mark.parametrize("host", ["<script>alert(1)</script>", "a b", "", "x" * 3_000, "аид.рф"])
def test_a_made_up_host_breaks_nothing_and_runs_nothing(framed: Visitor, host: str) -> None:
    for address in ("/embed/v1/ru/", "/embed/v1/ru/nowhere", "/"):
        response = framed.client.get(address, headers={"Host": host})
        assert response.status_code < 500
        assert "alert(1)" not in response.get_data(as_text=True).replace("&lt;script&gt;alert(1)", "")


def test_a_frame_has_no_exit_for_it_could_not_leave_the_page_around_it(framed: Visitor) -> None:
    assert framed.get("/embed/v1/ru/").all("a", class_="exit") == []
    assert len(framed.get("/ru/").all("a", class_="exit")) == 1


@pytest.mark.parametrize(
    "name",
    [
        "",
        "guide/",
        "guide/hose-fine",
        "guide/hose-fine?hour=evening",
        "faq",
        "faq/hose-fine",
        "faq/topics/water",
        "sources",
        "sources/rules",
    ],
)
def test_a_frame_shows_what_the_page_shows(framed: Visitor, name: str) -> None:
    inside, outside = framed.get(f"/embed/v1/ru/{name}"), framed.get(f"/ru/{name}")
    assert words(inside.one("main")) == words(outside.one("main"))

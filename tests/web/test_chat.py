"""The private door: everything by POST at one address, and nothing in the page but opaque numbers and the words just asked."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.conversation import Choice, Codes
from bot.knowledge import Knowledge
from bot.language import MOST_CHARACTERS
from tests.web.apps import serve_garden
from tests.web.conftest import Understand
from tests.web.visitor import Page, Visitor, words

CANARY = "верблюд"
# Questions to the tiny pack, and how each of them ends.
AT_NOON = "можно ли полить в полдень"
FINE = "штраф за шланг"
GAS = "пахнет газом"
OUTSIDE = "какая завтра погода"


def names_of(knowledge: Knowledge) -> set[str]:
    """Every id that would say what someone asked or answered."""
    options = {f"{question.id}={option}" for question in knowledge.questions.values() for option in question.options}
    return {*knowledge.intents, *knowledge.questions, *knowledge.outcomes, *options}


def controls(page: Page) -> str:
    """What the page would send: all attributes of its forms and fields."""
    return " ".join(value for tag in ("form", "input", "button", "textarea") for one in page.all(tag) for value in one.attrib.values())


class TestStart:
    @pytest.mark.parametrize(
        ("accepted", "lang"),
        [
            (None, "ru"),
            ("en", "en"),
            ("en-GB,en;q=0.9", "en"),
            ("de,en;q=0.5", "en"),
            ("ru,en;q=0.5", "ru"),
            ("fr", "ru"),
            ("*", "ru"),
            ("\u00ff;;q=x", "ru"),
        ],
    )
    def test_the_root_leads_to_the_language_of_the_browser_or_else_to_russian(
        self, client: FlaskClient, accepted: str | None, lang: str
    ) -> None:
        response = client.get("/", headers={"Accept-Language": accepted} if accepted else {})
        assert (response.status_code, response.location) == (303, f"/{lang}/")

    @pytest.mark.proves("P14")
    def test_nothing_but_the_root_listens_to_the_browser(self, client: FlaskClient) -> None:
        plain = client.get("/ru/").get_data()
        told = client.get("/ru/", headers={"Accept-Language": "en", "User-Agent": "Mozilla/5.0", "Cookie": "lang=en"}).get_data()
        assert told == plain

    @pytest.mark.parametrize("lang", ["ru", "en"])
    def test_the_start_page_offers_a_field_and_every_question_by_topic(self, gardener: Visitor, garden: Knowledge, lang: str) -> None:
        page = gardener.get(f"/{lang}/")
        assert page.heading == garden.wordings[lang].say("welcome")
        assert page.one("textarea").get("name") == "q"
        assert set(page.buttons) == {intent.title[lang] for intent in garden.intents.values()}
        assert [words(one) for one in page.all("summary")] == [topic.title[lang] for topic in garden.topics.values()]

    @pytest.mark.proves("A8")
    @pytest.mark.parametrize("lang", ["ru", "en"])
    def test_what_is_kept_and_seen_is_said_before_the_first_field(self, visitor: Visitor, knowledge: Knowledge, lang: str) -> None:
        page = visitor.get(f"/{lang}/")
        order = [one for one in page.one("main").iter() if one.get("id") in ("hint", "q")]
        assert [one.get("id") for one in order] == ["hint", "q"]
        assert page.one("textarea").get("aria-describedby") == "hint"
        assert words(order[0]) == knowledge.wordings[lang].say("ask-hint")
        assert len(words(order[0]).split()) <= 60

    def test_the_real_pack_offers_every_intent_on_its_start_page(self, visitor: Visitor, knowledge: Knowledge) -> None:
        assert set(visitor.get("/ru/").buttons) == {intent.title["ru"] for intent in knowledge.intents.values()}

    @pytest.mark.parametrize("query", ["q=" + CANARY, "q=%D1%88", "q=1&on="])
    def test_a_question_in_the_address_is_ignored_and_not_shown(self, client: FlaskClient, query: str) -> None:
        assert client.get(f"/ru/?{query}").get_data() == client.get("/ru/").get_data()

    def test_no_language_means_no_page(self, gardener: Visitor) -> None:
        assert gardener.get("/uk/").status == 404
        assert gardener.post("/uk/", {"q": FINE}).status == 404


class TestWords:
    def test_words_lead_to_an_answer(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.say(gardener.get("/ru/"), AT_NOON)
        assert page.heading == garden.intents["midday-hose"].title["ru"]
        assert garden.outcomes["midday-hose-is-fined"].answer["ru"] in page.words

    @pytest.mark.parametrize("text", [AT_NOON, FINE, GAS, OUTSIDE])
    def test_the_words_are_shown_once_on_the_reply_and_stand_nowhere_else(self, gardener: Visitor, text: str) -> None:
        page = gardener.say(gardener.get("/ru/"), f"{text} {CANARY}")
        assert page.html.count(CANARY) == 1
        assert words(page.one("p", class_="said")) == f"{text} {CANARY}"
        assert CANARY not in str(page.headers)
        assert CANARY not in gardener.tap(page, "English").html

    @pytest.mark.proves("S5")
    def test_words_are_shown_as_they_are_and_never_run(self, gardener: Visitor) -> None:
        page = gardener.say(gardener.get("/ru/"), "</p><script>alert(1)</script> & \"'")
        assert words(page.one("p", class_="said")) == "</p><script>alert(1)</script> & \"'"
        assert "alert" not in words(page.one("script"))

    @pytest.mark.proves("S9")
    def test_a_question_that_is_too_long_is_cut_and_the_page_says_so(self, gardener: Visitor, garden: Knowledge) -> None:
        notice = garden.wordings["ru"].say("notice-cut", limit=MOST_CHARACTERS)
        assert notice in gardener.say(gardener.get("/ru/"), FINE.ljust(MOST_CHARACTERS + 1, "!")).words
        assert notice not in gardener.say(gardener.get("/ru/"), FINE.ljust(MOST_CHARACTERS, "!")).words

    def test_danger_to_life_comes_with_who_can_help(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.say(gardener.get("/ru/"), GAS)
        assert garden.outcomes["leave-the-house"].answer["ru"] in page.words
        assert [words(one) for one in page.all("dt")] == [f"{line.name['ru']}: {line.contact['ru']}" for line in garden.helplines.values()]

    def test_what_is_not_covered_is_declined_with_who_can_help_and_what_is_covered(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.say(gardener.get("/ru/"), OUTSIDE)
        assert page.heading == f"{garden.pack.declines['ru']} {garden.pack.covers['ru']}"
        assert page.all("dt")
        assert set(page.buttons) == {intent.title["ru"] for intent in garden.intents.values()}

    def test_a_post_without_words_or_choice_shows_where_the_talk_stands(self, gardener: Visitor) -> None:
        page = gardener.say(gardener.get("/ru/"), AT_NOON)
        assert gardener.post("/ru/", {"s": page.state}).heading == page.heading
        assert gardener.post("/ru/", {"s": ""}).buttons == gardener.get("/ru/").buttons

    def test_a_new_question_keeps_what_is_known(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.tap(gardener.say(gardener.get("/ru/"), FINE), "Вечером")
        assert garden.outcomes["evening-hose-is-free"].answer["ru"] in gardener.say(page, FINE).words


class TestChoices:
    def test_taps_lead_from_a_question_to_an_answer(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.tap(gardener.get("/ru/"), garden.intents["hose-fine"].title["ru"])
        assert garden.questions["hour"].text["ru"] in page.words
        page = gardener.tap(page, "Вечером")
        assert garden.outcomes["evening-hose-is-free"].answer["ru"] in page.words

    def test_an_answer_can_be_changed_even_one_that_was_taken_for_granted(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.tap(gardener.say(gardener.get("/ru/"), FINE), "Вечером")
        assert garden.questions["watering-date"].options["not-yet"].stated["ru"] in page.words
        page = gardener.tap(page, garden.wordings["ru"].say("change"))
        assert garden.questions["watering-date"].text["ru"] in page.words
        page = gardener.tap(page, "До 1 июня 2023 года")
        assert garden.outcomes["old-watering-is-not-fined"].answer["ru"] in page.words

    @pytest.mark.proves("P11", "safety-numbers")
    def test_everything_that_is_sent_is_opaque_digits(self, gardener: Visitor, garden: Knowledge) -> None:
        waiting, seen = [gardener.get("/ru/")], set[str]()
        while waiting:
            page = waiting.pop()
            assert all(re.fullmatch(r"\d+", number) for number in page.buttons.values())
            assert re.fullmatch(r"[\d.t]*", page.state)
            assert not {name for name in names_of(garden) if name in controls(page)}
            for number in page.buttons.values():
                key = f"{page.state} {number}"
                if key not in seen:
                    seen.add(key)
                    waiting.append(gardener.post("/ru/", {"s": page.state, "n": number}))
        assert len(seen) > len(garden.intents)

    def test_the_one_link_that_tells_is_marked_as_leaving_a_trace(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.tap(gardener.say(gardener.get("/ru/"), FINE), "Вечером")
        telling = [link for link in page.all("a") if any(name in link.get("href", "") for name in garden.intents)]
        assert [link.get("href") for link in telling] == ["/ru/guide/hose-fine?hour=evening"]
        place = next(part for part in page.all("p") if telling[0] in list(part))
        assert garden.wordings["ru"].say("leaves-trace") in words(place)

    def test_numbers_do_not_change_between_servers(self, garden: Knowledge) -> None:
        first, second = Codes(garden), Codes(garden)
        assert first.number(Choice("intent", "hose-fine")) == second.number(Choice("intent", "hose-fine"))

    def test_a_talk_through_everything_never_outgrows_its_state(self, visitor: Visitor, knowledge: Knowledge) -> None:
        page = visitor.get("/ru/")
        codes = Codes(knowledge)
        for question in knowledge.questions.values():
            number = codes.number(Choice("option", question.id, next(iter(question.options))))
            intent = codes.number(Choice("intent", next(iter(knowledge.intents))))
            page = visitor.post("/ru/", {"s": visitor.post("/ru/", {"s": page.state, "n": intent}).state, "n": number})
            assert page.status == 200, question.id
        assert visitor.say(page, AT_NOON).status == 200


class TestNotUnderstood:
    def test_an_unclear_question_offers_what_comes_closest_and_none_of_these(
        self, gardener: Visitor, garden: Knowledge, understand: Understand
    ) -> None:
        understand("choose", "midday-hose", "hose-fine")
        page = gardener.say(gardener.get("/ru/"), FINE)
        say = garden.wordings["ru"].say
        assert page.heading == say("which")
        assert list(page.buttons) == [garden.intents[name].title["ru"] for name in ("midday-hose", "hose-fine")] + [say("none-of-these")]
        assert garden.intents["hose-fine"].covers["ru"] in page.words
        assert gardener.tap(page, garden.intents["hose-fine"].title["ru"]).heading == garden.intents["hose-fine"].title["ru"]

    def test_none_of_these_shows_everything_and_who_can_help(self, gardener: Visitor, garden: Knowledge, understand: Understand) -> None:
        understand("choose", "midday-hose", "hose-fine")
        say = garden.wordings["ru"].say
        page = gardener.tap(gardener.say(gardener.get("/ru/"), FINE), say("none-of-these"))
        assert page.heading == say("still-unsure")
        assert set(page.buttons) == {intent.title["ru"] for intent in garden.intents.values()}
        assert say("who-helps") in page.words

    def test_the_second_unclear_question_does_not_ask_the_same_again(
        self, gardener: Visitor, garden: Knowledge, understand: Understand
    ) -> None:
        understand("choose", "midday-hose", "hose-fine")
        page = gardener.say(gardener.say(gardener.get("/ru/"), FINE), FINE)
        assert page.heading == garden.wordings["ru"].say("still-unsure")
        assert set(page.buttons) == {intent.title["ru"] for intent in garden.intents.values()}

    def test_a_question_that_is_understood_in_between_starts_the_count_again(
        self, gardener: Visitor, garden: Knowledge, understand: Understand
    ) -> None:
        understand("choose", "midday-hose", "hose-fine")
        page = gardener.say(gardener.get("/ru/"), FINE)
        understand("answer", "hose-fine")
        page = gardener.say(page, FINE)
        understand("choose", "midday-hose", "hose-fine")
        assert gardener.say(page, FINE).heading == garden.wordings["ru"].say("which")


class TestLanguage:
    def test_switching_the_language_keeps_the_question_and_the_answers(self, gardener: Visitor, garden: Knowledge) -> None:
        russian = gardener.tap(gardener.say(gardener.get("/ru/"), FINE), "Вечером")
        english = gardener.tap(russian, garden.wordings["en"].say("language"))
        assert english.root.get("lang") == "en"
        assert english.heading == garden.intents["hose-fine"].title["en"]
        assert garden.outcomes["evening-hose-is-free"].answer["en"] in english.words
        assert english.state == russian.state
        assert gardener.tap(english, garden.wordings["ru"].say("language")).state == russian.state

    def test_switching_the_language_keeps_the_date(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.tap(gardener.get("/ru/?on=2022-05-12"), garden.wordings["en"].say("language"))
        assert garden.wordings["en"].say("notice-past", day="12 May 2022") in page.words

    def test_switching_the_language_of_an_unclear_question_still_offers_something(
        self, gardener: Visitor, garden: Knowledge, understand: Understand
    ) -> None:
        understand("choose", "midday-hose", "hose-fine")
        page = gardener.tap(gardener.say(gardener.get("/ru/"), FINE), garden.wordings["en"].say("language"))
        assert set(page.buttons) == {intent.title["en"] for intent in garden.intents.values()}


class TestDate:
    def test_a_talk_that_begins_on_a_past_day_stays_on_it(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.get("/ru/?on=2022-05-12")
        past = garden.wordings["ru"].say("notice-past", day="12 мая 2022 года")
        assert past in page.words
        page = gardener.say(page, FINE)
        assert past in page.words
        assert garden.outcomes["hose-is-free"].answer["ru"] in page.words
        assert garden.outcomes["midday-hose-is-fined"].answer["ru"] not in page.words

    def test_what_holds_today_comes_before_the_answer_of_a_past_day(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.say(gardener.get("/ru/?on=2022-05-12"), AT_NOON)
        today, then = (garden.outcomes[name].answer["ru"] for name in ("midday-hose-is-fined", "hose-is-free"))
        assert 0 <= page.words.index(today) < page.words.index(then)

    @pytest.mark.parametrize("day", ["1999-01-01", "2031-01-01", "0001-01-01", "9999-12-31"])
    def test_no_answer_is_given_for_a_day_that_nobody_verified(self, gardener: Visitor, garden: Knowledge, day: str) -> None:
        page = gardener.say(gardener.get(f"/ru/?on={day}"), FINE)
        assert page.status == 200
        assert garden.wordings["ru"].day(garden.pack.verified_on) in page.heading
        assert not any(outcome.answer["ru"] in page.words for outcome in garden.outcomes.values())
        today = gardener.tap(page, garden.intents["hose-fine"].title["ru"])
        assert garden.questions["hour"].text["ru"] in today.words


CLIENT = serve_garden().test_client()


@pytest.mark.proves("P3")
@given(query=st.text(max_size=40))
def test_no_question_in_an_address_is_ever_shown(query: str) -> None:
    assert CLIENT.get("/ru/", query_string={"q": query}).get_data() == CLIENT.get("/ru/").get_data()


PAYLOADS = st.sampled_from(
    ["<script>alert(1)</script>", "'\"><img src=x onerror=alert(1)>", "</textarea><svg onload=alert(1)>", "{{7*7}}", "&#60;b&#62;"]
)


@pytest.mark.proves("S5")
@given(st.lists(st.one_of(st.text(max_size=20), PAYLOADS), min_size=1, max_size=6).map("".join))
def test_whatever_is_typed_is_text(text: str) -> None:
    assume(text.strip() and "\0" not in text)
    page = Visitor(CLIENT).post("/ru/", {"q": text})
    assert page.status == 200
    assert {one.tag for said in page.all("p", class_="said") for one in said.iter()} <= {"p", "bdi"}
    assert len(page.all("script")) == 1
    assert page.all("img") + page.all("svg") == []

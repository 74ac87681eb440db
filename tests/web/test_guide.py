"""The public door: each state has one address, and every answer can be reached by links."""

from __future__ import annotations

from datetime import date

import pytest

from bot.conversation.addresses import guide_address
from bot.knowledge import Knowledge
from bot.tree import all_paths
from tests import TODAY
from tests.web.visitor import Visitor, words


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("/ru/guide/hose-fine/", "/ru/guide/hose-fine"),
        ("/ru/guide/hose-fine?on=", "/ru/guide/hose-fine"),
        ("/ru/guide/hose-fine?watering-date=not-yet&hour=evening", "/ru/guide/hose-fine?hour=evening&watering-date=not-yet"),
        ("/ru/guide/hose-fine?on=2022-05-12&hour=evening", "/ru/guide/hose-fine?hour=evening&on=2022-05-12"),
        ("/ru/guide/hose-fine?hour=%65vening", "/ru/guide/hose-fine?hour=evening"),
        ("/ru/guide/midday-hose?hour=midday", "/ru/guide/midday-hose"),
        ("/embed/v1/ru/guide/hose-fine?on=2022-05-12&hour=evening", "/embed/v1/ru/guide/hose-fine?hour=evening&on=2022-05-12"),
    ],
)
def test_every_way_to_write_a_state_leads_to_its_one_address(gardener: Visitor, asked: str, canonical: str) -> None:
    asked_for = gardener.get(asked)
    assert (asked_for.status, asked_for.headers["Location"]) == (308, canonical)
    page = gardener.get(canonical)
    assert page.status == 200
    assert page.one("link", rel="canonical").get("href") == canonical


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_index_links_every_question_by_topic(visitor: Visitor, knowledge: Knowledge, lang: str) -> None:
    page = visitor.get(f"/{lang}/guide/")
    assert {f"/{lang}/guide/{intent}" for intent in knowledge.intents} <= set(page.links)
    assert [words(heading) for heading in page.all("h2")] == [topic.title[lang] for topic in knowledge.topics.values()]


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_links_alone_lead_to_every_answer_of_today(visitor: Visitor, knowledge: Knowledge, lang: str) -> None:
    wanted = {(path.intent, knowledge.outcomes[path.outcome].answer[lang]) for path in all_paths(knowledge) if path.days.contains(TODAY)}
    reached = set()
    for intent in knowledge.intents.values():
        start = f"/{lang}/guide/{intent.id}"
        for address, page in visitor.walk(start, within=start):
            if address.partition("?")[0] == start:
                assert (page.status, page.heading) == (200, intent.title[lang]), address
                reached |= {(intent.id, words(answer)) for answer in page.all("p", class_="answer")}
    assert reached == wanted


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_path_has_a_page_on_each_end_of_its_days(visitor: Visitor, knowledge: Knowledge, lang: str) -> None:
    for path in all_paths(knowledge):
        fixed = knowledge.intents[path.intent].facts
        facts = {question: option for question, option in path.facts.items() if question not in fixed}
        for day in {max(path.days.first, knowledge.pack.covers_from), min(path.days.last, knowledge.pack.verified_on, TODAY)}:
            address = guide_address(lang, path.intent, facts, None if day == TODAY else day)
            page = visitor.get(address)
            assert page.status == 200, address
            said = [words(one) for one in page.all("p", class_="answer")]
            assert said == [knowledge.outcomes[path.outcome].answer[lang]], address


class TestPage:
    def test_a_question_shows_its_reason_and_one_link_for_each_answer(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.get("/ru/guide/hose-fine")
        question = garden.questions["hour"]
        assert question.text["ru"] in page.words
        assert question.why["ru"] in page.words
        options = {words(link): link.get("href") for link in page.all("a", class_="button")}
        assert options == {option.label["ru"]: f"/ru/guide/hose-fine?hour={option.id}" for option in question.options.values()}

    def test_an_answer_shows_all_that_the_knowledge_holds_of_it(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.get("/en/guide/midday-hose")
        outcome = garden.outcomes["midday-hose-is-fined"]
        said = [outcome.answer, outcome.means, *outcome.steps, outcome.risk_note, outcome.unknown]
        said += [garden.provisions[name].says for name in outcome.law]
        assert garden.article
        said += [text for name in outcome.claims for text in (garden.article.claims[name].reported, garden.article.claims[name].today)]
        missing = [text["en"] for text in said if text is not None and text["en"] not in page.words]
        assert missing == []

    def test_an_answer_links_what_would_change_it(self, gardener: Visitor) -> None:
        assert "/ru/guide/hose-fine?hour=midday" in gardener.get("/ru/guide/hose-fine?hour=evening").links

    def test_the_other_language_is_the_same_page(self, gardener: Visitor) -> None:
        address = "/ru/guide/hose-fine?hour=evening&on=2024-05-12"
        assert address.replace("/ru/", "/en/") in gardener.get(address).links

    def test_the_form_for_another_day_keeps_the_answers(self, gardener: Visitor) -> None:
        page = gardener.get("/ru/guide/hose-fine?hour=evening")
        form = page.one("form")
        assert (form.get("method"), form.get("action")) == ("get", None)
        fields = {field.get("name"): field.get("value") for field in form.iter("input")}
        assert fields == {"hour": "evening", "on": TODAY.isoformat()}

    def test_a_past_day_is_named_and_the_law_of_today_comes_first(self, gardener: Visitor, garden: Knowledge) -> None:
        page = gardener.get("/ru/guide/midday-hose?on=2022-05-12")
        assert garden.wordings["ru"].say("notice-past", day="12 мая 2022 года") in page.words
        today, then = (garden.outcomes[name].answer["ru"] for name in ("midday-hose-is-fined", "hose-is-free"))
        assert 0 <= page.words.index(today) < page.words.index(then)

    @pytest.mark.parametrize("day", [date(2021, 12, 31), date(2026, 11, 23), date.min, date.max])
    def test_no_answer_is_given_for_a_day_that_nobody_verified(self, gardener: Visitor, garden: Knowledge, day: date) -> None:
        page = gardener.get(f"/ru/guide/midday-hose?on={day.isoformat()}")
        assert page.status == 200
        assert garden.wordings["ru"].day(garden.pack.covers_from) in page.heading
        assert not any(outcome.answer["ru"] in page.words for outcome in garden.outcomes.values())
        assert "/ru/guide/midday-hose" in page.links

"""The pages to read and print: nothing that the knowledge says is missing from them."""

from __future__ import annotations

import pytest

from bot.knowledge import Knowledge
from bot.tree import all_paths
from tests.web.visitor import Page, Visitor, words

LANGUAGES = pytest.mark.parametrize("lang", ["ru", "en"])
PAGES = pytest.mark.parametrize("name", ["faq", "sources"])


def part(page: Page, name: str) -> str:
    """The words of the part of a page that an anchor leads to."""
    return words(next(one for one in page.root.iter() if one.get("id") == name))


@LANGUAGES
def test_the_faq_gives_every_answer_under_each_of_its_questions(visitor: Visitor, knowledge: Knowledge, lang: str) -> None:
    page = visitor.get(f"/{lang}/faq")
    sections = {intent: part(page, intent) for intent in knowledge.intents}
    for path in all_paths(knowledge):
        outcome = knowledge.outcomes[path.outcome]
        assert outcome.answer[lang] in sections[path.intent], path.outcome
        assert outcome.means[lang] in sections[path.intent], path.outcome
        assert all(step[lang] in sections[path.intent] for step in outcome.steps), path.outcome


@LANGUAGES
def test_the_faq_says_when_each_answer_holds(visitor: Visitor, knowledge: Knowledge, lang: str) -> None:
    page = visitor.get(f"/{lang}/faq")
    wording = knowledge.wordings[lang]
    for path in all_paths(knowledge):
        section = part(page, path.intent)
        heading = "faq-current" if path.days.contains(knowledge.pack.verified_on) else "faq-past"
        assert f"{wording.say(heading)}: {wording.span(path.days)}" in section, path.outcome


@LANGUAGES
def test_the_contents_of_the_faq_lead_to_every_question_in_reading_order(visitor: Visitor, knowledge: Knowledge, lang: str) -> None:
    page = visitor.get(f"/{lang}/faq")
    contents = [link for link in page.links if link.startswith("#") and link != "#main"]
    assert contents == [f"#{intent}" for topic in knowledge.topics.values() for intent in topic.intents]
    assert [section.get("id") for section in page.all("section")] == [link.removeprefix("#") for link in contents]


@LANGUAGES
def test_the_sources_hold_every_provision_and_every_claim_of_the_article(visitor: Visitor, knowledge: Knowledge, lang: str) -> None:
    page = visitor.get(f"/{lang}/sources")
    for provision in knowledge.provisions.values():
        said = part(page, provision.id)
        assert provision.says[lang] in said
        assert knowledge.wordings[lang].span(provision.governs) in said
        assert knowledge.wordings[lang].say(f"known-{provision.known}") in said
    assert knowledge.article
    for claim in knowledge.article.claims.values():
        assert claim.reported[lang] in part(page, claim.id)
        assert claim.today[lang] in part(page, claim.id)


@LANGUAGES
def test_every_source_is_named_even_if_nothing_cites_it(visitor: Visitor, knowledge: Knowledge, lang: str) -> None:
    page = visitor.get(f"/{lang}/sources")
    assert all(part(page, f"source-{source.id}").startswith(source.title[lang]) for source in knowledge.sources.values())


@LANGUAGES
@PAGES
def test_each_page_names_the_day_of_verification(visitor: Visitor, knowledge: Knowledge, name: str, lang: str) -> None:
    wording = knowledge.wordings[lang]
    main = visitor.get(f"/{lang}/{name}").one("main")
    assert wording.say("verified-on", day=wording.day(knowledge.pack.verified_on)) in words(main)


@LANGUAGES
def test_every_citation_of_every_reply_leads_to_its_place_among_the_sources(visitor: Visitor, knowledge: Knowledge, lang: str) -> None:
    places = {one.get("id") for one in visitor.get(f"/{lang}/sources").root.iter()}
    linked = set()
    for intent in knowledge.intents:
        reply = visitor.client.get(f"/api/v1/intents/{intent}?lang={lang}").get_json()
        linked |= {citation["url"] for citation in reply["citations"]}
    assert linked
    assert {link for link in linked if link.partition("#")[0] != f"/{lang}/sources" or link.partition("#")[2] not in places} == set()


@LANGUAGES
@PAGES
@pytest.mark.parametrize("frame", ["", "/embed/v1"])
def test_every_anchor_leads_somewhere_on_its_page(visitor: Visitor, frame: str, name: str, lang: str) -> None:
    page = visitor.get(f"{frame}/{lang}/{name}")
    places = {one.get("id") for one in page.root.iter()}
    assert [link for link in page.links if link.startswith("#") and link.removeprefix("#") not in places] == []


@PAGES
def test_a_document_does_not_depend_on_who_asks_or_when(visitor: Visitor, name: str) -> None:
    first = visitor.client.get(f"/ru/{name}").get_data()
    assert visitor.client.get(f"/ru/{name}", headers={"Accept-Language": "en", "User-Agent": "other"}).get_data() == first

"""The pages to read and print: each is small, links lead to all of them, and together they hold all that the knowledge says."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from urllib.parse import urldefrag
from xml.etree.ElementTree import Element

import pytest
from flask import Flask

from bot.conversation.citations import citations, claims
from bot.conversation.plain import citation_line
from bot.knowledge import Knowledge
from bot.knowledge.wording import Wording
from bot.tree import all_paths
from tests.web.visitor import Page, Visitor, words

# Some networks cut a connection after some 15 KB, headers and the TLS handshake included.
MOST = 12 * 1024

Pages = Mapping[str, Page]


@pytest.fixture(scope="module", params=["ru", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def wording(knowledge: Knowledge, lang: str) -> Wording:
    return knowledge.wordings[lang]


@pytest.fixture(scope="module")
def pages(app: Flask, lang: str) -> Pages:
    """Everything that links lead to from the contents of the FAQ and from the list of sources, by address behind the language."""
    visitor = Visitor(app.test_client())
    starts = (f"/{lang}/faq", f"/{lang}/sources")
    return {address.removeprefix(f"/{lang}/"): page for start in starts for address, page in visitor.walk(start, within=start)}


def place(page: Page, name: str) -> Element:
    """What an anchor leads to."""
    return next(one for one in page.root.iter() if one.get("id") == name)


def answers(part: Element) -> list[str]:
    """The answers of the FAQ in a part of a page, each with all that stands under it."""
    return [words(one) for one in part.iter("div") if one.get("class") in ("card", "then")]


def read_through(pages: Pages, lang: str, first: str) -> list[str]:
    """The addresses that a reader comes to who taps what is next until there is nothing more."""
    read = [first]
    while True:
        *following, contents = (link.get("href", "") for link in next(pages[read[-1]].one("main").iter("nav")).iter("a"))
        assert contents.startswith(f"/{lang}/faq#")
        if not following:
            return read
        read.append(following[0].removeprefix(f"/{lang}/"))


@pytest.fixture
def answered(pages: Pages, knowledge: Knowledge, lang: str) -> Mapping[str, list[str]]:
    """The answers to each question as one reads on from the first question."""
    found: dict[str, list[str]] = {intent: [] for intent in knowledge.intents}
    for address in read_through(pages, lang, f"faq/{next(iter(knowledge.intents))}"):
        found[address.split("/")[1]] += answers(pages[address].one("main"))
    return found


def test_links_lead_to_every_question_topic_and_source_and_nowhere_else(pages: Pages, knowledge: Knowledge) -> None:
    assert [address for address, page in pages.items() if page.status != 200] == []
    expected = {"faq", *(f"faq/{name}" for name in knowledge.intents), *(f"faq/topics/{name}" for name in knowledge.topics)}
    expected |= {"sources", "sources/article", *(f"sources/{name}" for name in knowledge.sources)}
    assert {address for address in pages if "/parts/" not in address} == expected


def test_every_page_is_small_except_a_whole_topic_of_the_faq(pages: Pages, visitor: Visitor, knowledge: Knowledge, lang: str) -> None:
    opened = {address: page for address, page in pages.items() if not address.startswith("faq/topics/")}
    for address in ("", "safety", "guide/", *(f"guide/{intent}" for intent in knowledge.intents)):
        opened[address] = visitor.get(f"/{lang}/{address}")
    sizes = {address: len(gzip.compress(page.html.encode(), 9)) for address, page in opened.items()}
    assert {address: size for address, size in sizes.items() if size > MOST} == {}


def test_every_link_between_the_documents_leads_to_its_place(pages: Pages, lang: str) -> None:
    places = {address: {one.get("id") for one in page.root.iter()} for address, page in pages.items()}
    for address, page in pages.items():
        for link in page.links:
            target, fragment = urldefrag(link)
            target = target.removeprefix(f"/{lang}/") or address
            assert not fragment or fragment in places[target], (address, link)


def test_the_other_language_is_the_same_page(pages: Pages, lang: str) -> None:
    other = {"ru": "en", "en": "ru"}[lang]
    assert [address for address, page in pages.items() if f"/{other}/{address}" not in page.links] == []


def test_each_page_names_the_day_of_verification(pages: Pages, knowledge: Knowledge, wording: Wording) -> None:
    verified = wording.say("verified-on", day=wording.day(knowledge.pack.verified_on))
    assert [address for address, page in pages.items() if verified not in words(page.one("main"))] == []


class TestFaq:
    def test_the_contents_lead_to_every_question_in_reading_order(self, pages: Pages, knowledge: Knowledge, lang: str) -> None:
        for section, topic in zip(pages["faq"].all("section"), knowledge.topics.values(), strict=True):
            *questions, whole = ((words(link), link.get("href")) for link in section.iter("a"))
            assert questions == [(knowledge.intents[name].title[lang], f"/{lang}/faq/{name}") for name in topic.intents]
            assert whole == (knowledge.wordings[lang].say("faq-topic"), f"/{lang}/faq/topics/{topic.id}")

    def test_an_anchor_of_the_former_single_page_leads_to_the_question_among_the_contents(
        self, pages: Pages, knowledge: Knowledge, lang: str
    ) -> None:
        for intent in knowledge.intents:
            assert [link.get("href") for link in place(pages["faq"], intent).iter("a")] == [f"/{lang}/faq/{intent}"]

    def test_one_reads_on_from_question_to_question_to_the_last(self, pages: Pages, knowledge: Knowledge, wording: Wording) -> None:
        read = read_through(pages, wording.lang, f"faq/{next(iter(knowledge.intents))}")
        assert [address for address in read if "/parts/" not in address] == [f"faq/{intent}" for intent in knowledge.intents]
        assert set(read) == {address for address in pages if address.startswith("faq/") and not address.startswith("faq/topics/")}
        for intent in knowledge.intents.values():
            of_it = [address for address in read if address.split("/")[1] == intent.id]
            assert of_it[1:] == [f"faq/{intent.id}/parts/{number}" for number in range(2, len(of_it) + 1)]
            for number, address in enumerate(of_it, 1):
                assert pages[address].heading == intent.title[wording.lang]
                assert (wording.say("part", number=number, count=len(of_it)) in pages[address].words) is (len(of_it) > 1)

    def test_every_answer_stands_under_each_of_its_questions_with_its_days_conditions_and_sources(
        self, answered: Mapping[str, list[str]], knowledge: Knowledge, wording: Wording
    ) -> None:
        lang = wording.lang
        for path in all_paths(knowledge):
            outcome = knowledge.outcomes[path.outcome]
            heading = "faq-current" if path.days.contains(knowledge.pack.verified_on) else "faq-past"
            asked = [name for name in path.facts if name not in knowledge.intents[path.intent].facts]
            condition = "; ".join(knowledge.questions[name].options[path.facts[name]].stated[lang] for name in asked)
            said = [f"{wording.say(heading)}: {wording.span(path.days)}", outcome.answer[lang], outcome.means[lang]]
            said += [wording.say("faq-if", condition=condition)] if asked else []
            said += [step[lang] for step in outcome.steps]
            said += [text for claim in claims(knowledge, outcome, lang) for text in (claim.text, claim.left_out, claim.today)]
            said += [citation_line(citation, wording) for citation in citations(knowledge, outcome, lang)]
            assert any(all(text in answer for text in said) for answer in answered[path.intent]), path

    def test_a_whole_topic_holds_the_same_answers(self, pages: Pages, answered: Mapping[str, list[str]], knowledge: Knowledge) -> None:
        for topic in knowledge.topics.values():
            printed = {section.get("id"): answers(section) for section in pages[f"faq/topics/{topic.id}"].all("section")}
            assert printed == {intent: answered[intent] for intent in topic.intents}

    @pytest.mark.parametrize("frame", ["", "/embed/v1"])
    def test_the_first_part_has_one_address(self, gardener: Visitor, frame: str) -> None:
        page = gardener.get(f"{frame}/ru/faq/hose-fine/parts/1")
        assert page.status == 308
        assert page.headers["Location"].endswith(f"{frame}/ru/faq/hose-fine")


class TestSources:
    def test_the_list_names_every_source_even_if_nothing_cites_it_and_says_how_much_it_holds(
        self, pages: Pages, knowledge: Knowledge, wording: Wording
    ) -> None:
        listed = {one.get("id"): words(one) for one in pages["sources"].all("li") if one.get("id")}
        held = {name: sum(one.source == name for one in knowledge.provisions.values()) for name in knowledge.sources}
        expected = {
            f"source-{name}": f"{knowledge.sources[name].title[wording.lang]} {wording.say('entries', count=held[name])}" for name in held
        }
        assert knowledge.article
        count = len(knowledge.article.claims)
        assert listed == {**expected, "article": f"{knowledge.article.title[wording.lang]} {wording.say('entries', count=count)}"}

    def test_every_provision_stands_on_the_page_of_its_source(self, pages: Pages, knowledge: Knowledge, wording: Wording) -> None:
        for provision in knowledge.provisions.values():
            page = pages[f"sources/{provision.source}"]
            assert page.heading == knowledge.sources[provision.source].title[wording.lang]
            said = words(place(page, provision.id))
            assert provision.says[wording.lang] in said
            assert wording.span(provision.governs) in said
            assert wording.say(f"known-{provision.known}") in said

    def test_every_claim_of_the_article_stands_on_its_page(self, pages: Pages, knowledge: Knowledge, lang: str) -> None:
        assert knowledge.article
        for claim in knowledge.article.claims.values():
            said = words(place(pages["sources/article"], claim.id))
            assert claim.reported[lang] in said
            assert claim.today[lang] in said

    def test_what_is_not_verified_yet_stands_below_the_list(self, pages: Pages, knowledge: Knowledge, lang: str) -> None:
        said = words(place(pages["sources"], "open-points"))
        assert [name for name, point in knowledge.open_points.items() if point[lang] not in said] == []

    def test_every_citation_of_every_reply_leads_to_its_place(
        self, pages: Pages, visitor: Visitor, knowledge: Knowledge, lang: str
    ) -> None:
        linked = set()
        for intent in knowledge.intents:
            reply = visitor.client.get(f"/api/v1/intents/{intent}?lang={lang}").get_json()
            linked |= {(citation["id"], citation["url"]) for citation in reply["citations"]}
        assert linked
        for cited, link in linked:
            address, fragment = urldefrag(link)
            assert fragment == cited
            assert words(place(pages[address.removeprefix(f"/{lang}/")], cited))


@pytest.mark.parametrize("name", ["faq", "faq/hose-fine", "faq/topics/water", "sources", "sources/rules", "sources/article"])
def test_a_document_does_not_depend_on_who_asks(gardener: Visitor, name: str) -> None:
    first = gardener.client.get(f"/ru/{name}").get_data()
    assert gardener.client.get(f"/ru/{name}", headers={"Accept-Language": "en", "User-Agent": "other"}).get_data() == first

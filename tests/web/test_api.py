"""The same conversation for programs: shapes as docs/api.md promises them, and the same words as the pages."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask.testing import FlaskClient

from bot.conversation import Bot, Choice, Codes, State, reply_as_json
from bot.conversation.addresses import guide_address
from bot.knowledge import Knowledge
from bot.tree import all_paths
from tests import TODAY
from tests.web.conftest import Understand
from tests.web.visitor import Visitor, words

REPLY = {
    "kind", "lang", "on", "text", "notices", "intent", "facts", "outcome", "citations", "question", "choices", "because", "trace",
    "would_change",
}  # fmt: skip
OUTCOME = {"id", "answer", "means", "steps", "risk", "risk_note", "unknown", "in_force", "article_said", "confidence", "verified_on"}
CITATION = {"id", "relation", "source", "title", "locator", "date", "in_force", "displaced", "says", "confidence", "url"}


def ask(client: FlaskClient, text: str, **more: object) -> dict[str, Any]:
    response = client.post("/api/v1/ask", json={"text": text, **more})
    assert response.status_code == 200
    found: dict[str, Any] = response.get_json()
    return found


class TestShape:
    def test_every_kind_of_reply_has_the_same_keys(self, client: FlaskClient, understand: Understand) -> None:
        replies = [ask(client, text) for text in ("можно ли полить в полдень", "штраф за шланг", "пахнет газом", "какая завтра погода")]
        understand("choose", "midday-hose", "hose-fine")
        replies.append(ask(client, "шланг"))
        assert [reply["kind"] for reply in replies] == ["answer", "question", "crisis", "decline", "choose"]
        assert all(set(reply) == REPLY for reply in replies)

    def test_an_answer(self, client: FlaskClient) -> None:
        reply = ask(client, "можно ли полить в полдень", lang="en")
        assert (reply["lang"], reply["on"]) == ("en", TODAY.isoformat())
        assert reply["intent"] == {
            "id": "midday-hose",
            "title": "May I water at noon?",
            "topic": "water",
            "url": "/en/guide/midday-hose",
        }
        assert set(reply["outcome"]) == OUTCOME
        assert reply["outcome"]["id"] == "midday-hose-is-fined"
        assert reply["outcome"]["in_force"] == {"from": "2023-06-01", "until": None}
        assert set(reply["outcome"]["article_said"]) == {"text", "date"}
        assert all(set(citation) == CITATION for citation in reply["citations"])
        assert [citation["id"] for citation in reply["citations"]] == ["rule-7-1", "water-at-any-hour", "nobody-was-fined"]
        assert reply["question"] is None
        assert reply["because"]

    def test_a_question(self, client: FlaskClient) -> None:
        reply = ask(client, "штраф за шланг", lang="en")
        assert reply["outcome"] is None
        assert reply["question"] == {
            "id": "hour",
            "text": "At what hour?",
            "why": "The rules differ by day and in the evening.",
            "options": [
                {"id": "midday", "label": "By day", "url": "/en/guide/hose-fine?hour=midday"},
                {"id": "evening", "label": "In the evening", "url": "/en/guide/hose-fine?hour=evening"},
            ],
        }

    def test_facts_with_where_they_come_from(self, client: FlaskClient) -> None:
        reply = ask(client, "хочу полить из шланга вечером", lang="en")
        heard = {
            "question": "hour",
            "option": "evening",
            "label": "In the evening",
            "from": "text",
            "change_url": reply["facts"][-1]["change_url"],
        }
        assert reply["facts"][-1] == heard
        given = ask(client, "штраф за шланг", facts={"hour": "evening"})
        assert [(fact["question"], fact["from"]) for fact in given["facts"]] == [("watering-date", "intent"), ("hour", "choice")]

    def test_what_would_change_the_answer(self, client: FlaskClient) -> None:
        changes = ask(client, "штраф за шланг", lang="en", facts={"hour": "evening"})["would_change"]
        assert {
            "if": "the watering is by day",
            "then": "Yes: the hose is forbidden by day (rule 7.1 of the Rules).",
            "url": "/en/guide/hose-fine?hour=midday",
        } in changes

    def test_choices(self, client: FlaskClient, understand: Understand) -> None:
        understand("choose", "midday-hose", "hose-fine")
        choices = ask(client, "шланг", lang="en")["choices"]
        assert choices == [
            {"intent": "midday-hose", "title": "May I water at noon?", "url": "/en/guide/midday-hose"},
            {"intent": "hose-fine", "title": "Is there a fine for the hose?", "url": "/en/guide/hose-fine"},
        ]

    def test_a_past_day(self, client: FlaskClient, garden: Knowledge) -> None:
        reply = ask(client, "можно ли полить в полдень", lang="en", on="2022-05-12")
        assert (reply["on"], reply["outcome"]["id"]) == ("2022-05-12", "hose-is-free")
        assert reply["notices"][0] == garden.wordings["en"].say("notice-past", day="12 May 2022")

    def test_the_list_of_intents(self, client: FlaskClient, garden: Knowledge) -> None:
        listed = client.get("/api/v1/intents?lang=en").get_json()
        assert listed["lang"] == "en"
        assert [intent["id"] for intent in listed["intents"]] == list(garden.intents)
        assert listed["intents"][0] == {
            "id": "hose-fine",
            "title": "Is there a fine for the hose?",
            "topic": "water",
            "covers": "Watering the plot with a hose",
            "url": "/en/guide/hose-fine",
        }

    @pytest.mark.parametrize("address", ["/api/v1/intents", "/api/v1/intents/hose-fine"])
    def test_the_first_language_of_the_pack_answers_unless_another_is_named(self, client: FlaskClient, address: str) -> None:
        assert client.get(address).get_json()["lang"] == "ru"
        assert client.get(f"{address}?lang=en").get_json()["lang"] == "en"

    def test_the_words_are_not_sent_back(self, client: FlaskClient) -> None:
        assert "верблюд" not in client.post("/api/v1/ask", json={"text": "штраф за шланг верблюд"}).get_data(as_text=True)
        assert "верблюд" not in str(ask(client, "штраф за шланг верблюд"))


class TestSameAsThePages:
    def test_the_api_says_what_the_guide_says_on_every_path_of_today(self, visitor: Visitor, knowledge: Knowledge) -> None:
        for path in all_paths(knowledge):
            if not path.days.contains(TODAY):
                continue
            fixed = knowledge.intents[path.intent].facts
            facts = {question: option for question, option in path.facts.items() if question not in fixed}
            page = visitor.get(guide_address("ru", path.intent, facts, None))
            reply = visitor.client.get(f"/api/v1/intents/{path.intent}", query_string=facts).get_json()
            outcome = reply["outcome"]
            assert outcome["id"] == path.outcome
            assert tuple(citation["id"] for citation in reply["citations"]) == path.citations
            said = [outcome["answer"], outcome["means"], *outcome["steps"], *reply["trace"], *reply["notices"]]
            said += [citation["locator"] or citation["title"] for citation in reply["citations"]]
            said += [citation["says"] for citation in reply["citations"] if citation["relation"] != "article"]
            assert [text for text in said if text not in page.words] == [], path

    def test_the_api_says_what_the_chat_says_after_the_same_words_and_taps(self, gardener: Visitor) -> None:
        page = gardener.tap(gardener.say(gardener.get("/ru/"), "штраф за шланг"), "Вечером")
        reply = ask(gardener.client, "штраф за шланг", facts={"hour": "evening"})
        assert (page.heading, words(page.one("p", class_="answer"))) == (reply["intent"]["title"], reply["outcome"]["answer"])
        assert [text for text in reply["trace"] if text not in page.words] == []
        cited = [f"{citation['title']}, {citation['locator']}" for citation in reply["citations"]]
        listed = [words(place) for place in page.all("li")]
        assert [place for line in listed for place in cited if re.match(rf"{re.escape(place)}(\.| \()", line)] == cited

    def test_the_api_says_what_the_command_line_says(self, client: FlaskClient, garden_bot: Bot) -> None:
        reply = garden_bot.hear("можно ли полить в полдень", State(), "ru", TODAY)
        assert ask(client, "можно ли полить в полдень") == reply_as_json(reply)

    def test_an_intent_by_its_address_is_the_intent_by_a_tap(self, client: FlaskClient, garden_bot: Bot) -> None:
        codes: Codes = garden_bot.codes
        tapped = garden_bot.choose(codes.choice(codes.number(Choice("intent", "hose-fine"))), State(), "ru", TODAY)
        assert client.get("/api/v1/intents/hose-fine").get_json() == reply_as_json(tapped)


class TestHealth:
    def test_it_names_the_knowledge_that_is_served(self, client: FlaskClient, garden: Knowledge) -> None:
        response = client.get("/healthz")
        assert response.status_code == 200
        assert response.get_json() == {"status": "ok", "verified_on": "2026-11-20", "knowledge": garden.fingerprint}

    def test_a_wrong_method_is_refused_as_json(self, client: FlaskClient) -> None:
        response = client.put("/healthz")
        assert (response.status_code, response.get_json()["error"]["code"]) == (405, "not-allowed")

    def test_two_servers_of_one_pack_say_the_same(self, client: FlaskClient, visitor: Visitor, knowledge: Knowledge) -> None:
        assert visitor.client.get("/healthz").get_json()["knowledge"] == knowledge.fingerprint
        assert client.get("/healthz").get_json()["knowledge"] != knowledge.fingerprint

"""The shape that programs rely on: these keys, always, whatever the reply."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from bot.conversation import Bot, Fact, Reply, State, reply_as_json
from tests import TODAY

REPLY = {
    "kind", "lang", "on", "text", "notices", "intent", "facts",
    "outcome", "citations", "question", "choices", "because",
    "trace", "would_change",
}  # fmt: skip
INTENT = {"id", "title", "topic", "url"}
FACT = {"question", "option", "label", "from", "change_url"}
OUTCOME = {
    "id", "answer", "means", "steps", "risk", "risk_note", "unknown", "in_force", "article_said", "confidence", "verified_on",
}  # fmt: skip
CITATION = {"id", "relation", "source", "title", "locator", "date", "in_force", "displaced", "says", "confidence", "url"}
QUESTION = {"id", "text", "why", "options"}
OPTION = {"id", "label", "url"}
CHOICE = {"intent", "title", "url"}
CHANGE = {"if", "then", "url"}
PERIOD = {"from", "until"}

STATES: Mapping[str, State] = {
    "an answer": State("hose-fine", {"hour": Fact("midday")}),
    "an answer for a past day": State("hose-fine", {"hour": Fact("midday")}, date(2023, 5, 12)),
    "a question": State("hose-fine"),
    "danger": State("smell-of-gas"),
    "a day that nobody verified": State("hose-fine", on=date(2030, 1, 1)),
    "everything": State(),
}


def as_json(reply: Reply) -> dict[str, Any]:
    """The reply after a journey through JSON."""
    found = json.loads(json.dumps(reply_as_json(reply)))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("name", STATES)
def test_every_reply_has_the_same_keys(garden_bot: Bot, name: str) -> None:
    reply = as_json(garden_bot.start(STATES[name], "en", TODAY))
    assert reply.keys() == REPLY
    for key, keys in (("intent", INTENT), ("outcome", OUTCOME), ("question", QUESTION)):
        assert reply[key] is None or reply[key].keys() == keys
    for key, keys in (("facts", FACT), ("citations", CITATION), ("choices", CHOICE), ("would_change", CHANGE)):
        assert all(one.keys() == keys for one in reply[key])


def test_the_parts_that_one_reply_lacks_another_has(garden_bot: Bot) -> None:
    shown = [as_json(garden_bot.start(state, "en", TODAY)) for state in STATES.values()]
    assert {reply["kind"] for reply in shown} == {"answer", "question", "crisis", "decline", "choose"}
    assert all(any(reply[key] for reply in shown) for key in REPLY - {"because"})


def test_an_outcome_is_told_in_plain_values(garden_bot: Bot) -> None:
    outcome = as_json(garden_bot.start(STATES["an answer"], "en", TODAY))["outcome"]
    assert outcome["id"] == "midday-hose-is-fined"
    assert outcome["steps"] == ["Use a watering can.", "Wait for the evening."]
    assert (outcome["risk"], outcome["risk_note"]) == ("money", "The board imposes the fine.")
    assert outcome["in_force"] == {"from": "2023-06-01", "until": None}
    assert outcome["article_said"].keys() == {"text", "date"}
    assert outcome["article_said"]["date"] == "2023-05"
    assert (outcome["confidence"], outcome["verified_on"]) == ("law-text", "2026-11-20")


def test_what_is_absent_is_null_and_not_an_empty_text(garden_bot: Bot) -> None:
    outcome = as_json(garden_bot.start(STATES["danger"], "en", TODAY))["outcome"]
    assert (outcome["risk_note"], outcome["unknown"], outcome["article_said"]) == (None, None, None)


def test_facts_say_where_they_come_from(garden_bot: Bot) -> None:
    heard = as_json(garden_bot.hear("is there a fine if I use the hose in the evening", State(), "en", TODAY))
    assert [(fact["question"], fact["from"]) for fact in heard["facts"]] == [("watering-date", "intent"), ("hour", "text")]
    assert heard["because"]


def test_a_question_lists_its_options_with_where_they_lead(garden_bot: Bot) -> None:
    question = as_json(garden_bot.start(STATES["a question"], "en", TODAY))["question"]
    assert all(option.keys() == OPTION for option in question["options"])
    assert [option["url"] for option in question["options"]] == [
        "/en/guide/hose-fine?hour=midday",
        "/en/guide/hose-fine?hour=evening",
    ]


def test_citations_say_how_they_relate_and_since_when_they_hold(garden_bot: Bot) -> None:
    cited = as_json(garden_bot.start(State("hose-fine", {"watering-date": Fact("until-2023-05-31")}), "en", TODAY))["citations"]
    assert [(one["id"], one["relation"], one["in_force"]) for one in cited] == [
        ("rule-7-1", "law", {"from": "2023-06-01", "until": None}),
        ("rule-7", "then", {"from": None, "until": "2023-05-31"}),
        ("nobody-was-fined", "article", {"from": None, "until": None}),
    ]


def test_the_same_reply_is_the_same_bytes(garden_bot: Bot) -> None:
    first, second = (json.dumps(reply_as_json(garden_bot.start(STATES["an answer"], "ru", TODAY))) for _ in range(2))
    assert first == second

"""A reply as plain text: everything a person needs, in the order in which it is needed."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.conversation import Bot, Fact, Reply, State
from bot.conversation.plain import article_month
from bot.knowledge.interface import read_wording
from bot.tree import all_paths
from tests import TODAY

FINED = State("hose-fine", {"hour": Fact("midday", "text")})
OLD = State("hose-fine", {"watering-date": Fact("until-2023-05-31")})


def in_order(text: str, parts: list[str]) -> bool:
    places = [text.find(part) for part in parts]
    return -1 not in places and all(first < second for first, second in pairwise(places))


def test_the_answer_comes_first_then_what_to_do_the_risk_the_article_and_the_sources(garden_bot: Bot) -> None:
    text = garden_bot.start(FINED, "en", TODAY).text
    parts = [
        "Yes: the hose is forbidden by day (rule 7.1 of the Rules).",
        "The fine is 500",
        "What to do:\n1. Use a watering can.\n2. Wait for the evening.",
        "Risk: losing money. The board imposes the fine.",
        "What we do not know: There is no rule about drip watering.",
        "What the article said (May 2023):",
        "The leaflet reported that watering is free at any hour. It did not mention the drought.\nToday: Now the fine by day is",
        "What would change the answer:",
        "Sources:\n- Rules of the Cherry association, rule 7.1. The hose is forbidden by day",
        "Applies since 1 June 2023 (the day is approximate).",
        "- A. Gardener, The Cherry Leaf: A garden without worries, ¶3, ¶5 (May 2023).",
        "Checked against an unofficial copy of the law. Checked on 20 November 2026.",
        "What we understood:\n- there was no watering yet\n- the watering is by day",
        "Related questions:\n- May I water at noon?",
    ]
    assert in_order(text, parts), text
    assert text.startswith(parts[0])


def test_law_of_another_time_is_shown_with_its_time(garden_bot: Bot) -> None:
    text = garden_bot.start(OLD, "en", TODAY).text
    assert "rule 7. The hose may be used at any hour. The law of that time: until 31 May 2023 inclusive." in text


def test_a_question_is_shown_with_its_reason_and_its_answers(garden_bot: Bot) -> None:
    text = garden_bot.start(State("hose-fine"), "en", TODAY).text
    assert "At what hour?\nThe rules differ by day and in the evening.\n\n- By day\n- In the evening" in text


def test_who_can_help_stands_under_danger_and_under_a_refusal(garden_bot: Bot) -> None:
    danger = garden_bot.start(State("smell-of-gas"), "en", TODAY)
    declined = garden_bot.hear("how to make jam", State(), "en", TODAY)
    answered = garden_bot.start(FINED, "en", TODAY)
    assert danger.text.endswith("Who can help:\n- Gas service: 04")
    assert declined.text.endswith("Who can help:\n- Gas service: 04")
    assert "Who can help" not in answered.text


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_answer_of_the_real_pack_has_all_its_parts_in_order(bot: Bot, lang: str) -> None:
    for reply in replies(bot, lang):
        found = reply.outcome
        assert found is not None
        parts = [found.answer, found.means, *(step for step in found.steps), *(claim.text for claim in found.article_said)]
        assert in_order(reply.text, [*dict.fromkeys(parts)]), found.id
        rest = reply.text[reply.text.index(found.means) :]
        assert all(citation.title in rest for citation in reply.citations), found.id


def replies(bot: Bot, lang: str) -> list[Reply]:
    """The reply at the end of every path, on the last verified day it is open."""
    found = []
    for path in all_paths(bot.knowledge):
        own = bot.knowledge.intents[path.intent].facts
        facts = {question: Fact(option) for question, option in path.facts.items() if question not in own}
        day = min(path.days.last, bot.knowledge.pack.verified_on)
        found.append(bot.start(State(path.intent, facts, day), lang, TODAY))
    return found


@pytest.mark.parametrize(("written", "russian", "english"), [("2022-05", "май 2022", "May 2022"), ("2022-05-12", "май 2022", "May 2022")])
def test_the_article_is_dated_by_its_month(written: str, russian: str, english: str) -> None:
    assert (article_month(written, read_wording("ru")), article_month(written, read_wording("en"))) == (russian, english)

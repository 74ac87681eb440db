"""Another folder of YAML is another bot: the garden, from the question to the printed page."""

from __future__ import annotations

import re

import pytest

from bot.conversation import Bot, Fact, State
from bot.faq import as_markdown, faq
from bot.knowledge import Knowledge
from bot.review import review
from bot.tree import all_paths
from tests import TODAY

OF_THE_OTHER_PACK = re.compile(
    r"солдат|военн|войн|служб[аыу] (?!газ)|контракт|мобилиз|soldier|militar|\bwar\b|army|contract|mobilis", re.IGNORECASE
)


def test_check_finds_nothing_to_mend(garden_bot: Bot) -> None:
    assert review(garden_bot.knowledge, garden_bot.matcher).faults == []


@pytest.mark.parametrize(
    ("lang", "question", "kind", "outcome"),
    [
        ("ru", "оштрафуют ли за полив из шланга днём", "answer", "midday-hose-is-fined"),
        ("en", "will they fine me for the hose if I water in the evening", "answer", "evening-hose-is-free"),
        ("ru", "поливал из шланга в мае 2023 оштрафуют ли", "answer", "old-watering-is-not-fined"),
        ("ru", "какой штраф за шланг", "question", None),
        ("ru", "пахнет газом на кухне", "crisis", "leave-the-house"),
        ("en", "where to buy seedlings", "decline", None),
    ],
)
def test_the_garden_is_asked_and_answers(garden_bot: Bot, lang: str, question: str, kind: str, outcome: str | None) -> None:
    reply = garden_bot.hear(question, State(), lang, TODAY)
    assert (reply.kind, reply.outcome.id if reply.outcome else None) == (kind, outcome)


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_no_reply_speaks_of_the_subject_of_the_other_pack(garden_bot: Bot, lang: str) -> None:
    for path in all_paths(garden_bot.knowledge):
        state = State(path.intent, {question: Fact(option) for question, option in path.facts.items()})
        assert not OF_THE_OTHER_PACK.search(garden_bot.start(state, lang, TODAY).text), path


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_its_faq_prints_every_answer(garden: Knowledge, lang: str) -> None:
    printed = as_markdown(faq(garden, lang), garden)
    assert all(outcome.answer[lang] in printed for outcome in garden.outcomes.values())
    assert not OF_THE_OTHER_PACK.search(printed)

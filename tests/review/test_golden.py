"""A pack that does not understand its own golden questions is not served."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation import Bot
from bot.knowledge.model import Golden
from bot.review import NotUnderstood, ask_golden_questions
from tests import TODAY


def test_the_pack_understands_its_golden_questions(bot: Bot) -> None:
    assert bot.knowledge.pack.golden
    ask_golden_questions(bot.knowledge, bot.matcher, TODAY)


def test_a_question_that_is_not_understood_stops_the_start(bot: Bot) -> None:
    golden = (Golden("какая завтра погода", "refuse-prosecution"), *bot.knowledge.pack.golden)
    broken = replace(bot.knowledge, pack=replace(bot.knowledge.pack, golden=golden))
    with pytest.raises(NotUnderstood, match=r"какая завтра погода.*decline.*refuse-prosecution"):
        ask_golden_questions(broken, bot.matcher, TODAY)

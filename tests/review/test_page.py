"""docs/understanding.md is what `make evaluate` writes now."""

from __future__ import annotations

from bot.conversation import Bot
from bot.review import evaluate, read_questions
from bot.review.page import evaluation_page
from bot.review.stated import measure_facts, read_stated
from tests import ROOT, TODAY


def test_the_page_is_true(bot: Bot) -> None:
    questions = read_questions(ROOT / "tests" / "questions" / "dev.jsonl")
    written = (ROOT / "docs" / "understanding.md").read_text("utf-8")
    facts = measure_facts(bot, read_stated(ROOT / "tests" / "questions" / "facts.jsonl"), TODAY)
    assert evaluation_page(evaluate(bot.matcher, questions, TODAY), facts) == written, "run make evaluate"

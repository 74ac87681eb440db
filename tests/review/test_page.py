"""docs/understanding.md is what `make evaluate` writes now."""

from __future__ import annotations

from bot.conversation import Bot
from bot.review import evaluate, read_questions
from bot.review.page import evaluation_page
from tests import ROOT, TODAY


def test_the_page_is_true(bot: Bot) -> None:
    questions = read_questions(ROOT / "tests" / "questions" / "dev.jsonl")
    written = (ROOT / "docs" / "understanding.md").read_text("utf-8")
    assert evaluation_page(evaluate(bot.matcher, questions, TODAY)) == written, "run make evaluate"

"""The figures of understanding are counted as docs/understanding.md says."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.conversation import Bot
from bot.matching import Match
from bot.review.evaluation import Answered, Evaluation, Question, Share, evaluate, read_questions, table
from bot.review.lines import BadLines
from tests import ROOT, TODAY

IN = Question("q", "?", "ru", "a", frozenset({"a", "b"}), ("short",))
OUT = Question("o", "?", "en", "out-of-scope", frozenset(), ("near",))


def answered(question: Question, decision: str, intent: str | None, *candidates: str) -> Answered:
    return Answered(question, Match(decision, intent, candidates, {}, (), "ru"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "direct", "offered", "wrong", "declined"),
    [
        (answered(IN, "answer", "a", "a"), 1, 1, 0, 0),
        (answered(IN, "answer", "b", "b"), 1, 1, 0, 0),
        (answered(IN, "answer", "c", "c", "a"), 0, 0, 1, 0),
        (answered(IN, "choose", None, "c", "a"), 0, 1, 0, 0),
        (answered(IN, "decline", None, "a"), 0, 0, 0, 0),
        (answered(IN, "crisis", "a", "a"), 1, 1, 0, 0),
        (answered(OUT, "decline", None), 0, 0, 0, 1),
        (answered(OUT, "choose", None, "a"), 0, 0, 0, 0),
        (answered(OUT, "answer", "a", "a"), 0, 0, 1, 0),
    ],
)
def test_what_counts_as_what(one: Answered, direct: int, offered: int, wrong: int, declined: int) -> None:
    figures = Evaluation((one,)).figures()
    assert (figures.direct.hits, figures.offered.hits, figures.wrong.hits, figures.declined.hits) == (direct, offered, wrong, declined)


@pytest.mark.parametrize(
    ("hits", "whole", "low", "high"), [(0, 10, 0.0, 0.278), (5, 10, 0.237, 0.763), (10, 10, 0.722, 1.0), (90, 100, 0.826, 0.945)]
)
def test_the_interval_is_wilsons(hits: int, whole: int, low: float, high: float) -> None:
    assert Share(hits, whole).interval == pytest.approx((low, high), abs=0.001)


def test_groups_are_all_languages_tags_and_intents() -> None:
    both = Evaluation((answered(IN, "answer", "a", "a"), answered(OUT, "decline", None)))
    assert [name for name, _ in both.groups()] == [
        "all", "lang en", "lang ru", "tag near", "tag short", "intent a", "intent out-of-scope",
    ]  # fmt: skip
    assert "100.0% (1/1" in table(both.groups())


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "x"}', '{"id": "x", "text": "t", "lang": "ru"}'])
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(f"\n{line}\n", "utf-8")
    with pytest.raises(BadLines, match=":2 "):
        read_questions(path)


def test_no_phrase_is_a_question_that_is_measured(bot: Bot) -> None:
    phrases = {phrase.lower() for langs in bot.knowledge.phrases.values() for said in langs.values() for phrase in said}
    questions = read_questions(ROOT / "tests" / "questions" / "dev.jsonl")
    long = [question.text.lower() for question in questions if len(question.text.split()) > 4]
    assert not phrases.intersection(long)


def test_understanding_has_not_fallen(bot: Bot) -> None:
    """A floor well under what is measured, so that a broken change is seen; the figures themselves stand in docs/understanding.md."""
    figures = evaluate(bot.matcher, read_questions(ROOT / "tests" / "questions" / "dev.jsonl"), TODAY).figures()
    assert figures.direct.value > 0.70
    assert figures.wrong.value < 0.10

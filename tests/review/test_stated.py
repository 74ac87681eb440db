"""What is read from a text is measured against what someone says it states."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.conversation import Bot
from bot.review.lines import BadLines
from bot.review.stated import StatedText, measure_facts, read_stated
from tests import ROOT, TODAY

EVENING = "is there a fine for the hose in the evening"


@pytest.mark.parametrize(
    ("facts", "may", "right", "found"),
    [
        ({"hour": "evening"}, {}, (1, 1), (1, 1)),
        ({"hour": "midday"}, {}, (0, 1), (0, 1)),
        ({}, {"hour": frozenset({"evening"})}, (1, 1), (0, 0)),
        ({}, {}, (0, 1), (0, 0)),
        ({"hour": "evening", "watering-date": "not-yet"}, {}, (1, 1), (1, 2)),
        ({"hour": "evening", "gas-from": "stove"}, {}, (1, 1), (1, 1)),
    ],
)
def test_what_counts_as_what(
    garden_bot: Bot, facts: dict[str, str], may: dict[str, frozenset[str]], right: tuple[int, int], found: tuple[int, int]
) -> None:
    figures = measure_facts(garden_bot, [StatedText("1", EVENING, facts, may)], TODAY)
    assert (figures.precise.hits, figures.precise.whole) == right
    assert (figures.found.hits, figures.found.whole) == found
    assert [(one.question, one.option) for one in figures.wrong] == ([] if right[0] else [("hour", "evening")])


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "1"}', '{"id": "1", "text": "t", "facts": {}, "may": []}'])
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text(f"\n{line}\n", "utf-8")
    with pytest.raises(BadLines, match=":2 "):
        read_stated(path)


def test_of_the_facts_taken_at_least_95_of_100_are_right(bot: Bot) -> None:
    figures = measure_facts(bot, read_stated(ROOT / "tests" / "questions" / "facts.jsonl"), TODAY)
    assert figures.precise.whole >= 100
    assert figures.precise.value >= 0.95


def test_each_label_names_questions_and_options_that_exist(bot: Bot) -> None:
    for name in ("facts", "facts-tuning"):
        for text in read_stated(ROOT / "tests" / "questions" / f"{name}.jsonl"):
            options = [*text.facts.items(), *((question, option) for question, allowed in text.may.items() for option in allowed)]
            assert all(option in bot.knowledge.questions[question].options for question, option in options), text.id

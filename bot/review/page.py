"""The evaluation as a page: figures, confusions, and every wrong answer in full."""

from __future__ import annotations

from bot.review.evaluation import Evaluation, cell, table
from bot.review.stated import FactFigures

INTRODUCTION = """# How well questions are understood

Written by `make evaluate`; a test keeps it true. Measured on `tests/questions/dev.jsonl`: questions as people ask them, with slips, slang,
wrong keyboard layout, transliteration and long stories. No phrase was taken from them. The limits of a decision
(`bot/matching/thresholds.py`) were read off another set, `tests/questions/calibration.jsonl`, with these figures in view, and phrases
were written for the kinds of question that were weak here. So questions nobody has seen will be understood somewhat less well.

| figure | is |
| --- | --- |
| direct | in scope, answered with a right intent |
| direct or offered | right intent answered, or among the choices shown (four at most) |
| wrong | any question, in scope or not, answered with an intent that is not right |
| declined rightly | out of scope and declined; a question back does not count |

In brackets: so many of so many, and the 95 % interval of Wilson.
"""
FACTS = """
## Facts read from the text

What a question already states is not asked again. Measured on `tests/questions/facts.jsonl`: texts with the facts that each states,
labelled by hand without sight of the rules. No rule was made from them but one (the day of a month is no count of years), mended after a
text here had shown the fault; `tests/questions/facts-tuning.jsonl` is there for that.

| figure | is |
| --- | --- |
| right | of the facts taken from words, those that the label allows |
| found | of the facts stated for which the question understood asks, those that were taken; the others are asked for |

| | |
| --- | --- |"""
MOST_CONFUSIONS = 20


def evaluation_page(evaluation: Evaluation, facts: FactFigures | None = None) -> str:
    """The page of docs/understanding.md; the same evaluation gives the same text."""
    confusions = [f"- {label} answered as {given}: {count}" for label, given, count in evaluation.confusions()[:MOST_CONFUSIONS]]
    mistakes = [
        f"- {one.question.id} ({one.question.intent}), answered as {one.match.intent}: {' '.join(one.question.text.split())}"
        for one in evaluation.mistakes()
    ]
    parts = [INTRODUCTION, table(evaluation.groups()), "", "## Confusions", "", *confusions, "", "## Wrong answers", "", *mistakes]
    return "\n".join([*parts, *(_facts(facts) if facts else [])]) + "\n"


def _facts(facts: FactFigures) -> list[str]:
    wrong = [f"- {one.text.id}, {one.question} taken as {one.option}: {one.text.text}" for one in facts.wrong]
    return [FACTS, f"| right | {cell(facts.precise)} |", f"| found | {cell(facts.found)} |", "", "Those taken wrongly:", "", *wrong]

"""How well questions are understood, measured on labelled questions that no phrase was taken from."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from bot.knowledge import OUT_OF_SCOPE
from bot.matching import Match, Matcher
from bot.review.lines import read_lines

Z = 1.959964


@dataclass(frozen=True, slots=True)
class Question:
    """A labelled question; `right` are the intents that count as right, empty when it is out of scope."""

    id: str
    text: str
    lang: str
    intent: str
    right: frozenset[str]
    tags: tuple[str, ...]

    @property
    def in_scope(self) -> bool:
        return self.intent != OUT_OF_SCOPE


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with the 95 % interval of Wilson."""

    hits: int
    whole: int

    @property
    def value(self) -> float:
        return self.hits / self.whole if self.whole else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        if not self.whole:
            return 0.0, 1.0
        share, square = self.value, Z * Z
        middle = share + square / (2 * self.whole)
        spread = Z * math.sqrt(share * (1 - share) / self.whole + square / (4 * self.whole**2))
        scale = 1 + square / self.whole
        return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


@dataclass(frozen=True, slots=True)
class Answered:
    """A labelled question with what was understood."""

    question: Question
    match: Match

    @property
    def is_direct(self) -> bool:
        return self.question.in_scope and self.match.intent in self.question.right

    @property
    def is_offered(self) -> bool:
        offered = self.match.candidates if self.match.decision == "choose" else ()
        return self.is_direct or (self.question.in_scope and bool(self.question.right & set(offered)))

    @property
    def is_wrong(self) -> bool:
        return self.match.intent is not None and self.match.intent not in self.question.right


@dataclass(frozen=True, slots=True)
class Figures:
    """The four figures over some questions."""

    direct: Share
    offered: Share
    wrong: Share
    declined: Share


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Every question with what was understood, in the order of the file."""

    answered: tuple[Answered, ...]

    def figures(self, chosen: Callable[[Question], bool] | None = None) -> Figures:
        """The figures over the questions chosen."""
        found = [one for one in self.answered if chosen is None or chosen(one.question)]
        inside = [one for one in found if one.question.in_scope]
        outside = [one for one in found if not one.question.in_scope]
        return Figures(
            Share(sum(one.is_direct for one in inside), len(inside)),
            Share(sum(one.is_offered for one in inside), len(inside)),
            Share(sum(one.is_wrong for one in found), len(found)),
            Share(sum(one.match.decision == "decline" for one in outside), len(outside)),
        )

    def groups(self) -> list[tuple[str, Figures]]:
        """The figures overall, by language, by tag and by intent."""
        questions = [one.question for one in self.answered]
        rows = [("all", self.figures())]
        for lang in sorted({question.lang for question in questions}):
            rows.append((f"lang {lang}", self.figures(partial(_has_lang, lang))))
        for tag in sorted({tag for question in questions for tag in question.tags}):
            rows.append((f"tag {tag}", self.figures(partial(_has_tag, tag))))
        for intent in sorted({question.intent for question in questions}):
            rows.append((f"intent {intent}", self.figures(partial(_has_intent, intent))))
        return rows

    def confusions(self) -> list[tuple[str, str, int]]:
        """Label, wrong answer given, how often; most often first."""
        pairs = Counter((one.question.intent, one.match.intent or "") for one in self.answered if one.is_wrong)
        return [(label, given, count) for (label, given), count in sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0]))]

    def mistakes(self) -> list[Answered]:
        return [one for one in self.answered if one.is_wrong]


def _has_lang(lang: str, question: Question) -> bool:
    return question.lang == lang


def _has_tag(tag: str, question: Question) -> bool:
    return tag in question.tags


def _has_intent(intent: str, question: Question) -> bool:
    return question.intent == intent


def read_questions(path: Path) -> list[Question]:
    """Labelled questions from a JSON-lines file. BadLines names the line that is wrong."""
    return read_lines(path, _question, "question with id, text, lang and intent")


def _question(raw: dict[str, Any]) -> Question:
    if not all(isinstance(raw[key], str) for key in ("text", "lang", "intent")):
        raise TypeError
    inside = raw["intent"] != OUT_OF_SCOPE
    right = frozenset([raw["intent"], *raw.get("also_ok", [])]) if inside else frozenset(raw.get("also_ok", []))
    return Question(raw["id"], raw["text"], raw["lang"], raw["intent"], right, tuple(raw.get("tags", [])))


def evaluate(matcher: Matcher, questions: Iterable[Question], today: date) -> Evaluation:
    return Evaluation(tuple(Answered(question, matcher.match(question.text, today)) for question in questions))


def table(rows: Sequence[tuple[str, Figures]]) -> str:
    """The figures as a Markdown table, per cent with 95 % intervals."""
    lines = [
        "| questions | direct | direct or offered | wrong | declined rightly |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, figures in rows:
        cells = (figures.direct, figures.offered, figures.wrong, figures.declined)
        lines.append(f"| {name} | {' | '.join(map(cell, cells))} |")
    return "\n".join(lines)


def cell(share: Share) -> str:
    """A share as a cell of a table."""
    if not share.whole:
        return "–"
    low, high = share.interval
    return f"{share.value:.1%} ({share.hits}/{share.whole}, {low:.0%}–{high:.0%})"

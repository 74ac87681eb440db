"""What readers are told comes in short sentences."""

from __future__ import annotations

import re

import pytest

from bot.knowledge import Knowledge

# An abbreviation's full stop ends no sentence: after it comes a number or a small letter.
END = re.compile(r"[.!?…]\s+(?=[^\W\d_]*[А-ЯЁA-Z])")
LONG = 25


def sentences(knowledge: Knowledge, lang: str) -> list[str]:
    """Every sentence of every answer, figures and citations filled in."""
    texts = []
    for outcome in knowledge.outcomes.values():
        told = (outcome.answer, outcome.means, *outcome.steps, outcome.risk_note, outcome.unknown)
        texts += [text[lang] for text in told if text]
    return [sentence for text in texts for sentence in END.split(text) if sentence.strip()]


@pytest.mark.proves("A7")
@pytest.mark.parametrize(("lang", "most_long"), [("ru", 0.02), ("en", 0.06)])
def test_sentences_are_short(knowledge: Knowledge, lang: str, most_long: float) -> None:
    lengths = [len(sentence.split()) for sentence in sentences(knowledge, lang)]
    assert len(lengths) > 1_000
    assert sum(lengths) / len(lengths) <= 15
    assert sum(length > LONG for length in lengths) / len(lengths) <= most_long

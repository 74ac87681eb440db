"""The first sentence of an answer, for lists."""

from __future__ import annotations

import pytest

from bot.conversation.composing import first_sentence
from bot.knowledge.interface import read_wording

ABBREVIATIONS = [word for lang in ("ru", "en") for word in read_wording(lang).abbreviations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Нет. Это преступление.", "Нет."),
        ("За отказ судят (ст. 332 УК). Срок большой.", "За отказ судят (ст. 332 УК)."),
        ("По ст. УК Судят. Всех.", "По ст. УК Судят."),
        ("Yes! It is.", "Yes!"),
        ("The rule is art. 332 of the Code. More follows.", "The rule is art. 332 of the Code."),
        ("See no. Five. More.", "See no. Five."),
        ("One sentence without an end", "One sentence without an end"),
        ("Only one.", "Only one."),
        ("", ""),
    ],
)
def test_abbreviations_do_not_end_a_sentence(text: str, expected: str) -> None:
    assert first_sentence(text, ABBREVIATIONS) == expected

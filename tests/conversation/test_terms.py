"""Terms that a reply uses, explained beside it."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from bot.conversation.terms import terms_in
from bot.knowledge import Knowledge
from bot.knowledge.model import Term

BOARD = {"Board": "Those whom the gardeners elected."}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask the Board.", BOARD),
        ("Ask the chair, please.", BOARD),
        ("Ask the board.", {}),
        ("Take the chairs.", {}),
        ("Ask a neighbour.", {}),
        ("", {}),
    ],
)
def test_a_term_is_found_as_a_whole_word_as_it_is_written(garden: Knowledge, text: str, expected: dict[str, str]) -> None:
    assert terms_in(garden, (text,), "en") == expected


@pytest.mark.parametrize("text", ["КТО объявлен.", "Режим КТО"])
def test_capitals_tell_an_abbreviation_from_a_word(garden: Knowledge, text: str) -> None:
    texts = {"ru": "КТО", "en": "CTO"}
    term = Term("kto", texts, MappingProxyType({}), {"ru": "Особый режим", "en": "A special regime"}, danger=False)
    pack = replace(garden, glossary={"kto": term})
    assert terms_in(pack, (text,), "ru") == {"КТО": "Особый режим"}
    assert terms_in(pack, ("кто там",), "ru") == {}

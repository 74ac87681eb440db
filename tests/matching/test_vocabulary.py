"""Misspelt words are repaired towards known ones, short words carefully, and never beyond a slip or two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.vocabulary import Vocabulary

WORDS = ["отказаться", "отказ", "ранение", "контракт", "контракт", "контраст", "refuse", "wound", "суд"]
VOCABULARY = Vocabulary.of(WORDS)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("отказатся", "отказаться"),
        ("ронение", "ранение"),
        ("рнение", "ранение"),
        ("кантракт", "контракт"),
        ("refsue", "refuse"),
        ("контранкт", "контракт"),
    ],
)
def test_a_slip_is_repaired(written: str, meant: str) -> None:
    assert VOCABULARY.repaired(written) == meant


@pytest.mark.parametrize("word", ["сук", "суп", "абракадабра", "refuel2", "кот", "337", "wd"])
def test_what_is_not_near_stays(word: str) -> None:
    assert VOCABULARY.repaired(word) is None


def test_equally_near_words_are_decided_by_how_common_they_are() -> None:
    assert VOCABULARY.repaired("контрат") == "контракт"


@pytest.mark.parametrize(("word", "known"), [("отказ", True), ("отказом", True), ("борщ", False)])
def test_inflected_forms_are_known(word: str, known: bool) -> None:
    assert VOCABULARY.knows(word) is known


@given(st.text(max_size=40))
def test_a_repair_is_always_a_known_word(word: str) -> None:
    repaired = VOCABULARY.repaired(word)
    assert repaired is None or repaired in WORDS

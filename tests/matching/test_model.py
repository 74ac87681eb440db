"""Weights are counted from examples: rare words speak loudly, shared ones hardly, unknown ones not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.features import pieces, stems_and_pairs
from bot.matching.model import Model

EXAMPLES = {
    "refuse": [["can", "i", "refuse"], ["refuse", "order"], ["say", "no"]],
    "money": [["can", "i", "get", "paid"], ["wound", "money"], ["payment", "wound"]],
}
MODEL = Model(EXAMPLES, stems_and_pairs, smoothing=0.5)


def best(tokens: list[str]) -> str:
    scores = MODEL.score(tokens)
    return MODEL.classes[scores.index(max(scores))]


@pytest.mark.parametrize(
    ("tokens", "intent"), [(["refuse"], "refuse"), (["wound"], "money"), (["order", "refuse"], "refuse"), (["payment"], "money")]
)
def test_the_class_that_the_words_belong_to(tokens: list[str], intent: str) -> None:
    assert best(tokens) == intent


def test_a_shared_word_speaks_less_than_a_word_of_one_class() -> None:
    shared, own = MODEL.score(["can"]), MODEL.score(["refuse"])
    assert abs(shared[0] - shared[1]) < own[0] - own[1]


@given(st.lists(st.text(alphabet="xyz", min_size=3), max_size=20))
def test_unknown_words_speak_for_nothing(tokens: list[str]) -> None:
    assert MODEL.score(tokens) == [0.0, 0.0]


def test_the_same_examples_give_the_same_weights() -> None:
    assert Model(EXAMPLES, stems_and_pairs, 0.5).score(["can", "refuse"]) == MODEL.score(["can", "refuse"])


def test_voices_are_the_words_that_spoke_for_a_class() -> None:
    assert set(MODEL.voices(["the", "wound", "refuse"], "money")) == {"wound"}


def test_pairs_carry_order() -> None:
    assert stems_and_pairs(["not", "refuse", "pay"]) == ["not", "refuse", "pay", "not refuse", "refuse pay"]


def test_pieces_hold_the_edges_of_words() -> None:
    assert pieces(["wound", "no"]) == [" wou", "woun", "ound", "und ", " no "]

"""Words that are written as they are heard share a key with words written as they should be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import sounded


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("аткас", "отказ"),
        ("аткозаться", "отказаться"),
        ("кантрактник", "контрактник"),
        ("вайна", "война"),
        ("камандир", "командир"),
        ("сиводня", "сегодня"),
        ("ево", "его"),
        ("щас", "счас"),
        ("комисия", "комиссия"),
        ("празник", "праздник"),
    ],
)
def test_the_same_sound_is_the_same_key(heard: str, written: str) -> None:
    assert sounded(heard) == sounded(written)


@pytest.mark.parametrize(("one", "other"), [("отказ", "приказ"), ("рота", "рана"), ("плен", "план"), ("суд", "сын")])
def test_another_sound_is_another_key(one: str, other: str) -> None:
    assert sounded(one) != sounded(other)


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюя", max_size=40))
def test_a_key_is_never_longer_than_its_word(word: str) -> None:
    assert len(sounded(word)) <= len(word)

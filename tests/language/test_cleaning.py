"""Text is made harmless before anything looks at it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import MOST_CHARACTERS, clean


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ВСЁ ЕЩЁ", "все еще"),
        ("й\u0306", "й"),  # a second breve says nothing
        ("от\u200bка\u00adз", "отказ"),
        ("\u202eотказ\u202c", "отказ"),
        ("ｒｅｆｕｓｅ", "refuse"),
        ("не\u0000т", "нет"),
        ("нееееет", "неет"),
        ("don’t", "don't"),
        ("тест\n\tтест", "тест  тест"),
    ],
)
def test_disguises_are_taken_off(written: str, read: str) -> None:
    assert clean(written) == read


@given(st.text(max_size=300))
def test_nothing_invisible_is_left(text: str) -> None:
    assert not [sign for sign in clean(text) if unicodedata.category(sign)[0] == "C"]


@given(st.text(max_size=300))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize("sign", ["я", "a\u0301\u0302\u0303", "😀", "\u200d", "ﷺ"])
def test_the_length_is_bounded(sign: str) -> None:
    assert len(clean(sign * 100_000)) <= MOST_CHARACTERS

"""Words typed in the wrong alphabet are read as they were meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.alphabets import from_cyrillic_keys, from_latin_keys, one_alphabet, transliterated

LETTERS = "йцукенгшщзхъфывапролджэячсмитьбю"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ghbdtn", "привет"), ("jnrfp jn cdj", "отказ от сво"), (";bpym", "жизнь"), ("j,zpfy", "обязан"), ("\\", "\\")],
)
def test_a_russian_text_on_latin_keys(typed: str, meant: str) -> None:
    assert from_latin_keys(typed) == meant


@given(st.text(alphabet=LETTERS, max_size=30))
def test_both_layouts_are_each_others_inverse(text: str) -> None:
    assert from_latin_keys(from_cyrillic_keys(text)) == text


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("mozhno", "можно"),
        ("shchit", "щит"),
        ("zhaloba", "жалоба"),
        ("moy muzh", "мой муж"),
        ("2022", "2022"),
        ("4to", "что"),
        ("yavka", "явка"),
    ],
)
def test_russian_in_latin_letters(latin: str, cyrillic: str) -> None:
    assert transliterated(latin) == cyrillic


@pytest.mark.parametrize(
    ("mixed", "whole"),
    [("oткaз", "отказ"), ("сво", "сво"), ("refusе", "refuse"), ("vvk", "vvk"), ("", "")],
)
def test_a_word_of_look_alikes_gets_one_alphabet(mixed: str, whole: str) -> None:
    assert one_alphabet(mixed) == whole

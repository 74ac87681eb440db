"""A text is read in the alphabet that makes most of its words known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import Reader
from bot.language.reading import MOST_WORDS, words_of

KNOWN = frozenset(["могу", "ли", "я", "отказаться", "ехать", "на", "войну", "can", "i", "refuse", "to", "go", "сын", "в", "яме"])
READER = Reader(lambda word: float(word in KNOWN))


@pytest.mark.parametrize(
    ("text", "words", "lang"),
    [
        ("Могу ли я отказаться?", ["могу", "ли", "я", "отказаться"], "ru"),
        ("Can I refuse?", ["can", "i", "refuse"], "en"),
        ("vjue kb z jnrfpfnmcz", ["могу", "ли", "я", "отказаться"], "ru"),
        ("mogu li ya otkazatsya ehat", ["могу", "ли", "я", "отказатся", "ехат"], "ru"),
        ("сфт ш куагыу", ["can", "i", "refuse"], "en"),
        ("син у ямі", ["син", "у", "ямі"], "uk"),
        ("mogu ли я refuse", ["mogu", "ли", "я", "refuse"], "en"),
        ("👍", [], "ru"),
    ],
)
def test_the_alphabet_that_was_meant(text: str, words: list[str], lang: str) -> None:
    read = READER.read(text)
    assert (read.words, read.lang) == (words, lang)


def test_a_text_that_is_known_as_it_stands_is_left_alone() -> None:
    assert READER.read("go").words == ["go"]


@pytest.mark.parametrize("text", ["332", "ст.337 ч.5", "15.10.2022"])
def test_numbers_are_words(text: str) -> None:
    assert any(any(sign.isdigit() for sign in word) for word in words_of(text))


@given(st.text(max_size=500))
def test_any_text_can_be_read(text: str) -> None:
    read = READER.read(text)
    assert len(read.words) == len(read.clauses) <= MOST_WORDS
    assert read.lang in ("ru", "uk", "en")

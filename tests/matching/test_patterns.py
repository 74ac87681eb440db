"""Short phrases are found by stems, in order, close together, and not where they are denied."""

from __future__ import annotations

import pytest

from bot.language import clean, stem, words_of
from bot.matching.patterns import Patterns, Word

PATTERNS = Patterns([("держат в яме", "pit"), ("не хочу жить", "crisis"), ("wounded in belgorod", "russia"), ("омон", "police")])


def found(text: str) -> list[str]:
    return list(PATTERNS.found_in([Word(word, stem(word)) for word in words_of(clean(text))]))


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("брата держат в яме", "pit"),
        ("держат уже в этой яме", "pit"),
        ("я больше не хочу жить", "crisis"),
        ("He was wounded near Belgorod, wounded in Belgorod", "russia"),
        ("муж из ОМОНа", "police"),
    ],
)
def test_found(text: str, meaning: str) -> None:
    assert found(text) == [meaning]


@pytest.mark.parametrize(
    "text", ["его не держат в яме", "в яме держат", "держат мужа очень давно в сырой яме", "хочу жить", "not wounded in belgorod", ""]
)
def test_not_found(text: str) -> None:
    assert found(text) == []

"""Short phrases are found by stems, in order, close together, and not where they are denied."""

from __future__ import annotations

import pytest

from bot.language import Reader, clean, stem, words_of
from bot.matching.patterns import Patterns, Word

PATTERNS = Patterns(
    [
        ("держат в яме", "pit"),
        ("не хочу жить", "crisis"),
        ("wounded in belgorod", "russia"),
        ("омон", "police"),
        ("=подписал/подписала контракт", "signed"),
        ("ранен/ранили бахмут", "svo"),
        ("отсутствовал 3-10 дней", "days"),
        ("3-9 детей", "children"),
    ]
)


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
        ("он подписал этот контракт", "signed"),
        ("ранили под Бахмутом", "svo"),
        ("отсутствовал 5 дней", "days"),
        ("отсутствовал почти десять дней", "days"),
        ("у нас трое детей", "children"),
    ],
)
def test_found(text: str, meaning: str) -> None:
    assert found(text) == [meaning]


@pytest.mark.parametrize(
    "text",
    [
        "его не держат в яме",
        "в яме держат",
        "держат мужа очень давно в сырой яме",
        "хочу жить",
        "not wounded in belgorod",
        "",
        "заставляют подписать контракт",
        "отсутствовал 11 дней",
        "отсутствовал два дня",
        "двое детей",
        "не ранен под Бахмутом",
    ],
)
def test_not_found(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("clauses", "meanings"), [((0, 0, 0), ["svo"]), ((0, 1, 1), [])])
def test_within_one_clause(clauses: tuple[int, ...], meanings: list[str]) -> None:
    words = [Word(word, stem(word), clause) for word, clause in zip(("ранен", "под", "бахмутом"), clauses, strict=True)]
    assert list(Patterns([("ранен бахмут", "svo")], within_clause=True).found_in(words)) == meanings


MARKED = Patterns([("категорию =в |", "v"), ("ранен , легко", "light"), ("отсутствовал 3-10 дней", "days")], within_clause=True)


def marked(text: str) -> list[str]:
    """What is found in a text with clauses."""
    read = Reader(lambda _: 9.0).read(text)
    words = [Word(word, stem(word), clause) for word, clause in zip(read.words, read.clauses, strict=True)]
    return list(MARKED.found_in(words))


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("дали категорию в, уволят?", ["v"]),
        ("дали категорию в апреле", []),
        ("ранен под Бахмутом, легко", []),
        ("ранен, легко", ["light"]),
        ("отсутствовал 5 дней", ["days"]),
        ("отсутствовал 15 дней", []),
        ("отсутствовал больше 10 дней", []),
        ("отсутствовал с 5 ноября, дней не считал", []),
        ("отсутствовал 5 ноября несколько дней", []),
    ],
)
def test_marks_of_a_phrase(text: str, meanings: list[str]) -> None:
    assert marked(text) == meanings

"""Figures, dates and names in sentences: taken from where they stand once, never typed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.knowledge import Knowledge, KnowledgeError, load_knowledge
from bot.knowledge.filling import Fillings
from bot.knowledge.wording import NARROW
from tests.knowledge.breaking import Break

SAFETY = "topics/safety.yaml"


@pytest.fixture
def fillings(garden: Knowledge) -> Fillings:
    return Fillings(garden.provisions, garden.sources, garden.circumstances, garden.helplines, garden.pack.verified_on, ())


@pytest.mark.parametrize(
    ("name", "russian", "english"),
    [
        ("rule-7-1", "п. 7.1 Правил", "rule 7.1 of the Rules"),
        ("rule-7-1.fine", "от 500 до 1 500 рублей", "500 to 1,500 roubles"),
        ("rule-7-1.from", "1 июня 2023 года", "1 June 2023"),
        ("rule-7-1.enacted", "1 июня 2023 года", "1 June 2023"),
        ("rule-7.until", "31 мая 2023 года", "31 May 2023"),
        ("drought.from", "1 июня 2023 года", "1 June 2023"),
        ("rules", "Правила", "Rules"),
        ("gas-service", "04", "04"),
        ("verified_on", "20 ноября 2026 года", "20 November 2026"),
        ("date:2022-05", "май 2022", "May 2022"),
        ("date:2022-05-12", "12 мая 2022 года", "12 May 2022"),
    ],
)
def test_a_placeholder_stands_for_what_it_names(fillings: Fillings, garden: Knowledge, name: str, russian: str, english: str) -> None:
    values = {lang: fillings.value(name, "plain", wording) for lang, wording in garden.wordings.items()}
    assert {lang: (value or "").replace(NARROW, " ") for lang, value in values.items()} == {"ru": russian, "en": english}


@pytest.mark.parametrize(
    "name",
    [
        "rule-9",
        "rule-7-1.fines",
        "rule-7-1.until",
        "rule-2.from",
        "drought.until",
        "drought",
        "date:2022-00",
        "date:2022-13",
        "date:May",
        "rules.from",
        "",
    ],
)
def test_a_placeholder_that_names_nothing_has_no_value(fillings: Fillings, garden: Knowledge, name: str) -> None:
    assert [fillings.value(name, "plain", wording) for wording in garden.wordings.values()] == [None, None]


def test_sentences_come_out_filled(garden: Knowledge) -> None:
    means = garden.outcomes["midday-hose-is-fined"].means
    assert means["ru"].replace(NARROW, " ") == "Штраф от 500 до 1 500 рублей."
    assert means["en"].replace(NARROW, " ") == "The fine is 500 to 1,500 roubles."


def test_a_rule_that_gave_way_ends_on_the_day_before(garden: Knowledge) -> None:
    assert garden.provisions["rule-7"].governs.end == date(2023, 5, 31)
    assert garden.provisions["rule-7"].in_force.end is None


@pytest.mark.parametrize(
    "sentence",
    [
        "до 5 лет",
        "3 месяца",
        "после 2022",
        "два года",
        "трёх лет",
        "пятнадцать суток",
        "две недели",
        "ten years",
        "three months",
        "in 2022",
        "two weeks",
        "пять миллионов рублей",
        "сто тысяч рублей",
    ],
)
def test_a_figure_typed_into_a_sentence_is_refused(garden_copy: Path, sentence: str) -> None:
    Break("typed-figure", SAFETY, "ru: Газ взрывается.", f"ru: ◆Газ {sentence}.").apply(garden_copy)
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(garden_copy)
    assert [problem.code for problem in refused.value.problems] == ["typed-figure"]


@pytest.mark.parametrize(
    "sentence", ["одна искра", "оба дома", "в один день", "first of all", "the one who calls", "насос А5", "two people", "{rule-7-1}"]
)
def test_other_words_are_only_words(garden_copy: Path, sentence: str) -> None:
    Break("", SAFETY, "ru: Газ взрывается.", f'ru: ◆"Газ, {sentence}."').apply(garden_copy)
    means = load_knowledge(garden_copy).outcomes["leave-the-house"].means["ru"]
    assert means == f"Газ, {sentence}.".replace("{rule-7-1}", "п. 7.1 Правил")

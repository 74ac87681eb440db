"""A folder becomes frozen knowledge, or every problem of every file at once."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest

from bot.knowledge import Knowledge, KnowledgeError, load_knowledge
from tests import GARDEN
from tests.knowledge.breaking import Break

SAFETY, WATER = "topics/safety.yaml", "topics/water.yaml"
UNREADABLE = (
    Break("yaml-syntax", "glossary.yaml", "term: {ru: Правление", "term: ru◆: {ru: Правление"),
    Break("unsafe-yaml", "sentences.yaml", "{ru: Спросите", "◆&ask {ru: Спросите"),
    Break("unknown-file", "topics/old/water.yaml", None, "◆topic: {}\n"),
)
ILL_WRITTEN = (
    Break("not-a-date", "article.yaml", "as_of: 2023-05-12", "as_of: ◆May"),
    Break("unknown-value", SAFETY, "risk: danger", "risk: ◆dangerous"),
    Break(
        "no-translation",
        WATER,
        "{ru: Запрет действует только днём., en: The ban holds only by day.}",
        "◆{ru: Запрет действует только днём.}",
    ),
)
CONTRADICTORY = (
    Break("unknown-reference", "phrases/compost.yaml", None, "◆ru: [куда девать ботву]\n"),
    Break("typed-figure", "sources.yaml", "en: Everyone leaves", "en: ◆All 5 leave"),
    Break("not-in-force", WATER, "then: [rule-7]", "then: [rule-7-1]", at="  ◆old-watering-is-not-fined:\n    in_force"),
)


@pytest.mark.parametrize("planted", [UNREADABLE + ILL_WRITTEN, ILL_WRITTEN + CONTRADICTORY], ids=["with unreadable files", "all readable"])
def test_all_broken_files_are_told_at_once_in_file_order(planted: tuple[Break, ...], garden_copy: Path) -> None:
    places = [(one.apply(garden_copy), one.code) for one in planted]
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(garden_copy)
    told = [(one.file, one.line, one.column, one.code) for one in refused.value.problems]
    assert told == sorted((place.file, place.line, place.column, code) for place, code in places)


def test_what_is_missing_from_an_unreadable_file_is_not_held_against_the_others(garden_copy: Path) -> None:
    (garden_copy / "sources.yaml").write_text("sources: [\n", "utf-8")
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(garden_copy)
    assert [problem.code for problem in refused.value.problems] == ["yaml-syntax"]


def test_the_error_shows_each_problem_with_a_mark_under_its_place(garden_copy: Path) -> None:
    Break("", SAFETY, "risk: danger", "risk: ◆dangerous").apply(garden_copy)
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(garden_copy)
    assert str(refused.value).splitlines() == [
        "topics/safety.yaml:20:11: “dangerous” is not one of the values allowed here. [unknown-value]",
        "        risk: dangerous",
        "              ^",
        "  → Did you mean “danger”?",
    ]


def test_a_problem_of_a_shared_tree_is_told_once(garden_copy: Path) -> None:
    Break("", WATER, "midday: midday-hose-is-fined", "midday: ◆midday-hose-is-find").apply(garden_copy)
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(garden_copy)
    assert [problem.code for problem in refused.value.problems] == ["unknown-reference", "unreachable"]


def test_a_folder_without_a_pack_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(tmp_path)
    (problem,) = refused.value.problems
    assert (problem.file, problem.code) == ("pack.yaml", "missing-key")


def test_a_topic_needs_a_title(garden_copy: Path) -> None:
    path = garden_copy / SAFETY
    path.write_text("intents" + path.read_text("utf-8").partition("intents")[2], "utf-8")
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(garden_copy)
    assert {(problem.file, problem.line, problem.code) for problem in refused.value.problems} == {(SAFETY, 1, "missing-key")}


def test_topics_stand_in_their_order_and_intents_as_they_are_written(garden: Knowledge) -> None:
    assert list(garden.topics) == ["water", "safety"]
    assert list(garden.intents) == ["hose-fine", "midday-hose", "smell-of-gas"]
    assert garden.topics["water"].intents == ("hose-fine", "midday-hose")


def test_every_intent_has_its_phrases_by_language(garden: Knowledge) -> None:
    assert set(garden.phrases) == {*garden.intents, "out-of-scope"}
    assert "smell of gas" in garden.phrases["smell-of-gas"]["en"]


def test_the_pack_says_what_it_covers_and_until_when(garden: Knowledge) -> None:
    assert garden.pack.languages == ("ru", "en")
    assert garden.pack.covers_from.isoformat() == "2022-01-01"
    assert garden.pack.verified_on.isoformat() == "2026-11-20"
    assert garden.pack.stale_after_days == 30


def test_loading_twice_gives_the_same(garden: Knowledge) -> None:
    assert load_knowledge(GARDEN) == garden


def test_the_fingerprint_is_that_of_the_files_wherever_they_stand(garden: Knowledge, garden_copy: Path) -> None:
    assert load_knowledge(garden_copy).fingerprint == garden.fingerprint
    (garden_copy / "phrases" / "midday-hose.yaml").rename(garden_copy / "phrases" / "out-of-scope.yaml")
    assert load_knowledge(garden_copy).fingerprint != garden.fingerprint


def test_one_more_space_is_another_fingerprint(garden: Knowledge, garden_copy: Path) -> None:
    Break("", SAFETY, "risk: danger", "risk:  ◆danger").apply(garden_copy)
    assert load_knowledge(garden_copy).fingerprint != garden.fingerprint


@pytest.mark.parametrize(
    "name", ["topics", "intents", "questions", "outcomes", "sources", "provisions", "phrases", "helplines", "glossary"]
)
def test_knowledge_cannot_be_changed(garden: Knowledge, name: str) -> None:
    held: Any = getattr(garden, name)
    assert not isinstance(held, MutableMapping)
    with pytest.raises(TypeError):
        held["new"] = None


def test_an_outcome_cannot_be_changed(garden: Knowledge) -> None:
    outcome: Any = garden.outcomes["hose-is-free"]
    with pytest.raises(FrozenInstanceError):
        outcome.risk = "prison"
    with pytest.raises(TypeError):
        outcome.answer["ru"] = ""

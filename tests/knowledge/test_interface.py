"""The words of the interface are complete in every language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from string import Formatter

import pytest

from bot.knowledge import KnowledgeError
from bot.knowledge.figure import UNITS
from bot.knowledge.interface import HERE, read_wording
from bot.knowledge.model import CONFIDENCE, KNOWN, RISKS
from bot.knowledge.wording import PLURALS
from tests import ROOT

LANGUAGES = sorted(path.stem for path in HERE.glob("*.yaml"))
SAID = re.compile(r"""\bsay\(\s*["']([a-z0-9-]+)["']""")


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_russian_and_english_are_spoken() -> None:
    assert {"en", "ru"} <= set(LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_is_there_in_each_language_with_the_same_gaps(lang: str) -> None:
    russian, other = read_wording("ru").words, read_wording(lang).words
    assert {key: fields(sentence) for key, sentence in other.items()} == {key: fields(sentence) for key, sentence in russian.items()}


def test_the_program_says_only_what_the_languages_have() -> None:
    sources = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "templates").rglob("*")]
    said = {key for path in sources for key in SAID.findall(path.read_text("utf-8"))}
    words = read_wording("ru").words.keys()
    assert said
    assert {key for key in said if not key.endswith("-")} <= words


@pytest.mark.parametrize(("beginning", "values"), [("risk-", RISKS), ("known-", KNOWN), ("confidence-", CONFIDENCE.values())])
def test_every_value_that_is_shown_has_its_words(beginning: str, values: Iterable[str]) -> None:
    assert {beginning + value for value in values} <= read_wording("en").words.keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_has_twelve_months_and_a_form_for_every_count(lang: str) -> None:
    wording = read_wording(lang)
    assert len(wording.months) == len(wording.months_alone) == 12
    counted = {PLURALS[wording.plural](number) for number in (*map(Decimal, range(200)), Decimal("1.5"))}
    assert {frozenset(forms) for cases in wording.forms.values() for forms in cases.values()} == {frozenset(counted)}
    assert {tuple(sorted(cases)) for cases in wording.forms.values()} == {("gen", "plain")}


def test_a_language_that_lacks_a_unit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.knowledge.interface.UNITS", (*UNITS, "apples"))
    with pytest.raises(KnowledgeError) as refused:
        read_wording.__wrapped__("ru")
    assert [problem.code for problem in refused.value.problems] == ["missing-key"]


@pytest.mark.parametrize(
    ("written", "instead", "code"),
    [
        ("direction: ltr", "direction: left", "unknown-value"),
        ("plural: english", "plural: polish", "unknown-value"),
        ("abbreviations: [art, no]", "abbreviations: art", "wrong-kind"),
        ("  language: English", '  language: ""', "empty-text"),
        ('decimal: "."', "", "missing-key"),
        ("direction: ltr", "direction: [", "yaml-syntax"),
    ],
)
def test_a_slip_in_a_new_language_is_told_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, instead: str, code: str
) -> None:
    english = (HERE / "en.yaml").read_text("utf-8")
    assert written in english
    (tmp_path / "xx.yaml").write_text(english.replace(written, instead, 1), "utf-8")
    monkeypatch.setattr("bot.knowledge.interface.HERE", tmp_path)
    with pytest.raises(KnowledgeError) as refused:
        read_wording.__wrapped__("xx")
    assert [(problem.file, problem.code) for problem in refused.value.problems] == [("interface/xx.yaml", code)]

"""The words of the interface, one file a language beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.knowledge.document import Node, read_document
from bot.knowledge.figure import UNITS
from bot.knowledge.problem import KnowledgeError, Problem
from bot.knowledge.reading import Reading
from bot.knowledge.wording import PLURALS, Wording

HERE = Path(__file__).parent
LISTS = "months months_alone abbreviations number_words counted_words"
KEYS = f"direction plural thousands decimal {LISTS} units words"


def read_wordings(languages: Mapping[str, Node]) -> tuple[dict[str, Wording], list[Problem]]:
    """The wording of each language that a pack names; a problem for each that the engine does not speak."""
    wordings: dict[str, Wording] = {}
    problems: list[Problem] = []
    spoken = sorted(path.stem for path in HERE.glob("*.yaml"))
    for lang, node in languages.items():
        if lang in spoken:
            wordings[lang] = read_wording(lang)
        else:
            message = f"The interface is not written in “{lang}”."
            remedy = f"Use one of {', '.join(spoken)}, or add bot/knowledge/interface/{lang}.yaml."
            problems.append(node.problem("unknown-language", message, remedy))
    return wordings, problems


@cache
def read_wording(lang: str) -> Wording:
    """One language of the interface. KnowledgeError if its file is broken."""
    path = HERE / f"{lang}.yaml"
    root, problems = read_document(path.read_text("utf-8"), f"interface/{path.name}")
    reading = Reading((lang,))
    reading.problems += problems
    given = reading.fields(root, KEYS) if root else {}
    forms = _forms(reading, given["units"]) if "units" in given else {}
    if reading.problems:
        raise KnowledgeError(reading.problems)
    listed = {key: tuple(reading.text(item) for item in reading.items(given[key])) for key in LISTS.split()}
    wording = Wording(
        lang=lang,
        direction=reading.choice(given["direction"], ("ltr", "rtl"), "ltr"),
        plural=reading.choice(given["plural"], tuple(PLURALS), "english"),
        thousands=given["thousands"].text or "",
        decimal=given["decimal"].text or "",
        **listed,
        forms=forms,
        words={key: reading.text(word) for key, _, word in reading.entries(given["words"])},
    )
    if reading.problems:
        raise KnowledgeError(reading.problems)
    return wording


def _forms(reading: Reading, node: Node) -> dict[str, dict[str, dict[str, str]]]:
    """The forms of each unit, by unit, case and plural form."""
    forms = {
        unit: {case: {form: reading.text(word) for form, _, word in reading.entries(cases)} for case, _, cases in value}
        for unit, _, value in reading.entries(node)
    }
    for unit in UNITS:
        if unit not in forms:
            reading.note(node, "missing-key", f"The unit “{unit}” is missing.", "Add its forms under “units”.")
    return forms

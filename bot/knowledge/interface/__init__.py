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
KEYS = "direction plural thousands decimal months months_alone abbreviations number_words counted_words units words"


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
    forms = {
        unit: {case: {form: reading.text(word) for form, _, word in reading.entries(cases)} for case, _, cases in value}
        for unit, _, value in reading.entries(given.get("units"))
    }
    for unit in UNITS:
        if unit not in forms and root:
            reading.note(root, "missing-key", f"The unit “{unit}” is missing.", "Add its forms under “units”.")
    if reading.problems or root is None:
        raise KnowledgeError(reading.problems)

    def listed(key: str) -> tuple[str, ...]:
        return tuple(reading.text(item) for item in reading.items(given[key]))

    return Wording(
        lang=lang,
        direction=reading.choice(given["direction"], ("ltr", "rtl"), "ltr"),
        plural=reading.choice(given["plural"], tuple(PLURALS), "english"),
        thousands=given["thousands"].text or "",
        decimal=given["decimal"].text or "",
        months=listed("months"),
        months_alone=listed("months_alone"),
        abbreviations=listed("abbreviations"),
        number_words=listed("number_words"),
        counted_words=listed("counted_words"),
        forms=forms,
        words={key: reading.text(word) for key, _, word in reading.entries(given["words"])},
    )

"""A language nobody speaks, derived from English: every letter is another one, every text stands in marks, writing runs from right to left.

A word on a page that has ordinary letters, or stands outside the marks, does not come from the files.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml
from flask import Flask

from bot.knowledge import interface, load_knowledge
from bot.knowledge.document import Node, read_document
from bot.matching.learning import learn
from bot.matching.weights import write_weights
from bot.web import Settings, create_app
from tests import GARDEN, TODAY

LANG = "zz"
OPEN, CLOSE = "⟦⟧"
# Letters that cleaning does not turn back into plain ones, as it does with á.
PLAIN = "abcdefghijklmnopqrstuvwxyz"
STRANGE = "ɑƀȼđɇƒǥħɨɉƙłɱŋøƥɋɍƨŧʉʋωχɏƶ"
LETTERS = str.maketrans(PLAIN + PLAIN.upper(), STRANGE + STRANGE.upper())
PLACEHOLDER = re.compile(r"(\{[^{}]*\})")
# Months in words are read in Russian and English only; in digits, in any language.
MAY = re.compile(r"\bin may (20\d\d)\b")
# What a YAML file holds, with every scalar as text.
Document: TypeAlias = "str | list[Document] | dict[str, Document]"
ORDINARY = re.compile(r"[A-Za-zА-яЁё]")


def strange(text: str) -> str:
    """English in other letters; placeholders stay."""
    parts = PLACEHOLDER.split(text)
    return "".join(part if part.startswith("{") else part.translate(LETTERS) for part in parts)


def marked(text: str) -> str:
    """A text as it is shown: in other letters and in marks."""
    return f"{OPEN}{strange(text)}{CLOSE}"


def asked(question: str) -> str:
    """An English question as someone would ask it in the third language."""
    return strange(MAY.sub(r"05.\1", question))


def translated(value: Document) -> Document:
    """A text, or every text below, in marks; a list of words or phrases without."""
    if isinstance(value, dict):
        return {key: translated(inner) for key, inner in value.items()}
    return [strange(word) for word in texts(value)] if isinstance(value, list) else marked(value)


def with_third(value: Document) -> Document:
    """A document in which everything that is said in English is said in the third language too."""
    if isinstance(value, list):
        return [with_third(item) for item in value]
    if isinstance(value, str):
        return value
    found = {key: with_third(inner) for key, inner in value.items()}
    if {"ru", "en"} <= found.keys():
        found[LANG] = translated(found["en"])
    for key, added in ADDED.items():
        if isinstance(given := found.get(key), list):
            found[key] = [*given, *added(given)]
    return found


def _examples(given: list[Document]) -> Iterator[Document]:
    for example in given:
        if isinstance(example, dict) and isinstance(words := example.get("en"), str):
            yield {LANG: asked(words), **{key: value for key, value in example.items() if key != "en"}}


def texts(value: Document) -> list[str]:
    """The texts of a list."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


# Lists whose entries do not stand side by side by language.
ADDED: Mapping[str, Callable[[list[Document]], Iterable[Document]]] = {
    "examples": _examples,
    "languages": lambda _: [LANG],
    "names_with_digits": lambda names: [strange(name) for name in texts(names)],
}


def _read(path: Path) -> Document:
    root, problems = read_document(path.read_text("utf-8"), path.name)
    assert root is not None, problems
    return _plain(root)


def _plain(node: Node) -> Document:
    """What a file holds, every scalar as the text that was written: a date is no date, and “04” no number."""
    if node.text is not None:
        return node.text
    if node.mapping is not None:
        return {key: _plain(value) for key, _, value in node}
    return [_plain(item) for item in node.items or ()]


def _write(path: Path, made: Document) -> None:
    path.write_text(yaml.safe_dump(made, allow_unicode=True, sort_keys=False, width=1_000), "utf-8")


def write_interface(folder: Path) -> None:
    """The interface file of the third language, from the English one."""
    english = _read(folder / "en.yaml")
    assert isinstance(english, dict)
    # Texts that are shown stand in marks, even where they are a list.
    said = {key: translated(english[key]) for key in ("abbreviations", "number_words", "counted_words", "units", "words")}
    months: dict[str, Document] = {key: [marked(month) for month in texts(english[key])] for key in ("months", "months_alone")}
    _write(folder / f"{LANG}.yaml", {**english, **said, **months, "direction": "rtl"})


@dataclass(frozen=True)
class Garden:
    """The tiny pack in three languages, and the folder of an interface that speaks the third."""

    folder: Path
    interface: Path

    @contextmanager
    def spoken(self) -> Iterator[None]:
        """While it lasts the engine has the third interface file."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(interface, "HERE", self.interface)
            interface.read_wording.cache_clear()
            yield
        interface.read_wording.cache_clear()

    def served(self, embed_hosts: tuple[str, ...] = ()) -> Flask:
        with self.spoken():
            return create_app(Settings(self.folder, embed_hosts, today=lambda: TODAY))


def third_garden(folder: Path) -> Garden:
    """Write the tiny pack and the interface with the third language, and learn the phrases."""
    garden = Garden(shutil.copytree(GARDEN, folder / "garden"), shutil.copytree(interface.HERE, folder / "interface"))
    for path in garden.folder.rglob("*.yaml"):
        _write(path, with_third(_read(path)))
    write_interface(garden.interface)
    with garden.spoken():
        knowledge = load_knowledge(garden.folder)
        write_weights(learn(knowledge), garden.folder)
    return garden


def hard_coded(text: str, names: Iterable[str] = ()) -> list[str]:
    """The words of a shown text that no file of the third language holds, besides some names."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "")
    found, depth = [], 0
    for part in re.findall(rf"[{OPEN}{CLOSE}№]|[^\W\d_]+", text):
        depth += (part == OPEN) - (part == CLOSE)
        if part not in (OPEN, CLOSE) and (depth == 0 or ORDINARY.search(part)):
            found.append(part)
    return found

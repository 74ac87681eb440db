"""The documents say what the program does."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from bot.knowledge.folder import SINGLE_FILES, TOPIC_KEYS
from tests import ROOT
from tests.knowledge.codes import codes_in_source

CHECKS = (ROOT / "docs" / "checks.md").read_text("utf-8")
KNOWLEDGE = (ROOT / "docs" / "knowledge.md").read_text("utf-8")
SECTION = re.compile(r"^### `([a-z0-9-]+)`\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
SECTIONS = SECTION.findall(CHECKS)


def keys_in_source() -> set[str]:
    """Every key that some `fields(…)` of the knowledge takes, and the keys of whole files."""
    paths = (ROOT / "bot" / "knowledge").glob("*.py")
    found = {key for path in paths for key in keys_in(path.read_text("utf-8"))}
    whole_files = {key for keys in (*SINGLE_FILES.values(), TOPIC_KEYS) for key in keys.split()}
    return found | whole_files | {"ask", "assume"}


def keys_in(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "fields":
            for part in (part for argument in node.args for part in ast.walk(argument)):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield from part.value.split()


def test_every_code_of_check_has_its_section_and_no_other_has() -> None:
    assert sorted(code for code, _ in SECTIONS) == sorted(codes_in_source())


@pytest.mark.parametrize(("code", "text"), SECTIONS, ids=[code for code, _ in SECTIONS])
def test_a_section_says_what_is_meant_shows_an_example_and_says_what_to_write(code: str, text: str) -> None:
    meant, example, remedy = re.split(r"^```\w*$", text, flags=re.MULTILINE)
    assert len(meant.split()) >= 5, code
    assert "# wrong" in example
    assert len(remedy.split()) >= 2


@pytest.mark.parametrize("key", sorted(keys_in_source()))
def test_every_key_that_the_loader_knows_is_described(key: str) -> None:
    assert re.search(rf"`{key}`|`{key}: [^`]*`|(?<![\w-]){key}:", KNOWLEDGE)


@pytest.mark.parametrize("file", [*SINGLE_FILES, "topics/*.yaml", "phrases/*.yaml"])
def test_every_file_that_the_loader_knows_is_listed(file: str) -> None:
    assert f"| `{file}` |" in KNOWLEDGE

"""What keeps the house in order: one direction, small files, small functions, nothing of the machine it was built on."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.knowledge import Knowledge
from tests import ROOT

LONGEST_FILE = 300
LONGEST_FUNCTION = 45
# Longer functions say what they are for; shorter ones do by their names.
LONGEST_WITHOUT_DOCSTRING = 12
SOURCES = sorted((ROOT / "bot").rglob("*.py"))
# Put together from parts, or this file would name them.
REGISTRIES = (
    "pypi" + ".",
    "python" + "hosted",
    "npm" + "js",
    "crates" + ".io",
    "ruby" + "gems",
    "arti" + "factory",
    "proxy.go" + "lang",
    "/sim" + "ple/",
)
MACHINE = re.compile(r"(?<![\w.~-])/(?:root|home|Users|work|workspace|opt|mnt)/\w")


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def length(node: ast.FunctionDef) -> int:
    """The lines of a function without those of the functions inside it."""
    inside = [inner for inner in functions(node) if inner is not node]
    lines = set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    for inner in inside:
        lines -= set(range(inner.lineno - len(inner.decorator_list), (inner.end_lineno or inner.lineno) + 1))
    return len(lines)


def test_data_flows_one_way_and_only_one_room_knows_yaml_and_one_flask() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([linter, "--no-cache", "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
    assert "3 kept, 0 broken" in ran.stdout


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_a_function_does_one_thing(path: Path) -> None:
    lengths = {node.name: length(node) for node in functions(ast.parse(path.read_text("utf-8")))}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_what_others_use_says_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree)
    public = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")]
    silent = [node.name for node in public if not ast.get_docstring(node) and is_more_than_its_name(node)]
    assert silent == []


def is_more_than_its_name(node: ast.FunctionDef | ast.ClassDef) -> bool:
    if isinstance(node, ast.FunctionDef):
        return length(node) > LONGEST_WITHOUT_DOCSTRING
    return any(isinstance(inner, ast.FunctionDef) for inner in node.body)


def test_the_engine_names_nothing_of_the_knowledge(knowledge: Knowledge) -> None:
    kinds = (knowledge.intents, knowledge.questions, knowledge.outcomes, knowledge.provisions, knowledge.circumstances, knowledge.helplines)
    ids = {name for kind in kinds for name in kind if "-" in name}
    source = "\n".join(path.read_text("utf-8") for path in SOURCES)
    assert {name for name in ids if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", source)} == set()


def repository_files() -> list[Path]:
    """Every file that is, or would be, in the repository."""
    listed = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def test_no_file_names_a_package_registry_or_a_path_of_the_machine_it_was_built_on() -> None:
    files = repository_files()
    assert ROOT / "pyproject.toml" in files
    told = []
    for path in files:
        text = path.read_bytes().decode("utf-8", "replace")
        told += [f"{relative(path)}: {name}" for name in REGISTRIES if name in text.lower()]
        told += [f"{relative(path)}: {found}" for found in MACHINE.findall(text)]
    assert told == []

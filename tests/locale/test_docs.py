"""docs/languages.md names what there is: every file, key, command and name in it exists, and no key of the interface is left out."""

from __future__ import annotations

import re

import pytest

from bot.cli.main import parser
from bot.knowledge.interface import HERE, KEYS, read_wording
from bot.knowledge.wording import PLURALS
from tests import ROOT
from tests.test_docs import keys_in_source

TEXT = (ROOT / "docs" / "languages.md").read_text("utf-8")
QUOTED = re.findall(r"`([^`\n]+)`", TEXT)
FOLDERS = ("bot/", "tests/", "knowledge/", "templates/", "docs/")
NAMES_IN = re.compile(r"`([A-Z_]{3,})` (?:of|in) `([\w/]+\.py)`")
# A table whose first column names keys, and the language that stands for the new one.
ROWS = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)
EXAMPLE = "uk"


@pytest.mark.parametrize("path", sorted({quoted for quoted in QUOTED if quoted.startswith(FOLDERS)}))
def test_every_file_that_it_names_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_interface_files_stand_where_it_says() -> None:
    assert (HERE / "en.yaml").is_file()
    assert f"Copy `{(HERE / 'en.yaml').relative_to(ROOT)}` to `{EXAMPLE}.yaml` beside it" in TEXT


def test_every_key_of_an_interface_file_is_explained_in_order_and_no_other_is() -> None:
    assert ROWS.findall(TEXT) == KEYS.split()


def test_every_key_of_the_pack_that_it_names_is_known_there() -> None:
    named = {"languages", "names_with_digits", "examples", "heard", "event"}
    assert named <= set(QUOTED)
    assert named <= keys_in_source()
    assert "language" in read_wording("en").words


@pytest.mark.parametrize(("name", "path"), NAMES_IN.findall(TEXT))
def test_every_constant_stands_in_the_file_that_it_names(name: str, path: str) -> None:
    assert re.search(rf"^{name}\b.*=", (ROOT / path).read_text("utf-8"), re.MULTILINE)


def test_the_plural_rules_that_it_names_exist() -> None:
    [row] = [line for line in TEXT.splitlines() if line.startswith("| `plural`")]
    assert {name for name in re.findall(r"`([a-z]+)`", row) if name != "plural"} == PLURALS.keys()


def test_every_command_that_it_names_exists() -> None:
    commands = set(re.findall(r"python -m bot (\w+)", TEXT))
    assert commands == {"check", "evaluate"}
    for command in commands:
        assert f"{command} " in parser().format_help()
    targets = {quoted.removeprefix("make ") for quoted in QUOTED if quoted.startswith("make ")}
    assert targets == {"learn", "check", "test", "run", "transcripts"}
    assert targets <= set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_it_can_be_found_from_the_first_page() -> None:
    assert "(docs/languages.md)" in (ROOT / "README.md").read_text("utf-8")

"""docs/commands.md describes every command and option, and none that does not exist."""

from __future__ import annotations

import argparse
import re

import pytest

from bot.cli.main import parser
from tests import ROOT

TEXT = (ROOT / "docs" / "commands.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL))


def commands() -> dict[str, argparse.ArgumentParser]:
    found = next(action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    return dict(found.choices)


def options(command: argparse.ArgumentParser) -> dict[str, argparse.Action]:
    """Options by their flag, arguments by their name."""
    actions = (action for action in command._actions if not isinstance(action, argparse._HelpAction))
    return {(*action.option_strings, str(action.metavar or action.dest))[0]: action for action in actions}


def described(name: str) -> dict[str, str]:
    """What the tables of a section describe: flag or name, and the row."""
    return {row.partition("`")[2].split()[0].rstrip("`"): row for row in re.findall(r"^\| `.*$", SECTIONS[name], re.MULTILINE)}


def test_every_command_has_its_section_and_nothing_else_has() -> None:
    assert set(SECTIONS) == set(commands())


@pytest.mark.parametrize("name", commands())
def test_every_option_is_described_and_no_other_is(name: str) -> None:
    assert set(described(name)) == set(options(commands()[name]))


@pytest.mark.parametrize("name", commands())
def test_choices_defaults_and_what_is_required_are_told(name: str) -> None:
    rows = described(name)
    for flag, action in options(commands()[name]).items():
        wanted = [f"`{choice}`" for choice in action.choices or ()]
        wanted += ["required"] if action.required and action.option_strings else []
        wanted += [str(action.default)] if isinstance(action.default, str | int) and not isinstance(action.default, bool) else []
        assert [word for word in wanted if word not in rows[flag]] == [], flag


def test_every_exit_status_is_described() -> None:
    assert re.findall(r"^\| (\d) \|", TEXT, re.MULTILINE) == ["0", "1", "2"]

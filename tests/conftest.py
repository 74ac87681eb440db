"""What many tests share: the two packs, each read once, and what builds on them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from bot.conversation import Bot
from bot.knowledge import Knowledge, load_knowledge
from tests import GARDEN, ROOT

# The same examples on every machine and in every run: a test that fails now and then teaches people to run it again.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")


# What some tests need besides Python. Where it is missing they are left out, and the run says so; with TOOLS=required it fails.
TOOLS = ("chromium", "firefox-esr", "nginx")


def missing_tools() -> list[str]:
    return [name for name in TOOLS if shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin") is None]


def pytest_configure() -> None:
    if missing_tools() and os.environ.get("TOOLS") == "required":
        pytest.exit(f"TOOLS=required, but there is no {', '.join(missing_tools())} here.", returncode=1)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for name in missing_tools():
        terminalreporter.write_sep("!", f"NOT TESTED: whatever needs {name}, which is not on this machine", red=True)


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The real pack."""
    return load_knowledge(ROOT / "knowledge")


@pytest.fixture(scope="session")
def bot(knowledge: Knowledge) -> Bot:
    return Bot.of(knowledge)


@pytest.fixture(scope="session")
def garden() -> Knowledge:
    """The tiny pack: rules of a garden association."""
    return load_knowledge(GARDEN)


@pytest.fixture(scope="session")
def garden_bot(garden: Knowledge) -> Bot:
    return Bot.of(garden)


@pytest.fixture
def garden_copy(tmp_path: Path) -> Path:
    """The tiny pack's files, free to be broken."""
    return shutil.copytree(GARDEN, tmp_path / "garden")

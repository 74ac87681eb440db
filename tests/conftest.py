"""What many tests share: the two packs, each read once, and what builds on them."""

from __future__ import annotations

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

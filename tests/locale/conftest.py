"""The tiny pack in three languages, written and learned once, and someone who reads it in the third."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from bot.knowledge import Knowledge
from tests.cli.conftest import Run, run
from tests.locale.pseudo import Garden, third_garden
from tests.web.conftest import understand
from tests.web.visitor import Visitor

# Fixtures of other rooms.
__all__ = ["run", "understand"]


@pytest.fixture(scope="session")
def third(tmp_path_factory: pytest.TempPathFactory) -> Garden:
    return third_garden(tmp_path_factory.mktemp("third"))


@pytest.fixture(scope="session")
def third_app(third: Garden) -> Flask:
    return third.served(("https://aid.example",))


@pytest.fixture(scope="session")
def third_knowledge(third_app: Flask) -> Knowledge:
    found: Knowledge = third_app.extensions["pages"].bot.knowledge
    return found


@pytest.fixture
def visitor(third_app: Flask) -> Visitor:
    return Visitor(third_app.test_client())


@pytest.fixture
def command(run: Run, third: Garden, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """The commands, over the pack in three languages."""
    monkeypatch.setenv("BOT_KNOWLEDGE", str(third.folder))
    with third.spoken():
        yield run

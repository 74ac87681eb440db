"""The application over the real pack, read once, and over the tiny pack, fresh for each test."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from bot.conversation import Bot
from bot.knowledge import Knowledge
from bot.matching import Match, Matcher
from bot.matching.matcher import Decision
from bot.web import Settings
from tests import TODAY
from tests.web.apps import serve_garden, serve_real
from tests.web.visitor import Visitor

Understand = Callable[..., None]


@pytest.fixture(scope="session")
def app(knowledge: Knowledge, bot: Bot) -> Flask:
    """The real pack, served."""
    return serve_real(knowledge, bot, Settings(today=lambda: TODAY))


@pytest.fixture
def visitor(app: Flask) -> Visitor:
    return Visitor(app.test_client())


@pytest.fixture
def garden_app() -> Flask:
    return serve_garden()


@pytest.fixture
def client(garden_app: Flask) -> FlaskClient:
    return garden_app.test_client()


@pytest.fixture
def gardener(client: FlaskClient) -> Visitor:
    """A visitor of the tiny pack."""
    return Visitor(client)


def understanding(patch: pytest.MonkeyPatch) -> Understand:
    """Let any words be understood as a test needs them: how well they are understood is tested elsewhere."""

    def understand(decision: Decision, *candidates: str, facts: dict[str, str] | None = None) -> None:
        intent = candidates[0] if decision in ("answer", "crisis") else None
        match = Match(decision, intent, candidates, facts or {}, (), "ru")
        patch.setattr(Matcher, "match", lambda *_: match)

    return understand


@pytest.fixture
def understand(monkeypatch: pytest.MonkeyPatch) -> Understand:
    return understanding(monkeypatch)

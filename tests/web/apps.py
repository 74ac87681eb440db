"""The two packs, served under settings that a test chooses."""

from __future__ import annotations

import pytest
from flask import Flask

from bot.conversation import Bot
from bot.knowledge import Knowledge
from bot.web import Settings, create_app
from bot.web.settings import DEFAULT_EXIT
from tests import GARDEN, TODAY

HOSTS = ("https://aid.example", "https://help.example:8443")


def serve_real(knowledge: Knowledge, bot: Bot, settings: Settings) -> Flask:
    """The real pack, without reading it a second time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.web.app.load_knowledge", lambda _: knowledge)
        patch.setattr(Bot, "of", lambda _: bot)
        return create_app(settings)


def serve_garden(embed_hosts: tuple[str, ...] = (), exit_url: str = DEFAULT_EXIT, hsts: bool = False) -> Flask:
    return create_app(Settings(GARDEN, embed_hosts, exit_url, hsts, today=lambda: TODAY))

"""The tiny pack, served under settings that a test chooses."""

from __future__ import annotations

from flask import Flask

from bot.web import Settings, create_app
from bot.web.settings import DEFAULT_EXIT
from tests import GARDEN, TODAY

HOSTS = ("https://aid.example", "https://help.example:8443")


def serve_garden(embed_hosts: tuple[str, ...] = (), exit_url: str = DEFAULT_EXIT, hsts: bool = False) -> Flask:
    return create_app(Settings(GARDEN, embed_hosts, exit_url, hsts, today=lambda: TODAY))

"""The web application: one pack, served. Nothing is stored; any number of processes can answer."""

from __future__ import annotations

from flask import Flask

from bot.conversation import Bot
from bot.knowledge import load_knowledge
from bot.web.api import api_routes
from bot.web.chat import chat_routes
from bot.web.documents import document_routes
from bot.web.errors import answer_errors
from bot.web.guide import guide_routes
from bot.web.headers import set_headers
from bot.web.journal import keep_journal
from bot.web.pages import Pages
from bot.web.settings import ROOT, Settings


def create_app(settings: Settings | None = None) -> Flask:
    """The application for some settings. KnowledgeError if the pack cannot be served."""
    settings = settings or Settings()
    app = Flask("bot.web", template_folder=str(ROOT / "templates"), static_folder=None)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.url_map.strict_slashes = False
    bot = Bot.of(load_knowledge(settings.knowledge))
    pages = Pages(app, bot, settings)
    app.extensions["pages"] = pages
    keep_journal(app)
    set_headers(app, settings, pages.style)
    app.register_blueprint(chat_routes(pages))
    app.register_blueprint(guide_routes(pages))
    app.register_blueprint(document_routes(pages))
    app.register_blueprint(api_routes(pages))
    answer_errors(app, pages)
    return app

"""The web application: one pack, served. Nothing is stored; any number of processes can answer."""

from __future__ import annotations

import logging
from types import TracebackType

from flask import Flask

from bot.conversation import Bot
from bot.knowledge import load_knowledge
from bot.review import ask_golden_questions
from bot.web.api import api_routes
from bot.web.chat import chat_routes
from bot.web.documents import document_routes
from bot.web.errors import answer_errors
from bot.web.guide import guide_routes
from bot.web.headers import set_headers
from bot.web.journal import keep_journal, note_failure
from bot.web.padding import pad_responses
from bot.web.pages import FRAME, Pages
from bot.web.settings import ROOT, Settings

SILENT = logging.Logger("silent")
SILENT.disabled = True


class Application(Flask):
    """Flask without what it logs of its own accord: tracebacks, with the address and all that the error says."""

    def log_exception(self, exc_info: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]) -> None:
        if exc_info[1]:
            note_failure(exc_info[1])


def create_app(settings: Settings | None = None) -> Flask:
    """The application for some settings. KnowledgeError, WeightsError or NotUnderstood if the pack cannot be served."""
    settings = settings or Settings()
    app = Application("bot.web", template_folder=str(ROOT / "templates"), static_folder=None)
    app.logger = SILENT
    # FLASK_DEBUG in the environment would show tracebacks, and with them questions.
    app.debug = False
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.url_map.strict_slashes = False
    bot = Bot.of(load_knowledge(settings.knowledge))
    ask_golden_questions(bot.knowledge, bot.matcher, settings.today())
    pages = Pages(app, bot, settings)
    app.extensions["pages"] = pages
    keep_journal(app)
    set_headers(app, settings, pages.style, pages.script)
    pad_responses(app)
    app.register_blueprint(chat_routes(pages))
    for routes in (guide_routes(pages), document_routes(pages)):
        app.register_blueprint(routes)
        app.register_blueprint(routes, url_prefix=FRAME, name=f"framed-{routes.name}")
    app.register_blueprint(api_routes(pages))
    answer_errors(app, pages)
    return app

"""Rendering pages in a language: the templates with what each of them needs."""

from __future__ import annotations

import re
from datetime import date

from flask import Flask, abort, render_template, request

from bot.conversation import Bot, Choice
from bot.conversation.plain import article_month, citation_line
from bot.knowledge.wording import Wording
from bot.web.settings import ROOT, Settings

# Where the pages for frames live; it will keep meaning the same.
FRAME = "/embed/v1"
SPACE = re.compile(r"\s+")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


class Pages:
    """The pages of one pack under one configuration."""

    def __init__(self, app: Flask, bot: Bot, settings: Settings) -> None:
        self.bot, self.settings = bot, settings
        self.style, self.script = _inline("style.css"), _inline("script.js")
        app.jinja_env.globals.update(
            article_month=article_month,
            citation_line=citation_line,
            choice_number=lambda kind, name="", option="": bot.codes.number(Choice(kind, name, option)),
            encode_state=bot.codes.encode,
            language_names={lang: wording.say("language") for lang, wording in bot.knowledge.wordings.items()},
        )

    @property
    def today(self) -> date:
        return self.settings.today()

    def wording(self, lang: str) -> Wording:
        """The wording of a language in an address; 404 if the pack does not speak it."""
        if lang not in self.bot.knowledge.wordings:
            abort(404)
        return self.bot.knowledge.wordings[lang]

    def render(self, template: str, lang: str, **values: object) -> str:
        """A page in one language. `frame` is the prefix of addresses inside an embedding frame."""
        frame = frame_of_address()
        rest = request.full_path.rstrip("?").removeprefix(f"{frame}/{lang}")
        return render_template(
            template,
            lang=lang,
            wording=self.wording(lang),
            knowledge=self.bot.knowledge,
            pack=self.bot.knowledge.pack,
            style=self.style,
            script=self.script,
            exit_url=self.settings.exit_url,
            frame=frame,
            in_language=lambda other: f"{frame}/{other}{rest}",
            host=request.host,
            today=self.today,
            **values,
        )


def frame_of_address() -> str:
    """The prefix of the addresses that the page asked for links to: FRAME for whatever is asked under /embed, else nothing."""
    return FRAME if request.path.startswith("/embed/") else ""


def _inline(name: str) -> str:
    """A style or a script as it stands in every page: without comments and line ends."""
    text = (ROOT / "templates" / name).read_text("utf-8")
    return SPACE.sub(" ", COMMENT.sub("", text)).strip()

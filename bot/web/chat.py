"""The private door: one address that never changes, everything by POST, nothing in it but opaque numbers and the words just asked."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, redirect, request
from werkzeug.wrappers import Response

from bot.conversation import Reply, State, UnknownState
from bot.web import incoming
from bot.web.incoming import Refused
from bot.web.pages import FRAME, Pages

# A question is shown above its answer no longer than this, so that every answer keeps to one size.
MOST_SHOWN = 120


def chat_routes(pages: Pages) -> Blueprint:
    """`/`, `/{lang}/` and the same inside a frame."""
    routes = Blueprint("chat", __name__)

    @routes.get("/")
    def choose_language() -> Response:
        languages = list(pages.bot.knowledge.wordings)
        return redirect(f"/{request.accept_languages.best_match(languages) or languages[0]}/", 303)

    @routes.get("/<lang>/")
    @routes.get(f"{FRAME}/<lang>/", endpoint="framed")
    def start(lang: str) -> str:
        pages.wording(lang)
        return show(pages.bot.start(_asked_for(), lang, pages.today), lang)

    @routes.post("/<lang>/")
    @routes.post(f"{FRAME}/<lang>/", endpoint="framed-turn")
    def turn(lang: str) -> str:
        pages.wording(lang)
        if not incoming.is_own(request):
            # Whoever sent this may not be the reader: nothing of it is read.
            return show(pages.bot.start(State(), lang, pages.today), lang)
        fields = incoming.form(request, {"q", "n", "s"})
        try:
            state = pages.bot.codes.decode(fields.get("s", ""))
            if fields.get("n"):
                choice = pages.bot.codes.choice(fields["n"])
                reply = pages.bot.choose(choice, state, lang, pages.today)
                return show(reply, lang, template="lawyer.html" if choice.kind == "for-a-lawyer" else "chat.html")
        except UnknownState:
            raise Refused(400, "unknown-choice") from None
        if "q" not in fields:
            return show(pages.bot.start(state, lang, pages.today), lang)
        text = incoming.words(fields["q"])
        return show(pages.bot.hear(text, state, lang, pages.today), lang, asked=text)

    def show(reply: Reply, lang: str, asked: str = "", template: str = "chat.html") -> str:
        return pages.render(template, lang, reply=reply, asked=_as_shown(asked))

    return routes


def _as_shown(asked: str) -> str:
    """A question as its page shows it: without what nobody sees and what turns letters around, and not too long."""
    seen = "".join(sign for sign in asked if sign.isprintable() or sign == "\n")
    return seen if len(seen) <= MOST_SHOWN else seen[:MOST_SHOWN] + "…"


def _asked_for() -> State:
    """The state that an address asks for: a date, at most. A question in an address is ignored, and never shown."""
    given = incoming.query(request)
    incoming.only(given, {"on", "q"})
    return replace(State(), on=incoming.day(given.get("on")))

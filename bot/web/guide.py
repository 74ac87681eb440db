"""The public door: every question and answer as a readable page with one canonical address."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, request
from werkzeug.wrappers import Response

from bot.conversation import State, checked_facts
from bot.conversation.addresses import guide_address
from bot.knowledge import Knowledge
from bot.web import incoming
from bot.web.pages import Pages, frame_of_address


def guide_routes(pages: Pages) -> Blueprint:
    """`/{lang}/guide/…` and the same inside a frame."""
    routes = Blueprint("guide", __name__)

    @routes.get("/<lang>/guide/")
    def index(lang: str) -> str:
        pages.wording(lang)
        incoming.only(incoming.query(request), set())
        return pages.render("guide_index.html", lang)

    @routes.get("/<lang>/guide/<intent>")
    def page(lang: str, intent: str) -> str | Response:
        pages.wording(lang)
        if intent not in pages.bot.knowledge.intents:
            abort(404)
        state = state_asked_for(pages.bot.knowledge, intent)
        fixed = pages.bot.knowledge.intents[intent].facts
        answers = {question: option for question, option in state.options.items() if question not in fixed}
        address = guide_address(lang, intent, answers, state.on)
        frame = frame_of_address()
        if request.full_path.rstrip("?") != frame + address:
            return redirect(frame + address, 308)
        reply = pages.bot.start(state, lang, pages.today)
        return pages.render("guide.html", lang, reply=reply, address=address)

    return routes


def state_asked_for(knowledge: Knowledge, intent: str, besides: frozenset[str] = frozenset()) -> State:
    """The state that a query names: answers by question, and `on`. UnknownFact if one of them does not exist; `besides` are skipped."""
    given = {key: value for key, value in incoming.query(request).items() if key not in besides}
    on = incoming.day(given.pop("on", None))
    return State(intent, checked_facts(knowledge, given), on)

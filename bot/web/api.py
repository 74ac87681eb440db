"""The same conversation as JSON, for programs. docs/api.md describes it."""

from __future__ import annotations

from flask import Blueprint, Response, abort, jsonify, request

from bot.conversation import Fact, State, checked_facts, reply_as_json
from bot.conversation.addresses import guide_address
from bot.web import incoming
from bot.web.guide import state_asked_for
from bot.web.incoming import Refused
from bot.web.pages import Pages

ASKED = {"text", "lang", "on", "facts"}


def api_routes(pages: Pages) -> Blueprint:
    """`/api/v1/…` and `/healthz`."""
    routes = Blueprint("api", __name__)
    knowledge = pages.bot.knowledge

    @routes.post("/api/v1/ask")
    def ask() -> Response:
        given = incoming.json_object(request)
        incoming.only(given, ASKED)
        text = incoming.words(_text(given, "text", ""))
        lang = _language(_text(given, "lang", next(iter(knowledge.wordings))))
        state = State(facts=_facts(given.get("facts", {})), on=incoming.day(_text(given, "on", "")))
        return jsonify(reply_as_json(pages.bot.hear(text, state, lang, pages.today)))

    @routes.get("/api/v1/intents")
    def intents() -> Response:
        lang = _language_asked_for()
        listed = [
            {
                "id": intent.id,
                "title": intent.title[lang],
                "topic": intent.topic,
                "covers": intent.covers[lang],
                "url": guide_address(lang, intent.id, {}, None),
            }
            for intent in knowledge.intents.values()
        ]
        return jsonify({"lang": lang, "intents": listed})

    @routes.get("/api/v1/intents/<intent>")
    def one_intent(intent: str) -> Response:
        if intent not in knowledge.intents:
            abort(404)
        lang = _language(incoming.query(request).get("lang", next(iter(knowledge.wordings))))
        state = state_asked_for(knowledge, intent, besides=frozenset({"lang"}))
        return jsonify(reply_as_json(pages.bot.start(state, lang, pages.today)))

    @routes.get("/healthz")
    def health() -> Response:
        pack = knowledge.pack
        return jsonify({"status": "ok", "verified_on": pack.verified_on.isoformat(), "knowledge": knowledge.fingerprint})

    def _language(lang: str) -> str:
        if lang not in knowledge.wordings:
            raise Refused(400, "unknown-language", ", ".join(knowledge.wordings))
        return lang

    def _language_asked_for() -> str:
        given = incoming.query(request)
        incoming.only(given, {"lang"})
        return _language(given.get("lang", next(iter(knowledge.wordings))))

    def _facts(given: object) -> dict[str, Fact]:
        if not isinstance(given, dict) or not all(isinstance(value, str) for value in given.values()):
            raise Refused(400, "unknown-fact", "“facts” is an object of question: option.")
        return dict(checked_facts(knowledge, given))

    return routes


def _text(given: object, key: str, default: str) -> str:
    value = given.get(key, default) if isinstance(given, dict) else default
    if not isinstance(value, str):
        raise Refused(400, "wrong-value", key)
    return value

"""Errors in the form of the door that was knocked at: a page for people, JSON for programs. Never a traceback."""

from __future__ import annotations

from flask import Flask, Response, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from bot.web.incoming import Refused
from bot.web.journal import note_failure
from bot.web.pages import Pages

CODES = {404: "not-found", 405: "not-allowed", 413: "too-large", 500: "failed"}


def answer_errors(app: Flask, pages: Pages) -> None:
    """Answer every refusal, HTTP error and failure with a sentence."""

    @app.errorhandler(Refused)
    def refused(error: Refused) -> ResponseReturnValue:
        return answer(error.status, error.code, error.detail)

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> ResponseReturnValue:
        if error.response is not None:
            return error.response
        status = error.code or 500
        found = answer(status, CODES.get(status, "malformed"))
        allowed = getattr(error, "valid_methods", None)
        return (*found, {"Allow": ", ".join(sorted(allowed))}) if allowed else found

    @app.errorhandler(Exception)
    def failed(error: Exception) -> ResponseReturnValue:
        note_failure(error)
        return answer(500, "failed")

    def answer(status: int, code: str, detail: str = "") -> tuple[Response | str, int]:
        path = request.path.removeprefix("/embed/v1")
        lang = path.split("/")[1] if path.count("/") > 1 else ""
        languages = pages.bot.knowledge.wordings
        lang = lang if lang in languages else next(iter(languages))
        wording = languages["en" if "en" in languages else lang] if path.startswith("/api/") else languages[lang]
        message = wording.say(f"error-{code}", detail=detail)
        hint = wording.say(f"hint-{code}", detail=detail)
        if path.startswith("/api/") or path == "/healthz":
            return jsonify({"error": {"code": code, "message": message, "hint": hint}}), status
        return pages.render("error.html", lang, message=message, hint=hint), status

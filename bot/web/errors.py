"""Errors in the form of the door that was knocked at: a page for people, JSON for programs. Never a traceback."""

from __future__ import annotations

from flask import Flask, Response, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from bot.conversation import UnknownFact
from bot.web.incoming import Refused
from bot.web.journal import note_failure
from bot.web.pages import FRAME, Pages

CODES = {404: "not-found", 405: "not-allowed", 413: "too-large", 500: "failed"}


def answer_errors(app: Flask, pages: Pages) -> None:
    """Answer every refusal, HTTP error and failure with a sentence."""

    @app.errorhandler(Refused)
    def refused(error: Refused) -> ResponseReturnValue:
        return answer(error.status, error.code, error.detail)

    @app.errorhandler(UnknownFact)
    def unknown_fact(error: UnknownFact) -> ResponseReturnValue:
        # What the error says is English and names ids: of use to a program, of none to a reader.
        return answer(400, "unknown-fact", str(error) if _is_for_programs() else "")

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
        try:
            return told(status, code, detail)
        except Exception as again:
            # Left to the server, a second failure would be logged with all that it says.
            note_failure(again)
            return Response(str(status), mimetype="text/plain"), status

    def told(status: int, code: str, detail: str) -> tuple[Response | str, int]:
        languages = pages.bot.knowledge.wordings
        lang = _language_of_address() if _language_of_address() in languages else next(iter(languages))
        wording = languages["en" if "en" in languages else lang] if _is_for_programs() else languages[lang]
        message = wording.say(f"error-{code}", detail=detail).strip()
        hint = wording.say(f"hint-{code}", detail=detail)
        if _is_for_programs():
            return jsonify({"error": {"code": code, "message": message, "hint": hint}}), status
        return pages.render("error.html", lang, message=message, hint=hint), status


def _is_for_programs() -> bool:
    return request.path.startswith("/api/") or request.path == "/healthz"


def _language_of_address() -> str:
    return request.path.removeprefix(FRAME).strip("/").partition("/")[0]

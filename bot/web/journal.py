"""The only log there is: method, route template and status. No address, no words, no exception text.

Exception messages and tracebacks can hold a question; so a failure is logged as its class and the line that raised it.
"""

from __future__ import annotations

import logging

from flask import Flask, Response, request

journal = logging.getLogger("bot.web")
# A method is whatever its sender wrote.
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})


def keep_journal(app: Flask) -> None:
    """Log each response as method, route template and status."""

    @app.after_request
    def note(response: Response) -> Response:
        route = request.url_rule.rule if request.url_rule else "-"
        journal.info("%s %s %s", request.method if request.method in METHODS else "-", route, response.status_code)
        return response


def note_failure(error: BaseException) -> None:
    """Log a failure without anything that it says."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}" if trace else "?"
    journal.error("failed: %s at %s", type(error).__name__, place)

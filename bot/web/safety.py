"""What readers are told about their safety. A promise stands here only if a test proves it: its name is the marker of that test."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, request

from bot.web import incoming
from bot.web.pages import Pages

# What the tests prove: @pytest.mark.proves("…") names each of these.
PROMISES: Mapping[str, tuple[str, ...]] = {
    "kept": ("safety-nothing-written", "safety-no-address", "safety-no-identity"),
    "phone": ("safety-no-storage", "safety-no-residue", "safety-one-line", "safety-numbers"),
    "network": ("safety-one-size", "safety-small", "safety-nobody-else", "safety-no-forgery"),
    "exit": ("exit-at-once", "exit-without-script"),
}
# What no test can promise, and what nobody can protect from.
LIMITS: Mapping[str, tuple[str, ...]] = {
    "exit": ("exit-keeps",),
    "limits": (
        "limit-screen",
        "limit-unlocked",
        "limit-keyboard",
        "limit-operator",
        "limit-certificate",
        "limit-in-app",
        "limit-public-pages",
        "limit-embedded",
    ),
}
PARTS = {part: (*PROMISES.get(part, ()), *LIMITS.get(part, ())) for part in (*PROMISES, "limits")}


def safety_routes(pages: Pages) -> Blueprint:
    """`/{lang}/safety`."""
    routes = Blueprint("safety", __name__)

    @routes.get("/<lang>/safety")
    def show(lang: str) -> str:
        pages.wording(lang)
        incoming.only(incoming.query(request), set())
        return pages.render("safety.html", lang, safety=PARTS)

    return routes

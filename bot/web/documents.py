"""Pages to read and print: the FAQ and the sources."""

from __future__ import annotations

from flask import Blueprint, request

from bot.faq import faq
from bot.web import incoming
from bot.web.pages import Pages


def document_routes(pages: Pages) -> Blueprint:
    """`/{lang}/faq` and `/{lang}/sources`."""
    routes = Blueprint("documents", __name__)

    @routes.get("/<lang>/faq")
    @routes.get("/embed/v1/<lang>/faq", endpoint="framed-faq")
    def show_faq(lang: str) -> str:
        pages.wording(lang)
        _without_parameters()
        return pages.render("faq.html", lang, faq=faq(pages.bot.knowledge, lang))

    @routes.get("/<lang>/sources")
    @routes.get("/embed/v1/<lang>/sources", endpoint="framed-sources")
    def show_sources(lang: str) -> str:
        pages.wording(lang)
        _without_parameters()
        return pages.render("sources.html", lang)

    return routes


def _without_parameters() -> None:
    incoming.only(incoming.query(request), set())

"""Pages to read and print: the FAQ question by question, the sources one by one, safety. A whole topic is long, and is said to be."""

from __future__ import annotations

from flask import Blueprint, abort, request

from bot.faq import Section, faq, section_of
from bot.knowledge import Knowledge
from bot.knowledge.model import ARTICLE
from bot.web import incoming
from bot.web.pages import Pages
from bot.web.safety import PARTS


def document_routes(pages: Pages) -> Blueprint:
    """`/{lang}/faq…`, `/{lang}/sources…` and `/{lang}/safety`."""
    routes = Blueprint("documents", __name__)
    knowledge = pages.bot.knowledge

    @routes.before_request
    def refuse() -> None:
        pages.wording((request.view_args or {})["lang"])
        incoming.only(incoming.query(request), set())

    @routes.get("/<lang>/faq")
    def show_contents(lang: str) -> str:
        return pages.render("faq.html", lang)

    @routes.get("/<lang>/faq/topics/<topic>")
    def show_topic(lang: str, topic: str) -> str:
        if topic not in knowledge.topics:
            abort(404)
        return pages.render("faq_whole.html", lang, faq=faq(knowledge, lang, topic))

    @routes.get("/<lang>/faq/<intent>", defaults={"part": "1"})
    @routes.get("/<lang>/faq/<intent>/parts/<part>")
    def show_intent(lang: str, intent: str, part: str) -> str:
        if intent not in knowledge.intents:
            abort(404)
        section = section_of(knowledge, knowledge.intents[intent], lang)
        if part not in section.parts:
            abort(404)
        return pages.render("faq_intent.html", lang, section=section, part=part, following=_following(knowledge, section, part))

    @routes.get("/<lang>/sources")
    def show_sources(lang: str) -> str:
        return pages.render("sources.html", lang)

    @routes.get("/<lang>/sources/<source>")
    def show_source(lang: str, source: str) -> str:
        if source == ARTICLE and knowledge.article:
            return pages.render("article.html", lang, article=knowledge.article)
        if source not in knowledge.sources:
            abort(404)
        return pages.render("source.html", lang, source=knowledge.sources[source])

    @routes.get("/<lang>/safety")
    def show_safety(lang: str) -> str:
        return pages.render("safety.html", lang, safety=PARTS)

    return routes


def _following(knowledge: Knowledge, section: Section, part: str) -> tuple[str, str] | None:
    """The intent and the part to read after this one: the next answers to the question, then the next question."""
    intents = list(knowledge.intents)
    later = [(name, "1") for name in intents[intents.index(section.intent.id) + 1 :]]
    order = [*((section.intent.id, number) for number in section.parts), *later]
    at = order.index((section.intent.id, part)) + 1
    return order[at] if at < len(order) else None

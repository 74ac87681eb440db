"""Every kind of page of the real pack, and how a reader comes to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from bot.conversation import Bot
from bot.knowledge import Knowledge
from bot.tree import Asked, walk
from tests import TODAY
from tests.web.conftest import Understand
from tests.web.visitor import Page, Visitor

LETTER = "x"


@dataclass(frozen=True)
class Reading:
    """One visit to the real pack: in a language, inside a frame or not."""

    visitor: Visitor
    knowledge: Knowledge
    understand: Understand
    lang: str
    frame: str

    def get(self, rest: str = "") -> Page:
        return self.visitor.get(f"{self.frame}/{self.lang}/{rest}")

    def say(self, text: str = "?", page: Page | None = None) -> Page:
        return self.visitor.say(page or self.get(), text)

    def understood(self, decision: str, *intents: str, text: str = "?", page: Page | None = None) -> Page:
        self.understand(decision, *intents)
        return self.say(text, page)

    def asking(self) -> str:
        """An intent that asks something today."""
        return next(name for name, intent in self.knowledge.intents.items() if isinstance(walk(intent, {}, TODAY), Asked))

    def answering(self) -> str:
        """An intent that asks nothing today, rests on the article, and is no emergency."""
        for name, intent in self.knowledge.intents.items():
            end = walk(intent, {}, TODAY)
            if not isinstance(end, Asked) and self.knowledge.outcomes[end.outcome].claims and not intent.urgent:
                return name
        raise AssertionError("every intent of the pack asks something")

    def answered(self) -> Page:
        """The page at which an intent that asks arrives by the first option each time."""
        page = self.understood("answer", self.asking())
        while not page.all("article"):
            first = next(
                option
                for question in self.knowledge.questions.values()
                for option in question.options.values()
                if option.label[self.lang] in page.buttons
            )
            page = self.visitor.tap(page, first.label[self.lang])
        return page

    def urgent(self) -> str:
        return next(name for name, intent in self.knowledge.intents.items() if intent.urgent)

    def two(self) -> tuple[str, str]:
        first, second, *_ = self.knowledge.intents
        return first, second

    def fail(self) -> Page:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Bot, "start", None)
            return self.get()


KINDS: dict[str, Callable[[Reading], Page]] = {
    "start": lambda r: r.get(),
    "start on a past day": lambda r: r.get("?on=2022-05-12"),
    "answer": lambda r: r.understood("answer", r.answering()),
    "answer on a past day": lambda r: r.understood("answer", r.answering(), page=r.get("?on=2022-05-12")),
    "answer to markup": lambda r: r.understood("answer", r.answering(), text="<h1 id=q>\"'&amp;</form>"),
    "answer to an endless question": lambda r: r.understood("answer", r.answering(), text=LETTER * 5_000),
    "question": lambda r: r.understood("answer", r.asking()),
    "answer after a question": Reading.answered,
    "emergency": lambda r: r.understood("crisis", r.urgent()),
    "choice": lambda r: r.understood("choose", *r.two()),
    "choice in another language": lambda r: r.visitor.tap(r.understood("choose", *r.two()), {"ru": "English", "en": "Русский"}[r.lang]),
    "not understood twice": lambda r: r.say(page=r.understood("choose", *r.two())),
    "declined": lambda r: r.understood("decline"),
    "not verified": lambda r: r.understood("answer", r.answering(), page=r.get("?on=2001-01-01")),
    "guide": lambda r: r.get("guide/"),
    "guide to a question": lambda r: r.get(f"guide/{r.asking()}"),
    "guide to an answer": lambda r: r.get(f"guide/{r.answering()}"),
    "guide to a past answer": lambda r: r.get(f"guide/{r.answering()}?on=2022-05-12"),
    "guide to an emergency": lambda r: r.get(f"guide/{r.urgent()}"),
    "guide to a day not verified": lambda r: r.get(f"guide/{r.answering()}?on=2001-01-01"),
    "FAQ": lambda r: r.get("faq"),
    "question of the FAQ": lambda r: r.get(f"faq/{r.asking()}"),
    "topic of the FAQ": lambda r: r.get(f"faq/topics/{next(iter(r.knowledge.topics))}"),
    "sources": lambda r: r.get("sources"),
    "source": lambda r: r.get(f"sources/{next(iter(r.knowledge.sources))}"),
    "article": lambda r: r.get("sources/article"),
    "safety": lambda r: r.get("safety"),
    "summary for a lawyer": lambda r: r.visitor.tap(
        r.understood("answer", r.answering()), r.knowledge.wordings[r.lang].say("for-a-lawyer")
    ),
    "bad request": lambda r: r.get("?on=never"),
    "not found": lambda r: r.get("nowhere"),
    "not allowed": lambda r: Page(r.visitor.client.put(f"{r.frame}/{r.lang}/")),
    "wrong type": lambda r: Page(r.visitor.client.post(f"{r.frame}/{r.lang}/")),
    "failed": Reading.fail,
}

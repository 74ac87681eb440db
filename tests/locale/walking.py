"""Every kind of page in the third language, and those that real words lead to."""

from __future__ import annotations

from collections.abc import Callable

from tests.locale.pseudo import LANG, strange
from tests.web.kinds import KINDS, Reading
from tests.web.visitor import Page

ASKED = "is there a fine for the hose"
IN_THE_EVENING = "I want to water with the hose in the evening"


def label_of(reading: Reading, question: str, option: str) -> str:
    return reading.knowledge.questions[question].options[option].label[LANG]


REAL_WORDS: dict[str, Callable[[Reading], Page]] = {
    "understood by its phrases": lambda r: r.say(strange("may I water the roses at noon")),
    "asked back": lambda r: r.say(strange(ASKED)),
    "answered by a tap": lambda r: r.visitor.tap(r.say(strange(ASKED)), label_of(r, "hour", "midday")),
    "a fact heard in the words": lambda r: r.say(strange(IN_THE_EVENING)),
    "a fact changed": lambda r: r.visitor.tap(r.say(strange(IN_THE_EVENING)), r.knowledge.wordings[LANG].say("change")),
    "in danger": lambda r: r.say(strange("smell of gas")),
    "declined by its phrases": lambda r: r.say(strange("where to buy seedlings")),
    "summary of facts": lambda r: r.visitor.tap(r.say(strange(IN_THE_EVENING)), r.knowledge.wordings[LANG].say("for-a-lawyer")),
    "guide to a fact": lambda r: r.get("guide/hose-fine?hour=midday"),
    "guide to another option": lambda r: r.get("guide/hose-fine?hour=midday&watering-date=until-2023-05-31"),
    "unknown fact": lambda r: r.get("guide/hose-fine?hour=never"),
    "unknown choice": lambda r: r.visitor.post(f"{r.frame}/{LANG}/", {"n": "1", "s": ""}),
    "empty question": lambda r: r.visitor.post(f"{r.frame}/{LANG}/", {"q": " ", "s": ""}),
}
WALK = {name: visit for name, visit in KINDS.items() if name != "choice in another language"} | REAL_WORDS

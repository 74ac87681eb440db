"""Golden questions: a pack that does not understand them is not served."""

from __future__ import annotations

from datetime import date

from bot.knowledge import Knowledge
from bot.matching import Matcher


class NotUnderstood(Exception):
    """The pack would be served without understanding its own golden questions; the message names them and what to do."""


def ask_golden_questions(knowledge: Knowledge, matcher: Matcher, today: date) -> None:
    """Ask each golden question of the pack. NotUnderstood if one is answered otherwise than it must be."""
    failed = [
        f"“{golden.words}” is understood as {match.intent or match.decision}, not as {golden.intent}."
        for golden in knowledge.pack.golden
        if (match := matcher.match(golden.words, today)).intent != golden.intent
    ]
    if failed:
        raise NotUnderstood("\n".join([*failed, "The pack is not served. Mend its phrases, and run “python -m bot learn”."]))

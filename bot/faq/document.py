"""The FAQ as a value: topics, questions, and under each every outcome with the conditions that lead to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.conversation.citations import citations, claims
from bot.conversation.reply import CitationShown, ClaimShown
from bot.knowledge import Knowledge
from bot.knowledge.model import Intent, Outcome
from bot.knowledge.period import Period
from bot.tree import Path, paths_of

# So many entries keep a page well under the 15 KB after which some connections are cut.
PART = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One outcome under one question. Each of `conditions` alone leads to it; none means that it always holds in `days`."""

    outcome: Outcome
    days: Period
    is_current: bool
    conditions: tuple[str, ...]
    claims: tuple[ClaimShown, ...]
    citations: tuple[CitationShown, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One question with all its answers."""

    intent: Intent
    entries: tuple[Entry, ...]

    @property
    def parts(self) -> Mapping[str, tuple[Entry, ...]]:
        """The entries as pages that a bad connection still carries, by number from “1”."""
        starts = range(0, len(self.entries), PART)
        return {str(number): self.entries[start : start + PART] for number, start in enumerate(starts, 1)}


@dataclass(frozen=True, slots=True)
class Faq:
    """The whole document in one language, as the law stood on `verified_on`."""

    lang: str
    verified_on: date
    sections: Mapping[str, tuple[Section, ...]]


def faq(knowledge: Knowledge, lang: str, topic: str | None = None) -> Faq:
    """The FAQ of a pack or of one topic, in reading order."""
    topics = [name for name in knowledge.topics if topic in (None, name)]
    sections = {
        name: tuple(section_of(knowledge, knowledge.intents[intent], lang) for intent in knowledge.topics[name].intents) for name in topics
    }
    return Faq(lang, knowledge.pack.verified_on, sections)


def section_of(knowledge: Knowledge, intent: Intent, lang: str) -> Section:
    """The answers to one question, the current law first."""
    grouped: dict[tuple[str, Period], list[Path]] = {}
    for path in paths_of(knowledge, intent):
        grouped.setdefault((path.outcome, path.days), []).append(path)
    current = knowledge.pack.verified_on
    entries = [
        Entry(
            outcome=knowledge.outcomes[name],
            days=days,
            is_current=days.contains(current),
            conditions=_conditions(knowledge, intent, paths, lang),
            claims=claims(knowledge, knowledge.outcomes[name], lang),
            citations=citations(knowledge, knowledge.outcomes[name], lang),
        )
        for (name, days), paths in grouped.items()
    ]
    return Section(intent, tuple(sorted(entries, key=lambda entry: -entry.days.first.toordinal())))


def _conditions(knowledge: Knowledge, intent: Intent, paths: Iterable[Path], lang: str) -> tuple[str, ...]:
    found = []
    for path in paths:
        stated = [
            knowledge.questions[question].options[option].stated[lang]
            for question, option in path.facts.items()
            if question not in intent.facts
        ]
        if stated:
            found.append("; ".join(stated))
    return tuple(found)

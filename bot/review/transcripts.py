"""Every path in human words, for a lawyer to read as a diff when the law or a sentence changes."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.citations import citations
from bot.knowledge import Knowledge
from bot.knowledge.model import Intent, Outcome
from bot.tree import Path, paths_of


def transcript(knowledge: Knowledge, intent: Intent, lang: str) -> str:
    """One intent in one language: a block for each path, with its days, its answers and what is said at its end."""
    wording = knowledge.wordings[lang]
    lines = [f"# {intent.title[lang]}", "", f"{intent.id} · {intent.covers[lang]}"]
    for path in paths_of(knowledge, intent):
        stated = [knowledge.questions[question].options[option].stated[lang] for question, option in path.facts.items()]
        lines += ["", f"## {wording.say('law-days', span=wording.span(path.days))}", ""]
        lines += [f"- {condition}" for condition in stated]
        lines += ["", f"→ {path.outcome}", ""] if stated else [f"→ {path.outcome}", ""]
        lines += _said(knowledge, path, lang)
    return "\n".join(lines) + "\n"


def _said(knowledge: Knowledge, path: Path, lang: str) -> Iterator[str]:
    wording = knowledge.wordings[lang]
    outcome: Outcome = knowledge.outcomes[path.outcome]
    yield outcome.answer[lang]
    yield ""
    yield outcome.means[lang]
    yield ""
    yield from (f"{number}. {step[lang]}" for number, step in enumerate(outcome.steps, 1))
    yield ""
    note = outcome.risk_note[lang] if outcome.risk_note else ""
    yield " ".join(filter(None, [wording.say(f"risk-{outcome.risk}"), note]))
    if outcome.unknown:
        yield f"{wording.say('unknown')} {outcome.unknown[lang]}"
    yield ""
    shown = citations(knowledge, outcome, lang)
    yield wording.say("sources") + " " + "; ".join(f"{citation.locator or citation.title} [{citation.id}]" for citation in shown)

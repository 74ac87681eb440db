"""A reply in the shape that the API and `ask --json` promise."""

from __future__ import annotations

from bot.conversation.reply import CitationShown, OutcomeShown, Reply
from bot.knowledge.period import Period


def reply_as_json(reply: Reply) -> dict[str, object]:
    """The reply as plain JSON values; keys as in docs/api.md."""
    return {
        "kind": reply.kind,
        "lang": reply.lang,
        "on": reply.on.isoformat(),
        "text": reply.text,
        "notices": list(reply.notices),
        "intent": None
        if reply.intent is None
        else {
            "id": reply.intent.id,
            "title": reply.intent.title,
            "topic": reply.intent.topic,
            "url": reply.intent.url,
        },
        "facts": [
            {
                "question": fact.question,
                "option": fact.option,
                "label": fact.label,
                "from": fact.origin,
                "change_url": fact.change_url,
            }
            for fact in reply.facts
        ],
        "outcome": None if reply.outcome is None else _outcome(reply.outcome),
        "citations": [_citation(citation) for citation in reply.citations],
        "question": None
        if reply.question is None
        else {
            "id": reply.question.id,
            "text": reply.question.text,
            "why": reply.question.why,
            "options": [{"id": option.id, "label": option.label, "url": option.url} for option in reply.question.options],
        },
        "choices": [{"intent": choice.intent, "title": choice.title, "url": choice.url} for choice in reply.choices],
        "because": list(reply.because),
        "trace": list(reply.trace),
        "would_change": [{"if": change.condition, "then": change.then, "url": change.url} for change in reply.would_change],
    }


def _outcome(outcome: OutcomeShown) -> dict[str, object]:
    said = " ".join(claim.text for claim in outcome.article_said)
    return {
        "id": outcome.id,
        "answer": outcome.answer,
        "means": outcome.means,
        "steps": list(outcome.steps),
        "risk": outcome.risk,
        "risk_note": outcome.risk_note or None,
        "unknown": outcome.unknown or None,
        "in_force": _period(outcome.in_force),
        "article_said": {"text": said, "date": outcome.article_date} if said else None,
        "confidence": outcome.confidence,
        "verified_on": outcome.verified_on.isoformat(),
    }


def _citation(citation: CitationShown) -> dict[str, object]:
    return {
        "id": citation.id,
        "relation": citation.relation,
        "source": citation.source,
        "title": citation.title,
        "locator": citation.locator,
        "date": citation.date,
        "in_force": _period(citation.in_force),
        "displaced": citation.displaced.isoformat() if citation.displaced else None,
        "says": citation.says,
        "confidence": citation.confidence,
        "url": citation.url,
    }


def _period(period: Period) -> dict[str, str | None]:
    return {
        "from": period.start.isoformat() if period.start else None,
        "until": period.end.isoformat() if period.end else None,
    }

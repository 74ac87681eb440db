"""A whole reply as plain text: what a person reads, in order, sources included."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.reply import CitationShown, OutcomeShown, Reply
from bot.knowledge import Knowledge
from bot.knowledge.wording import Wording


def plain_text(reply: Reply, knowledge: Knowledge, wording: Wording) -> str:
    """The reply in words, parts divided by blank lines."""
    parts = [*reply.notices, *([reply.message] if reply.message else [])]
    if reply.outcome:
        parts += _outcome(reply, reply.outcome, wording)
    if reply.facts:
        parts.append(_listed(wording.say("understood"), [fact.stated for fact in reply.facts]))
    if reply.question:
        parts.append(f"{reply.question.text}\n{reply.question.why}".strip())
        parts.append("\n".join(f"- {option.label}" for option in reply.question.options))
    if reply.choices:
        heading = [wording.say("related")] if reply.outcome else []
        parts.append("\n".join([*heading, *(f"- {choice.title}" for choice in reply.choices)]))
    if reply.kind in ("decline", "crisis") or (reply.kind == "choose" and reply.state.unsure > 1):
        parts.append(
            _listed(
                wording.say("who-helps"),
                [f"{line.name[wording.lang]}: {line.contact[wording.lang]}" for line in knowledge.helplines.values()],
            )
        )
    return "\n\n".join(parts)


def _outcome(reply: Reply, outcome: OutcomeShown, wording: Wording) -> Iterator[str]:
    yield outcome.answer
    if outcome.means:
        yield outcome.means
    if outcome.steps:
        yield "\n".join([wording.say("steps"), *(f"{number}. {step}" for number, step in enumerate(outcome.steps, 1))])
    yield " ".join(filter(None, [wording.say(f"risk-{outcome.risk}"), outcome.risk_note]))
    if outcome.unknown:
        yield f"{wording.say('unknown')} {outcome.unknown}"
    if outcome.article_said:
        yield article_said(outcome, wording)
    if reply.would_change:
        yield _listed(wording.say("would-change"), [f"{change.condition}: {change.then}" for change in reply.would_change])
    yield _listed(wording.say("sources"), [citation_line(citation, wording) for citation in reply.citations])
    yield wording.say(f"confidence-{outcome.confidence}") + " " + wording.say("verified-on", day=wording.day(outcome.verified_on))


def article_said(outcome: OutcomeShown, wording: Wording) -> str:
    """What the article reported, always with its date and with what holds today."""
    lines = [wording.say("article-said", date=article_month(outcome.article_date, wording))]
    for claim in outcome.article_said:
        lines.append(" ".join(filter(None, [claim.text, claim.left_out])))
        lines.append(wording.say("article-today", text=claim.today))
    return "\n".join(lines)


def article_month(written: str, wording: Wording) -> str:
    """“2022-05” in words."""
    year, _, month = written.partition("-")
    return wording.month(int(year), int(month[:2]))


def citation_line(citation: CitationShown, wording: Wording) -> str:
    """One source: where it stands, what it says, from when to when."""
    place = ", ".join(filter(None, [citation.title, citation.locator]))
    if citation.relation == "article":
        return wording.say("cited-article", place=place, date=article_month(citation.date, wording))
    about = wording.say("approximately") if citation.approximate else ""
    span = " ".join(filter(None, [wording.span(citation.in_force), about]))
    cited = wording.say(f"cited-{citation.relation}", place=place, says=citation.says, span=span)
    return f"{cited} {wording.say('displaced', day=wording.day(citation.displaced))}" if citation.displaced else cited


def _listed(heading: str, lines: list[str]) -> str:
    return "\n".join([heading, *(f"- {line}" for line in lines)])

"""The FAQ as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.plain import article_month, citation_line
from bot.faq.document import Entry, Faq
from bot.knowledge import Knowledge


def as_markdown(document: Faq, knowledge: Knowledge) -> str:
    """The whole document, with contents; the same document always gives the same text."""
    lang = document.lang
    wording = knowledge.wordings[lang]
    lines = [f"# {wording.say('faq-title')}", "", knowledge.pack.about[lang], ""]
    lines += [wording.say("verified-on", day=wording.day(document.verified_on)), "", f"## {wording.say('contents')}", ""]
    for topic, sections in document.sections.items():
        lines.append(f"- {knowledge.topics[topic].title[lang]}")
        lines += [f"  - [{section.intent.title[lang]}](#{section.intent.id})" for section in sections]
    for topic, sections in document.sections.items():
        lines += ["", f"## {knowledge.topics[topic].title[lang]}"]
        for section in sections:
            lines += ["", f'### <a id="{section.intent.id}"></a>{section.intent.title[lang]}']
            for entry in section.entries:
                lines += _entry(entry, knowledge, lang)
    return "\n".join(lines) + "\n"


def _entry(entry: Entry, knowledge: Knowledge, lang: str) -> Iterator[str]:
    wording = knowledge.wordings[lang]
    outcome = entry.outcome
    now = wording.say("faq-current" if entry.is_current else "faq-past")
    yield from ("", f"**{now}: {wording.span(entry.days)}**", "")
    for condition in entry.conditions:
        yield f"- {wording.say('faq-if', condition=condition)}"
    if entry.conditions:
        yield ""
    yield from (outcome.answer[lang], "", outcome.means[lang], "")
    yield from (f"{number}. {step[lang]}" for number, step in enumerate(outcome.steps, 1))
    note = outcome.risk_note[lang] if outcome.risk_note else ""
    yield from ("", " ".join(filter(None, [wording.say(f"risk-{outcome.risk}"), note])))
    if outcome.unknown:
        yield from ("", f"{wording.say('unknown')} {outcome.unknown[lang]}")
    if entry.claims and knowledge.article:
        yield from ("", wording.say("article-said", date=article_month(knowledge.article.published, wording)))
        for claim in entry.claims:
            yield from ("", f"> {' '.join(filter(None, [claim.text, claim.left_out]))}", "", wording.say("article-today", text=claim.today))
    yield from ("", wording.say("sources"), "")
    yield from (f"- {citation_line(citation, wording)}" for citation in entry.citations)
    yield from ("", wording.say(f"confidence-{knowledge.confidence(outcome)}"))

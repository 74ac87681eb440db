"""What an outcome rests on, shown: the law in force first, then the law of the act's day, then the article."""

from __future__ import annotations

from bot.conversation.addresses import source_address
from bot.conversation.reply import CitationShown, ClaimShown
from bot.knowledge import Knowledge
from bot.knowledge.model import ARTICLE, CONFIDENCE, Outcome, Provision
from bot.knowledge.period import ALWAYS


def citations(knowledge: Knowledge, outcome: Outcome, lang: str) -> tuple[CitationShown, ...]:
    law = [_provision(knowledge, knowledge.provisions[name], "law", lang) for name in outcome.law]
    then = [_provision(knowledge, knowledge.provisions[name], "then", lang) for name in outcome.then]
    return (*law, *then, *(_claim(knowledge, name, lang) for name in outcome.claims))


def claims(knowledge: Knowledge, outcome: Outcome, lang: str) -> tuple[ClaimShown, ...]:
    """What the article said on the matter, claim by claim."""
    if knowledge.article is None:
        return ()
    cited = (knowledge.article.claims[name] for name in outcome.claims)
    return tuple(
        ClaimShown(
            id=claim.id,
            text=claim.reported[lang],
            left_out=claim.left_out[lang] if claim.left_out else "",
            today=claim.today[lang],
            level=claim.level,
        )
        for claim in cited
    )


def _provision(knowledge: Knowledge, provision: Provision, relation: str, lang: str) -> CitationShown:
    source = knowledge.sources[provision.source]
    return CitationShown(
        id=provision.id,
        relation="then" if relation == "then" else "law",
        source=source.id,
        title=source.title[lang],
        locator=provision.locator[lang],
        date=source.enacted.isoformat() if source.enacted else "",
        in_force=provision.governs,
        displaced=provision.displaced,
        approximate=bool(provision.approximate),
        says=provision.says[lang],
        confidence=CONFIDENCE[provision.known],
        url=source_address(lang, source.id, provision.id),
    )


def _claim(knowledge: Knowledge, name: str, lang: str) -> CitationShown:
    article = knowledge.article
    if article is None:
        raise LookupError(name)
    claim = article.claims[name]
    return CitationShown(
        id=name,
        relation="article",
        source=ARTICLE,
        title=f"{article.author}, {article.publisher}: {article.title[lang]}",
        locator=paragraphs(claim.paragraphs),
        date=article.published,
        in_force=ALWAYS,
        displaced=None,
        approximate=False,
        says=claim.reported[lang],
        confidence="reported",
        url=source_address(lang, ARTICLE, name),
    )


def paragraphs(numbers: tuple[int, ...]) -> str:
    """¶7, ¶9; runs of three and more as ¶21–24."""
    parts: list[str] = []
    run: list[int] = []
    for number in (*sorted(numbers), None):
        if run and number != run[-1] + 1:
            parts += [f"¶{run[0]}–{run[-1]}"] if len(run) > 2 else [f"¶{one}" for one in run]
            run = []
        if number is not None:
            run.append(number)
    return ", ".join(parts)

"""The real pack: what must be true of its content whoever edits it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from bot.conversation import Bot, Reply, State
from bot.knowledge import Knowledge
from bot.knowledge.model import Intent, Text
from bot.review import review
from bot.tree import Asked, all_paths, paths_of, walk
from tests import TODAY

ARTICLE_DAY = date(2022, 5, 12)
NUMBER = re.compile(r"\d+(?:[ \u00a0,]\d{3})*")
REFUSAL = ("Могу ли я отказаться ехать на Украину?", "ru")


def hear(bot: Bot, question: tuple[str, str], on: date | None = None) -> Reply:
    text, lang = question
    return bot.hear(text, State(on=on), lang, TODAY)


def cited(reply: Reply, relation: str = "law") -> set[str]:
    return {citation.id for citation in reply.citations if citation.relation == relation}


def test_check_finds_nothing_to_mend(bot: Bot) -> None:
    assert review(bot.knowledge, bot.matcher).faults == []


def test_every_answer_about_law_cites_the_law_in_force_and_the_article(knowledge: Knowledge) -> None:
    legal = {path.outcome for path in all_paths(knowledge) if knowledge.intents[path.intent].legal}
    outcomes = [knowledge.outcomes[name] for name in legal]
    assert outcomes
    assert [outcome.id for outcome in outcomes if not outcome.law] == []
    assert [outcome.id for outcome in outcomes if not outcome.claims] == []


def test_refusing_today_is_a_crime_and_the_answer_begins_with_that(bot: Bot) -> None:
    reply = hear(bot, REFUSAL)
    assert reply.intent is not None
    assert reply.intent.id == "refuse-before-deployment"
    assert reply.outcome is not None
    assert re.match(r"Отказ[^.]*преступление", reply.outcome.answer)
    assert (reply.kind, reply.outcome.risk) == ("answer", "prison")
    assert "uk-332-2.1" in cited(reply)
    assert reply.text.startswith(reply.outcome.answer)


def test_refusing_in_the_days_of_the_article_was_not_that_crime(bot: Bot) -> None:
    today, then = hear(bot, REFUSAL), hear(bot, REFUSAL, ARTICLE_DAY)
    assert today.outcome is not None
    assert then.outcome is not None
    assert then.outcome.id != today.outcome.id
    assert "uk-332-1" in cited(then)
    assert "uk-332-2.1" not in cited(then) | cited(then, "then")
    assert "преступление с 24" not in then.outcome.answer
    assert then.text.index(today.outcome.answer) < then.text.index(then.outcome.answer)


def test_each_of_the_three_regimes_has_its_own_answer(bot: Bot) -> None:
    days = [date(2022, 9, 20), date(2022, 9, 21), date(2022, 9, 24)]
    ends = [bot.start(State("refuse-before-deployment", on=day), "en", TODAY).outcome for day in days]
    assert len({end.id for end in ends if end}) == len(days)


def asked_by(intent: Intent, day: date) -> Iterator[str]:
    """Every question that an intent can ask on a day, whatever was answered before."""
    waiting: list[dict[str, str]] = [{}]
    while waiting:
        facts = waiting.pop()
        here = walk(intent, facts, day)
        if isinstance(here, Asked):
            yield here.question
            waiting += [{**facts, here.question: option} for option in here.options]


def test_a_wound_on_russian_soil_is_never_asked_about_its_place(knowledge: Knowledge) -> None:
    intent = knowledge.intents["compensation-russian-soil"]
    days = {day for path in paths_of(knowledge, intent) for day in (path.days.first, min(path.days.last, TODAY))}
    assert {question for day in days for question in asked_by(intent, day)}.isdisjoint({"place-of-wound"})
    assert all(path.facts["place-of-wound"] == "russia" for path in paths_of(knowledge, intent))


@pytest.mark.parametrize(
    "question", [("ранили под Белгородом, заплатят ли мне?", "ru"), ("I was wounded in Belgorod, will they pay?", "en")]
)
def test_who_was_wounded_in_russia_is_understood_so(bot: Bot, question: tuple[str, str]) -> None:
    reply = hear(bot, question)
    assert reply.question is None or reply.question.id != "place-of-wound"
    assert ("place-of-wound", "russia") in [(fact.question, fact.option) for fact in reply.facts]


def texts(knowledge: Knowledge) -> Iterator[tuple[str, Text]]:
    """Every sentence about law, with where it stands."""
    for outcome in knowledge.outcomes.values():
        for text in (outcome.answer, outcome.means, outcome.risk_note, outcome.unknown, *outcome.steps):
            if text:
                yield outcome.id, text
    for provision in knowledge.provisions.values():
        yield provision.id, provision.says
    for claim in knowledge.article.claims.values() if knowledge.article else ():
        for text in (claim.reported, claim.left_out, claim.today):
            if text:
                yield claim.id, text


def numbers(text: str) -> Counter[str]:
    return Counter(re.sub(r"\D", "", number) for number in NUMBER.findall(text))


def test_both_languages_name_the_same_figures(knowledge: Knowledge) -> None:
    differing = {(place, text["ru"], text["en"]) for place, text in texts(knowledge) if numbers(text["ru"]) != numbers(text["en"])}
    assert differing == set()


def test_whoever_is_in_danger_gets_an_answer_at_once_and_someone_to_call(bot: Bot) -> None:
    urgent = [intent for intent in bot.knowledge.intents.values() if intent.urgent]
    assert urgent
    for intent in urgent:
        for lang in bot.knowledge.pack.languages:
            reply = bot.start(State(intent.id), lang, TODAY)
            assert reply.kind == "crisis", intent.id
            assert all(line.contact[lang] in reply.text for line in bot.knowledge.helplines.values())


def test_what_the_article_said_is_never_told_without_what_holds_today(bot: Bot) -> None:
    for intent in bot.knowledge.intents.values():
        reply = bot.start(State(intent.id), "ru", TODAY)
        if reply.outcome:
            assert all(claim.text in reply.text and claim.today in reply.text for claim in reply.outcome.article_said), intent.id

"""Every path, proved: it is walked again, and for every set of answers on every day there is exactly one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path as FilePath

from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge import Knowledge, load_knowledge
from bot.knowledge.model import Intent
from bot.knowledge.period import ONE_DAY, Period
from bot.tree import Asked, Path, Reached, all_paths, paths_of, walk
from tests import GARDEN, ROOT

LAST = date(2100, 1, 1)


@cache
def loaded(folder: FilePath) -> Knowledge:
    """A pack, for the strategies: they cannot take fixtures."""
    return load_knowledge(folder)


def edges(days: Period, whole: Period) -> set[date]:
    """The first and the last day of a period, as far as they lie in another."""
    common = days.intersect(whole)
    return {max(common.first, whole.first), min(common.last, LAST)} if common else set()


def test_every_path_replays_to_its_outcome_on_its_first_and_last_day(pack: Knowledge) -> None:
    for path in all_paths(pack):
        for day in edges(path.days, Period(start=pack.pack.covers_from)):
            here = walk(pack.intents[path.intent], path.facts, day)
            assert isinstance(here, Reached), (path, day)
            assert here.outcome == path.outcome, (path, day)


@st.composite
def situations(draw: st.DrawFn) -> tuple[Knowledge, Intent, Mapping[str, str], date]:
    """A pack, an intent, an answer to every question that it may ask, and a day: often the first or the last of some branch."""
    knowledge = loaded(draw(st.sampled_from([GARDEN, ROOT / "knowledge"])))
    intent = draw(st.sampled_from(list(knowledge.intents.values())))
    paths = list(paths_of(knowledge, intent))
    asked = sorted({question for path in paths for question in path.facts})
    answers = {question: draw(st.sampled_from(sorted(knowledge.questions[question].options))) for question in asked}
    first = knowledge.pack.covers_from
    turning = {day for path in paths for edge in edges(path.days, Period(start=first)) for day in (edge - ONE_DAY, edge, edge + ONE_DAY)}
    day = draw(st.sampled_from(sorted(day for day in turning if day >= first)) | st.dates(first, LAST))
    return knowledge, intent, {**answers, **intent.facts}, day


def matching(knowledge: Knowledge, intent: Intent, facts: Mapping[str, str], day: date) -> list[Path]:
    return [path for path in paths_of(knowledge, intent) if path.days.contains(day) and path.facts.items() <= facts.items()]


@given(situations())
def test_for_every_set_of_answers_and_every_day_there_is_exactly_one_outcome(
    situation: tuple[Knowledge, Intent, Mapping[str, str], date],
) -> None:
    knowledge, intent, facts, day = situation
    here = walk(intent, facts, day)
    paths = matching(knowledge, intent, facts, day)
    if isinstance(here, Reached):
        assert [path.outcome for path in paths] == [here.outcome]
    else:
        # Only an answer that lies in the future of that day can stay without a branch.
        period = knowledge.questions[here.question].options[facts[here.question]].period
        assert period is not None
        assert period.first > day
        assert paths == []


@given(situations())
def test_the_days_of_an_outcome_are_those_on_which_the_same_facts_lead_to_it(
    situation: tuple[Knowledge, Intent, Mapping[str, str], date],
) -> None:
    knowledge, intent, facts, day = situation
    here = walk(intent, facts, day)
    if isinstance(here, Reached):
        for other in edges(here.days, Period(knowledge.pack.covers_from, LAST)):
            there = walk(intent, facts, other)
            assert isinstance(there, Reached)
            assert there.outcome == here.outcome


@given(situations())
def test_answering_what_is_asked_always_comes_to_an_end(situation: tuple[Knowledge, Intent, Mapping[str, str], date]) -> None:
    knowledge, intent, _, day = situation
    facts: dict[str, str] = {}
    for _ in knowledge.questions:
        here = walk(intent, facts, day)
        if isinstance(here, Asked):
            assert here.question not in facts
            facts[here.question] = here.options[-1]
    assert isinstance(walk(intent, facts, day), Reached)


def test_what_a_path_cites_governs_every_day_it_is_given_for(pack: Knowledge) -> None:
    for path in all_paths(pack):
        outcome = pack.outcomes[path.outcome]
        assert outcome.in_force.covers(path.days), path
        for cited in outcome.law:
            provision = pack.provisions[cited]
            assert provision.governs.covers(path.days), (path, cited)
            assert provision.enacted is None or provision.enacted <= path.days.first, (path, cited)


def test_paths_begin_where_the_pack_begins_and_have_no_last_day_together(pack: Knowledge) -> None:
    for intent in pack.intents.values():
        paths = list(paths_of(pack, intent))
        assert min(path.days.first for path in paths) == pack.pack.covers_from
        assert any(path.days.end is None for path in paths)


def test_a_path_as_json_holds_what_whoever_reads_it_needs(garden: Knowledge) -> None:
    path = next(path for path in all_paths(garden) if path.outcome == "old-watering-is-not-fined")
    assert path.as_json() == {
        "intent": "hose-fine",
        "topic": "water",
        "from": "2023-06-01",
        "until": None,
        "facts": {"watering-date": "until-2023-05-31"},
        "outcome": "old-watering-is-not-fined",
        "citations": ["rule-7-1", "rule-7", "nobody-was-fined"],
    }

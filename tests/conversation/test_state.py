"""The state in the page: it comes back as it went, says nothing to whoever finds it, and is trusted for nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import Choice, Codes, Fact, State, UnknownState
from bot.conversation.state import Origin
from bot.knowledge import Knowledge, load_knowledge
from tests import GARDEN, ROOT

FOLDERS = [GARDEN, ROOT / "knowledge"]
ORIGINS: tuple[Origin, ...] = ("text", "choice")


@cache
def loaded(folder: Path) -> tuple[Knowledge, Codes]:
    knowledge = load_knowledge(folder)
    return knowledge, Codes(knowledge)


@st.composite
def states(draw: st.DrawFn) -> tuple[Codes, State]:
    """Codes of a pack, and any state that a talk about it can come to."""
    knowledge, codes = loaded(draw(st.sampled_from(FOLDERS)))
    asked = draw(st.lists(st.sampled_from(list(knowledge.questions)), unique=True))
    facts = {
        question: Fact(draw(st.sampled_from(list(knowledge.questions[question].options))), draw(st.sampled_from(ORIGINS)))
        for question in asked
    }
    intent = draw(st.none() | st.sampled_from(list(knowledge.intents)))
    return codes, State(intent, facts, draw(st.none() | st.dates()), draw(st.integers(0, 2)))


@given(states())
def test_a_state_comes_back_as_it_went(given_state: tuple[Codes, State]) -> None:
    codes, state = given_state
    assert codes.decode(codes.encode(state)) == state


@given(states())
def test_a_state_is_only_digits_dots_and_marks(given_state: tuple[Codes, State]) -> None:
    codes, state = given_state
    assert re.fullmatch(r"[0-9.t]+", codes.encode(state))


def test_a_state_with_every_question_answered_still_comes_back() -> None:
    for folder in FOLDERS:
        knowledge, codes = loaded(folder)
        facts = {question.id: Fact(list(question.options)[-1], "text") for question in knowledge.questions.values()}
        state = State(list(knowledge.intents)[-1], facts, date(2022, 5, 12), 2)
        assert codes.decode(codes.encode(state)) == state


@given(st.text(alphabet="0123456789.t-", max_size=40) | st.text(max_size=40))
def test_any_other_text_is_refused_or_read_as_something_the_pack_holds(text: str) -> None:
    knowledge, codes = loaded(GARDEN)
    try:
        state = codes.decode(text)
    except UnknownState:
        return
    assert state.intent is None or state.intent in knowledge.intents
    assert all(fact.option in knowledge.questions[question].options for question, fact in state.facts.items())


def broken_states(codes: Codes) -> Mapping[str, str]:
    intent = codes.number(Choice("intent", "hose-fine"))
    option = codes.number(Choice("option", "hour", "midday"))
    change = codes.number(Choice("change", "hour"))
    return {
        "one part": "0",
        "two parts": "0.0",
        "no intent": "0.0.",
        "no such day": "20220230.0.0",
        "a day too short": "2022512.0.0",
        "a day with signs": "2022-5-1.0.0",
        "too unsure": "0.3.0",
        "unsure in words": "0.x.0",
        "no such intent": "0.0.17",
        "an option for an intent": f"0.0.{option}",
        "an intent for an option": f"0.0.{intent}.{intent}",
        "a change for an option": f"0.0.{intent}.{change}",
        "an empty fact": f"0.0.{intent}.",
        "a fact marked twice": f"0.0.{intent}.{option}tt",
        "another alphabet": "٠.٠.٠",
        "too long": f"0.0.{intent}" + f".{option}" * 100,
    }


@pytest.mark.parametrize("name", list(broken_states(Codes(load_knowledge(GARDEN)))))
def test_what_was_not_written_by_this_pack_is_refused(name: str) -> None:
    _, codes = loaded(GARDEN)
    with pytest.raises(UnknownState):
        codes.decode(broken_states(codes)[name])


def test_nothing_is_the_state_in_which_a_talk_begins() -> None:
    _, codes = loaded(GARDEN)
    assert codes.decode("") == State()
    assert codes.decode(codes.encode(State())) == State()


def test_every_choice_has_a_number_of_its_own_that_is_the_same_on_every_server() -> None:
    knowledge, codes = loaded(ROOT / "knowledge")
    other = Codes(load_knowledge(ROOT / "knowledge"))
    choices = [Choice("none-of-these"), *(Choice("intent", name) for name in knowledge.intents)]
    for question in knowledge.questions.values():
        choices += [Choice("change", question.id), *(Choice("option", question.id, option) for option in question.options)]
    numbers = [codes.number(choice) for choice in choices]
    assert len(set(numbers)) == len(choices)
    assert [other.choice(number) for number in numbers] == choices


@pytest.mark.parametrize("number", ["", "0", "17", "hose-fine", "-1", "1 "])
def test_a_number_that_means_nothing_is_refused(number: str) -> None:
    _, codes = loaded(GARDEN)
    with pytest.raises(UnknownState):
        codes.choice(number)


def test_a_fact_can_be_added_and_taken_away_without_touching_the_state_it_came_from() -> None:
    state = State("hose-fine")
    with_hour = state.with_fact("hour", Fact("midday"))
    assert with_hour.options == {"hour": "midday"}
    assert with_hour.without_fact("hour") == state
    assert state.options == {}

"""A talk, turn by turn, about the garden."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import Bot, Choice, Fact, Reply, State, UnknownFact, UnknownState, checked_facts
from bot.knowledge import load_knowledge
from bot.language import MOST_CHARACTERS
from tests import GARDEN, TODAY

GARDEN_BOT = Bot.of(load_knowledge(GARDEN))
SPRING = date(2023, 5, 12)
STALE = date(2027, 3, 1)
COVERED = GARDEN_BOT.knowledge.pack.covers_from
VERIFIED = GARDEN_BOT.knowledge.pack.verified_on


def hear(text: str, state: State | None = None, lang: str = "en", today: date = TODAY) -> Reply:
    return GARDEN_BOT.hear(text, state or State(), lang, today)


def outcome_of(reply: Reply) -> str:
    assert reply.outcome is not None
    return reply.outcome.id


def test_a_question_is_answered_with_a_question_when_the_law_turns_on_it() -> None:
    reply = hear("is there a fine for the hose")
    assert (reply.kind, reply.outcome) == ("question", None)
    assert reply.question is not None
    assert [(option.id, option.label) for option in reply.question.options] == [("midday", "By day"), ("evening", "In the evening")]
    assert reply.question.why == "The rules differ by day and in the evening."


def test_tapping_an_answer_leads_on() -> None:
    asked = hear("is there a fine for the hose")
    reply = GARDEN_BOT.choose(Choice("option", "hour", "evening"), asked.state, "en", TODAY)
    assert (reply.kind, outcome_of(reply)) == ("answer", "evening-hose-is-free")
    assert [(fact.question, fact.option, fact.origin) for fact in reply.facts] == [
        ("watering-date", "not-yet", "intent"),
        ("hour", "evening", "choice"),
    ]


def test_what_the_words_state_is_not_asked_again_but_shown_with_a_way_to_change_it() -> None:
    reply = hear("is there a fine if I use the hose in the evening")
    assert outcome_of(reply) == "evening-hose-is-free"
    (fact,) = [fact for fact in reply.facts if fact.origin == "text"]
    assert (fact.question, fact.option, fact.stated, fact.can_change) == ("hour", "evening", "the watering is in the evening", True)
    assert fact.change_url == "/en/guide/hose-fine"
    assert "the watering is in the evening" in reply.text


def test_words_said_later_replace_what_was_said_before() -> None:
    first = hear("is there a fine if I use the hose in the evening")
    second = hear("is there a fine if I use the hose by day", first.state)
    assert (outcome_of(first), outcome_of(second)) == ("evening-hose-is-free", "midday-hose-is-fined")


def test_a_fact_outlives_a_change_of_question() -> None:
    first = hear("is there a fine if I use the hose in the evening")
    other = hear("I smell gas", first.state)
    assert other.facts == ()
    assert other.state.facts == first.state.facts


def test_what_the_intent_itself_says_cannot_be_changed() -> None:
    reply = hear("may I water at noon")
    (fact,) = reply.facts
    assert (outcome_of(reply), fact.option, fact.can_change) == ("midday-hose-is-fined", "midday", False)


@pytest.mark.parametrize("question", ["hour", "watering-date"])
def test_changing_an_answer_asks_that_question_and_answering_as_before_gives_the_same_reply(question: str) -> None:
    state = State("hose-fine", {"hour": Fact("midday"), "watering-date": Fact("not-yet")})
    before = GARDEN_BOT.start(state, "ru", TODAY)
    asked = GARDEN_BOT.choose(Choice("change", question), state, "ru", TODAY)
    assert asked.question is not None
    assert asked.question.id == question
    assert GARDEN_BOT.choose(Choice("option", question, state.options[question]), asked.state, "ru", TODAY) == before


def test_an_assumed_answer_can_be_changed_by_tapping() -> None:
    reply = GARDEN_BOT.start(State("hose-fine", {"hour": Fact("midday")}), "en", TODAY)
    assumed = reply.facts[0]
    assert (assumed.question, assumed.origin, assumed.can_change) == ("watering-date", "intent", True)
    asked = GARDEN_BOT.choose(Choice("change", "watering-date"), reply.state, "en", TODAY)
    assert asked.question is not None
    assert asked.question.id == "watering-date"


def test_an_earlier_answer_that_matters_no_more_is_dropped_and_named() -> None:
    state = State("hose-fine", {"hour": Fact("midday"), "watering-date": Fact("not-yet")})
    reply = GARDEN_BOT.choose(Choice("option", "watering-date", "until-2023-05-31"), state, "en", TODAY)
    assert outcome_of(reply) == "old-watering-is-not-fined"
    assert reply.dropped == ("the watering is by day",)
    assert reply.state.options == {"watering-date": "until-2023-05-31"}


def test_an_earlier_answer_that_still_holds_is_kept() -> None:
    state = State("hose-fine", {"hour": Fact("midday"), "watering-date": Fact("not-yet")})
    reply = GARDEN_BOT.choose(Choice("option", "watering-date", "since-2023-06-01"), state, "en", TODAY)
    assert (reply.dropped, outcome_of(reply)) == ((), "midday-hose-is-fined")
    assert reply.state.options["hour"] == "midday"


def test_words_beside_the_point_state_nothing() -> None:
    assert hear("I smell gas in the evening").state.facts == {}


def test_the_summary_for_a_lawyer_is_the_reply_as_it_stands() -> None:
    state = State("hose-fine", {"hour": Fact("midday")})
    assert GARDEN_BOT.choose(Choice("for-a-lawyer"), state, "en", TODAY) == GARDEN_BOT.start(state, "en", TODAY)
    with pytest.raises(UnknownState):
        GARDEN_BOT.choose(Choice("for-a-lawyer"), State(), "en", TODAY)


def test_danger_is_answered_before_all_else_with_whoever_can_help() -> None:
    reply = hear("is there a fine for the hose and there is a smell of gas in the house")
    assert (reply.kind, outcome_of(reply)) == ("crisis", "leave-the-house")
    assert "Gas service: 04" in reply.text


def test_what_is_not_ours_is_declined_with_what_is() -> None:
    reply = hear("what is the weather tomorrow")
    assert (reply.kind, reply.outcome, reply.choices) == ("decline", None, ())
    assert reply.message == "There are no rules about this. We answer about watering and the smell of gas."


def test_an_unclear_question_offers_a_choice_once_and_then_everything() -> None:
    state = State(unsure=0)
    none = Choice("none-of-these")
    everything = GARDEN_BOT.choose(none, replace(state, unsure=1), "en", TODAY)
    assert (everything.kind, everything.state.unsure) == ("choose", 2)
    assert [choice.intent for choice in everything.choices] == list(GARDEN_BOT.knowledge.intents)
    assert "Gas service: 04" in everything.text


def test_choosing_an_intent_ends_the_uncertainty_and_keeps_the_facts() -> None:
    state = State(None, {"hour": Fact("evening", "text")}, unsure=1)
    reply = GARDEN_BOT.choose(Choice("intent", "hose-fine"), state, "en", TODAY)
    assert (outcome_of(reply), reply.state.unsure) == ("evening-hose-is-free", 0)


@pytest.mark.parametrize("choice", [Choice("option", "hour", "midday"), Choice("change", "hour")], ids=["an answer", "a change"])
def test_an_answer_to_a_question_that_nobody_asked_is_refused(choice: Choice) -> None:
    with pytest.raises(UnknownState):
        GARDEN_BOT.choose(choice, State(), "en", TODAY)


def test_a_past_day_is_answered_by_its_own_law_after_the_law_of_today() -> None:
    reply = GARDEN_BOT.start(State("midday-hose", on=SPRING), "en", TODAY)
    assert (reply.on, outcome_of(reply)) == (SPRING, "hose-is-free")
    past, today = reply.notices
    assert "12 May 2023" in past
    assert today == "Today: Yes: the hose is forbidden by day (rule 7.1 of the Rules)."
    assert reply.text.startswith(f"{past}\n\n{today}\n\n")
    assert reply.text.index("forbidden by day") < reply.text.index("allowed at any hour")


def test_where_today_depends_on_more_it_says_so() -> None:
    reply = GARDEN_BOT.start(State("hose-fine", on=SPRING), "en", TODAY)
    assert reply.notices[1].startswith("Today: the answer depends on the circumstances.")


def test_where_nothing_changed_only_the_day_is_named() -> None:
    reply = GARDEN_BOT.start(State("smell-of-gas", on=SPRING), "en", TODAY)
    assert len(reply.notices) == 1


def test_an_old_verification_is_said_before_the_answer() -> None:
    reply = GARDEN_BOT.start(State("midday-hose"), "en", STALE)
    assert reply.on == VERIFIED
    (notice,) = reply.notices
    assert "20 November 2026" in notice
    assert reply.text.startswith(notice)


def test_an_old_verification_is_said_of_todays_answer_beside_a_past_one_too() -> None:
    reply = GARDEN_BOT.start(State("midday-hose", on=SPRING), "en", STALE)
    assert len(reply.notices) == 3
    assert "20 November 2026" in reply.notices[2]


@given(
    st.sampled_from([intent.id for intent in GARDEN_BOT.knowledge.intents.values() if not intent.urgent]),
    st.sampled_from(["ru", "en"]),
    st.dates(max_value=COVERED).filter(lambda day: day < COVERED) | st.dates(min_value=VERIFIED).filter(lambda day: day > VERIFIED),
)
def test_a_day_that_nobody_verified_never_gets_an_outcome(intent: str, lang: str, on: date) -> None:
    today = VERIFIED
    reply = GARDEN_BOT.start(State(intent, {"hour": Fact("midday")}, on), lang, today)
    assert (reply.kind, reply.outcome, reply.question, reply.citations) == ("decline", None, None, ())
    assert not any(outcome.answer[lang] in reply.text for outcome in GARDEN_BOT.knowledge.outcomes.values())
    assert GARDEN_BOT.knowledge.wordings[lang].day(on) in reply.text


@pytest.mark.parametrize("on", [date(1999, 1, 1), date(2031, 1, 1)])
def test_whoever_is_in_danger_is_helped_whatever_day_was_asked_for(on: date) -> None:
    reply = GARDEN_BOT.start(State("smell-of-gas", on=on), "en", TODAY)
    assert reply.kind == "crisis"
    assert reply.on == VERIFIED


def test_the_reply_without_a_verified_day_leads_back_to_today() -> None:
    reply = GARDEN_BOT.start(State("midday-hose", on=date(2030, 1, 1)), "en", TODAY)
    assert reply.state.on is None
    assert [choice.url for choice in reply.choices] == ["/en/guide/midday-hose"]


def test_a_very_long_question_is_read_from_its_beginning_and_that_is_said() -> None:
    reply = hear("is there a fine for the hose in the evening " + "x " * MOST_CHARACTERS)
    assert str(MOST_CHARACTERS) in reply.notices[0]
    assert reply.text.startswith(reply.notices[0])


def test_how_the_answer_came_about_is_told() -> None:
    reply = GARDEN_BOT.start(State("hose-fine", {"hour": Fact("midday")}), "en", TODAY)
    question, *facts, law = reply.trace
    assert question == "Question: Is there a fine for the hose?"
    assert [fact.partition(": ")[2] for fact in facts] == ["there was no watering yet", "the watering is by day"]
    assert law == "The law as of 22 November 2026"


def test_what_would_change_the_answer_is_told_with_where_it_leads() -> None:
    reply = GARDEN_BOT.start(State("hose-fine", {"hour": Fact("midday")}), "en", TODAY)
    assert [(change.condition, change.then) for change in reply.would_change] == [
        ("the watering was before 1 June 2023", "No: the hose was allowed then (rule 7 of the Rules)."),
        ("the watering is in the evening", "No: the hose is allowed in the evening (rule 7.1 of the Rules)."),
    ]
    assert reply.would_change[1].url == "/en/guide/hose-fine?hour=evening"


def test_both_languages_come_to_the_same() -> None:
    state = State("hose-fine", {"hour": Fact("midday")})
    russian, english = (GARDEN_BOT.start(state, lang, TODAY) for lang in ("ru", "en"))
    assert outcome_of(russian) == outcome_of(english)
    assert [one.id for one in russian.citations] == [one.id for one in english.citations]
    assert russian.text != english.text


@pytest.mark.parametrize(
    ("facts", "said"),
    [({"weather": "rain"}, "“weather”"), ({"hour": "midnight"}, "midday, evening")],
    ids=["no such question", "no such option"],
)
def test_a_fact_that_does_not_exist_is_refused_by_name(facts: dict[str, str], said: str) -> None:
    with pytest.raises(UnknownFact, match=said):
        checked_facts(GARDEN_BOT.knowledge, facts)

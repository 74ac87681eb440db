"""A text becomes a decision: answer, ask which, decline, or danger before all else."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation import Bot
from bot.knowledge import Knowledge
from bot.matching import Matcher
from bot.matching.learning import learn
from bot.matching.thresholds import MOST_CHOICES
from bot.review import read_questions
from tests import ROOT, TODAY

HARMLESS = [
    "",
    " ",
    "👍",
    "......",
    "ааааааа",
    "asdf",
    "йцукен",
    "'; DROP TABLE users; --",
    "<script>alert(1)</script>",
    "какая завтра погода",
    "rights of Ukrainian conscripts",
    "\u200b\u200e\u202e",
    "xqz zvwq",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_not_a_question_to_us_is_declined(bot: Bot, text: str) -> None:
    assert bot.matcher.match(text, TODAY).decision == "decline"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("не хочу больше жить", "crisis"),
        ("брат написал что застрелится сегодня", "crisis"),
        ("I want to die", "crisis"),
        ("мужа держат в яме третий день", "detained-or-beaten"),
        ("they are beating him in a basement, being beaten every day", "detained-or-beaten"),
        ("ХОЧУ УМЕРЕТЬ сколько дают за отказ", "crisis"),
        ("yt [jxe ;bnm", "crisis"),
        ("ne hochu zhit", "crisis"),
    ],
)
def test_danger_comes_before_everything_else(bot: Bot, text: str, intent: str) -> None:
    match = bot.matcher.match(text, TODAY)
    assert (match.decision, match.intent) == ("crisis", intent)


@pytest.mark.parametrize(
    "text", ["is a suicide mission order legal", "я жив и здоров, сколько платят за ранение", "его не бьют, просто не платят боевые"]
)
def test_harmless_words_are_no_danger(bot: Bot, text: str) -> None:
    assert bot.matcher.match(text, TODAY).decision != "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "служу по контракту в армии сша, как уволиться",
        "AWOL from the US Army, what happens",
        "билайн контракт расторгнуть",
        "french foreign legion desertion",
    ],
)
def test_the_actor_and_the_country_beat_the_vocabulary(bot: Bot, text: str) -> None:
    assert bot.matcher.match(text, TODAY).decision == "decline"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("не про тюрьму за отказ, про деньги: какие документы нужны для выплаты за ранение", "compensation-documents"),
        ("срок за отказ меня не волнует. какие документы нужны для выплаты за ранение", "compensation-documents"),
        ("не про выплаты, про отказ: посадят ли за отказ", "refuse-prosecution"),
        ("forget about the money. can they jail him for refusing", "refuse-prosecution"),
    ],
)
def test_what_a_person_sets_aside_is_not_what_is_asked(bot: Bot, text: str, intent: str) -> None:
    match = bot.matcher.match(text, TODAY)
    assert match.intent == intent


def test_what_is_set_aside_counts_where_nothing_else_is_said(bot: Bot) -> None:
    aside, plain = (bot.matcher.match(text, TODAY).candidates for text in ("не про выплату за ранение", "про выплату за ранение"))
    assert aside[0].startswith("compensation")
    assert plain[0].startswith("compensation")


def test_an_answer_shows_the_words_that_spoke_for_it(bot: Bot) -> None:
    match = bot.matcher.match("какие документы нужны для выплаты за ранение", TODAY)
    assert match.intent == "compensation-documents"
    assert "документы" in match.because


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("ранили в белгороде, выплату не дают", {"place-of-wound": "russia"}),
        ("wounded in Belgorod and they refuse to pay", {"place-of-wound": "russia"}),
        ("не ранен в белгороде, а ранен под бахмутом", {"place-of-wound": "svo-area"}),
        ("отказался ехать в мае 2022, могут посадить?", {"refusal-date": "until-2022-09-23"}),
        ("I refused in October 2023, can they jail me", {"refusal-date": "since-2022-09-24"}),
        ("ранило 15.11.2024, сколько заплатят", {"wound-date": "since-2024-11-13"}),
        ("муж отказался ехать на прошлой неделе, посадят?", {"refusal-date": "since-2022-09-24"}),
        ("my husband refused three weeks ago, can they jail him", {"refusal-date": "since-2022-09-24"}),
        ("рапорт об отказе написал осенью прошлого года, посадят?", {"refusal-date": "since-2022-09-24"}),
        ("справку дали 20 ноября 2024, а ранило 5 ноября 2024, сколько заплатят", {"wound-date": "until-2024-11-12"}),
        ("ранен в ногу под Херсоном, сколько заплатят", {"place-of-wound": "svo-area"}),
        ("сын не вернулся из отпуска в мае 2024, посадят?", {"absence-date": "since-2022-09-24"}),
        ("муж отсутствовал в части 7 дней, посадят за соч?", {"absence-length": "two-to-ten-days"}),
        ("he was absent from his unit for six weeks, what is the sentence", {"absence-length": "over-a-month"}),
        ("отказались втроём, посадят ли", {"alone-or-group": "group"}),
        ("дали 3 года условно за соч, отправят на фронт?", {"case-stage": "suspended-sentence"}),
        ("если я контрактник, могу уволиться по возрасту?", {"who": "contract", "reason-to-leave": "age"}),
    ],
)
def test_facts_that_the_text_states_are_taken(bot: Bot, text: str, facts: dict[str, str]) -> None:
    assert facts.items() <= dict(bot.matcher.match(text, TODAY).facts).items()


@pytest.mark.parametrize(
    "text",
    [
        "отказался в 2022 году, могут посадить?",
        "контракт с мая 2022, отказаться можно?",
        "тем, кто на украине ранен, заплатили, а нам в белгороде ранен брат",
    ],
)
def test_doubtful_facts_are_left_out(bot: Bot, text: str) -> None:
    facts = bot.matcher.match(text, TODAY).facts
    assert "refusal-date" not in facts
    assert facts.get("place-of-wound") != "svo-area"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("сына забирают на войну, он верующий", "whose-conscience"),
        ("меня забирают на войну, а вера не позволяет воевать", "whose-conscience"),
        ("мой гражданский муж хочет уехать за границу", "serving-now"),
        ("освободили условно-досрочно, теперь новый отказ, что будет", "case-or-release"),
        ("ранили в пограничной зоне под белгородом, какие выплаты", "border-service"),
        ("wounded in a border service village near Belgorod, is it paid", "border-service"),
        ("отказали в выплате за ранение, часть суммы не платят", "who-refused"),
        ("страховая и часть молчат, выплату за ранение не дают", "who-refused"),
        ("муж ранен, месяц назад комиссовали, какие выплаты за ранение", "wound-date"),
        ("ушёл из части летом 2022, что будет за соч", "absence-date"),
        ("кум отказался в мае 2022 и ничего, а меня посадят за отказ?", "refusal-date"),
        ("не отказался в мае 2022, посадят за отказ?", "refusal-date"),
        ("если дадут условный срок за отказ, отправят обратно на фронт?", "case-stage"),
        ("могут ли дать условно за соч", "case-stage"),
        ("in case they open a criminal case, is there a free lawyer?", "case-stage"),
        ("if I am wounded in Belgorod do they pay the compensation", "place-of-wound"),
        ("если ранят в Белгороде, заплатят за ранение?", "place-of-wound"),
        ("брат лежит в госпитале в Белгороде, ранен, положена ли выплата за ранение", "place-of-wound"),
        ("все отказались, а я пошёл, посадят за отказ?", "alone-or-group"),
        ("срочника заставляют подписать контракт, имеют право?", "conscript-contract"),
        ("got a mobilisation summons, can they mobilise me", "who"),
        ("мне грозит тюрьма за отказ?", "kind-of-threat"),
    ],
)
def test_what_is_not_stated_is_no_fact(bot: Bot, text: str, question: str) -> None:
    assert question not in bot.matcher.match(text, TODAY).facts


def test_no_intent_is_taken_that_takes_for_granted_what_the_words_deny(bot: Bot, knowledge: Knowledge) -> None:
    tried = 0
    for intent in knowledge.intents.values():
        for question, fixed in intent.facts.items():
            others = [option for option in knowledge.questions[question].options.values() if option.id != fixed]
            denials = [said for option in others for said in option.heard.get("ru", ())][:10]
            for phrase in knowledge.phrases[intent.id]["ru"][:20]:
                for denial in denials:
                    match = bot.matcher.match(f"{phrase}. {denial}", TODAY)
                    if match.facts.get(question, fixed) != fixed:
                        tried += 1
                        assert intent.id not in match.candidates[:1], (phrase, denial)
    assert tried > 100


@pytest.mark.parametrize(
    ("text", "decision", "intent"), [("пахнет газом вечером", "crisis", "smell-of-gas"), ("штраф за шланг вечером", "answer", "hose-fine")]
)
def test_danger_is_never_ruled_out_and_where_everything_would_be_nothing_is(
    garden: Knowledge, text: str, decision: str, intent: str
) -> None:
    taken = {name: replace(one, facts={"hour": "midday"}) for name, one in garden.intents.items()}
    match = Matcher(replace(garden, intents=taken)).match(text, TODAY)
    assert (match.decision, match.intent, match.facts["hour"]) == (decision, intent, "evening")


@settings(max_examples=150)
@given(st.text(max_size=400))
def test_any_text_gets_a_decision_with_known_intents(bot: Bot, knowledge: Knowledge, text: str) -> None:
    match = bot.matcher.match(text, TODAY)
    assert set(match.candidates) <= set(knowledge.intents)
    assert len(match.candidates) <= MOST_CHOICES
    assert (match.intent is not None) == (match.decision in ("answer", "crisis"))


@given(st.lists(st.text(alphabet="bcdfghjklmnpqrstvwxz", min_size=9, max_size=14), min_size=1, max_size=12))
def test_unknown_words_alone_never_give_an_intent(bot: Bot, words: list[str]) -> None:
    assert bot.matcher.match(" ".join(words), TODAY).decision == "decline"


@pytest.mark.parametrize(
    "text",
    [
        "отказ " * 20_000,
        "я" * 100_000,
        "\u0301" * 100_000,
        "рнение кантракт адвакат " * 5_000,
        "a b c d e f g h " * 10_000,
        "ранен 5 мая 2022 отказался вчера " * 3_000,
        "5 дней назад " * 8_000,
        "если я ушёл " * 8_000,
    ],
)
def test_no_text_takes_long(bot: Bot, text: str) -> None:
    started = time.process_time()
    bot.matcher.match(text, TODAY)
    assert time.process_time() - started < 0.25


def test_ten_times_the_phrases_cost_at_most_three_times_the_time(knowledge: Knowledge, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    tenth = {name: {lang: said[::10] for lang, said in phrases.items()} for name, phrases in knowledge.phrases.items()}
    few = learn(replace(knowledge, phrases=tenth))
    monkeypatch.setattr("bot.matching.matcher.read_weights", lambda *_: few)
    questions = [question.text for question in read_questions(ROOT / "tests" / "questions" / "dev.jsonl")]
    assert _seconds(bot.matcher, questions) < 3 * _seconds(Matcher(knowledge), questions)


def _seconds(matcher: Matcher, questions: list[str]) -> float:
    """The quickest of three runs: the others measure what else the machine does."""
    found = []
    for _ in range(3):
        started = time.process_time()
        for question in questions:
            matcher.match(question, TODAY)
        found.append(time.process_time() - started)
    return min(found)

"""`ask` and `match`."""

from __future__ import annotations

import json

import pytest

from bot.conversation import Bot, State, reply_as_json
from bot.knowledge import Knowledge
from tests import TODAY
from tests.cli.conftest import Run

NOON = "можно ли полить в полдень"


class TestAsk:
    def test_the_reply_is_printed_as_a_person_reads_it(self, run: Run, garden_bot: Bot) -> None:
        ran = run("ask", NOON)
        assert (ran.status, ran.err) == (0, "")
        assert ran.out == garden_bot.hear(NOON, State(), "ru", TODAY).text + "\n"

    def test_json_is_the_reply_of_the_api(self, run: Run, garden_bot: Bot) -> None:
        assert json.loads(run("ask", NOON, "--json").out) == reply_as_json(garden_bot.hear(NOON, State(), "ru", TODAY))

    @pytest.mark.parametrize(("text", "lang"), [(NOON, "ru"), ("may I water at noon", "en"), ("чи можна поливати їжу", "ru"), ("7", "ru")])
    def test_the_reply_is_in_the_language_of_the_question_if_the_pack_speaks_it(self, run: Run, text: str, lang: str) -> None:
        assert json.loads(run("ask", text, "--json").out)["lang"] == lang

    @pytest.mark.parametrize("lang", ["ru", "en"])
    def test_another_language_can_be_chosen(self, run: Run, garden: Knowledge, lang: str) -> None:
        assert garden.outcomes["midday-hose-is-fined"].answer[lang] in run("ask", NOON, "--lang", lang).out

    def test_a_past_day_is_answered_by_its_law(self, run: Run, garden: Knowledge) -> None:
        ran = run("ask", NOON, "--on", "2022-05-12")
        assert ran.out.startswith(garden.wordings["ru"].say("notice-past", day="12 мая 2022 года"))
        assert garden.outcomes["hose-is-free"].answer["ru"] in ran.out

    def test_a_fact_answers_the_question_that_would_be_asked(self, run: Run, garden: Knowledge) -> None:
        assert garden.questions["hour"].text["ru"] in run("ask", "штраф за шланг").out
        assert garden.outcomes["evening-hose-is-free"].answer["ru"] in run("ask", "штраф за шланг", "--fact", "hour=evening").out

    def test_facts_can_be_repeated(self, run: Run) -> None:
        ran = run("ask", "штраф за шланг", "--fact", "hour=evening", "--fact", "watering-date=until-2023-05-31", "--json")
        assert json.loads(ran.out)["outcome"]["id"] == "old-watering-is-not-fined"

    def test_what_the_words_state_replaces_a_fact_that_was_given(self, run: Run) -> None:
        ran = run("ask", "хочу полить из шланга вечером", "--fact", "hour=midday", "--json")
        assert json.loads(ran.out)["outcome"]["id"] == "evening-hose-is-free"

    def test_a_fact_does_not_turn_an_outside_question_into_one_of_ours(self, run: Run) -> None:
        assert json.loads(run("ask", "какая завтра погода", "--fact", "hour=midday", "--json").out)["kind"] == "decline"


class TestMatch:
    def test_lines_are_answered_in_their_order(self, run: Run) -> None:
        texts = {"c": "штраф за шланг", "a": "какая завтра погода", "b": "пахнет газом", "d": NOON}
        given = "\n".join(json.dumps({"id": name, "text": text}) for name, text in texts.items())
        ran = run("match", given=given)
        found = [json.loads(line) for line in ran.out.splitlines()]
        assert [one["id"] for one in found] == list(texts)
        assert [one["decision"] for one in found] == ["answer", "decline", "crisis", "answer"]
        assert [one["intent"] for one in found] == ["hose-fine", None, "smell-of-gas", "midday-hose"]

    def test_each_line_has_the_whole_shape(self, run: Run) -> None:
        found = json.loads(run("match", given=json.dumps({"id": 7, "text": "may I water at noon"})).out)
        assert list(found) == ["id", "decision", "intent", "candidates", "facts", "because", "lang"]
        assert (found["id"], found["lang"], found["facts"]) == (7, "en", {"hour": "midday"})
        assert found["candidates"][0] == found["intent"]
        assert found["because"]

    @pytest.mark.parametrize("name", ["7", 7, None, ["a"], {"a": 1}, "\ud800"], ids=repr)
    def test_an_id_comes_back_as_it_was(self, run: Run, name: object) -> None:
        assert json.loads(run("match", given=json.dumps({"id": name, "text": "шланг"})).out)["id"] == name

    @pytest.mark.parametrize("text", ["", " ", "\0", "\ud800", "🙂", "a" * 100_000, "\u202e\u0301" * 500], ids=lambda text: repr(text)[:20])
    def test_any_text_gets_a_decision(self, run: Run, text: str) -> None:
        ran = run("match", given=json.dumps({"id": 1, "text": text}))
        assert (ran.status, json.loads(ran.out)["decision"]) == (0, "decline")

    def test_nothing_in_is_nothing_out(self, run: Run) -> None:
        assert run("match", given="\n \n").out == ""

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("шланг", "Line 2 is not an object with “id” and “text”.\n"),
            ('["шланг"]', "Line 2 is not an object with “id” and “text”.\n"),
            ('{"id": 1}', "Line 2 is not an object with “id” and “text”.\n"),
            ('{"text": "шланг"}', "Line 2 is not an object with “id” and “text”.\n"),
            ("[" * 100_000, "Line 2 is not an object with “id” and “text”.\n"),
            ('{"id": 1, "text": 7}', "Line 2: “text” is not a text.\n"),
            (b'{"id": 1, "text": "\xff"}', "Standard input is not UTF-8 text.\n"),
        ],
        ids=lambda line: repr(line)[:30],
    )
    def test_a_bad_line_is_named(self, run: Run, line: str | bytes, said: str) -> None:
        raw = line.encode() if isinstance(line, str) else line
        ran = run("match", given=b'{"id": 0, "text": "1"}\n' + raw)
        assert (ran.status, ran.err) == (2, said)

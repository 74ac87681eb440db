"""Reading nodes as what they should be; the faults themselves are planted in test_checks.py."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.document import Node, read_document
from bot.knowledge.period import Period
from bot.knowledge.reading import ID, Reading, nearest, parse_day


def node(written: str) -> Node:
    """The value of a one-key file."""
    root, problems = read_document(f"key: {written}\n", "file.yaml")
    assert root is not None, problems
    ((_, _, value),) = root
    return value


@given(st.dates())
def test_every_day_can_be_written_and_read_back(day: date) -> None:
    assert parse_day(day.isoformat()) == day


@pytest.mark.parametrize("written", ["", "2022-9-24", "24.09.2022", "2022-02-30", "20220924", "2022-W38-6", "2022-09-24 ", "٢٠٢٢-٠٩-٢٤"])
def test_a_day_is_written_in_one_way_only(written: str) -> None:
    assert parse_day(written) is None


@pytest.mark.parametrize("name", ["refusal-is-a-crime", "uk-332-2.1", "2022-plan", "x"])
def test_ids_are_readable_phrases(name: str) -> None:
    assert ID.fullmatch(name)


@pytest.mark.parametrize("name", ["Refusal", "a_b", "a--b", "-a", "a-", "a b", "отказ", "", "a.", "a/b", "a=b"])
def test_anything_else_is_no_id(name: str) -> None:
    assert not ID.fullmatch(name)


@pytest.mark.parametrize(
    ("word", "remedy"),
    [("anwser", "Did you mean “answer”?"), ("zzz", "Known here: answer, means, steps."), ("step", "Did you mean “steps”?")],
)
def test_a_misspelt_name_is_answered_with_the_one_that_was_meant(word: str, remedy: str) -> None:
    assert nearest(word, {"steps", "means", "answer"}) == remedy


def test_a_long_list_of_names_is_cut() -> None:
    assert nearest("?", {f"name-{number:02}" for number in range(30)}).endswith("name-11 ….")


def test_every_problem_is_noted_and_reading_goes_on() -> None:
    reading = Reading(("ru", "en"))
    given = reading.fields(node("{title: {ru: да}, order: x, extra: 1}"), "title covers", "order")
    reading.words(given.get("title"))
    reading.integer(given.get("order"))
    assert [problem.code for problem in reading.problems] == ["unknown-key", "missing-key", "no-translation", "not-a-number"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{}", Period()),
        ("{from: 2022-09-24}", Period(start=date(2022, 9, 24))),
        ("{until: 2022-09-23}", Period(end=date(2022, 9, 23))),
        ("{from: 2022-09-21, until: 2022-09-21}", Period(date(2022, 9, 21), date(2022, 9, 21))),
    ],
)
def test_a_period_takes_either_end_or_both_or_none(written: str, expected: Period) -> None:
    reading = Reading(("ru",))
    assert reading.period(node(written)) == expected
    assert reading.problems == []


def test_a_text_is_read_with_its_line_breaks_as_spaces() -> None:
    reading = Reading(("ru",))
    assert reading.words(node("{ru: >-\n    раз\n    два }".replace(">-", '"').replace(" }", '"}')))["ru"] == "раз два"


@pytest.mark.parametrize(("written", "expected"), [("true", True), ("false", False)])
def test_yes_and_no_are_written_true_and_false(written: str, expected: bool) -> None:
    reading = Reading(("ru",))
    assert reading.yes_no(node(written), default=not expected) is expected
    assert reading.problems == []


def test_what_is_not_written_has_its_default() -> None:
    reading = Reading(("ru",))
    assert reading.yes_no(None, default=True)
    assert reading.choice(None, ("a", "b"), "b") == "b"
    assert reading.integer(None, 7) == 7
    assert reading.optional_day(None) is None
    assert reading.period(None) == Period()
    assert reading.words(None)["ru"] == ""
    assert reading.problems == []


@pytest.mark.parametrize("written", ["2022-05", "2022-05-12"])
def test_a_month_may_name_its_day(written: str) -> None:
    reading = Reading(("ru",))
    assert reading.month(node(written)) == written
    assert reading.problems == []

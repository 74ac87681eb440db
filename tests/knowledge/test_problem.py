"""A problem as it is printed and as JSON."""

from __future__ import annotations

from bot.knowledge import KnowledgeError, Problem

WITH_LINE = Problem("b.yaml", 2, 3, "bad-id", "“A” is not a good id.", "Write “a”.", "  A: x")
WITHOUT = Problem("a.yaml", 1, 1, "empty-file", "The file is empty.", "Remove it.")


def test_a_problem_shows_its_line_with_a_mark_under_the_place() -> None:
    assert str(WITH_LINE) == "b.yaml:2:3: “A” is not a good id. [bad-id]\n      A: x\n      ^\n  → Write “a”."


def test_a_problem_of_a_whole_file_shows_no_line() -> None:
    assert str(WITHOUT) == "a.yaml:1:1: The file is empty. [empty-file]\n  → Remove it."


def test_json_holds_every_part() -> None:
    assert WITH_LINE.as_json() == {
        "file": "b.yaml",
        "line": 2,
        "column": 3,
        "code": "bad-id",
        "message": "“A” is not a good id.",
        "remedy": "Write “a”.",
        "excerpt": "  A: x",
    }


def test_an_error_lists_problems_in_file_order_once_each() -> None:
    assert KnowledgeError([WITH_LINE, WITHOUT, WITH_LINE]).problems == (WITHOUT, WITH_LINE)

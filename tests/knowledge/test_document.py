"""YAML as positioned text: nothing is guessed, nothing is hidden, and no file can bring the program down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.document import read_document

YAML_SIGNS = st.text(alphabet="ab:-?[]{},&*!|>'\"%@#\n\r\t \u0085\u2028\ufeffя0", max_size=60)
DEEP = 500_000
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.mark.parametrize("written", ["1.10", "yes", "no", "2022-09-24", "0337", "~", "1_000", "12:30", "null"])
def test_a_scalar_stays_the_text_that_was_written(written: str) -> None:
    root, problems = read_document(f"key: {written}\n", "file.yaml")
    assert root is not None
    assert problems == []
    assert [(key, value.text) for key, _, value in root] == [("key", written)]


def test_every_node_knows_its_file_its_place_and_its_line() -> None:
    root, _ = read_document("first: 1\nlist:\n  - {ru: да, en: yes}\n", "topics/x.yaml")
    assert root is not None
    (_, _, _), (_, key, items) = root
    assert (key.line, key.column, key.excerpt) == (2, 1, "list:")
    assert items.items is not None
    english = list(items.items[0])[1][2]
    assert (english.file, english.line, english.column, english.text) == ("topics/x.yaml", 3, 18, "yes")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"], ids=ascii)
def test_lines_are_counted_alike_whatever_ends_them(end: str) -> None:
    _, (problem,) = read_document(f"a: 1{end}b: !x 2{end}", "file.yaml")
    assert (problem.line, problem.column, problem.excerpt) == (2, 4, "b: !x 2")


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a: &x 1", "unsafe-yaml"),
        ("[{&x a: 1}, {*x : 1}]", "unsafe-yaml"),
        ("\ufeff&x {a: 1}", "unsafe-yaml"),
        ("a: !!python/name:os.system x", "unsafe-yaml"),
        ("a: ! x", "unsafe-yaml"),
        ("&x [*x, *x]", "unsafe-yaml"),
        (BOMB, "unsafe-yaml"),
        ("a: 1\n---\nb: 2", "yaml-syntax"),
        ("a: *nowhere", "unsafe-yaml"),
        ("a: 1\na: 2", "duplicate-key"),
        ("a: \x07", "yaml-syntax"),
        ("[" * DEEP + "]" * DEEP, "too-deep"),
        ("- " * DEEP, "too-deep"),
        ("{a: " * (DEEP // 2), "too-deep"),
    ],
    ids=lambda value: repr(value[:20]),
)
def test_what_hides_or_harms_is_refused(source: str, code: str) -> None:
    _, problems = read_document(source, "file.yaml")
    assert {problem.code for problem in problems} == {code}


@pytest.mark.parametrize("text", ['a: "&x"', "a: fish & chips", "a: R&D", "a: stop!", "a: 2*2"])
def test_the_same_signs_inside_a_text_are_only_signs(text: str) -> None:
    _, problems = read_document(text, "file.yaml")
    assert problems == []


@given(YAML_SIGNS)
def test_any_text_gives_a_document_or_a_problem_and_never_an_exception(source: str) -> None:
    root, problems = read_document(source, "file.yaml")
    assert root is not None or problems
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)

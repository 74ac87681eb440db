"""Each fault that `check` knows: planted in the garden, and found where it was planted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.knowledge import KnowledgeError, load_knowledge
from tests.knowledge.breaking import Break
from tests.knowledge.breaks import BREAKS
from tests.knowledge.codes import codes_in_source

# These have no place inside a file.
PLANTED_IN_TEST_FOLDER = {"no-folder", "unreadable-file"}
WHOLE_FILE = {"empty-file", "not-utf-8", "too-large"}
RAW = re.compile(
    r"yaml\.(?:scanner|parser|composer|reader)|Traceback|expected <|while (?:parsing|scanning)|could not find|codec|in \"<"
    r"|\bNone\b|Error\b|\\x|\\u"
)


@pytest.mark.parametrize("planted", BREAKS, ids=str)
def test_a_fault_is_told_with_its_place_its_line_and_what_to_write_instead(planted: Break, garden_copy: Path) -> None:
    place = planted.apply(garden_copy)

    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(garden_copy)

    problems = refused.value.problems
    assert sorted(problem.code for problem in problems) == sorted((planted.code, *planted.also)), refused.value
    (found,) = [
        one for one in problems if (one.code, one.file, one.line, one.column) == (planted.code, place.file, place.line, place.column)
    ]
    assert found.excerpt == ("" if planted.code in WHOLE_FILE else place.excerpt)
    assert re.fullmatch(r"[A-ZА-Я“_a-z].*[.?…]", found.message), found.message
    assert len(found.remedy) > 10


@pytest.mark.parametrize("planted", BREAKS, ids=str)
def test_no_message_is_that_of_a_parser_or_of_python(planted: Break, garden_copy: Path) -> None:
    planted.apply(garden_copy)
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(garden_copy)
    for problem in refused.value.problems:
        assert not RAW.search(f"{problem.message} {problem.remedy}"), problem


def test_every_code_of_the_source_has_a_case_here() -> None:
    assert {planted.code for planted in BREAKS} | PLANTED_IN_TEST_FOLDER == codes_in_source()

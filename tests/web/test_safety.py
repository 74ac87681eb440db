"""The safety page says what is tested, and nothing that is not."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from bot.knowledge import Knowledge
from bot.web.safety import LIMITS, PARTS, PROMISES
from tests import ROOT
from tests.web.visitor import Visitor, words


def proofs() -> Iterator[str]:
    """The promises that tests are marked with, wherever they stand."""
    for path in (ROOT / "tests").rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                yield from (name for mark in node.decorator_list for name in _named(mark))


def _named(mark: ast.expr) -> Iterator[str]:
    if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Attribute) and mark.func.attr == "proves":
        yield from (str(argument.value) for argument in mark.args if isinstance(argument, ast.Constant))


def test_every_promise_is_proved_by_a_test_and_every_such_test_proves_a_promise() -> None:
    promised = {name for name in proofs() if not re.fullmatch(r"[A-Z]\d+", name)}
    assert promised == {promise for part in PROMISES.values() for promise in part}


def test_nothing_is_said_twice_and_every_part_says_something() -> None:
    said = Counter(line for lines in PARTS.values() for line in lines)
    assert set(said.values()) == {1}
    assert set(said) == {line for group in (PROMISES, LIMITS) for lines in group.values() for line in lines}
    assert all(PARTS.values())


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_page_says_each_line_in_the_language_of_the_reader(visitor: Visitor, knowledge: Knowledge, lang: str) -> None:
    page = visitor.get(f"/{lang}/safety")
    wording = knowledge.wordings[lang]
    assert page.heading == wording.say("safety-title")
    assert [words(one) for one in page.one("main").iter("li")] == [wording.say(line) for lines in PARTS.values() for line in lines]
    assert all(page.all("section", id=part) for part in PARTS)


def test_every_page_leads_there(visitor: Visitor) -> None:
    for address in ("/ru/", "/ru/guide/", "/ru/nowhere", "/ru/faq"):
        assert "/ru/safety" in visitor.get(address).links


def rows() -> dict[str, str]:
    """The rows of docs/security.md and what each says of its proof."""
    written = (ROOT / "docs" / "security.md").read_text("utf-8")
    found = re.findall(r"^\| ([PNLSA]\d+) \| .+ \| (.+) \|$", written, re.MULTILINE)
    assert len(dict(found)) == len(found)
    return dict(found)


def test_every_row_called_proved_has_a_test_that_names_it_and_no_other_row_has() -> None:
    named = {name for name in proofs() if re.fullmatch(r"[A-Z]\d+", name)}
    assert named == {row for row, proof in rows().items() if proof.startswith("proved")}
    assert all(proof.startswith(("proved", "not proved: ")) for proof in rows().values())


def test_no_row_is_left_out() -> None:
    last = {"P": 14, "N": 10, "L": 10, "S": 15, "A": 8}
    assert set(rows()) == {f"{kind}{number}" for kind, most in last.items() for number in range(1, most + 1)}

"""What must hold between things, and what need not. The faults are planted in test_checks.py; here is where each rule ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge import load_knowledge
from tests.knowledge.breaking import Break

WATER, SAFETY, SOURCES = "topics/water.yaml", "topics/safety.yaml", "sources.yaml"


@pytest.mark.parametrize(
    "allowed",
    [
        # Days before the pack's first day are nobody's: a rule enacted on that day may be cited by an outcome without a beginning.
        Break("law of the first day", SOURCES, "  rule-2:\n", "  rule-2:\n    ◆enacted: 2022-01-01\n"),
        Break(
            "law in force since the first day",
            SOURCES,
            "    in_force: {}\n    displaced",
            "    in_force: ◆{from: 2022-01-01}\n    displaced",
        ),
        Break("past law enacted on the first day", SOURCES, "    displaced: 2023", "    ◆enacted: 2022-01-01\n    displaced: 2023"),
        Break("an act without a beginning", SOURCES, "    in_force: {}\n    displaced", "    in_force: ◆{from: 2021-06-01}\n    displaced"),
        Break("only the article, where law is not the matter", SAFETY, "law: [rule-2]", "◆article: [nobody-was-fined]"),
        Break(
            "an outcome that could hold longer than its branch", WATER, "in_force: {until: 2023-05-31}", "in_force: ◆{until: 2023-05-31}"
        ),
    ],
    ids=lambda allowed: str(allowed.code),
)
def test_these_are_no_faults(allowed: Break, garden_copy: Path) -> None:
    allowed.apply(garden_copy)
    assert load_knowledge(garden_copy).outcomes


def test_law_of_another_time_need_not_have_existed_before_the_packs_first_day(garden_copy: Path) -> None:
    Break("", SOURCES, "  rule-2:\n", "  rule-2:\n    ◆enacted: 2022-01-01\n").apply(garden_copy)
    Break(
        "", WATER, "cites: {law: [rule-7], article", "act: ◆{until: 2022-06-01}\n    cites: {law: [rule-7], then: [rule-2], article"
    ).apply(garden_copy)
    assert load_knowledge(garden_copy).outcomes["hose-is-free"].then == ("rule-2",)


def test_without_an_article_nobody_has_to_cite_it(garden_copy: Path) -> None:
    (garden_copy / "article.yaml").unlink()
    water = garden_copy / WATER
    lines = water.read_text("utf-8").splitlines(keepends=True)
    water.write_text("".join(line.partition(", article:")[0] + "}\n" if ", article:" in line else line for line in lines), "utf-8")
    assert load_knowledge(garden_copy).article is None

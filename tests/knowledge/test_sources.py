"""The law, the article, and what stands beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.knowledge import Knowledge, load_knowledge
from bot.knowledge.figure import Figure
from bot.knowledge.period import Period
from tests.knowledge.breaking import Break

CHANGE = date(2023, 6, 1)


def test_a_provision_holds_its_dates_its_figures_and_how_sure_it_is(garden: Knowledge) -> None:
    rule = garden.provisions["rule-7-1"]
    assert (rule.in_force, rule.enacted, rule.approximate) == (Period(start=CHANGE), CHANGE, ("enacted",))
    assert rule.figures == {"fine": Figure("range", Decimal(500), Decimal(1500), "roubles")}
    assert (rule.known, rule.rule, rule.verified_on) == ("law-text", "GARDEN-7", garden.pack.verified_on)


def test_a_provision_may_have_been_verified_on_another_day_than_the_pack(garden: Knowledge) -> None:
    assert garden.provisions["rule-2"].verified_on == date(2026, 10, 1)
    assert garden.verified_on(garden.outcomes["leave-the-house"]) == date(2026, 10, 1)
    assert garden.verified_on(garden.outcomes["hose-is-free"]) == garden.pack.verified_on


def test_an_outcome_was_verified_when_the_oldest_of_what_it_cites_was(garden: Knowledge) -> None:
    both = replace(garden.outcomes["hose-is-free"], law=("rule-7", "rule-2"))
    assert garden.verified_on(both) == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("known", "confidence"),
    [("law-text", "law-text"), ("reported", "reported"), ("general-high", "not-verified"), ("general-medium", "not-verified")],
)
def test_an_outcome_is_as_sure_as_the_least_sure_provision_it_cites(garden_copy: Path, known: str, confidence: str) -> None:
    Break("", "sources.yaml", "known: law-text\n  rule-7-1", f"known: ◆{known}\n  rule-7-1").apply(garden_copy)
    broken = load_knowledge(garden_copy)
    assert broken.confidence(broken.outcomes["old-watering-is-not-fined"]) == confidence


def test_a_source_names_itself_in_full_in_short_and_in_the_genitive(garden: Knowledge) -> None:
    rules = garden.sources["rules"]
    assert (rules.short["ru"], rules.of["ru"], rules.number, rules.enacted) == ("Правила", "Правил", "12", date(2021, 4, 1))


def test_the_article_is_told_claim_by_claim(garden: Knowledge) -> None:
    article = garden.article
    assert article is not None
    assert (article.author, article.published, article.as_of) == ("A. Gardener", "2023-05", date(2023, 5, 12))
    claim, other = article.claims.values()
    assert (claim.row, claim.paragraphs, claim.level) == (1, (3, 5), "red")
    assert claim.left_out is not None
    assert (other.row, other.left_out) == (None, None)


def test_circumstances_helplines_and_terms_are_read(garden: Knowledge) -> None:
    assert garden.circumstances["drought"].period == Period(start=CHANGE)
    assert garden.circumstances["drought"].by == ("rule-7-1",)
    line = garden.helplines["gas-service"]
    assert (line.contact["ru"], line.status, line.known, line.checked_on) == ("04", "independent", "reported", date(2026, 11, 20))
    assert garden.glossary["board"].also["en"] == ("chair",)
    assert garden.lexicon.danger["smell-of-gas"]["en"] == ("smell of gas",)
    assert garden.open_points["drip-watering"]["en"] == "Whether the ban covers drip watering."

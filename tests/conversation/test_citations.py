"""What an outcome rests on, shown."""

from __future__ import annotations

import pytest

from bot.conversation.citations import citations, claims, paragraphs
from bot.knowledge import Knowledge


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((), ""),
        ((7,), "¶7"),
        ((9, 7), "¶7, ¶9"),
        ((7, 8), "¶7, ¶8"),
        ((21, 22, 23, 24), "¶21–24"),
        ((3, 5, 6, 7, 12), "¶3, ¶5–7, ¶12"),
    ],
)
def test_paragraphs_are_listed_and_long_runs_are_drawn_together(numbers: tuple[int, ...], expected: str) -> None:
    assert paragraphs(numbers) == expected


def test_the_law_in_force_stands_first_then_that_of_the_act_then_the_article(garden: Knowledge) -> None:
    shown = citations(garden, garden.outcomes["old-watering-is-not-fined"], "en")
    assert [(one.id, one.relation) for one in shown] == [("rule-7-1", "law"), ("rule-7", "then"), ("nobody-was-fined", "article")]


def test_a_provision_is_shown_with_the_days_it_governs(garden: Knowledge) -> None:
    _, then, _ = citations(garden, garden.outcomes["old-watering-is-not-fined"], "ru")
    assert (then.title, then.locator, then.date) == ("Правила товарищества «Вишня»", "п. 7", "2021-04-01")
    assert then.in_force == garden.provisions["rule-7"].governs
    assert then.url == "/ru/sources/rules#rule-7"
    assert then.says == "Поливать из шланга можно в любой час."


def test_a_day_known_only_roughly_is_shown_as_such(garden: Knowledge) -> None:
    law, then, _ = citations(garden, garden.outcomes["old-watering-is-not-fined"], "ru")
    assert law.approximate
    assert not then.approximate


def test_the_article_is_never_law(garden: Knowledge) -> None:
    *_, article = citations(garden, garden.outcomes["old-watering-is-not-fined"], "en")
    assert (article.source, article.title) == ("article", "A. Gardener, The Cherry Leaf: A garden without worries")
    assert article.url == "/en/sources/article#nobody-was-fined"
    assert (article.confidence, article.date, article.locator) == ("reported", "2023-05", "¶9")


def test_a_claim_is_shown_with_what_it_left_out_and_what_holds_today(garden: Knowledge) -> None:
    first, second = claims(garden, garden.outcomes["midday-hose-is-fined"], "en")
    assert (first.text, first.left_out) == ("The leaflet reported that watering is free at any hour.", "It did not mention the drought.")
    assert "fine by day" in first.today
    assert (second.left_out, second.level) == ("", "amber")

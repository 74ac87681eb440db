"""Every claim of the article is answered twice: as of the article's day, and today, with its warning.

For each row of the table of claims: the claim, and one intent with the outcomes that carry it then and today.
"""

from __future__ import annotations

from datetime import date

import pytest

from bot.knowledge import Knowledge
from bot.tree import all_paths
from tests import TODAY

THEN = date(2022, 5, 12)

# row, claim, (intent, outcome) on the day of the article, (intent, outcome) today
ROWS = [
    (
        1,
        "commanders-calmed-down",
        ("refuse-after-deployment", "refusing-to-go-on-meant-dismissal"),
        ("refuse-after-deployment", "refusing-to-go-on-is-a-crime"),
    ),
    (2, "moved-to-belgorod", ("refuse-before-deployment", "refusal-meant-dismissal"), ("refuse-before-deployment", "refusal-is-a-crime")),
    (
        3,
        "contract-ends-in-june",
        ("contract-end", "contract-ends-with-discharge"),
        ("contract-end", "contract-goes-on-until-a-decree-ends-it"),
    ),
    (
        4,
        "not-officially-at-war",
        ("war-status", "no-war-declared-before-mobilisation"),
        ("war-status", "no-war-declared-mobilisation-not-ended"),
    ),
    (
        5,
        "cannot-be-prosecuted",
        ("refuse-before-deployment", "refusal-meant-dismissal"),
        ("refuse-before-deployment", "refusal-is-a-crime"),
    ),
    (6, "simply-say-no", ("refuse-before-deployment", "refusal-meant-dismissal"), ("refuse-before-deployment", "refusal-is-a-crime")),
    (
        7,
        "no-case-on-russian-territory",
        ("refuse-before-deployment", "refusal-meant-dismissal"),
        ("refuse-before-deployment", "refusal-is-a-crime"),
    ),
    (8, "no-known-cases", ("refuse-prosecution", "lone-refusal-needs-proof-of-harm"), ("refuse-prosecution", "refusal-already-made")),
    (9, "twelve-guardsmen", ("national-guard", "police-rank-in-2022"), ("national-guard", "police-rank-today")),
    (
        10,
        "fired-or-transferred",
        ("refuse-consequences-dismissal", "dismissal-is-the-usual-price"),
        ("refuse-consequences-dismissal", "refusal-does-not-end-service"),
    ),
    (
        11,
        "left-the-army-in-april",
        ("refuse-after-deployment", "refusing-to-go-on-meant-dismissal"),
        ("refuse-after-deployment", "refusing-to-go-on-is-a-crime"),
    ),
    (
        12,
        "prison-only-in-wartime",
        ("if-war-declared", "declaring-war-before-mobilisation"),
        ("if-war-declared", "declaring-war-changes-little-for-refusal"),
    ),
    (
        13,
        "hundreds-asked-the-lawyer",
        ("how-to-refuse", "refusal-report-leads-to-dismissal"),
        ("how-to-refuse", "refusal-report-can-be-evidence"),
    ),
    (
        14,
        "no-conscripts",
        ("conscripts", "conscript-needs-months-and-training"),
        ("conscripts", "conscript-serves-on-the-border-and-call-up-runs-all-year"),
    ),
    (
        15,
        "short-term-contracts",
        ("contract-end", "contract-ends-with-discharge"),
        ("contract-end", "contract-goes-on-until-a-decree-ends-it"),
    ),
    (
        16,
        "wagner-and-volunteers",
        ("mercenary-volunteer", "paper-decides-who-is-a-soldier"),
        ("mercenary-volunteer", "volunteer-answers-as-a-soldier"),
    ),
    (
        17,
        "mobilisation-speculation",
        ("mobilised", "mobilisation-had-not-been-declared"),
        ("mobilised", "mobilised-serve-and-some-were-released"),
    ),
    (18, "compensation-up-to", ("compensation-eligibility", "wound-payment-in-2022"), ("compensation-eligibility", "severe-wound-today")),
    (19, "not-under-the-operation", ("health-vvk", "unfitness-led-to-discharge"), ("health-vvk", "unfit-is-a-ground-for-discharge")),
    (20, "going-public", ("pay-and-leave", "unpaid-or-no-leave-in-2022"), ("pay-and-leave", "unpaid-or-no-leave-today")),
    (
        21,
        "threats-of-prison",
        ("commander-threats", "threat-of-prison-needs-proof-of-harm"),
        ("commander-threats", "threat-of-prison-can-be-real"),
    ),
    (
        22,
        "legal-path-to-refuse",
        ("refuse-before-deployment", "refusal-meant-dismissal"),
        ("refuse-before-deployment", "refusal-is-a-crime"),
    ),
]


def carriers(knowledge: Knowledge, claim: str, on: date) -> set[tuple[str, str]]:
    """The intents and outcomes that carry a claim on a day."""
    return {(path.intent, path.outcome) for path in all_paths(knowledge) if claim in path.citations and path.days.contains(on)}


@pytest.mark.parametrize(("row", "claim", "then", "today"), ROWS)
def test_a_claim_is_answered_then_and_today(
    knowledge: Knowledge, row: int, claim: str, then: tuple[str, str], today: tuple[str, str]
) -> None:
    article = knowledge.article
    assert article is not None
    assert article.claims[claim].row == row
    assert then in carriers(knowledge, claim, THEN)
    assert today in carriers(knowledge, claim, TODAY)


def test_every_row_has_its_line(knowledge: Knowledge) -> None:
    article = knowledge.article
    assert article is not None
    assert sorted(row for row, *_ in ROWS) == sorted(claim.row for claim in article.claims.values() if claim.row is not None)
    assert [row for row, *_ in ROWS] == list(range(1, len(ROWS) + 1))


def test_red_claims_are_corrected_where_they_stand(knowledge: Knowledge) -> None:
    article = knowledge.article
    assert article is not None
    for claim in article.claims.values():
        assert all(claim.today.values()), claim.id
        assert claim.level != "red" or claim.row is not None

"""The report of `check`: what was proved about a pack that loads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.knowledge import OUT_OF_SCOPE, Knowledge
from bot.matching import Matcher
from bot.review.examples import FailedExample, failed_examples
from bot.tree import all_paths


@dataclass(frozen=True, slots=True)
class Report:
    """Counts of what there is, and everything that is not as it must be."""

    paths: int
    intents: int
    outcomes: int
    provisions: int
    unused_provisions: tuple[str, ...]
    unused_claims: tuple[str, ...]
    unused_options: tuple[str, ...]
    few_examples: tuple[str, ...]
    contradicted_phrases: tuple[str, ...]
    failed_examples: Sequence[FailedExample]

    @property
    def faults(self) -> list[str]:
        """One sentence for each thing to mend."""
        return [
            *(f"No outcome cites the provision “{name}”." for name in self.unused_provisions),
            *(f"No outcome cites the article's claim “{name}”." for name in self.unused_claims),
            *(f"No path answers with the option “{name}”." for name in self.unused_options),
            *(f"The outcome “{name}” needs an example in each language." for name in self.few_examples),
            *(f"The phrase “{phrase}” holds a word that lexicon.yaml places elsewhere." for phrase in self.contradicted_phrases),
            *(f"The example “{one.words}” of “{one.outcome}”: {one.reason}." for one in self.failed_examples),
        ]


def review(knowledge: Knowledge, matcher: Matcher) -> Report:
    """Walk every path and run every example of a loaded pack."""
    paths = all_paths(knowledge)
    cited = {name for path in paths for name in path.citations}
    answered = {f"{question}={option}" for path in paths for question, option in path.facts.items()}
    options = [f"{question.id}={option}" for question in knowledge.questions.values() for option in question.options]
    claims = knowledge.article.claims if knowledge.article else {}
    languages = set(knowledge.pack.languages)
    return Report(
        paths=len(paths),
        intents=len(knowledge.intents),
        outcomes=len(knowledge.outcomes),
        provisions=len(knowledge.provisions),
        unused_provisions=tuple(name for name in knowledge.provisions if name not in cited),
        unused_claims=tuple(name for name in claims if name not in cited),
        unused_options=tuple(option for option in options if option not in answered),
        few_examples=tuple(
            outcome.id for outcome in knowledge.outcomes.values() if {example.lang for example in outcome.examples} != languages
        ),
        contradicted_phrases=tuple(
            phrase
            for name, by_language in knowledge.phrases.items()
            if name != OUT_OF_SCOPE
            for phrases in by_language.values()
            for phrase in phrases
            if matcher.lies_elsewhere(phrase)
        ),
        failed_examples=tuple(failed_examples(knowledge, matcher)),
    )

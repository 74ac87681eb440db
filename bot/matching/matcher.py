"""One text in, one decision out. Never confidently wrong: a wrong answer costs more than a question back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.knowledge import OUT_OF_SCOPE, Knowledge
from bot.language import Read, Reader
from bot.matching.facts import FactFinder
from bot.matching.patterns import Patterns, Word
from bot.matching.thresholds import CLEAR_SHARE, COMMON, LEAST_SHARE, MOST_CHOICES, MOST_OUTSIDE, URGENT_SHARE
from bot.matching.vocabulary import MOST_REPAIRS
from bot.matching.weights import read_weights

Decision = Literal["answer", "choose", "decline", "crisis"]
MOST_REASONS = 4


@dataclass(frozen=True, slots=True)
class Match:
    """What was understood. `candidates` are intents, best first; `because` the words that spoke for the first of them."""

    decision: Decision
    intent: str | None
    candidates: tuple[str, ...]
    facts: Mapping[str, str]
    because: tuple[str, ...]
    lang: str


class Matcher:
    """Understands questions by the phrases of a pack. Built once; `match` keeps nothing of what it reads."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._intents = knowledge.intents
        self._weights = read_weights(knowledge.folder, knowledge.phrases_fingerprint)
        self._vocabulary = self._weights.vocabulary
        self._reader = Reader(self._vocabulary.familiarity)
        self._facts = FactFinder(knowledge)
        self._elsewhere = Patterns((phrase, True) for phrases in knowledge.lexicon.elsewhere.values() for phrase in phrases)
        self._aside = Patterns(((phrase, True) for said in knowledge.lexicon.aside.values() for phrase in said), within_clause=True)
        self._danger = Patterns(
            (phrase, intent)
            for intent, by_language in knowledge.lexicon.danger.items()
            for phrases in by_language.values()
            for phrase in phrases
        )

    def match(self, text: str, today: date) -> Match:
        """The decision on a text of any length; only its first characters are read."""
        read = self._reader.read(text)
        words = self._understood(read)
        asked = self._asked_about(words)
        facts = self._facts.facts(words, today)
        heard = self._weights.probabilities([word.text for word in asked], [word.stem for word in asked])
        outside = heard.pop(OUT_OF_SCOPE, 0.0)
        danger = next(self._danger.found_in(words), None)
        shares = self._possible(heard, facts, danger)
        ranked = sorted(shares, key=lambda name: (name != danger, -shares[name], name))
        first = ranked[0]
        if danger:
            decision: Decision = "crisis"
        elif not self._has_content(words) or next(self._elsewhere.found_in(words), None):
            decision = "decline"
        else:
            decision = self._decision(first, shares[first], outside)
            if decision == "answer" and self._intents[first].topic != self._intents[max(heard, key=heard.__getitem__)].topic:
                # What was heard first cannot be, and what comes next is about something else: ask rather than guess.
                decision = "choose"
        is_ours = decision != "decline"
        return Match(
            decision=decision,
            intent=first if decision in ("answer", "crisis") else None,
            candidates=tuple(ranked[:MOST_CHOICES]),
            facts=facts if is_ours else {},
            because=self._because(asked, first) if is_ours else (),
            lang=read.lang,
        )

    def _possible(self, shares: Mapping[str, float], facts: Mapping[str, str], danger: str | None) -> Mapping[str, float]:
        """The shares without the intents that take for granted what the words deny: a wound there is no wound in Russia.

        Danger is never ruled out; and where everything would be, nothing is.
        """
        left = {
            name: share
            for name, share in shares.items()
            if name == danger or all(facts.get(question, option) == option for question, option in self._intents[name].facts.items())
        }
        if not left:
            return shares
        scale = sum(shares.values()) / sum(left.values())
        return {name: share * scale for name, share in left.items()}

    def _asked_about(self, words: Sequence[Word]) -> Sequence[Word]:
        """The words without the clauses that say what is not asked (“не про отказ, про деньги”), if anything is left then."""
        aside = self._aside.clauses_in(words)
        kept = [word for word in words if word.clause not in aside]
        return kept if self._has_content(kept) else words

    def _has_content(self, words: Sequence[Word]) -> bool:
        """Whether any word is known and says more than “я”, “как” or “the”."""
        return any(self._weights.rarity.get(word.stem, 0.0) > COMMON * self._weights.unseen for word in words)

    def lies_elsewhere(self, text: str) -> bool:
        """Whether a text holds words that place it elsewhere."""
        return next(self._elsewhere.found_in(self._understood(self._reader.read(text))), None) is not None

    def _decision(self, first: str, share: float, outside: float) -> Decision:
        if share < LEAST_SHARE or outside > MOST_OUTSIDE * (outside + share):
            return "decline"
        is_urgent = self._intents[first].urgent
        if share < (URGENT_SHARE if is_urgent else CLEAR_SHARE):
            return "choose"
        return "crisis" if is_urgent else "answer"

    def _understood(self, read: Read) -> list[Word]:
        left = MOST_REPAIRS
        words = []
        for word, clause in zip(read.words, read.clauses, strict=True):
            meant = word
            if left and not self._vocabulary.knows(word):
                left -= 1
                meant = self._vocabulary.repaired(word) or word
            words.append(Word(meant, self._vocabulary.stem(meant), clause))
        return words

    def _because(self, words: Sequence[Word], intent: str) -> tuple[str, ...]:
        voices = self._weights.voices([word.stem for word in words], intent)
        text_of = {word.stem: word.text for word in reversed(words)}
        strongest = sorted(voices, key=lambda stem: (-voices[stem], stem))[:MOST_REASONS]
        return tuple(text_of[stem] for stem in strongest)

"""One text in, one decision out. Never confidently wrong: a wrong answer costs more than a question back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.knowledge import OUT_OF_SCOPE, Knowledge
from bot.language import Reader, clean, words_of
from bot.matching.facts import FactFinder
from bot.matching.features import pieces, stems_and_pairs
from bot.matching.model import Model
from bot.matching.patterns import Patterns, Word
from bot.matching.thresholds import (
    CLEAR_LEAD,
    LEAST_LEAD_OVER_OUTSIDE,
    MOST_CHOICES,
    PIECE_SMOOTHING,
    PIECES_COUNT,
    WORD_SMOOTHING,
)
from bot.matching.vocabulary import MOST_REPAIRS, Vocabulary

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
        said = {
            name: [words_of(clean(phrase)) for phrases in by_language.values() for phrase in phrases]
            for name, by_language in knowledge.phrases.items()
        }
        self._vocabulary = Vocabulary(word for phrases in said.values() for phrase in phrases for word in phrase)
        self._reader = Reader(self._vocabulary.knows)
        stem = self._vocabulary.stem
        stemmed = {name: [[stem(word) for word in phrase] for phrase in phrases] for name, phrases in said.items()}
        self._words = Model(stemmed, stems_and_pairs, WORD_SMOOTHING)
        self._pieces = Model(said, pieces, PIECE_SMOOTHING)
        self._facts = FactFinder(knowledge)
        self._danger = Patterns(
            (phrase, intent)
            for intent, by_language in knowledge.lexicon.danger.items()
            for phrases in by_language.values()
            for phrase in phrases
        )

    def match(self, text: str, today: date) -> Match:
        """The decision on a text of any length; only its first characters are read."""
        read, lang = self._reader.read(text)
        words = self._understood(read)
        scores = self._scores(words)
        outside = scores.pop(OUT_OF_SCOPE, 0.0)
        ranked = sorted(scores, key=lambda name: (-scores[name], name))
        candidates = tuple(ranked[:MOST_CHOICES])
        in_danger = next(self._danger.found_in(words), None)
        if in_danger:
            others = tuple(name for name in ranked if name != in_danger)[: MOST_CHOICES - 1]
            facts = self._facts.facts(words, today)
            return Match("crisis", in_danger, (in_danger, *others), facts, self._because(words, in_danger), lang)
        decision = self._decision([scores[name] for name in candidates], outside, candidates)
        if decision == "decline":
            return Match("decline", None, candidates, {}, (), lang)
        intent = candidates[0] if decision in ("answer", "crisis") else None
        return Match(decision, intent, candidates, self._facts.facts(words, today), self._because(words, candidates[0]), lang)

    def _scores(self, words: Sequence[Word]) -> dict[str, float]:
        by_words = self._words.score([word.stem for word in words])
        by_pieces = self._pieces.score([word.text for word in words])
        scored = zip(self._words.classes, by_words, by_pieces, strict=True)
        return {name: whole + PIECES_COUNT * part for name, whole, part in scored}

    def _decision(self, best: Sequence[float], outside: float, candidates: Sequence[str]) -> Decision:
        if not best or best[0] <= 0 or best[0] - outside < LEAST_LEAD_OVER_OUTSIDE:
            return "decline"
        if len(best) > 1 and best[0] - best[1] < CLEAR_LEAD:
            return "choose"
        return "crisis" if self._intents[candidates[0]].urgent else "answer"

    def _understood(self, read: Sequence[str]) -> list[Word]:
        left = MOST_REPAIRS
        words = []
        for word in read:
            meant = word
            if left and not self._vocabulary.knows(word):
                left -= 1
                meant = self._vocabulary.repaired(word) or word
            words.append(Word(meant, self._vocabulary.stem(meant)))
        return words

    def _because(self, words: Sequence[Word], intent: str) -> tuple[str, ...]:
        voices = self._words.voices([word.stem for word in words], intent)
        text_of = {word.stem: word.text for word in reversed(words)}
        strongest = sorted(voices, key=lambda stem: (-voices[stem], stem))[:MOST_REASONS]
        return tuple(text_of[stem] for stem in strongest)

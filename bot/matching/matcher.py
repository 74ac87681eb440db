"""One text in, one decision out. Never confidently wrong: a wrong answer costs more than a question back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.knowledge import OUT_OF_SCOPE, Knowledge
from bot.language import Reader, Word, clean, stem
from bot.language.reading import words_of
from bot.matching.facts import FactFinder
from bot.matching.model import Model, Score
from bot.matching.thresholds import CLEAR_LEAD, LEAST_KNOWN, LEAST_LEAD_OVER_OUTSIDE, MOST_CHOICES
from bot.matching.vocabulary import MOST_REPAIRS, Vocabulary

Decision = Literal["answer", "choose", "decline", "crisis"]


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
        self._knowledge = knowledge
        phrases = {name: [phrase for said in langs.values() for phrase in said] for name, langs in knowledge.phrases.items()}
        words = {name: [words_of(clean(phrase)) for phrase in said] for name, said in phrases.items()}
        spoken = [word for said in words.values() for phrase in said for word in phrase]
        self._vocabulary = Vocabulary(spoken)
        self._reader = Reader(self._vocabulary.knows)
        stems = {word: stem(word) for word in set(spoken)}
        self._model = Model({name: [[stems[word] for word in phrase] for phrase in said] for name, said in words.items()})
        self._facts = FactFinder(knowledge)

    def match(self, text: str, today: date) -> Match:
        """The decision on a text of any length; only its first characters are read."""
        read, lang = self._reader.read(text)
        words = self._repaired(read)
        score = self._model.score([word.stem for word in words])
        ranked = self._ranked(score)
        decision = self._decision(ranked, score)
        candidates = tuple(name for name, _ in ranked[:MOST_CHOICES])
        if decision == "decline":
            return Match("decline", None, candidates, {}, (), lang)
        intent = candidates[0] if decision in ("answer", "crisis") else None
        facts = self._facts.facts(words, today)
        return Match(decision, intent, candidates, facts, self._because(words, candidates[0]), lang)

    def _ranked(self, score: Score) -> list[tuple[str, float]]:
        """Intents with their scores, best first."""
        scored = zip(self._model.classes, score.by_class, strict=True)
        return sorted(((name, value) for name, value in scored if name != OUT_OF_SCOPE), key=lambda pair: (-pair[1], pair[0]))

    def _decision(self, ranked: Sequence[tuple[str, float]], score: Score) -> Decision:
        outside = dict(zip(self._model.classes, score.by_class, strict=True)).get(OUT_OF_SCOPE, 0.0)
        (first, best), (_, second) = ranked[0], ranked[1] if len(ranked) > 1 else ("", 0.0)
        if score.known < LEAST_KNOWN or best - outside < LEAST_LEAD_OVER_OUTSIDE:
            return "decline"
        if best - second < CLEAR_LEAD:
            return "choose"
        return "crisis" if self._knowledge.intents[first].urgent else "answer"

    def _repaired(self, words: Sequence[Word]) -> list[Word]:
        left = MOST_REPAIRS
        repaired = []
        for word in words:
            better = None
            if left and not self._vocabulary.knows(word.text):
                left -= 1
                better = self._vocabulary.repaired(word.text)
            repaired.append(Word(better, stem(better)) if better else word)
        return repaired

    def _because(self, words: Sequence[Word], intent: str) -> tuple[str, ...]:
        text_of = {word.stem: word.text for word in reversed(words)}
        return tuple(text_of[voice] for voice, _ in self._model.spoke_for([word.stem for word in words], intent)[:4])

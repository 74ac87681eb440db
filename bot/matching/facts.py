"""Facts that a text already states. A wrong fact is a wrong answer, so doubt means none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.knowledge import Knowledge
from bot.knowledge.model import Question
from bot.language import clean, stem, words_of
from bot.matching.dates import dates_in

NEGATIONS = frozenset({"не", "нет", "ни", "без", "not", "no", "never", "without", "isn't", "wasn't", "didn't", "hasn't"})
# So many words may stand between the words of a pattern, and between an event and its date.
GAP = 2
NEAR = 6


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was understood (repaired, in the alphabet meant), and its stem."""

    text: str
    stem: str


@dataclass(frozen=True, slots=True)
class Pattern:
    question: str
    option: str
    stems: tuple[str, ...]


class FactFinder:
    """Finds the options of questions in words; patterns come from `heard`, dates from the calendar."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._by_first: dict[str, list[Pattern]] = defaultdict(list)
        self._dated = [question for question in knowledge.questions.values() if question.is_date]
        self._events = {question.id: {stem(word) for words in question.event.values() for word in words} for question in self._dated}
        for question in knowledge.questions.values():
            for option in question.options.values():
                for heard in (phrase for phrases in option.heard.values() for phrase in phrases):
                    stems = tuple(stem(word) for word in words_of(clean(heard)))
                    if stems:
                        self._by_first[stems[0]].append(Pattern(question.id, option.id, stems))

    def facts(self, words: Sequence[Word], today: date) -> Mapping[str, str]:
        """The options stated, by question. Two different options of one question state nothing."""
        heard: dict[str, set[str]] = defaultdict(set)
        for place, word in enumerate(words):
            for pattern in self._by_first.get(word.stem, ()):
                if _follows(words, place, pattern.stems) and not _is_negated(words, place):
                    heard[pattern.question].add(pattern.option)
        for question in self._dated:
            option = self._dated_option(question, words, today)
            if option:
                heard[question.id].add(option)
        return {question: next(iter(options)) for question, options in heard.items() if len(options) == 1}

    def _dated_option(self, question: Question, words: Sequence[Word], today: date) -> str | None:
        events = self._events[question.id]
        options = set()
        for dated in dates_in([word.text for word in words], today):
            around = words[max(0, dated.place - NEAR) : dated.place + NEAR + 1]
            if not any(word.stem in events for word in around):
                continue
            covering = [option.id for option in question.options.values() if option.period and option.period.covers(dated.period)]
            options.add(covering[0] if covering else "")
        return options.pop() if len(options) == 1 else None


def _follows(words: Sequence[Word], place: int, stems: tuple[str, ...]) -> bool:
    at = place
    for wanted in stems[1:]:
        found = next((number for number in range(at + 1, min(at + GAP + 1, len(words))) if words[number].stem == wanted), None)
        if found is None:
            return False
        at = found
    return True


def _is_negated(words: Sequence[Word], place: int) -> bool:
    return any(word.text in NEGATIONS for word in words[max(0, place - 2) : place])

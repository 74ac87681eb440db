"""Facts that a text already states. A wrong fact is a wrong answer, so doubt means none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from bot.knowledge import Knowledge
from bot.knowledge.model import Question
from bot.language import clean
from bot.matching.dates import dates_in
from bot.matching.patterns import Patterns, Word

# So many words may stand between an event and its date.
NEAR = 6


class FactFinder:
    """Finds the options of questions in words; patterns come from `heard`, dates from the calendar."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._patterns = Patterns(
            (phrase, (question.id, option.id))
            for question in knowledge.questions.values()
            for option in question.options.values()
            for phrases in option.heard.values()
            for phrase in phrases
        )
        self._dated = [question for question in knowledge.questions.values() if question.is_date]
        self._events = {question.id: {clean(word) for words in question.event.values() for word in words} for question in self._dated}

    def facts(self, words: Sequence[Word], today: date) -> Mapping[str, str]:
        """The options stated, by question. Two different options of one question state nothing."""
        heard: dict[str, set[str]] = defaultdict(set)
        for question, option in self._patterns.found_in(words):
            heard[question].add(option)
        for dated in self._dated:
            named = self._dated_option(dated, words, today)
            if named:
                heard[dated.id].add(named)
        return {question: next(iter(options)) for question, options in heard.items() if len(options) == 1}

    def _dated_option(self, question: Question, words: Sequence[Word], today: date) -> str | None:
        events = self._events[question.id]
        options = set()
        for dated in dates_in([word.text for word in words], today):
            around = words[max(0, dated.place - NEAR) : dated.place + NEAR + 1]
            if not any(word.text in events for word in around):
                continue
            covering = [option.id for option in question.options.values() if option.period and option.period.covers(dated.period)]
            options.add(covering[0] if covering else "")
        return options.pop() if len(options) == 1 else None

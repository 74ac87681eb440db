"""Facts that a text already states. A wrong fact is a wrong answer, so doubt means none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from bot.knowledge import Knowledge
from bot.knowledge.model import Question
from bot.language import clean
from bot.matching.dates import dates_in
from bot.matching.doubt import states_nothing
from bot.matching.patterns import Patterns, Word

# So many words may stand between an event and its date.
NEAR = 6
# What else people date: a date nearer to one of these is not the date of the event.
OTHER_EVENTS = re.compile(
    r"подпис\w+|контракт\w*|заключ\w+|мобилиз\w+|призв\w+|призыв\w*|обмен\w*|закон\w*|указ\w*|родил\w+|повестк\w+|отправил\w*|служ\w+"
    r"|signed|contract|mobili[sz]\w+|called|drafted|exchanged|law|decree|born|deployed|enlisted|joined|serv\w+|summons"
)


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
        for question, option in self._patterns.found_in(words, states_nothing):
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
            own, other = _nearest(words, dated.place, events.__contains__), _nearest(words, dated.place, OTHER_EVENTS.fullmatch)
            if own is None or (other is not None and other <= own):
                continue
            covering = [option.id for option in question.options.values() if option.period and option.period.covers(dated.period)]
            options.add(covering[0] if covering else "")
        return options.pop() if len(options) == 1 else None


def _nearest(words: Sequence[Word], place: int, wanted: Callable[[str], object]) -> tuple[int, int] | None:
    """How many clauses and words lie between a place and the nearest word wanted; None if none is near."""
    near = range(max(0, place - NEAR), min(len(words), place + NEAR + 1))
    found = ((abs(words[at].clause - words[place].clause), abs(at - place)) for at in near if wanted(words[at].text))
    return min(found, default=None)

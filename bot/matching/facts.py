"""Facts that a text already states. A wrong fact is a wrong answer, so doubt means none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from datetime import date

from bot.knowledge import Knowledge
from bot.knowledge.model import Option, Question
from bot.language import clean
from bot.matching.dates import Dated, dates_in
from bot.matching.doubt import is_supposed, states_nothing
from bot.matching.patterns import Patterns, Word, is_denied

# So many words may stand between an event and its date.
NEAR = 6
# What else people date: a date nearer to one of these is not the date of the event.
OTHER_EVENTS = re.compile(
    r"подпис\w+|контракт\w*|заключ\w+|мобилиз\w+|призв\w+|призыв\w*|обмен\w*|закон\w*|указ\w*|родил\w+|повестк\w+|отправил\w*|служ\w+"
    r"|справк\w+|выписа\w+|оформ\w+|выдал\w*|комисси\w+|ввк|суд\w*|приговор\w*|дело|уволил\w*|уволен\w*|выплат\w*|страхов\w+|согаз\w*|отпуске"
    r"|позвонил\w*|звонил\w*|звонят|сказал\w*|прислал\w*|пришл\w+|умер\w*|погиб\w*"
    r"|signed|contract|mobili[sz]\w+|called|drafted|exchanged|swapped|law|decree|born|deployed|enlisted|joined|serv\w+|summons"
    r"|certificate|discharged|issued|sentenced|court|case|fired|dismissed|paid|payment|insur\w+|died|killed|told|said"
)
# What began then may still go on: its date states a span without an end only.
LASTING = re.compile(
    r"ушел\w*|ушл[аи]|уехал\w*|бросил\w*|сбежал\w*|пропал\w*|самовол\w+|соч|сочах|соче|бегах|вернул\w+|отсутств\w+"
    r"|left|quit|absent|awol|missing|ran"
)
# What happened again has a date for each time, though its verb is told once.
AGAIN = frozenset("again снова опять повторно вторично заново".split())  # noqa: SIM905 (reads better as words)
# A date in a clause with a verb of its own is not the date of an event in another clause.
VERB = re.compile(
    r"[а-я]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|ют|ят|ет|ит|ют|ут)|\w{2,}ed|was|were|is|are|has|had|have|got|came|went|said|told"
)


class FactFinder:
    """Finds the options of questions in words; patterns come from `heard`, dates from the calendar."""

    def __init__(self, knowledge: Knowledge) -> None:
        phrases = (
            (phrase, (question.id, option.id))
            for question in knowledge.questions.values()
            for option in question.options.values()
            for heard in option.heard.values()
            for phrase in heard
        )
        self._patterns = Patterns(phrases, within_clause=True)
        self._dated = [question for question in knowledge.questions.values() if question.is_date]
        self._events = {question.id: {clean(word) for words in question.event.values() for word in words} for question in self._dated}

    def facts(self, words: Sequence[Word], today: date) -> Mapping[str, str]:
        """The options stated, by question. Two different options of one question state nothing."""
        heard: dict[str, set[str]] = defaultdict(set)
        for question, option in self._patterns.found_in(words, states_nothing):
            heard[question].add(option)
        dates = list(dates_in([word.text for word in words], today))
        for dated in self._dated:
            named = self._dated_option(dated, words, dates)
            if named:
                heard[dated.id].add(named)
        return {question: next(iter(options)) for question, options in heard.items() if len(options) == 1}

    def _dated_option(self, question: Question, words: Sequence[Word], dates: Sequence[Dated]) -> str | None:
        events = self._events[question.id]
        options = set()
        happened_again = len(dates) > 1 and any(word.text in AGAIN for word in words)
        for dated in dates:
            own = _nearest(words, dated.place, lambda at: _is_event(words, at, events))
            other = _nearest(words, dated.place, lambda at: words[at].text not in events and OTHER_EVENTS.fullmatch(words[at].text))
            if own is None and happened_again:
                options.add("")
            if own is None or (other is not None and other[:2] <= own[:2]) or not _tells(words, dated.place, own[2]):
                continue
            is_lasting = bool(LASTING.fullmatch(words[own[2]].text))
            covering = [option.id for option in question.options.values() if _holds(option, dated, is_lasting)]
            options.add(covering[0] if covering else "")
        return options.pop() if len(options) == 1 else None


def _holds(option: Option, dated: Dated, is_lasting: bool) -> bool:
    period = option.period
    return period is not None and period.covers(dated.period) and not (is_lasting and period.end)


def _is_event(words: Sequence[Word], at: int, events: Set[str]) -> bool:
    """Whether an event stands at a place; “не вернулся” may be one, and then is not denied."""
    word, before = words[at].text, words[at - 1].text if at else ""
    return f"{before} {word}" in events or (word in events and not is_denied(words, at))


def _tells(words: Sequence[Word], place: int, event: int) -> bool:
    """Whether an event is told of the person, and the date at a place as its date."""
    if is_supposed(words, event):
        return False
    clause = words[place].clause
    return words[event].clause == clause or not any(word.clause == clause and VERB.fullmatch(word.text) for word in words)


def _nearest(words: Sequence[Word], place: int, wanted: Callable[[int], object]) -> tuple[int, int, int] | None:
    """How many clauses and words lie between a place and the nearest word wanted, and its place; None if none is near."""
    near = range(max(0, place - NEAR), min(len(words), place + NEAR + 1))
    found = ((abs(words[at].clause - words[place].clause), abs(at - place), at) for at in near if wanted(at))
    return min(found, default=None)

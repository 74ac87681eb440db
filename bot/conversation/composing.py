"""Turning a place in the knowledge into a reply in one language."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.conversation.addresses import guide_address
from bot.conversation.citations import citations, claims
from bot.conversation.law_date import LawDate, law_date
from bot.conversation.plain import plain_text
from bot.conversation.reply import (
    ChangeShown,
    ChoiceShown,
    FactShown,
    IntentShown,
    Kind,
    OptionShown,
    OutcomeShown,
    QuestionShown,
    Reply,
)
from bot.conversation.state import Fact, State
from bot.conversation.terms import terms_in
from bot.knowledge import Knowledge
from bot.knowledge.model import Intent, Outcome
from bot.knowledge.wording import Wording
from bot.tree import Asked, Position, Reached, walk, would_change


@dataclass(frozen=True, slots=True)
class Composer:
    """Composes replies in one language, for one day's visitors."""

    knowledge: Knowledge
    lang: str
    today: date

    @property
    def wording(self) -> Wording:
        return self.knowledge.wordings[self.lang]

    def say(self, key: str, **values: object) -> str:
        return self.wording.say(key, **values)

    def position(self, state: State, because: tuple[str, ...] = (), asking: str | None = None) -> Reply:
        """The reply at a state that names an intent: its next question (or the one that `asking` names), or its outcome."""
        intent = self.knowledge.intents[state.intent or ""]
        law = law_date(self.knowledge.pack, state.on, self.today)
        if law.status == "not-verified" and intent.urgent:
            # Whoever is in danger now gets today's help, whatever day was asked for.
            law = LawDate(self.knowledge.pack.verified_on, "stale")
        if law.status == "not-verified":
            return self.not_verified(state, law)
        here = walk(intent, state.options, law.on, asking)
        reply = Reply(
            kind="question",
            lang=self.lang,
            on=law.on,
            state=state,
            intent=self._intent(intent, state),
            facts=self._facts(intent, state, here),
            because=because,
            trace=self._trace(intent, here, law),
        )
        if isinstance(here, Asked):
            reply = replace(reply, question=self._question(intent, state, here), notices=self._notices(law, None))
        else:
            reply = self._outcome(reply, intent, state, here, law)
        return self.finished(reply)

    def answered(self, state: State, question: str, option: str) -> Reply:
        """The reply after an answer. Earlier answers that matter no more, though under another answer they would, are dropped and named."""
        intent = self.knowledge.intents[state.intent or ""]
        state = state.with_fact(question, Fact(option))
        others = self.knowledge.questions[question].options
        reply = self.position(state)
        if reply.intent is None:
            return reply
        asked = {name for other in others for name in walk(intent, {**state.options, question: other}, reply.on).used}
        lost = asked.difference(walk(intent, state.options, reply.on).used)
        dropped = {name: fact.option for name, fact in state.facts.items() if name in lost}
        if not dropped:
            return reply
        for name in dropped:
            state = state.without_fact(name)
        said = (self.knowledge.questions[name].options[said].stated[self.lang] for name, said in dropped.items())
        return replace(self.position(state), dropped=tuple(said))

    def choose(self, state: State, intents: Iterable[str], message: str, kind: Kind = "choose", because: tuple[str, ...] = ()) -> Reply:
        """A reply that offers intents, with a sentence before them."""
        law = law_date(self.knowledge.pack, state.on, self.today)
        choices = tuple(self._choice(self.knowledge.intents[name], state) for name in intents)
        notices = () if kind == "decline" else self._notices(law, None)
        reply = Reply(kind, self.lang, law.on, state, message=message, choices=choices, because=because, notices=notices)
        return self.finished(reply)

    def not_verified(self, state: State, law: LawDate) -> Reply:
        """No answer for a day that nobody verified; never the nearest rule instead."""
        pack = self.knowledge.pack
        message = self.say(
            "not-verified-date",
            day=self.wording.day(law.on),
            first=self.wording.day(pack.covers_from),
            last=self.wording.day(pack.verified_on),
        )
        today = replace(state, on=None)
        choices = (self._choice(self.knowledge.intents[state.intent], today),) if state.intent else ()
        return self.finished(Reply("decline", self.lang, law.on, today, message=message, choices=choices))

    def finished(self, reply: Reply) -> Reply:
        return replace(reply, text=plain_text(reply, self.knowledge, self.wording))

    def _outcome(self, reply: Reply, intent: Intent, state: State, here: Reached, law: LawDate) -> Reply:
        outcome = self.knowledge.outcomes[here.outcome]
        kind: Kind = "crisis" if intent.urgent else "answer"
        return replace(
            reply,
            kind=kind,
            notices=self._notices(law, self._todays_answer(intent, state, outcome) if law.status == "past" else None),
            outcome=self._shown(outcome),
            terms=terms_in(self.knowledge, self._said(outcome), self.lang),
            citations=citations(self.knowledge, outcome, self.lang),
            would_change=tuple(self._changes(intent, state, law.on)),
            choices=tuple(self._choice(self.knowledge.intents[name], replace(state, facts={})) for name in intent.related),
        )

    def _shown(self, outcome: Outcome) -> OutcomeShown:
        article = self.knowledge.article
        return OutcomeShown(
            id=outcome.id,
            answer=outcome.answer[self.lang],
            means=outcome.means[self.lang],
            steps=tuple(step[self.lang] for step in outcome.steps),
            risk=outcome.risk,
            risk_note=outcome.risk_note[self.lang] if outcome.risk_note else "",
            unknown=outcome.unknown[self.lang] if outcome.unknown else "",
            in_force=outcome.in_force,
            article_said=claims(self.knowledge, outcome, self.lang),
            article_date=article.published if article else "",
            confidence=self.knowledge.confidence(outcome),
            verified_on=self.knowledge.verified_on(outcome),
        )

    def _said(self, outcome: Outcome) -> tuple[str, ...]:
        said = (outcome.answer, outcome.means, *outcome.steps, outcome.risk_note, outcome.unknown)
        return tuple(text[self.lang] for text in said if text)

    def _todays_answer(self, intent: Intent, state: State, then: Outcome) -> str | None:
        """A sentence with today's answer, where a past day's is shown: the current law always comes first."""
        law = law_date(self.knowledge.pack, None, self.today)
        if law.status == "not-verified":
            return None
        facts = dict(state.options)
        here = walk(intent, facts, law.on)
        supposed: list[str] = []
        while isinstance(here, Asked):
            question = self.knowledge.questions[here.question]
            yet = next((name for name in here.options if question.is_date and question.options[name].period is None), None)
            if yet is None:
                return self.say("notice-today", answer=self.say("today-depends"))
            # Whoever asks about a past day must still learn what the same step would bring today.
            facts[question.id] = yet
            supposed.append(question.options[yet].stated[self.lang])
            here = walk(intent, facts, law.on)
        answer = self.knowledge.outcomes[here.outcome].answer[self.lang]
        if supposed:
            return self.say("notice-today-if", stated="; ".join(supposed), answer=answer)
        return None if here.outcome == then.id else self.say("notice-today", answer=answer)

    def _notices(self, law: LawDate, todays_answer: str | None) -> tuple[str, ...]:
        now = law_date(self.knowledge.pack, None, self.today)
        notices = []
        if law.status == "past":
            notices.append(self.say("notice-past", day=self.wording.day(law.on)))
        if todays_answer:
            notices.append(todays_answer)
        if now.status == "stale" and (law.status == "stale" or todays_answer):
            notices.append(self.say("notice-stale", day=self.wording.day(now.on)))
        return tuple(notices)

    def _intent(self, intent: Intent, state: State) -> IntentShown:
        return IntentShown(intent.id, intent.title[self.lang], intent.topic, self._url(intent.id, state.options, state))

    def _facts(self, intent: Intent, state: State, here: Position) -> tuple[FactShown, ...]:
        shown = []
        for question, option in {**intent.facts, **here.answers}.items():
            said = state.facts.get(question)
            is_said = said is not None and said.option == option
            known = self.knowledge.questions[question].options
            without = state.without_fact(question).options
            # An assumed answer cannot be taken away; its page leads to the first other answer.
            other = {} if is_said else {question: next((name for name in known if name != option), option)}
            shown.append(
                FactShown(
                    question=question,
                    option=option,
                    label=known[option].label[self.lang],
                    stated=known[option].stated[self.lang],
                    origin=said.origin if said is not None and is_said else "intent",
                    can_change=question not in intent.facts,
                    change_url=self._url(intent.id, {**without, **other}, state),
                )
            )
        return tuple(shown)

    def _question(self, intent: Intent, state: State, here: Asked) -> QuestionShown:
        question = self.knowledge.questions[here.question]
        options = (
            OptionShown(name, question.options[name].label[self.lang], self._url(intent.id, {**state.options, question.id: name}, state))
            for name in here.options
        )
        return QuestionShown(question.id, question.text[self.lang], question.why[self.lang], tuple(options))

    def _choice(self, intent: Intent, state: State) -> ChoiceShown:
        return ChoiceShown(intent.id, intent.title[self.lang], intent.covers[self.lang], self._url(intent.id, state.options, state))

    def _changes(self, intent: Intent, state: State, on: date) -> Iterable[ChangeShown]:
        for change in would_change(self.knowledge, intent, state.options, on):
            stated = self.knowledge.questions[change.question].options[change.option].stated[self.lang]
            if isinstance(change.leads_to, Reached):
                then = first_sentence(self.knowledge.outcomes[change.leads_to.outcome].answer[self.lang], self.wording.abbreviations)
            else:
                asked = self.knowledge.questions[change.leads_to.question].text[self.lang]
                then = self.say("change-asks", question=asked)
            yield ChangeShown(stated, then, self._url(intent.id, change.facts, state))

    def _trace(self, intent: Intent, here: Position, law: LawDate) -> tuple[str, ...]:
        lines = [self.say("trace-intent", title=intent.title[self.lang])]
        for question, option in {**intent.facts, **here.answers}.items():
            stated = self.knowledge.questions[question].options[option].stated[self.lang]
            lines.append(self.say("trace-fact", stated=stated))
        return (*lines, self.say("trace-law", day=self.wording.day(law.on)))

    def _url(self, intent: str, facts: Mapping[str, str], state: State) -> str:
        asked = self.knowledge.intents[intent]
        kept = {question: option for question, option in facts.items() if question not in asked.facts}
        return guide_address(self.lang, intent, kept, state.on)


def first_sentence(text: str, abbreviations: Collection[str]) -> str:
    """The first sentence, for lists; abbreviations such as “ст. 332” do not end one."""
    for place, sign in enumerate(text):
        after = text[place + 1 : place + 3]
        if sign in ".!?" and (not after or (after[0] == " " and _begins(after[1:]) and _last_word(text[:place]) not in abbreviations)):
            return text[: place + 1]
    return text


def _begins(letter: str) -> bool:
    """Whether a letter may begin a sentence: a capital, or any letter of a script without capitals."""
    return letter.isalpha() and not letter.islower()


def _last_word(text: str) -> str:
    return text.rsplit(" ", 1)[-1].lower()

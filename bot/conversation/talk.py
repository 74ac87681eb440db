"""One turn of a talk: someone's words, a tap or an address in, one reply out. Nothing is remembered between turns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.conversation.composing import Composer
from bot.conversation.reply import Reply
from bot.conversation.state import Choice, Codes, Fact, State, UnknownState
from bot.knowledge import Knowledge
from bot.knowledge.branches import questions_of
from bot.language import MOST_CHARACTERS
from bot.matching import Match, Matcher


class UnknownFact(ValueError):
    """A fact names a question or an option that the knowledge does not have. The message says which, and what there is."""


@dataclass(frozen=True, slots=True)
class Bot:
    """A pack that can talk: its knowledge, its matcher and its codes."""

    knowledge: Knowledge
    matcher: Matcher
    codes: Codes

    @staticmethod
    def of(knowledge: Knowledge) -> Bot:
        return Bot(knowledge, Matcher(knowledge), Codes(knowledge))

    def start(self, state: State, lang: str, today: date) -> Reply:
        """The reply that opens a talk, or shows again where a state stands."""
        composer = Composer(self.knowledge, lang, today)
        if state.intent:
            return composer.position(state)
        return composer.choose(state, self.knowledge.intents, "")

    def hear(self, text: str, state: State, lang: str, today: date) -> Reply:
        """The reply to someone's own words. Facts of the state are kept; those that the words state replace them."""
        match = self.matcher.match(text, today)
        reply = self._matched(match, state, Composer(self.knowledge, lang, today))
        if len(text) <= MOST_CHARACTERS:
            return reply
        cut = self.knowledge.wordings[lang].say("notice-cut", limit=MOST_CHARACTERS)
        return replace(reply, notices=(cut, *reply.notices), text=f"{cut}\n\n{reply.text}")

    def choose(self, choice: Choice, state: State, lang: str, today: date) -> Reply:
        """The reply to a tap. UnknownState if it answers a question that nobody has asked."""
        composer = Composer(self.knowledge, lang, today)
        if choice.kind == "intent":
            return composer.position(replace(state, intent=choice.name, unsure=0))
        if choice.kind != "none-of-these" and state.intent is None:
            raise UnknownState
        if choice.kind == "for-a-lawyer":
            return composer.position(state)
        if choice.kind == "option":
            return composer.answered(state, choice.name, choice.option)
        if choice.kind == "change":
            return composer.position(state.without_fact(choice.name), asking=choice.name)
        return self._unsure(replace(state, unsure=2), composer)

    def _matched(self, match: Match, state: State, composer: Composer) -> Reply:
        # What the words state beside the point is not kept: it was not asked, and nobody would see it to change it.
        meant = (match.intent,) if match.intent else match.candidates
        asked = questions_of(self.knowledge.intents[name] for name in meant)
        heard = {question: Fact(option, "text") for question, option in match.facts.items() if question in asked}
        state = replace(state, facts={**state.facts, **heard}, intent=None)
        if match.decision in ("answer", "crisis") and match.intent:
            return composer.position(replace(state, intent=match.intent, unsure=0), match.because)
        if match.decision == "choose" and state.unsure == 0:
            message = composer.say("which")
            return composer.choose(replace(state, unsure=1), match.candidates, message, because=match.because)
        if match.decision == "choose":
            return self._unsure(replace(state, unsure=2), composer, match.candidates)
        return composer.choose(state, (), self._declines(composer.lang), "decline")

    def _unsure(self, state: State, composer: Composer, nearest: Sequence[str] = ()) -> Reply:
        """Everything there is, what comes nearest first."""
        others = (name for name in self.knowledge.intents if name not in nearest)
        return composer.choose(state, (*nearest, *others), composer.say("still-unsure"))

    def _declines(self, lang: str) -> str:
        pack = self.knowledge.pack
        return f"{pack.declines[lang]} {pack.covers[lang]}"


def checked_facts(knowledge: Knowledge, facts: Mapping[str, str]) -> Mapping[str, Fact]:
    """Facts given from outside as answers. UnknownFact if one of them does not exist."""
    for question, option in facts.items():
        if question not in knowledge.questions:
            raise UnknownFact(f"There is no question “{question}”.")
        options = knowledge.questions[question].options
        if option not in options:
            raise UnknownFact(f"“{question}” has no option “{option}”. It has: {', '.join(options)}.")
    return {question: Fact(option) for question, option in facts.items()}

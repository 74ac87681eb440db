"""A talk: one turn and a state in, one reply out. No Flask, no HTML, no clock."""

from bot.conversation.as_json import reply_as_json
from bot.conversation.reply import Reply
from bot.conversation.state import Choice, Codes, Fact, State, UnknownState
from bot.conversation.talk import Bot, UnknownFact, checked_facts

__all__ = [
    "Bot",
    "Choice",
    "Codes",
    "Fact",
    "Reply",
    "State",
    "UnknownFact",
    "UnknownState",
    "checked_facts",
    "reply_as_json",
]

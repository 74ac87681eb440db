"""From someone's words to an intent, the facts they state, and a decision: answer, ask which, decline."""

from bot.matching.matcher import Match, Matcher
from bot.matching.weights import WeightsError

__all__ = ["Match", "Matcher", "WeightsError"]

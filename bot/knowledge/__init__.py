"""What the bot knows: a folder of YAML, read into frozen objects or refused as a whole.

This is the only room that opens a YAML file, and it imports nothing of ours.
"""

from bot.knowledge.loading import OUT_OF_SCOPE, load_knowledge
from bot.knowledge.model import Knowledge
from bot.knowledge.problem import KnowledgeError, Problem

__all__ = ["OUT_OF_SCOPE", "Knowledge", "KnowledgeError", "Problem", "load_knowledge"]

"""From raw text to words: cleaned, in the right alphabet, with their stems."""

from bot.language.cleaning import MOST_CHARACTERS, clean
from bot.language.reading import Reader, words_of
from bot.language.stems import stem

__all__ = ["MOST_CHARACTERS", "Reader", "clean", "stem", "words_of"]

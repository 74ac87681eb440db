"""From raw text to words: cleaned, in the right alphabet, with their stems."""

from bot.language.cleaning import MOST_CHARACTERS, clean
from bot.language.reading import Read, Reader, words_of
from bot.language.stems import stem

__all__ = ["MOST_CHARACTERS", "Read", "Reader", "clean", "stem", "words_of"]

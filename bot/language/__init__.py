"""From raw text to words: cleaned, in the right alphabet, with their stems."""

from bot.language.cleaning import MOST_CHARACTERS, clean
from bot.language.reading import Read, Reader, words_of
from bot.language.sounds import sounded
from bot.language.stems import stem

__all__ = ["MOST_CHARACTERS", "Read", "Reader", "clean", "sounded", "stem", "words_of"]

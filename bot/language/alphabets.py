"""Words that were typed in the wrong alphabet: keyboard layout, transliteration, look-alike letters."""

from __future__ import annotations

import re

LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюе"
TO_CYRILLIC_KEYS = str.maketrans(LATIN_KEYS + '{}:"<>~&', CYRILLIC_KEYS + "хъжэбюе?")
TO_LATIN_KEYS = str.maketrans(CYRILLIC_KEYS[:-1] + "ё", LATIN_KEYS[:-1] + "`")
LOOK_ALIKE_LATIN = str.maketrans("aceopxykmhtbi", "асеорхукмнтвi")
LOOK_ALIKE_CYRILLIC = str.maketrans("асеорхукмнтв", "aceopxykmhtb")

# Longest first; several habits of writing Russian in Latin letters at once.
SYLLABLES = (
    ("shch", "щ"), ("tsya", "тся"), ("tsja", "тся"),
    ("sch", "щ"), ("yo", "е"), ("jo", "е"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"),
    ("yu", "ю"), ("ju", "ю"), ("ya", "я"), ("ja", "я"), ("iy", "ий"), ("yy", "ый"), ("ye", "е"), ("je", "е"), ("ck", "к"), ("ph", "ф"),
    ("a", "а"), ("b", "б"), ("v", "в"), ("w", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"), ("j", "й"), ("k", "к"),
    ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("f", "ф"), ("h", "х"),
    ("c", "ц"), ("q", "к"), ("x", "кс"), ("y", "ы"), ("'", "ь"), ("4", "ч"), ("6", "ш"),
)  # fmt: skip
SYLLABLE = re.compile("|".join(re.escape(latin) for latin, _ in SYLLABLES))
CYRILLIC_OF = dict(SYLLABLES)
VOWELS = "аеиоуыэюя"
FINAL_Y = re.compile(rf"(?<=[{VOWELS}])ы\b")


def from_latin_keys(text: str) -> str:
    """What a Latin-typed text says on a Russian keyboard: ghbdtn → привет."""
    return text.translate(TO_CYRILLIC_KEYS)


def from_cyrillic_keys(text: str) -> str:
    """What a Cyrillic-typed text says on an English keyboard: руддщ → hello."""
    return text.translate(TO_LATIN_KEYS)


def transliterated(text: str) -> str:
    """Russian written in Latin letters, in Cyrillic: mozhno → можно. Digits inside numbers stay."""
    words = (word if word.isdecimal() else SYLLABLE.sub(lambda match: CYRILLIC_OF[match[0]], word) for word in text.split(" "))
    return FINAL_Y.sub("й", " ".join(words))


def one_alphabet(word: str) -> str:
    """A word that mixes look-alike letters of both alphabets, in the one that has more of its letters."""
    cyrillic = sum("а" <= letter <= "я" or letter in "іїєґ" for letter in word)
    latin = sum("a" <= letter <= "z" for letter in word)
    if not cyrillic or not latin:
        return word
    return word.translate(LOOK_ALIKE_LATIN if cyrillic >= latin else LOOK_ALIKE_CYRILLIC)

"""Text as it arrives, made harmless: one Unicode form, no invisible characters, a bounded length."""

from __future__ import annotations

import re
import unicodedata

MOST_CHARACTERS = 2_000
# A longer run of one letter is emphasis (“нееееет”), not spelling.
LONG_RUN = re.compile(r"(.)\1{2,}")
# Of the marks that combine with letters only those of й and ё are spelling, once a letter.
STRAY_MARKS = re.compile(r"[\u0300-\u0305\u0307\u0309-\u036f]|(?<=[\u0306\u0308])[\u0306\u0308]")


def clean(text: str) -> str:
    """Lower-case text of at most MOST_CHARACTERS characters, NFKC, without control, format and stray combining characters; ё as е."""
    folded = unicodedata.normalize("NFKC", text[:MOST_CHARACTERS])
    visible = "".join(" " if character.isspace() else character for character in folded if _is_visible(character))
    composed = unicodedata.normalize("NFC", STRAY_MARKS.sub("", unicodedata.normalize("NFD", visible)))
    return LONG_RUN.sub(r"\1\1", composed[:MOST_CHARACTERS].lower().replace("ё", "е").replace("’", "'"))


def _is_visible(character: str) -> bool:
    return character.isspace() or unicodedata.category(character)[0] != "C"

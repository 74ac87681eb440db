"""How a Russian word sounds: what is written as it is heard (“аткас”) meets what is written as it should be (“отказ”)."""

from __future__ import annotations

import re

# Unstressed vowels, and consonants that lose their voice, are not told apart; signs are not heard.
ALIKE = str.maketrans("оеяэыюбвгджз", "аииииупфктшс", "ьъ")
SPELLED_OTHERWISE = (("ться", "ца"), ("тся", "ца"), ("сч", "щ"), ("зч", "щ"), ("стн", "сн"), ("здн", "сн"), ("ого", "ава"), ("его", "ива"))
TWICE = re.compile(r"(.)\1+")


def sounded(word: str) -> str:
    """A key that words of one sound share. Two words of one key need not mean the same."""
    for written, heard in SPELLED_OTHERWISE:
        word = word.replace(written, heard)
    return TWICE.sub(r"\1", word.translate(ALIKE))

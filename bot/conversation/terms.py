"""Terms that a reply uses, explained beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from bot.knowledge import Knowledge


def terms_in(knowledge: Knowledge, texts: tuple[str, ...], lang: str) -> Mapping[str, str]:
    """The glossary's terms that occur in some texts, with what they mean; in the order of the glossary."""
    whole = "\n".join(texts)
    found = {}
    for term in knowledge.glossary.values():
        spellings = (*re.split(r"[,;] ", term.term[lang]), *term.also.get(lang, ()))
        if _pattern(spellings).search(whole):
            found[term.term[lang]] = term.means[lang]
    return found


@cache
def _pattern(spellings: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the spellings as a whole word; capitals count, so that “КТО” is not “кто”."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, spellings))})(?!\w)")

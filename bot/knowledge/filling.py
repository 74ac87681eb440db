"""Putting figures, dates and names into sentences, and refusing those that were typed in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.knowledge.model import Circumstance, Helpline, Provision, Source
from bot.knowledge.reading import Reading, WrittenText, nearest, parse_day
from bot.knowledge.wording import Wording

PLACEHOLDER = re.compile(r"\{([^{}|]+)(?:\|(gen))?\}")
EDGES = ("from", "until", "enacted")
# Matches no text: stands for an empty list of words.
NOTHING = "(?!)"


@dataclass(frozen=True)
class Fillings:
    """Everything a sentence may take its figures, dates and names from."""

    provisions: Mapping[str, Provision]
    sources: Mapping[str, Source]
    circumstances: Mapping[str, Circumstance]
    helplines: Mapping[str, Helpline]
    verified_on: date
    names_with_digits: tuple[str, ...]

    def known(self) -> list[str]:
        return [*self.provisions, *self.sources, *self.circumstances, *self.helplines, "verified_on"]

    def value(self, name: str, case: str, wording: Wording) -> str | None:
        """What stands for a placeholder in one language, or None if there is no such thing."""
        if name in self.provisions:
            return self._cited(self.provisions[name], wording)
        if name in self.sources:
            return self.sources[name].short[wording.lang]
        if name in self.helplines:
            return self.helplines[name].contact[wording.lang]
        return self._date(name, wording) or self._attribute(name, case, wording)

    def _date(self, name: str, wording: Wording) -> str | None:
        if name == "verified_on":
            return wording.day(self.verified_on)
        if name.startswith("date:"):
            return _written_date(name.removeprefix("date:"), wording)
        owner, _, edge = name.rpartition(".")
        if owner in self.circumstances and edge in EDGES[:2]:
            period = self.circumstances[owner].period
            day = period.start if edge == "from" else period.end
            return wording.day(day) if day else None
        return None

    def _cited(self, provision: Provision, wording: Wording) -> str:
        locator = provision.locator[wording.lang]
        source = self.sources.get(provision.source)
        if source is None or not locator:
            return source.short[wording.lang] if source else locator
        return wording.say("provision", locator=locator, source=source.of[wording.lang])

    def _attribute(self, name: str, case: str, wording: Wording) -> str | None:
        owner, _, attribute = name.rpartition(".")
        if owner not in self.provisions:
            return None
        provision = self.provisions[owner]
        if attribute in provision.figures:
            return wording.figure(provision.figures[attribute], case)
        edges = {"from": provision.in_force.start, "until": provision.governs.end, "enacted": provision.enacted}
        day = edges.get(attribute)
        return wording.day(day) if day else None


def _written_date(text: str, wording: Wording) -> str | None:
    day, first_of_month = parse_day(text), parse_day(f"{text}-01")
    if first_of_month:
        return wording.month(first_of_month.year, first_of_month.month)
    return wording.day(day) if day else None


def fill_texts(reading: Reading, fillings: Fillings, wordings: Mapping[str, Wording]) -> None:
    """Fill every text of the folder in place; note unknown placeholders and typed figures."""
    names = sorted(fillings.names_with_digits, key=len, reverse=True)
    allowed = re.compile("|".join(map(re.escape, names)), re.IGNORECASE) if names else None
    in_words = _figures_in_words(wordings.values())
    for written in reading.texts:
        if written.is_prose:
            _note_typed_figures(reading, written, allowed, in_words)
        text = written.filled[written.lang]
        if "{" in text or "}" in text:
            written.filled[written.lang] = _filled(reading, written, fillings, wordings[written.lang])


def _figures_in_words(wordings: Iterable[Wording]) -> re.Pattern[str]:
    """A number word and what it counts, as in “five years”, in any of some languages."""
    pairs = (("|".join(map(_form, words)) or NOTHING for words in (wording.number_words, wording.counted_words)) for wording in wordings)
    return re.compile("|".join(rf"\b(?:{numbers})\s+(?:{counted})\b" for numbers, counted in pairs), re.IGNORECASE)


def _form(word: str) -> str:
    return re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "")


def _note_typed_figures(reading: Reading, written: WrittenText, allowed: re.Pattern[str] | None, in_words: re.Pattern[str]) -> None:
    bare = PLACEHOLDER.sub(" ", written.filled[written.lang])
    bare = allowed.sub(" ", bare) if allowed else bare
    found = re.search(r"\d[\d\s.,]*", bare) or in_words.search(bare)
    if found:
        message = f"The figure “{found.group().strip()}” is typed into the sentence."
        remedy = "Put it on its provision and write {provision.figure} here; a name that holds digits belongs in pack.yaml."
        reading.note(written.node, "typed-figure", message, remedy)


def _filled(reading: Reading, written: WrittenText, fillings: Fillings, wording: Wording) -> str:
    def replace(match: re.Match[str]) -> str:
        value = fillings.value(match[1], match[2] or "plain", wording)
        if value is None:
            message = f"There is nothing that {{{match[1]}}} could stand for."
            owner = match[1].rpartition(".")[0]
            figures = fillings.provisions[owner].figures if owner in fillings.provisions else None
            remedy = f"{owner} has: {', '.join([*figures, *EDGES])}." if figures is not None else nearest(match[1], fillings.known())
            reading.note(written.node, "unknown-placeholder", message, remedy)
            return ""
        return value

    text = PLACEHOLDER.sub(replace, written.filled[written.lang])
    if "{" in text or "}" in text:
        reading.note(written.node, "bad-placeholder", "A brace stands alone here.", "Write {id} or {id.figure}, or remove the brace.")
    return text

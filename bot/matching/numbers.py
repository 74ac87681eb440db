"""Small numbers as people write them: “5”, “пять”, “пятеро”, “полтора”, “third”."""

from __future__ import annotations

import re
from collections.abc import Mapping


def _forms(table: str) -> Mapping[str, float]:
    """Lines of a number and its words, as a dictionary from word to number."""
    return {word: float(number) for number, *words in map(str.split, table.strip().splitlines()) for word in words}


NUMBERS = _forms(
    """
    1 один одну одни одного одной первый первую one first
    1.5 полтора полторы
    2 два две двое двоих двух вдвоем второй вторую вторые two second couple pair пару пара
    3 три трое троих трех втроем третий третью третьи three third
    4 четыре четверо четверых четырех вчетвером четвертый четвертую четвертые four fourth
    5 пять пятеро пятерых пяти впятером пятый пятую пятые five fifth
    6 шесть шестеро шестерых шести вшестером шестой шестую шестые six sixth
    7 семь семеро семерых семи всемером седьмой седьмую седьмые seven seventh
    8 восемь восьмеро восьмой восьмую восьмые восьми eight eighth
    9 девять девятый девятую девятые девяти nine ninth
    10 десять десятый десятую десятые десяти десятеро ten tenth
    11 одиннадцать eleven
    12 двенадцать twelve
    13 тринадцать thirteen
    14 четырнадцать fourteen
    15 пятнадцать fifteen
    16 шестнадцать sixteen
    17 семнадцать seventeen
    18 восемнадцать eighteen
    19 девятнадцать nineteen
    20 двадцать twenty
    30 тридцать thirty
    40 сорок forty
    50 пятьдесят fifty
    60 шестьдесят sixty
    """
)
# Longer runs of digits are telephone numbers and sums.
DIGITS = re.compile(r"[0-9]{1,4}(?:\.[0-9])?")


def number_of(word: str) -> float | None:
    """The number a lower-case word names, or None."""
    return float(word) if DIGITS.fullmatch(word) else NUMBERS.get(word)

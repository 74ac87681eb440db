"""When words that are there state nothing of the person: a condition, a request, someone else, former times, people at large."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.matching.patterns import Word

# In the clause, before the words: what is supposed, asked for, offered or not known is not stated.
UNCERTAIN = frozenset(
    """
    вдруг допустим предположим якобы считается считают считать признают признать относится значит отличается такое пойму пишет пишут
    утверждает утверждают обещают обещали предлагают предлагали предложили просил просила прошу просим требовал требую добиваюсь добиваемся
    звал звали
    unless suppose whether would claims claim counted count counts considered considers mean means
    asked ask asking offered offer offers promised
    """.split()  # noqa: SIM905 (a list of words reads better as words)
)
# A condition; it states something only of oneself or one's own: “если я контрактник”, “if I water”.
IF = frozenset(["если", "if"])
ACTOR = frozenset(["я", "мы", "i", "we"])
# “If I get category D”: what may come is not stated.
TO_COME = frozenset("get gets become becomes am are is will were had буду будет будем стану станет".split())  # noqa: SIM905
IN_CASE = frozenset([("in", "case"), ("на", "случай"), ("в", "случае")])
FORMER = frozenset(["бывший", "бывшая", "бывшего", "бывшим", "раньше", "прежде", "former", "formerly", "ex", "used", "once"])
# People whose affairs are told for comparison; a relative is one only where someone else is set against them.
DISTANT = re.compile(
    r"сосед\w*|друг|друга|другу|другом|друзья|друзей|приятел\w*|знаком\w+|товарищ\w*|сослужив\w+|одноклассн\w+|племянник\w*|зят\w+|дяд\w+"
    r"|шурин\w*|кум|кума|friends?|neighbou?rs?|buddy|mate|colleagues?|uncle|cousin|nephew"
)
KIN = re.compile(
    r"брат\w{0,2}|муж\w{0,2}|сын\w{0,3}|отец|отца|отцу|пап\w|жен\w|дочь|дочери|тест\w|свекор|мам\w"
    r"|brother\w{0,2}|husband\w{0,2}|son\w{0,2}|father|dad|wife|daughter|sister"
)
# “Отказался с сослуживцами” is told of the person too.
WITH = frozenset(["с", "со", "with", "alongside"])
# Everyone else, where oneself is set against them: “все отказались, а я пошёл”.
EVERYONE = re.compile(r"все|остальные|everyone|everybody|others|rest")
ONESELF = re.compile(r"я|меня|мне|мной|мой|моя|моего|моему|моей|моих|мы|нас|нам|нами|наш|нашего|i|i'm|i've|me|my|we|we're|our|us")
WE = frozenset(["мы", "нас", "нам", "нами", "we", "we're", "us", "our"])
CONTRAST = frozenset(["а", "но", "and", "but", "while"])
# Endings of many people: “срочников”, “контрактникам”, “мобилизованных”.
MANY = re.compile(r"[а-я]{4,}(?:ов|ев|ам|ям|ами|ями|ах|ях|ики|цы|ые|ых|ыми)|[a-z]{4,}s")


def states_nothing(words: Sequence[Word], place: int, length: int) -> bool:
    """Whether a phrase of so many words that begins at a place states no fact."""
    is_of_many = length == 1 and bool(MANY.fullmatch(words[place].text)) and not any(word.text in WE for word in words)
    return is_of_many or is_supposed(words, place)


def is_supposed(words: Sequence[Word], place: int) -> bool:
    """Whether what stands at a place is supposed, asked for, past or about someone else."""
    clause = words[place].clause
    before = [word.text for word in words[:place] if word.clause == clause]
    return (
        not (UNCERTAIN | FORMER).isdisjoint(before)
        or not IN_CASE.isdisjoint(pairwise(before))
        or _is_condition(before)
        or _is_about_someone_else(words, clause)
    )


def _is_condition(before: Sequence[str]) -> bool:
    """Whether the words before stand under an “if” that states nothing of the person."""
    at = next((at for at, word in enumerate(before) if word in IF), None)
    if at is None:
        return False
    after = before[at + 1 :]
    return not TO_COME.isdisjoint(after) or not any(word in ACTOR or KIN.fullmatch(word) for word in after[:2])


def _is_about_someone_else(words: Sequence[Word], clause: int) -> bool:
    own = [word.text for word in words if word.clause == clause]
    if any(DISTANT.fullmatch(word) and WITH.isdisjoint(own[max(0, at - 2) : at]) for at, word in enumerate(own)):
        return any(_is_near(word.text) for word in words) or any(later[0] in CONTRAST for later in _clauses_after(words, clause))
    return any(KIN.fullmatch(word) or EVERYONE.fullmatch(word) for word in own) and any(
        _turns_to_another(later) for later in _clauses_after(words, clause)
    )


def _clauses_after(words: Sequence[Word], clause: int) -> list[list[str]]:
    numbers = sorted({word.clause for word in words if word.clause > clause})
    return [[word.text for word in words if word.clause == number] for number in numbers]


def _turns_to_another(clause: Sequence[str]) -> bool:
    """“…, а я пока в запасе”; “Я сам контрактник”."""
    first, *rest = clause
    if rest[:1] in (["сам"], ["сама"]):
        return bool(ONESELF.fullmatch(first))
    return first in CONTRAST and any(map(_is_near, rest[:3]))


def _is_near(word: str) -> bool:
    return bool(ONESELF.fullmatch(word) or KIN.fullmatch(word))

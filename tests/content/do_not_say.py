"""What no answer may say, whoever edits the knowledge: each item with patterns for a careless paraphrase, in Russian and in English.

A pattern is tried on one sentence at a time, with “ё” written “е” and every space a plain one. It is wide enough for a paraphrase and narrow enough
for the truth: “в России отказ не наказывают” is caught, “служба в России от наказания не защищает” is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SENTENCE_END = re.compile(r"(?<=[.!?…])[»”\")]*\s+(?=[«“\"]?[А-ЯЁA-Z])")

# What makes a sentence a report of the article, or a warning against the very words in it.
REPORTED = r"май 2022|may 2022|адвокат (?:говорил|считал|рассказал|думал)|lawyer (?:said|held|thought|described)|солдат считал|soldier thought"
WARNING = r"ошибк|неверно|неправда|больше не |уже не |\bmistake|\bfalse\b|\bwrong\b|no longer"
NOT_SO = rf"{REPORTED}|{WARNING}"

MONTHS_3 = r"(?:3|тр[еи]х?|three) (?:месяц\w*|months?)"
ABROAD = r"(?:казахстан\w*|армени\w+|грузи\w+|монголи\w+|финлянди\w+|сербию|верхн\w+ ларс\w*|kazakhstan|armenia|georgia|mongolia|finland|serbia)"
TO_REFUSE = r"(?:отказ(?:аться|ываться|а\b|у\b)|не ехать|не участвовать|не воевать|не подчиняться)"


def unless(guard: str, pattern: str) -> str:
    """The pattern, in a sentence that nowhere holds the guard."""
    return rf"^(?!.*(?:{guard})).*(?:{pattern})"


@dataclass(frozen=True)
class Forbidden:
    """Something that must not be said, in plain words, and how it is recognised."""

    item: str
    patterns: tuple[str, ...]

    def found_in(self, text: str) -> Iterator[str]:
        """The sentences of a text that say it."""
        plain = " ".join(text.replace("ё", "е").replace("Ё", "Е").split())
        for sentence in SENTENCE_END.split(plain):
            if any(re.search(pattern, sentence, re.IGNORECASE) for pattern in self.patterns):
                yield sentence


DO_NOT_SAY: tuple[Forbidden, ...] = (
    Forbidden(
        "a call or advice to refuse, to leave or to desert",
        (
            r"(?<!не )\b(?:откажитесь|отказывайтесь|откажись|отказывайся|дезертируйте|сбегите|убегайте)\b",
            r"(?<!не )\b(?:уходите|уйдите|бегите|уезжайте|покиньте|покидайте|бросайте|бросьте)\b(?! (?:курить|трубку))",
            r"\bне (?:езжайте|поезжайте|возвращайтесь|являйтесь|подчиняйтесь|(?:выполняйте|исполняйте) приказ\w*|(?:ходите|идите) в часть)",
            r"(?<!не )\b(?:лучше|нужно|надо|стоит|следует|пора|советуем|рекомендуем|призываем|безопаснее|разумнее)(?! ли)"
            r" (?:\w+ ){0,2}?(?:отказаться|отказываться|уйти|сбежать|бежать|дезертировать|не (?:ехать|возвращаться|подчиняться))\b",
            r"(?:^|[:;] |\bthen |\bbetter )(?:please |just |simply |so )*(?:refuse|disobey|desert|run away|flee|walk away|go home and)\b",
            r"(?:^|[:;] |\bthen |\bbetter )(?:please |just |simply |so )*leave (?:the|your) (?:unit|army|service|post)\b",
            r"(?:^|[:;,] |\bthen )(?:please |just |simply |so )*(?:do not|don't|never) (?:go (?:back|there)|return to|come back|deploy|obey)\b",
            r"\b(?:you|he|they|soldiers) (?:should|must|ought to|had better|need to) (?:\w+ )?"
            r"(?:refuse|disobey|desert|flee|run away|not (?:go|return|deploy|obey)|leave (?:the|your|his) (?:unit|army|service|post))\b",
            r"\b(?:advise|recommend|urge|suggest|call on)\b(?: \w+){0,2}? (?:to )?(?:refus\w+|desert\w*|leav\w+ (?:the|your) (?:unit|army|service))",
            r"\b(?:best|better|safer|wiser|time) to (?:\w+ )?(?:refuse|desert|flee|run|leave (?:the|your) (?:unit|army|service))\b",
        ),
    ),
    Forbidden(
        "you can simply say no",
        (
            r"(?<!не )\b(?:можете|можно|можешь|достаточно|хватит|вправе|право|надо|нужно) (?:просто |всегда |\w+у )?(?:сказать|ответить) (?:им |\w+у )?[«\"“]?нет\b",
            r"\b(?:скажите|ответьте|скажи) (?:им |\w+у )?(?:просто |твердо )?[«\"“]?нет\b",
            unless(
                NOT_SO,
                r"(?<!не )\b(?:можете|можешь|можно|вправе|имее(?:те|шь) право|(?:есть|дано) право|достаточно) (?:просто |всегда |спокойно |смело |устно )?"
                r"(?:отказаться|не ехать)\b(?! от (?:защитника|адвоката|показаний))",
            ),
            r"\b(?:can|could|may|need only|only need to|just|simply|free to|enough to) (?:just |simply |always |still )?"
            r"(?:say|answer|tell (?:them|him|the commander|your commander)) [\"“'‘]?no\b",
            r"\byou (?:can|may|could|are free to|are entitled to|have (?:a|the|every) right to) (?:just |simply |always |still |freely |safely )?(?:refuse|decline to go)\b",
        ),
    ),
    Forbidden(
        "they cannot prosecute you",
        (
            unless(
                NOT_SO,
                r"\bне (?:могут|смогут|может|вправе|имеют права) (?:\w+ ){0,2}?(?:посадить|судить|осудить|привлечь|наказать за отказ|завести (?:\w+ )?дело)",
            ),
            unless(NOT_SO, r"\b(?:за отказ|вас|тебя|его) (?:\w+ ){0,2}?не (?:посадят|осудят|привлекут|сажают|преследуют)\b"),
            unless(
                NOT_SO,
                r"\bуголовн\w+ (?:дел\w*|ответственност\w*|преследовани\w*|наказани\w*)(?: за (?:отказ|это|него))?"
                r"(?: \w+)? (?:не (?:грозит|будет|бывает|предусмотрен\w*)|нет\b|быть не может|невозможн\w+|исключен\w*)",
            ),
            unless(NOT_SO, r"\bотказ\b(?: \w+){0,3} не преступление|\bотказ (?:\w+ )?ненаказуем"),
            unless(
                NOT_SO,
                r"\b(?:cannot|can't|can not|won't|will not|unable to|nobody can|no one can|no right to) (?:be |legally |even )*"
                r"(?:prosecut\w+|jail\w*|imprison\w*|convict\w*|charge[ds]?\b|punish\w* (?:you|him|for refus)|(?:put|send) (?:you|him|anyone) (?:in|to) (?:prison|jail))",
            ),
            unless(NOT_SO, r"\bno (?:legal )?(?:grounds?|basis) (?:for|to) (?:a |any |open |start |bring )*(?:criminal )?(?:case|prosecution|charges?)\b"),
            unless(NOT_SO, r"\brefus(?:al|ing)\b(?: \w+){0,6} is (?:not|no) (?:a |longer a )?(?:crime|criminal|punishable)"),
        ),
    ),
    Forbidden(
        "there is a legal path to refuse",
        (
            unless(
                NOT_SO,
                r"\b(?:есть|существует|остается|имеется|найдется) (?:\w+ ){0,2}?(?:законн|легальн|правов)\w+ (?:\w+ ){0,2}?"
                rf"(?:способ|пут|возможност|прав|основани|вариант)\w*(?: \w+){{0,2}} {TO_REFUSE}",
            ),
            unless(NOT_SO, r"\b(?:законный|легальный) отказ (?:\w+ )?(?:возможен|существует|есть)\b|\b(?:законно|легально|по закону) отказаться (?:\w+ )?можно\b"),
            unless(NOT_SO, r"\b(?:можно|можете) (?:\w+ )?(?:законно|легально|по закону) (?:отказаться|не ехать)\b|\bотказаться (?:законно|легально|по закону) можно\b"),
            unless(NOT_SO, r"\b(?:закон|кодекс|конституция) (?:разрешает|позволяет|дает (?:\w+ )?право) (?:\w+ ){0,2}?(?:отказаться|не (?:ехать|воевать|участвовать))\b"),
            unless(
                NOT_SO,
                r"\bthere (?:is|are|remains?|exists?) (?:still |always )?(?:a |an |some |one |several )?(?:legal|lawful) (?:path|way|route|right|means|basis|option)s?"
                r"(?: \w+){0,3}? (?:to|for|of) (?:refus\w+|not (?:go|fight)|stay out)",
            ),
            unless(NOT_SO, r"(?<!not )(?<!cannot )\b(?:legally|lawfully) (?:refuse|decline to (?:go|fight))\b|\b(?:legal|lawful) (?:way|path|route|right) to refuse (?:exists|remains|is open)"),
            unless(NOT_SO, r"\bthe law (?:allows|lets|permits|entitles|gives)(?! no\b)(?: \w+){0,4}? (?:to refuse|refuse|refusal|refusing|the right to refuse)\b"),
        ),
    ),
    Forbidden(
        "wait for your contract to end",
        (
            r"(?<!не )\b(?:дождитесь|дождись|подождите|ждите|дослужите|потерпите|отслужите|доживите)\b.{0,40}?\bконтракт\w*",
            r"(?<!не )\b(?:нужно|надо|достаточно|остается|можно|лучше|осталось) (?:\w+ )?(?:дождаться|подождать|дослужить|потерпеть)\b.{0,40}?\bконтракт\w*",
            r"\bкогда (?:ваш |его |твой )?(?:контракт|срок контракта) (?:кончится|закончится|истечет|выйдет)\b.{0,30}?\b(?:вы свободны|уйдете|вас (?:отпустят|уволят)|домой)",
            r"(?:^|[:;,] |\bthen |\bbetter )(?:please |just |simply |so )*(?:wait|hold on|hold out|sit tight|sit it out|be patient)\b.{0,40}?\bcontract\b",
            r"(?:^|[:;,] |\bthen |\bbetter )(?:please |just |simply |so )*serve out (?:the|your|his) (?:contract|term|time)\b",
            r"\b(?:can|should|only need to|just have to|need only|best to) (?:\w+ )?(?:wait|serve out|sit out)\b.{0,40}?\bcontract\b",
            r"\b(?:when|once|after) (?:the|your|his) contract (?:ends|expires|runs out|is over),? (?:you|he) (?:are|is|will be|can) (?:\w+ )?(?:free|out|released|go|leave|walk)",
        ),
    ),
    Forbidden(
        "you are safe on Russian territory",
        (
            unless(
                NOT_SO,
                r"\b(?:в росси\w+|на (?:территории (?:росси\w+|рф)|российской (?:территории|земле|стороне))|внутри страны|в белгороде|под белгородом)\b.{0,50}?"
                r"(?:(?<!не )(?<!не в )\bбезопас\w+|(?<!не )\bзащищ[еа]\w+|ничего не (?:грозит|будет|сделают)|не (?:грозит|тронут|посадят|накаж\w+|наказыва\w+|достан\w+))",
            ),
            r"\b(?:росси[яю]|российская (?:земля|территория)|служба в росси\w+|белгород) (?:\w+ )?(?<!не )(?:защища\w+|защитит|спас\w+|укро\w+)\b",
            unless(NOT_SO, r"\b(?:закон|статья|332)\b.{0,40}?\b(?:действует|работает|применя\w+) (?:только|лишь) (?:на украине|в украине|за границей|за лентой|в зоне)"),
            unless(
                NOT_SO,
                r"\b(?:in russia|(?:on|inside|within) russian? (?:territory|soil)|inside russia|in belgorod)\b.{0,50}?"
                r"(?:(?<!not )(?<!no )\b(?:safe|protected|immune)\b|nothing (?:can|will) happen|(?:cannot|can't) (?:be )?(?:touch|prosecut|punish|jail)\w*|(?:is|are) not punish\w+)",
            ),
            unless(NOT_SO, r"(?<!not )(?<!no )\b(?:safe|protected|immune|out of reach)\b.{0,30}?\b(?:in russia\b|(?:on|inside|in) russian? (?:territory|soil)|inside russia|in belgorod)"),
            r"\b(?:russian (?:soil|territory)|serving in russia|belgorod) (?:protects|shields|keeps (?:you|him) safe|saves)\b",
            unless(NOT_SO, r"\b(?:law|article|332)\b.{0,40}?\bapplies only (?:in ukraine|abroad|in the combat zone|across the border)"),
        ),
    ),
    Forbidden(
        "no declared war, so no prison",
        (
            unless(
                NOT_SO,
                r"\b(?:войн\w+ (?:\w+ ){0,2}?не объяв\w+|войны (?:официально|формально|юридически) нет|без объявлен\w+ войны|не объявили войн\w+|это не война)\b.{0,60}?"
                r"(?:не (?:посадят|сажают|накаж\w+|осудят|судят|грозит)|тюрьмы (?:не будет|нет)|не (?:могут|вправе|имеют права) (?:\w+ )?(?:заставить|посадить|судить|наказать)"
                r"|нельзя (?:\w+ )?(?:посадить|судить|заставить|наказать)|ничего не (?:будет|грозит))",
            ),
            unless(
                NOT_SO,
                r"\b(?:сажают|посадят|посадить|судят|накажут|тюрьма)\b.{0,30}?\b(?:только|лишь) (?:\w+ )?(?:при|после|если|когда|в случае) (?:\w+ )?(?:войн\w+|объяв\w+)",
            ),
            unless(
                NOT_SO,
                r"\b(?:war (?:is|was|has) (?:not|never|n't)(?: been)? (?:formally |officially )?declared|war (?:isn't|wasn't|hasn't been) declared|without a declar\w+ (?:of )?war|no (?:declared )?war (?:is|was|has been)? ?declared"
                r"|no declared war|not (?:officially|formally|legally) (?:at|in a state of) war)\b.{0,60}?"
                r"(?:no (?:prison|jail|criminal)|(?:will|can) not (?:be )?(?:jail|imprison|prosecut|go to)\w*|(?:cannot|can't|won't) (?:be )?(?:jail|imprison|prosecut|forc|mak|go to)\w*|nobody (?:can|will)|no one (?:can|will)|nothing (?:can|will))",
            ),
            unless(NOT_SO, r"\b(?:prison|jail\w*|imprison\w*|prosecut\w*)\b.{0,30}?\bonly (?:if|when|once|after) (?:a )?(?:full-scale )?war\b"),
        ),
    ),
    Forbidden(
        "claim conscience and they must release you",
        (
            r"\b(?:убеждени\w+|совест\w+|пацифи\w+|религи\w+|вер[еуы])\b.{0,60}?(?<!не )\b(?:обязаны|обязан|должны|вынуждены|придется) (?:\w+ ){0,2}?"
            r"(?:отпустить|уволить|освободить|вернуть|заменить|отправить домой)",
            r"\b(?:убеждени\w+|совест\w+|пацифи\w+|религи\w+)\b.{0,40}?(?<!не )\b(?:освобожда\w+|избавля\w+|спас(?:ет|ут|ает)|снима\w+|отменя\w+)\b",
            r"\b(?:заявите|объявите|сошлитесь|скажите|напишите)\b.{0,30}?\b(?:убеждени\w+|совест\w+|пацифи\w+|вера запрещает)\b.{0,50}?\b(?:отпустят|уволят|освободят|не (?:отправят|тронут|посадят))",
            r"\b(?:conscience|conscientious object\w+|pacifis\w+|beliefs?|faith|religion)\b.{0,60}?"
            r"\b(?:must|have to|has to|are (?:obliged|bound|required) to|will have to) (?:\w+ )?(?:release|discharge|let|free|send (?:you|him) home|excuse)\b",
            r"\b(?:conscience|conscientious objection|pacifism|beliefs?|faith)\b.{0,40}?\b(?:frees|exempts|releases|protects|saves|excuses)\b",
            r"\b(?:claim|declare|plead|cite|invoke|state|say)\b.{0,30}?\b(?:conscience|conscientious object\w+|pacifis\w+|beliefs?)\b.{0,50}?"
            r"\b(?:will|they'll) (?:\w+ )?(?:release|discharge|let|free|not send|send (?:you|him) home)",
        ),
    ),
    Forbidden(
        "the note to article 337 will free you",
        (
            unless(WARNING, r"\bпримечани\w+\b.{0,50}?(?<!не )\b(?:освободит|освобождает|спасет|спасает|поможет|помогает|защитит|защищает|избавит|выручит|снимет)\b"),
            r"\b(?:по|благодаря|из-за) (?:этому )?примечани\w+\b.{0,50}?(?<!не )\b(?:освободят|отпустят|простят|не (?:накажут|посадят|осудят)|дело (?:закроют|прекратят))\b",
            r"\bобстоятельств\w*\b.{0,40}?(?<!не )\b(?:вас|его|тебя)? ?(?:освободят|отпустят|обязаны освободить|не (?:накажут|посадят|осудят)|дело (?:закроют|прекратят))\b",
            unless(WARNING, r"\bnote\b.{0,50}?\b(?:will|shall|is (?:going|sure) to) (?:\w+ )?(?:free|release|save|clear|protect|get (?:you|him) (?:off|out)|excuse)\b"),
            unless(WARNING, r"\bnote\b.{0,40}?\b(?:frees|releases|saves|clears|protects|excuses|lets (?:you|him) off)\b"),
            r"\bcircumstances\b.{0,40}?\b(?:will|must) (?:be |surely )*(?:released?|freed?|let off|excused?|acquit\w*)\b",
        ),
    ),
    Forbidden(
        "up to two days nothing can happen",
        (
            r"\b(?:до|меньше|менее|первые|дольше|больше|более|в течение|на) (?:двух|2|двое|пар[уы]|два) (?:\w+ )?(?:дн\w+|сут\w+|день)\b.{0,60}?"
            r"(?:ничего не (?:будет|грозит|случится|сделают|значит)|(?<!не )\bбезопас\w+|безнаказанн\w+|без (?:всяких )?последствий|не (?:накажут|грозит ничего)|можно (?:\w+ )?(?:отсутствовать|уйти|уехать|не (?:являться|приходить)))",
            r"\bничего не (?:будет|грозит|случится|сделают)\b.{0,40}?\b(?:двух|2|двое|пар[уы]|два) (?:\w+ )?(?:дн\w+|сут\w+|день)",
            r"\bможно (?:\w+ )?(?:отсутствовать|уйти|уехать|пропасть)\b.{0,20}?\b(?:до|на) (?:двух|2|двое|пар[уы]|два) (?:дн\w+|сут\w+|день)",
            r"\b(?:up to|under|less than|for|within|first|no more than|not more than|below) (?:2|two|a couple of) (?:full )?days?\b.{0,60}?"
            r"(?:nothing (?:can |will |bad )?happens?|no (?:risk|penalty|punishment|consequences)|(?:is|are) (?:\w+ )?(?:safe|harmless|allowed|fine|free)\b|without (?:any )?(?:risk|penalty|consequences|punishment))",
            r"\b(?:nothing (?:can|will|bad)|no (?:risk|penalty|punishment))\b.{0,40}?\b(?:2|two|a couple of) (?:full )?days\b",
            r"\b(?:can|may) (?:safely |freely )?(?:leave|be away|stay away|be absent|disappear)\b.{0,20}?\b(?:2|two|a couple of) (?:full )?days\b",
        ),
    ),
    Forbidden(
        "get a fake or bought doctor's paper, feign or harm yourself",
        (
            r"(?<!не )\b(?:купите|достаньте|раздобудьте|закажите|подделайте|сделайте себе|нарисуйте)\b.{0,30}?\b(?:справк\w+|диагноз\w*|категори\w+|заключени\w+|больничн\w+|документ\w*|бумаг\w+)",
            r"(?<!не )\b(?:можно|лучше|проще|стоит|попробуйте|нужно) (?:\w+ )?(?:купить|подделать|раздобыть|сделать липов\w+)\b.{0,30}?\b(?:справк\w+|диагноз\w*|категори\w+|заключени\w+|больничн\w+|документ\w*|бумаг\w+)",
            r"(?<!не )\b(?:заплатите|дайте (?:взятку|денег)|договоритесь с) (?:\w+ )?(?:врач\w+|медик\w+|доктор\w+|комисси\w+)",
            r"(?<!не )\b(?:симулируйте|притворитесь|прикиньтесь|изобразите (?:болезнь|боль)|прострелите себе|сломайте себе|пораньте себя|порежьте себя)\b",
            r"(?:^|[,:;] |\bthen |\b(?:can|could|should|may|better) )(?:also |just |simply |always )*(?:buy|forge|fake|order|fabricate|make up)\b.{0,30}?\b(?:certificate|papers?|diagnosis|illness|category|sick note|medical|conclusion|injury)\b",
            r"\bget (?:yourself |himself )?(?:a |some )?(?:fake|forged|bought|false|sham)\b.{0,30}?\b(?:certificate|papers?|diagnosis|illness|category|sick note|medical)\b",
            r"\b(?:bribe|pay off|pay) (?:a|the|your|some) (?:doctor|medic|commission)\b",
            r"(?:^|[,:;] |\bthen |\b(?:can|could|should|may|better) )(?:just |simply )*(?:feign|pretend to be|play|act) (?:ill|sick|illness|madness|insan\w+)\b",
            r"(?:^|[,:;] |\bthen |\b(?:can|could|should|better) )(?:just |simply )*(?:shoot|wound|injure|hurt|cut) (?:yourself|himself) (?:in|to|so|lightly)\b",
        ),
    ),
    Forbidden(
        "up to £2,500",
        (
            r"£ ?2[., ]?500|\b2[., ]?500 ?(?:£|фунт\w*|pounds?|gbp|quid)",
            r"\b(?:2[.,]5|две с половиной) (?:тыс\w*\.?|k) фунт\w*|\bдве тысячи пятьсот фунт\w*",
            r"\btwo (?:and a half thousand|thousand five hundred) (?:pounds?|quid)|£ ?2[.,]5 ?k\b",
        ),
    ),
    Forbidden(
        "you have no ground, or only three grounds, to leave",
        (
            r"\b(?:только|лишь|всего|ровно|единственн\w+) (?:эти )?(?:три|3|трех|трем) (?:\w+ )?(?:основани\w+|причин\w*|случа\w+|пут\w+|способ\w*)",
            r"\b(?:по|из) (?:трем|трех|3) основани\w+,? и (?:только|никак)|\b(?:три|3) основани\w+(?: увольнения)?,? (?:и (?:все|только|больше)|других|других нет|не больше)",
            r"\b(?:нет|не осталось|не существует|не бывает) (?:никаких |ни одного |больше |законных |других )?(?:основани\w+|способ\w*|возможност\w*) (?:\w+ )?(?:увольнени\w+|уволиться|уйти|для ухода)\b",
            r"\bдругих (?:оснований|причин|способов)(?: \w+){0,2} (?:нет|не существует|не бывает|не осталось)\b",
            r"\b(?:only|just|exactly|no more than|nothing but) (?:these |the )?(?:three|3) (?:\w+ )?(?:grounds|reasons|ways|cases|routes)\b",
            r"\b(?:no|not any|not a single) (?:legal |lawful |other |valid |remaining )?(?:grounds?|reasons?|ways?) (?:\w+ )?(?:to leave|to be (?:discharged|dismissed)|(?:for|of) (?:discharge|dismissal|leaving|getting out)|out of (?:the )?(?:army|service))\b",
            r"\bno other (?:grounds?|routes?|ways?) (?:exists?|remains?|is|are)\b|\bthere (?:is|are) no other (?:grounds?|routes?|way)\b",
        ),
    ),
    Forbidden(
        "your claim for the insurance of Law 52-FZ is lost after three months",
        (
            rf"\b(?:страхов\w+|52-фз|согаз\w*)\b.{{0,60}}?\b{MONTHS_3}\b.{{0,50}}?(?:потерян\w*|потеря\w+|пропа[лд]\w*|поздно|сгор\w+|не (?:заплатят|выплатят|дадут|получ\w+)|утрач\w+|нельзя|закрыт\w*)",
            rf"\b(?:после|через|спустя|прошло|прошли|позже|больше) {MONTHS_3}\b.{{0,50}}?\b(?:страхов\w+|52-фз|согаз\w*)\b.{{0,40}}?(?:потерян\w*|пропа[лд]\w*|поздно|сгор\w+|не (?:дад\w+|заплат\w+|выплат\w+|полож\w+|получ\w+)|нет\b|нельзя)",
            rf"\b(?:на|для) (?:страховк\w+|страховой выплаты|52-фз)\b.{{0,20}}?\b(?:есть|дается|дают|только|всего|ровно|срок)\b.{{0,12}}?\b{MONTHS_3}\b",
            rf"\b(?:поздно|пропал\w*|потеря\w+)\b.{{0,40}}?\b(?:страхов\w+|52-фз)\b.{{0,40}}?\b(?:прошло|после|через|больше) {MONTHS_3}\b",
            rf"\b(?:insurance|52-fz|sogaz)\b.{{0,60}}?\b{MONTHS_3}\b.{{0,50}}?(?:\blost\b|\bgone\b|too late|expire[sd]?|forfeit\w*|barred|no longer)",
            rf"\b(?:insurance|52-fz|sogaz)\b.{{0,40}}?(?:\blost\b|\bgone\b|too late|expires|forfeit\w*|barred).{{0,30}}?\b{MONTHS_3}\b",
            rf"\b(?:after|past|beyond|more than|over) {MONTHS_3}\b.{{0,50}}?\b(?:insurance|52-fz|sogaz)\b.{{0,40}}?(?:\blost\b|\bgone\b|too late|expired|forfeit\w*|barred|not be paid|no longer|refused|nothing)",
        ),
    ),
    Forbidden(
        "your old refusal is time-barred",
        (
            unless(r"прош(?:ел|ла) ли|истек\w* ли|если (?:срок )?давност|может|могла? ", r"\bдавност\w+(?: \w+){0,4}? (?:прош(?:ел|ла)|истек\w*|вышел|вышла|кончил\w+|закончил\w+)\b"),
            unless(r"прош(?:ел|ла) ли|истек\w* ли|если |может|могла? ", r"\b(?:прош(?:ел|ла)|истек\w*|вышел|вышла) (?:\w+ )?(?:срок )?давност\w+"),
            r"\bза (?:ваш |тот |ваш старый |тот старый |давний |прежний |старый )+отказ\b(?: \w+){0,2} (?:ничего не (?:будет|грозит)|не (?:накажут|посадят|осудят|привлекут|могут))",
            unless(r"whether|\bif\b", r"\b(?:is|are|was|were|has become|'s) (?:already |now |long |surely |certainly )*time[- ]?barred\b"),
            unless(r"whether|\bif\b", r"\b(?:limitation period|limitation|statute of limitations)\b(?: \w+){0,5}? (?:has|is) (?:already |now |long |surely |certainly )*(?:passed|expired|run out|over)\b"),
            r"\b(?:old|past|earlier|former) refusal\b.{0,40}?\b(?:cannot|can no longer|can't|will not|won't) (?:\w+ )?be (?:punished|prosecuted|charged|tried)\b",
        ),
    ),
    Forbidden(
        "May 2022 was wartime by Law 61-FZ",
        (
            r"\b(?:2022|тогда|той весной)\b.{0,60}?(?<!не )\b(?:было|шло|наступило|считалось|действовало|началось)(?: \w+){0,2}? военное время\b",
            r"\bвоенное время\b.{0,20}?(?<!не )\b(?:наступило|началось|шло|действовало|было|идет)\b.{0,60}?(?:2022|61-фз|закон\w* об обороне|фактическ\w+)",
            r"\b(?:61-фз|закон\w* об обороне)\b.{0,60}?(?<!не )\b(?:наступило|наступает|было|началось|идет|шло)(?: \w+){0,2}? военное время\b",
            r"(?:may 2022|spring of 2022|\bthen\b|february 2022).{0,30}?\b(?:was|were|counted as|fell (?:in|under)) (?:already |legally |in law )*wartime\b",
            r"\bwartime (?:had )?(?:began|begun|started|set in|came|applied)\b.{0,60}?(?:2022|61-fz|art(?:icle|\.) 18|law on defence|actual)",
            r"(?:61-fz|law on defence).{0,60}?\b(?:wartime (?:began|started|applied|had begun)|(?:it )?was (?:already )?wartime)\b",
        ),
    ),
    Forbidden(
        "an ordinary suspended sentence puts a man on the heavier ladder",
        (
            unless(
                r"не (?:касаются|касается|относ\w+|распростран\w+|ставит|попада\w+|переводит|грозит|действуют|применя\w+)|другое|не путайте|путают",
                r"\bусловн\w+ (?:срок\w*|осужд\w+|наказани\w+|приговор\w*)\b.{0,80}?"
                r"(?:(?:7|семи) до (?:12|двенадцати)|(?:10|десяти) до (?:20|двадцати)|(?:строг|тяжел)\w+ (?:част|лестниц)\w+|(?:наказывают|накажут|карают|судят) (?:строже|тяжелее))",
            ),
            r"\b(?:строг|тяжел)\w+ (?:\w+ )?част\w+\b.{0,40}?(?<!не )\b(?:касаются|относятся|действуют|применяют\w*)\b.{0,30}?\bусловн\w+ (?:срок|осужд|наказани|приговор)\w*(?! .{0,20}не )",
            unless(
                r"\bnot\b|\bneither\b|another thing|\bunlike\b|\bexcept\b|\bnor\b|confus",
                r"\bsuspended sentence\b.{0,80}?(?:7 to 12|seven to twelve|10 to 20|ten to twenty|(?:heavier|stricter) (?:ladder|parts?|terms?|penalt\w+)|more (?:severely|heavily))",
            ),
            unless(
                r"\bnot\b|\bneither\b|another thing|\bunlike\b|\bexcept\b|\bnor\b|confus",
                r"\b(?:heavier|stricter) (?:ladder|parts?|terms?|penalt\w+)\b.{0,40}?\b(?:cover|apply|reach|hit|concern)\w*\b.{0,30}?\bsuspended sentence",
            ),
        ),
    ),
    Forbidden(
        "a route of escape or a way to surrender",
        (
            rf"\b(?:уехать|выехать|бежать|уйти|сбежать|перебраться|улететь|выбраться|уезжают|бегут|выпускают)\b.{{0,30}}?\b(?:через|в) {ABROAD}",
            rf"\b(?:через|в) {ABROAD}\b.{{0,40}}?\b(?:уехать|выехать|бежать|уйти|проще|легче|выпуск\w+|пропуск\w+|не (?:выдают|остановят|проверяют|задержат))",
            r"\b(?:границу|границы) (?:можно |лучше |проще )(?:\w+ )?(?:перейти|пересечь|пересекать|переходить)|\b(?:перейти|пересечь) границу (?:можно|лучше|проще)\b",
            r"(?<!не )\b(?:сдайтесь|сдавайтесь|сдавайся)\b|\bчтобы сдаться\b.{0,30}?\b(?:поднимите|позвоните|напишите|подойдите|бросьте|свяжитесь|нужно|надо|достаточно)",
            r"\b(?:поднимите|поднимайте) (?:руки|белый флаг|белую тряпку)|\bхочу жить\b.{0,30}?\b(?:бот|телеграм\w*|номер|проект|линия)",
            rf"\b(?:flee|escape|get out|get away|cross|leave|slip|run|travel|fly|drive)\b.{{0,30}}?\b(?:via|through|to|into) {ABROAD}\b",
            rf"\b(?:via|through) {ABROAD}\b.{{0,40}}?\b(?:easier|safer|possible|let through|no checks|leave|cross|flee|escape)\b",
            r"\b(?:cross|slip over|get over) the border (?:at|by|on foot|at night|via|near|through)\b",
            r"\bto surrender,? (?:\w+ ){0,2}?(?:raise|call|write|walk|drop|contact|text|approach|wave|message)\b|(?:^|[,:;] |\bthen )(?:just |simply )*surrender to\b",
            r"\braise (?:your|his|a) (?:hands|white flag)\b",
        ),
    ),
    Forbidden(
        "a contact of an undesirable organisation, or another that it is not safe to use",
        (
            r"\bагор[аыуе]\b|\bагорой\b|\bagora\b",
            r"\bamnesty international\b|\bмеждународн\w+ амнист\w+",
            r"\bидите лесом\b|\bget lost\b|\biditelesom\b",
            r"\bбеняш\w*|\bbenyash\b",
            r"\bсолдатски\w+ матер\w+|\bsoldiers[’']? mothers\b",
            r"\bt\.me/|\bhttps?://|(?<![\w.])@\w{4,}",
        ),
    ),
)

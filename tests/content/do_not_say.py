"""What no answer may say, whoever edits the knowledge: each item with patterns for a careless paraphrase, in Russian and in English.

A pattern is tried on one sentence at a time, with “ё” written “е” and every space a plain one. It is wide enough for a paraphrase and
narrow enough for the truth: “в России за отказ не сажают” is caught, “служба в России от наказания не защищает” is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SENTENCE_END = re.compile(r"(?<=[.!?…])[»”\")]*\s+(?=[«“\"]?[А-ЯЁA-Z])")

# A report of what the article said, or a warning against the very words in the sentence.
REPORTED = (
    r"май 2022|may 2022|адвокат (?:говорил|считал|рассказал|думал)|lawyer (?:said|held|thought|described)"
    r"|солдат считал|soldier thought"
)
WARNING = r"ошибк|неверно|неправда|не делает исключ|\bmistake|\bfalse\b|\bwrong\b|does not mean|не значит"
NOT_SO = rf"{REPORTED}|{WARNING}"

# Pieces that several items share.
NOT_PUNISHED_RU = (
    r"(?:(?<!а )\bне (?:посадят|сажают|осудят|судят|привлекут|привлекают|накаж\w+|наказыва\w+|преследу\w+|тронут)"
    r"|\b(?:посадить|сажать|судить|осудить|привлечь|наказать|заставить|тронуть)(?: \w+){0,2} (?:не (?:могут|может"
    r"|смогут|вправе|имеют права)|нельзя)"
    r"|\b(?:не (?:могут|может|смогут|вправе|имеют права)|нельзя) (?:\w+ ){0,2}?(?:посадить|сажать|судить|осудить"
    r"|привлечь|наказать|заставить|завести (?:\w+ )?дел\w)"
    r"|\b(?:дел[оа]?|ответственност\w|тюрьм\w|срок|наказани\w|преследовани\w)(?: \w+){0,2} (?:не (?:\w+ )?(?:грозит"
    r"|будет|бывает|заведут|заводят|предусмотрен\w*)|нет\b|быть не может|невозможн\w+|исключен\w*)"
    r"|\bне (?:грозит|будет)(?: \w+)? (?:\w+ )?(?:дел[оа]|ответственност\w|тюрьм\w|срок|наказани\w)"
    r"|\bне (?:уголовное )?преступление\b|\bничего не (?:будет|грозит|сделают|случится)"
    r"|\b(?:посадить|осудить|наказать)(?: \w+)? (?:невозможно|не получится))"
)
NOT_PUNISHED_EN = (
    r"(?:\b(?:cannot|can't|can not|can no longer|won't|will not|unable to|(?:nobody|no one|they never) (?:can|could"
    r"|will|may)|no right to|never|(?:is|are) not|isn't|aren't|not be)"
    r" (?:be |legally |even |ever )*(?:prosecut\w+|jail\w*|imprison\w*|convict\w*|charge[ds]?\b|punish\w*|tried\b"
    r"|touch\w*|forc\w+ (?:you|him)|make (?:you|him)|(?:put|send|sent) (?:you |him |anyone )?(?:in|to) (?:prison"
    r"|jail))"
    r"|\bno (?:legal |criminal )?(?:grounds?|basis|case|charge|prosecution|prison|jail|penalty|punishment)\b(?: (?:for"
    r"|to|can|will|is|may|comes?|follows?|because|if|while)\b|\.|,|$)"
    r"|\b(?:prosecution|prison|jail|a (?:criminal )?case)(?: \w+){0,3}? (?:is|are) (?:impossible|excluded|out of the question)"
    r"|\b(?:is|are) (?:not|no) (?:longer )?(?:a crime|crimes|criminal|punishable)\b|\bis (?:perfectly )?legal\b"
    r"|\bnothing (?:bad )?(?:can|will) (?:be done|happen))"
)
ABROAD = (
    r"(?:казахстан\w*|армени\w+|грузи\w+|монголи\w+|финлянди\w+|серби\w+|турци\w+|беларус\w+|белорусси\w+"
    r"|верхн\w+ ларс\w*|kazakhstan|armenia|georgia|mongolia|finland|serbia|turkey|belarus)"
)
MONTHS_3 = r"(?:3|тр[еи]х?|three) (?:месяц\w*|months?)"
DAYS_2 = r"(?:(?:48|сорок восемь) (?:часов|hours)|(?:двух|2|двое|два|дву|пар[уы]|two|a couple of) (?:full )?(?:дн\w+|сут\w+|день|days?))"
INSURANCE = r"(?:страхов\w+|52-фз|согаз\w*|insurance|insurer|52-fz|sogaz)"
NOT_TO_GO = r"(?:отказаться|отказываться|не (?:ехать|лететь|участвовать|воевать|подчиняться|выполнять приказ\w*))"
LEAVING = rf"(?:{NOT_TO_GO}|уйти|уехать|сбежать|бежать|дезертировать|не возвращаться|остаться дома)"
LEAVE_EN = (
    r"(?:refuse|disobey|desert|flee|run away|walk away|leave (?:the|your|his) (?:unit|army|service|post)"
    r"|stay (?:at )?home|not (?:go|return|deploy|obey|come back))"
)
BEGINS = r"(?:^|[:;,] |\bthen |\bbetter |\band )(?:please |just |simply |so |also )*"
PAPER_RU = r"(?:справк\w+|диагноз\w*|категори\w+|заключени\w+|больничн\w+)"
PAPER_EN = r"(?:certificate|papers?|diagnosis|illness|category|sick note|medical|conclusion|injury)"
HEAVIER = r"(?:(?:7|семи|seven) (?:до|to) (?:12|двенадцати|twelve)|(?:10|десяти|ten) (?:до|to) (?:20|двадцати|twenty))"


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
            r"(?<!не )\b(?:откажитесь|отказывайтесь|откажись|отказывайся|дезертируйте|сбегите|убегайте|уходите|уйдите|бегите"
            r"|уезжайте|покиньте|покидайте|бросайте)\b",
            r"\bне (?:езжайте|поезжайте|возвращайтесь|являйтесь|подчиняйтесь|летите|(?:выполняйте"
            r"|исполняйте) (?:этот )?приказ\w*|(?:ходите|идите) в часть)",
            r"\bв часть не (?:возвращайтесь|ходите|идите|являйтесь)",
            rf"(?<!не )\b(?:лучше|нужно|надо|стоит|следует|пора|советуем|рекомендуем|призываем|безопасн\w+|разумн\w+"
            rf"|правильн\w+)(?! ли)(?: —)? (?:\w+ ){{0,2}}?{LEAVING}\b",
            rf"{BEGINS}{LEAVE_EN}\b",
            rf"{BEGINS}(?:do not|don't|never) (?:go (?:back|there)|return (?:to|from)|come back|deploy|obey)\b",
            rf"\b(?:you|he|they|soldiers) (?:should|must|ought to|had better|need to) (?:\w+ )?{LEAVE_EN}\b",
            r"\b(?:advise|recommend|urge|suggest|call on)\b(?: \w+){0,2}? (?:to )?(?:refus\w+|desert\w*|leav\w+ (?:the"
            r"|your) (?:unit|army|service))",
            rf"\b(?:best|better|safer|safest|wiser|wisest|right thing|time)(?: \w+){{0,2}}? (?:is )?to (?:\w+ )?{LEAVE_EN}\b",
            r"\bне (?:садитесь|выходите на (?:посадку|построение|погрузку))|\bскажите\b.{0,30}?что (?:вы )?не (?:поедете|едете"
            r"|будете)|\bверн\w+ (?:способ|путь)(?: —)? (?:отказаться|остаться дома|не ехать)",
            rf"{BEGINS}(?:ignore|disregard) (?:the|this|that|your|his) orders?\b|{BEGINS}walk out of (?:the|your)\b",
        ),
    ),
    Forbidden(
        "you can simply say no",
        (
            r"(?<!не )\b(?:может|можете|можно|можешь|достаточно|хватит|вправе|право|надо|нужно) (?:просто |всегда "
            r"|\w+у )?(?:сказать|ответить) (?:им |\w+у )?[«\"“]?нет\b",
            r"\b(?:скажите|ответьте|скажи) (?:им |\w+у )?(?:просто |твердо )?[«\"“]?нет\b",
            unless(
                NOT_SO,
                r"(?<!не )\b(?:может|могут|можете|можешь|можно|вправе|имее(?:те|шь|т) право|достаточно) (?:просто |всегда "
                r"|спокойно |смело |устно |вам |ему )*"
                rf"{NOT_TO_GO}\b(?! от (?:защитника|адвоката|показаний))",
            ),
            rf"\bне мешает (?:вам |ему )?{NOT_TO_GO}\b",
            r"(?<!not )\b(?:can|could|may|need only|only need to|just|simply|free to|enough to|have to do is"
            r"|do is) (?:to )?(?:just |simply |always |still )?"
            r"(?:say|answer|tell (?:them|him|the commander|your commander)) [\"“'‘]?no\b",
            r"\bsaying [\"“'‘]?no\b.{0,10}?\b(?:is|will be) (?:enough|sufficient|allowed)",
            r"\b(?:you|he|they|a soldier|soldiers|anyone) (?:can|may|could|(?:are|is) (?:free|entitled) to|(?:have|has) (?:a"
            r"|the|every) right to)"
            r" (?:just |simply |always |still |freely |safely )?(?:refuse|decline to go)\b",
            unless(
                NOT_SO,
                r"\b(?:хватит|достаточно) (?:одного )?слова\b|\b(?:устно|на словах)\b.{0,20}?\b(?:достаточно|хватит)\b"
                r"|\bspoken refusal (?:is|will be) enough",
            ),
            unless(
                NOT_SO,
                r"\bне обязан[ыа]? (?:ехать|лететь|участвовать|воевать)|\b(?:ехать|лететь|воевать) (?:необязательно"
                r"|не обязательно)",
            ),
            unless(
                NOT_SO,
                r"\b(?:not obliged|not required|not bound|do not have|don't have|no duty|no obligation) to (?:go|deploy|fight"
                r"|take part)\b",
            ),
        ),
    ),
    Forbidden(
        "they cannot prosecute you",
        (
            unless(
                rf"{NOT_SO}|незаконн|невыполн|\bлет\b",
                rf"\b(?:вас|вам|тебя|тебе|его|ему|солдат\w*|за (?:такой |этот |ваш |сам )?(?:отказ|это"
                rf"|него))\b.{{0,30}}?{NOT_PUNISHED_RU}",
            ),
            unless(
                rf"{NOT_SO}|незаконн",
                rf"{NOT_PUNISHED_RU}.{{0,30}}?\b(?:вас|вам|тебя|его|ему|за (?:такой |этот |ваш |сам )?отказ"
                rf"|если (?:вы )?(?:просто )?отказ\w+)\b",
            ),
            unless(
                NOT_SO,
                r"\bуголовн\w+ (?:дел|ответственност|преследовани|наказани)\w* (?:\w+ ){0,3}?(?:не (?:грозит|будет|бывает)|нет\b"
                r"|исключен\w*|невозможн\w+)"
                r"|\b(?:тюрьма|срок|дело) (?:вам|тебе|ему|солдату) не грозит",
            ),
            unless(
                NOT_SO,
                r"^(?:уголовное )?дел[оа] (?:за (?:отказ|это) )?не (?:заведут|будет|возбудят)|^посадить (?:вас |его )?не (?:могут"
                r"|имеют права|смогут)",
            ),
            unless(NOT_SO, r"\b(?:отказ|это)\b(?: \w+){0,3} не (?:уголовное )?преступление\b|\bотказ (?:\w+ )?ненаказуем"),
            unless(
                rf"{NOT_SO}|unlawful|\bunless\b|even if",
                rf"\b(?:you|him|he|they|refus\w+|soldiers?|nobody|no one|there)\b.{{0,40}}?{NOT_PUNISHED_EN}",
            ),
            unless(
                NOT_SO,
                r"\b(?:nobody|no one) (?:can|could|will|may) (?:\w+ ){0,2}?(?:prosecut|jail|imprison|put|send|punish|charg"
                r"|convict)\w* (?:you|him|them|a|for)\b",
            ),
            unless(
                rf"{NOT_SO}|unlawful|\bunless\b",
                r"^(?:prosecution|prison|jail) is (?:impossible|excluded)|^no (?:criminal )?case (?:can|will|may) be (?:opened"
                r"|started|brought)",
            ),
            unless(
                NOT_SO,
                r"\bno (?:legal )?(?:grounds?|basis) (?:for|to) (?:a |any |open |start |bring )*(?:criminal )?(?:case|prosecution"
                r"|charges?)\b",
            ),
            unless(
                NOT_SO,
                r"\b(?:максимум|только|всего лишь|всего-навсего) (?:уволят|увольняют)\b|\bбояться тюрьмы не (?:нужно|надо|стоит)"
                r"|\bугроз\w+ (?:тюрьмой )?пуст\w+",
            ),
            unless(
                NOT_SO,
                r"\bwill only be (?:dismissed|fired|discharged)|\bworst (?:that )?(?:can|could|will) happen is (?:dismissal|being)"
                r"|\bthreats? (?:of prison )?(?:is|are) empty|\bempty threats?\b",
            ),
        ),
    ),
    Forbidden(
        "there is a legal path to refuse",
        (
            unless(
                rf"{NOT_SO}|\bнет\b|\bне (?:дает|дают|существует|осталось|разрешает|позволяет)",
                rf"\b(?:законн|легальн|правов)\w+ (?:\w+ )?(?:способ|пут|возможност|прав|основани|вариант)\w*(?: \w+){{0,2}} {NOT_TO_GO}",
            ),
            unless(
                rf"{NOT_SO}|\bне (?:дает|дают|имеет)|\bнет\b", rf"\b(?:есть|имеет|имеете|дает|дано)\b.{{0,20}}?\bправо (?:\w+ )?{NOT_TO_GO}"
            ),
            unless(
                rf"{NOT_SO}|\bнет\b|\bне (?:существует|возможен)|нельзя",
                r"\b(?:законный|легальный) отказ (?:\w+ )?(?:возможен|существует|есть)|\b(?:законно|легально"
                r"|по закону) (?:\w+ )?(?:отказаться|не ехать)\b"
                r"|\b(?:отказаться|не ехать)(?: \w+)? (?:законно|легально|по закону)\b",
            ),
            unless(
                NOT_SO,
                rf"\b(?:закон|кодекс|конституция|статус)\b.{{0,20}}?(?<!не )\b(?:разрешает|позволяет|дает (?:\w+ )?(?:право"
                rf"|возможность)) (?:\w+ ){{0,2}}?{NOT_TO_GO}",
            ),
            unless(
                rf"{NOT_SO}|\bno\b|\bnot\b|\bnever\b",
                r"\b(?:legal|lawful) (?:path|way|route|right|means|basis|option)s?(?: \w+){0,3}? (?:to|for|of) (?:refus\w+"
                r"|not (?:go|fight)|stay out)",
            ),
            unless(
                rf"{NOT_SO}|\bno\b|\bnot\b|cannot",
                r"\b(?:legally|lawfully) (?:refuse|decline to (?:go|fight))\b|\brefus(?:ing|al) (?:\w+ )?(?:is"
                r"|remains) (?:perfectly )?(?:legal|lawful)\b",
            ),
            unless(
                NOT_SO,
                r"\bthe law (?:allows|lets|permits|entitles|gives)(?! no\b)(?: \w+){0,4}? (?:to refuse|refuse|refusal|refusing"
                r"|the right to refuse)\b",
            ),
            unless(
                rf"{NOT_SO}|\bнет\b|\bне (?:дает|дают|можете|вправе|имеете)|нельзя",
                rf"\bпо закону (?:\w+ ){{0,3}}{NOT_TO_GO}|\bправо на отказ\b(?: \w+){{0,3}} (?:есть|дано)\b|\b(?:есть|дано"
                rf"|дает) (?:\w+ )?право на отказ\b",
            ),
            unless(
                rf"{NOT_SO}|\bno\b|\bnot\b",
                r"\b(?:legally )?entitled to refuse\b|\brefus\w+ is (?:\w+ )?(?:legal |lawful )right\b|\b(?:legal"
                r"|lawful) right to refuse\b",
            ),
        ),
    ),
    Forbidden(
        "wait for your contract to end",
        (
            r"(?<!не )\b(?:дождитесь|дождись|подождите|ждите|дослужите|потерпите|отслужите|доживите)\b.{0,40}?\bконтракт\w*",
            r"(?<!не )\b(?:нужно|надо|достаточно|остается|можно|лучше|осталось) (?:\w+ )?(?:дождаться|подождать|дослужить"
            r"|потерпеть)\b.{0,40}?\bконтракт\w*",
            r"\bконтракт\w* (?:\w+ )?(?:кончится|закончится|истечет|выйдет)\b.{0,30}?\b(?:свободн\w+|уйдете|уйдет|отпустят|уволят|домой)",
            rf"{BEGINS}(?:wait|hold on|hold out|sit tight|sit it out|be patient)\b.{{0,40}}?\bcontract\b",
            rf"{BEGINS}serve out (?:the|your|his) (?:contract|term|time)\b",
            r"\b(?:can|should|only need to|just have to|need only|best to) (?:\w+ )?(?:wait|serve out|sit out)\b.{0,40}?\bcontract\b",
            unless(
                r"\bnot\b|cannot|no longer",
                r"\b(?:your|his|the) contract (?:will )?(?:ends?|expires?|runs? out|is over)\b.{0,15}?\b(?:you|he) (?:are|is"
                r"|will be|can|may) (?:\w+ )?(?:free|out|released|discharged|go|leave|walk)",
            ),
            r"\bконтракт\w* (?:\w+ )?(?:кончается|заканчивается|истекает)\b.{0,30}?\b(?:уволитесь|уйдете|свободн\w+|домой)"
            r"|\blet (?:the|your) contract (?:run out|expire|end)",
        ),
    ),
    Forbidden(
        "you are safe on Russian territory",
        (
            unless(
                rf"{NOT_SO}|ранени|страхов|выплат",
                r"\b(?:в росси\w+|на (?:территории (?:росси\w+|рф)|российской (?:территории|земле|стороне))|внутри страны"
                r"|в белгороде|под белгородом)\b.{0,50}?"
                rf"(?:(?<!не )(?<!не в )\bбезопас\w+|(?<!не )\bзащищ[еа]\w+|ничего не (?:грозит|будет|сделают)|{NOT_PUNISHED_RU})",
            ),
            r"\b(?:росси[яю]|российская (?:земля|территория)|служба в росси\w+|белгород) (?:\w+ )?(?<!не )(?:защища\w+|защитит"
            r"|спас\w+|укро\w+)\b",
            unless(
                NOT_SO,
                r"\b(?:закон|статья|332)\b.{0,40}?\b(?:действует|работает|применя\w+) (?:только|лишь) (?:на украине|в украине"
                r"|за границей|за лентой|в зоне)",
            ),
            unless(
                rf"{NOT_SO}|wound|insurance|payment",
                r"\b(?:in russia|(?:on|inside|within) russian? (?:territory|soil)|inside russia|in belgorod)\b.{0,50}?"
                rf"(?:(?<!not )(?<!no )\b(?:safe|protected|immune)\b|nothing (?:can|will) happen|{NOT_PUNISHED_EN})",
            ),
            unless(
                NOT_SO,
                r"(?<!not )(?<!no )\b(?:safe|protected|immune|out of reach)\b.{0,30}?\b(?:in russia\b|(?:on|inside"
                r"|in) russian? (?:territory|soil)|inside russia|in belgorod)",
            ),
            r"\b(?:russian (?:soil|territory)|serving in russia|belgorod) (?:protects|shields|keeps (?:you|him) safe|saves)\b",
            unless(NOT_SO, r"\b(?:law|article|332)\b.{0,40}?\bapplies only (?:in ukraine|abroad|in the combat zone|across the border)"),
            unless(
                NOT_SO,
                r"\bничем не рискуете|\bв (?:тылу|росси\w+) (?:эта |такая )?(?:статья|закон) не (?:применя\w+|действует|работает)"
                r"|\bbeing in russia protects",
            ),
            unless(
                NOT_SO,
                r"\b(?:in russia|in the rear|at (?:the |your )?(?:home )?base)\b.{0,20}?\b(?:article|law) does not (?:apply|work"
                r"|reach)",
            ),
        ),
    ),
    Forbidden(
        "no declared war, so no prison",
        (
            unless(
                NOT_SO,
                r"\b(?:войн\w+ (?:\w+ ){0,2}?не объяв\w+|войны (?:\w+ )?нет|без объявлен\w+ войны|не объявили войн\w+|не война)\b.{0,60}?"
                rf"(?:{NOT_PUNISHED_RU}|\bнет (?:и )?тюрьм\w)",
            ),
            unless(
                NOT_SO,
                r"\b(?:сажают|посадят|посадить|судят|накажут|тюрьма)\b.{0,30}?\b(?:только|лишь) (?:\w+ )?(?:при|после|если|когда"
                r"|в случае) (?:\w+ )?(?:войн\w+|объяв\w+)",
            ),
            unless(
                NOT_SO,
                r"\b(?:war (?:is|was|has|isn't|wasn't|hasn't)(?: not| never|n't)?(?: been)? (?:formally |officially )?declared"
                r"|without a declar\w+ (?:of )?war|no (?:declared )?war (?:\w+ ){0,2}?declared"
                rf"|no declared war|not (?:officially|formally|legally) (?:at|in a state of) war)\b.{{0,60}}?{NOT_PUNISHED_EN}",
            ),
            unless(
                NOT_SO, r"\b(?:prison|jail\w*|imprison\w*|prosecut\w*)\b.{0,30}?\bonly (?:if|when|once|after) (?:a )?(?:full-scale )?war\b"
            ),
            unless(
                NOT_SO,
                r"\bнет войны(?: —|,)? (?:значит,? )?нет\b|\b(?:войны нет|не война)\b.{0,30}?\bне (?:работает|применяется"
                r"|действует)|\bno (?:declared )?war,? (?:so )?no (?:crime|prison|case|penalty)|\bnot a war,? so\b",
            ),
        ),
    ),
    Forbidden(
        "claim conscience and they must release you",
        (
            r"\b(?:убеждени\w+|совест\w+|пацифи\w+|религи\w+|вер[еуы]|верующ\w+)\b.{0,60}?(?<!не )\b(?:обязаны|обязан|должны"
            r"|вынуждены|придется) (?:\w+ ){0,2}?"
            r"(?:отпустить|уволить|освободить|вернуть|заменить|отправить домой)",
            r"\b(?:убеждени\w+|совест\w+|пацифи\w+|религи\w+)\b.{0,40}?(?<!не )\b(?:освобожда\w+|освободят|избавля\w+"
            r"|спас(?:ет|ут|ает)|снима\w+|отменя\w+)\b",
            r"\b(?:заявите|объявите|сошлитесь|скажите|напишите)\b.{0,30}?\b(?:убеждени\w+|совест\w+|пацифи\w+"
            r"|вера)\b.{0,50}?\b(?:отпустят|уволят|освободят|не (?:отправят|тронут|посадят))",
            r"\b(?:conscience|conscientious object\w+|pacifis\w+|beliefs?|faith|religion)\b.{0,60}?"
            r"\b(?:must|have to|has to|are (?:obliged|bound|required) to|will have to) (?:\w+ )?(?:be )?(?:releas|discharg|let"
            r"|free|send (?:you|him) home|excus)\w*",
            r"\b(?:conscience|conscientious objection|pacifism|beliefs?|faith)\b.{0,40}?\b(?:frees|exempts|releases|protects"
            r"|saves|excuses)\b",
            r"\b(?:claim|declare|plead|cite|invoke|state|say)\b.{0,30}?\b(?:conscience|conscientious object\w+|pacifis\w+"
            r"|beliefs?)\b.{0,50}?"
            r"\b(?:will|they'll) (?:\w+ )?(?:release|discharge|let|free|not send|send (?:you|him) home)",
            r"\bверующ\w+\b.{0,20}?\b(?:нельзя|не (?:могут|имеют|вправе))|\bbelievers (?:cannot|can't|may not"
            r"|must not) be (?:sent|made|forced)|\bобязаны перевести на (?:агс|альтернативн)",
        ),
    ),
    Forbidden(
        "the note to article 337 will free you",
        (
            unless(
                WARNING,
                r"\bпримечани\w+\b.{0,50}?(?<!не )\b(?:освободит|освобождает|спасет|спасает|поможет|помогает|защитит|защищает"
                r"|избавит|выручит|снимет)\b",
            ),
            r"\b(?:по|благодаря|из-за) (?:этому )?примечани\w+\b.{0,50}?(?<!не )\b(?:освободят|отпустят|простят|не (?:накажут"
            r"|посадят|осудят)|дело (?:закроют|прекратят))\b",
            r"\bобстоятельств\w*\b.{0,40}?(?<!не )\b(?:освободят|освобождают|отпустят|обязаны освободить|не (?:накажут|посадят"
            r"|осудят)|дело (?:закроют|прекратят))\b",
            unless(
                rf"{WARNING}|\bmay\b|\bnot\b",
                r"\bnote\b.{0,50}?\b(?:will|shall|is (?:going|sure) to|he|you) (?:\w+ ){0,2}?(?:free|freed|release|released|save"
                r"|clear|protect|get (?:you|him) (?:off|out)|excused?)\b",
            ),
            unless(
                WARNING,
                r"\bnote\b.{0,40}?\b(?:frees|releases|saves|clears|protects|excuses|(?:lets|gets) (?:you|him) off)\b"
                r"|\bthanks to the note\b",
            ),
            r"\bcircumstances\b.{0,40}?\b(?:will|must) (?:be |surely )*(?:released?|freed?|let off|excused?|acquit\w*)\b",
            unless(
                rf"{WARNING}|могут|\bmay\b",
                r"\b(?:освободит|освободят|простят|отпустят) (?:вас|его) из-за\b.{0,20}?обстоятельств|\bпрощают по примечани"
                r"|\bfirst offender (?:will|must) be (?:released|freed|let off)",
            ),
        ),
    ),
    Forbidden(
        "up to two days nothing can happen",
        (
            unless(
                r"могут наказать|can be punished|по службе",
                rf"\b{DAYS_2}\b.{{0,60}}?"
                r"(?:ничего не (?:будет|грозит|случится|сделают|значит)|(?<!не )\bбезопас\w+|безнаказанн\w+"
                r"|без (?:всяких )?последствий|не (?:накажут|опасн\w+)"
                r"|можно (?:\w+ )?(?:отсутствовать|уйти|уехать|гулять|не (?:являться|приходить))"
                r"|nothing (?:can |will |bad )?happens?|no (?:risk|penalty|punishment|consequences)|(?:is|are) (?:\w+ )?(?:safe"
                r"|harmless|allowed|fine|free)\b|without (?:any )?(?:risk|penalty|consequences|punishment))",
            ),
            rf"\b(?:ничего не (?:будет|грозит|случится|сделают)|не (?:опасно|накажут)|nothing (?:can|will|bad)|no (?:risk"
            rf"|penalty|punishment))\b.{{0,40}}?\b{DAYS_2}\b",
            rf"\bможно (?:\w+ )?(?:отсутствовать|уйти|уехать|пропасть)\b.{{0,20}}?\b(?:до|на) {DAYS_2}",
            rf"\b(?:can|may) (?:safely |freely )?(?:leave|be away|stay away|be absent|disappear)\b.{{0,20}}?\b{DAYS_2}\b",
        ),
    ),
    Forbidden(
        "get a fake or bought doctor's paper, feign or harm yourself",
        (
            rf"(?<!не )\b(?:купите|достаньте|раздобудьте|закажите|подделайте|сделайте себе|нарисуйте)\b.{{0,30}}?\b{PAPER_RU}",
            rf"(?<!не )\b(?:можно|лучше|проще|стоит|попробуйте|нужно) (?:\w+ )?(?:купить|подделать|раздобыть|сделать (?:себе"
            rf"|липов\w+))\b.{{0,30}}?\b{PAPER_RU}",
            rf"(?<!не )\b(?:заплатите|дайте (?:взятку|денег)|договоритесь с|найдите) (?:\w+ )?(?:врач\w+|медик\w+|доктор\w+"
            rf"|комисси\w+)(?=$|\W.{{0,40}}(?:{PAPER_RU}|нужн))",
            r"(?<!не )\b(?:заплатите|дайте (?:взятку|денег)) (?:\w+ )?(?:врач\w+|медик\w+|доктор\w+|комисси\w+)",
            r"(?<!не )\b(?:симулируйте|притворитесь|прикиньтесь|изобразите (?:болезнь|боль)|прострелите себе|сломайте себе"
            r"|пораньте себя|порежьте себя)\b",
            rf"(?:{BEGINS}|\b(?:can|could|should|may) )(?:also |just |simply |always )*(?:buy|forge|fake|order|fabricate"
            rf"|make up)\b.{{0,30}}?\b{PAPER_EN}\b",
            rf"\bget (?:yourself |himself )?(?:a |some )?(?:fake|forged|bought|false|sham)\b.{{0,30}}?\b{PAPER_EN}\b",
            r"\b(?:bribe|pay off|pay) (?:a|the|your|some) (?:doctor|medic|commission)\b",
            rf"(?:{BEGINS}|\b(?:can|could|should|may) )(?:just |simply )*(?:feign|pretend to be|play|act) (?:ill|sick|illness"
            rf"|madness|insan\w+)\b",
            rf"(?:{BEGINS}|\b(?:can|could|should) )(?:just |simply )*(?:shoot|wound|injure|hurt|cut) (?:yourself|himself) (?:in"
            rf"|to|so|lightly)\b",
            rf"\b{PAPER_RU} можно (?:\w+ )?(?:купить|нарисовать|достать|подделать)|\b(?:certificate|diagnosis"
            rf"|category) can be (?:bought|arranged|forged|faked)|\bbreak your own\b",
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
            r"\b(?:только|лишь|всего|ровно|единственн\w+) (?:по |из |эти )?(?:три|3|трех|трем) (?:\w+ )?(?:основани\w+"
            r"|причин\w*|случа\w+|пут\w+|способ\w*)",
            r"\b(?:по|из) (?:трем|трех|3) основани\w+,? и (?:только|никак)|\b(?:три"
            r"|3) основани\w+(?: увольнения)?,? (?:и (?:все|только|больше)|других|не больше)",
            r"\b(?:нет|не осталось|не существует|не бывает) (?:никаких |ни одного |больше |законных |других )?(?:основани\w+"
            r"|способ\w*|возможност\w*) (?:\w+ )?(?:увольнени\w+|уволиться|уйти|для ухода)\b",
            r"\b(?:основани\w+|способ\w*|возможност\w*) (?:для увольнения|уволиться|уйти)(?: \w+){0,3} (?:нет|не осталось"
            r"|не существует|не бывает)\b",
            r"\bдругих (?:оснований|причин|способов)(?: \w+){0,2} (?:нет|не существует|не бывает|не осталось)\b|\b(?:и )?больше никак\b",
            r"\b(?:уволиться|уйти)(?: \w+)? (?:никак (?:нельзя|невозможно)|нельзя никак|невозможно никак|нельзя ни по)"
            r"|\bникак не (?:уволиться|уйти)",
            r"\b(?:only|just|exactly|no more than|nothing but) (?:these |the )?(?:three|3) (?:\w+ )?(?:grounds|reasons|ways"
            r"|cases|routes)\b",
            r"\b(?:no|not any|not a single) (?:legal |lawful |other |valid |remaining )?(?:grounds?|reasons?|ways?) (?:\w+ )?"
            r"(?:to leave|to be (?:discharged|dismissed)|(?:for|of) (?:discharge|dismissal|leaving|getting out)"
            r"|out of (?:the )?(?:army|service))\b",
            r"\bno other (?:grounds?|routes?|ways?) (?:exists?|remains?|is|are)\b|\bthere (?:is|are) no other (?:grounds?"
            r"|routes?|way)\b|\bcannot leave on any ground",
            r"\b(?:законн\w+ )(?:пут\w+|способ\w*)(?: \w+){0,2} не осталось|\bвыхода нет\b|\bno (?:lawful |legal )?way out\b",
        ),
    ),
    Forbidden(
        "your claim for the insurance of Law 52-FZ is lost after three months",
        (
            rf"\b{INSURANCE}\b.{{0,60}}?\b{MONTHS_3}\b.{{0,50}}?(?:потеря\w*|пропа[лд]\w*|поздно|сгор\w+|не (?:заплатят"
            rf"|выплатят|дадут|получ\w+)|утрач\w+|нельзя|закрыт\w*"
            r"|\blost\b|\bgone\b|too late|expire[sd]?|forfeit\w*|barred|no longer)",
            unless(
                r"командовани|\bcommand\b|жалоб|complain",
                rf"\b(?:после|через|спустя|прошло|прошли|позже|больше|after|past|beyond|more than"
                rf"|over) {MONTHS_3}\b.{{0,50}}?\b{INSURANCE}\b",
            ),
            rf"\b{INSURANCE}\b.{{0,50}}?(?:потеря\w*|пропа[лд]\w*|поздно|не (?:заплатит|выплатит|дадут|платит)|\blost\b"
            rf"|\bgone\b|too late|expires|forfeit\w*|barred|(?:not|never) pay).{{0,30}}?\b{MONTHS_3}\b",
            rf"\b(?:на|для) (?:страховк\w+|страховой выплаты|52-фз)\b.{{0,25}}?\b{MONTHS_3}\b"
            rf"|\bстраховку\b.{{0,30}}?\b(?:только|всего|лишь) {MONTHS_3}\b",
            rf"\b(?:поздно|пропал\w*|потеря\w+|lose|lost|forfeit)\b.{{0,40}}?\b{INSURANCE}\b.{{0,40}}?\b{MONTHS_3}\b",
            rf"\b(?:only|just) {MONTHS_3}\b.{{0,30}}?\b{INSURANCE}\b",
            rf"\b{MONTHS_3} (?:уже )?прошл\w+\b.{{0,30}}?\b{INSURANCE}\b.{{0,20}}?\bне\b|\binsurance\b.{{0,30}}?\bonly within {MONTHS_3}",
        ),
    ),
    Forbidden(
        "your old refusal is time-barred",
        (
            unless(
                r"прош(?:ел|ла) ли|истек\w* ли|если (?:срок )?давност|может|могла? ",
                r"\bдавност\w+(?: \w+){0,4}? (?:прош(?:ел|ла)|истек\w*|вышел|вышла|кончил\w+|закончил\w+)\b",
            ),
            unless(
                r"прош(?:ел|ла) ли|истек\w* ли|если |может|могла? ",
                r"\b(?:прош(?:ел|ла)|истек\w*|вышел|вышла) (?:\w+ )?(?:срок )?давност\w+",
            ),
            rf"\bза (?:ваш |тот |старый |давний |прежний )*отказ\b(?: \w+){{0,3}} уже {NOT_PUNISHED_RU}|\bза (?:ваш "
            rf"|тот )*(?:старый |давний |прежний )отказ\b(?: \w+){{0,2}} {NOT_PUNISHED_RU}",
            unless(r"whether|\bif\b", r"\b(?:is|are|was|were|has become|'s) (?:already |now |long |surely |certainly )*time[- ]?barred\b"),
            unless(
                r"whether|\bif\b",
                r"\b(?:limitation period|limitation|statute of limitations)\b(?: \w+){0,5}? (?:has|is) (?:already |now |long "
                r"|surely |certainly )*(?:passed|expired|run out|over)\b",
            ),
            r"\brefusal\b.{0,40}?\b(?:can no longer|cannot any longer|can't any more) (?:\w+ )?be (?:punished|prosecuted|charged|tried)\b",
            r"\b(?:old|past|earlier|former) refusal\b.{0,40}?\b(?:cannot|can't|will not|won't) (?:\w+ )?be (?:punished"
            r"|prosecuted|charged|tried)\b",
            r"\b(?:can no longer|cannot any longer) be (?:punished|prosecuted|charged|tried)\b.{0,30}?\brefusal\b",
        ),
    ),
    Forbidden(
        "May 2022 was wartime by Law 61-FZ",
        (
            r"(?:2022|\bтогда\b|той весной|с начала (?:боев|войны)|с фактическ\w+).{0,60}?(?<!не )\b(?:было|шло|наступило"
            r"|считалось|действовало|началось|это)(?: \w+){0,2}? военное время\b",
            r"\bвоенное время\b.{0,20}?(?<!не )\b(?:наступило|началось|шло|действовало|было|идет)\b.{0,60}?(?:2022|61-фз"
            r"|закон\w* об обороне|фактическ\w+|с начал\w+)",
            r"\b(?:61-фз|закон\w* об обороне)\b.{0,60}?(?<!не )\b(?:наступило|наступает|было|началось|идет"
            r"|шло)(?: \w+){0,2}? военное время\b",
            r"(?:may 2022|spring of 2022|\bthen\b|february 2022|law on defence|61-fz).{0,30}?\b(?:was|were|counted as"
            r"|fell (?:in|under)) (?:already |legally |in law )*wartime\b",
            r"\bwartime (?:had )?(?:began|begun|started|set in|came|applied)\b.{0,60}?(?:2022|61-fz|art(?:icle|\.) 18"
            r"|law on defence|actual|first)",
            r"\bit was (?:already )?wartime\b|(?:61-fz|law on defence).{0,60}?\bwartime (?:began|started|applied|had begun)\b",
            unless(r"\bnot\b|\bno\b", r"\b(?:may|spring|february|summer) (?:of )?2022\b.{0,40}?\bwartime\b"),
        ),
    ),
    Forbidden(
        "an ordinary suspended sentence puts a man on the heavier ladder",
        (
            unless(
                r"не (?:касаются|касается|относ\w+|распростран\w+|ставит|попада\w+|переводит|грозит|действуют|применя\w+)|другое"
                r"|не путайте|путают|80\.2",
                r"\b(?:условн\w+ (?:срок|осужд|наказани|приговор)\w*|услов(?:кой|ка|ку|ки)|осужденн\w+ условно)\b.{0,80}?"
                rf"(?:{HEAVIER}|\b(?:12|20) лет|(?:строг|тяжел)\w+ (?:част|лестниц)\w+|(?:наказывают|накажут|карают"
                rf"|судят) (?:строже|тяжелее))",
            ),
            r"\b(?:строг|тяжел)\w+ (?:\w+ )?част\w+\b.{0,40}?(?<!не )\b(?:касаются|относятся|действуют"
            r"|применяют\w*)\b.{0,30}?\bусловн\w+ (?:срок|осужд|наказани|приговор)\w*(?! .{0,20}не )",
            unless(
                r"\bnot\b|\bneither\b|another thing|\bunlike\b|\bexcept\b|\bnor\b|confus",
                rf"\bsuspended sentences?\b.{{0,80}}?(?:{HEAVIER}|(?:heavier|stricter) (?:ladder|parts?|terms?|penalt\w+)"
                rf"|more (?:severely|heavily))",
            ),
            unless(
                r"\bnot\b|\bneither\b|another thing|\bunlike\b|\bexcept\b|\bnor\b|confus",
                r"\b(?:heavier|stricter) (?:ladder|parts?|terms?|penalt\w+)\b.{0,40}?\b(?:cover|apply|reach|hit"
                r"|concern)\w*\b.{0,30}?\bsuspended sentence",
            ),
        ),
    ),
    Forbidden(
        "a route of escape or a way to surrender",
        (
            rf"\b(?:уехать|выехать|бежать|уйти|сбежать|перебраться|улететь|лететь|ехать|выбраться|уезжают|бегут"
            rf"|выпускают)\b.{{0,30}}?\b(?:через|в) {ABROAD}",
            rf"\b(?:через|в) {ABROAD}\b.{{0,40}}?\b(?:уехать|выехать|бежать|уйти|проще|легче|выпуск\w+|пропуск\w+|не (?:выдают"
            rf"|остановят|проверяют|задержат))",
            r"\b(?:границу|границы) (?:можно |лучше |проще )(?:\w+ )?(?:перейти|пересечь|пересекать|переходить)|\b(?:перейти"
            r"|пересечь) границу (?:можно|лучше|проще)\b",
            r"(?<!не )\b(?:сдайтесь|сдавайтесь|сдавайся)\b|\b(?:чтобы сдаться|сдаться можно|сдаться проще)\b.{0,40}?\b(?:так"
            r"|поднимите|позвоните|напишите|подойдите|бросьте|свяжитесь|нужно|надо|достаточно)",
            r"\b(?:поднимите|поднимайте) (?:руки|белый флаг|белую тряпку)|\bхочу жить\b.{0,30}?\b(?:бот|телеграм\w*|номер|проект|линия)",
            rf"\b(?:flee|escape|get out|get away|cross|leave|slip|run|travel|fly|drive|go)\b.{{0,30}}?\b(?:via|through|to|into) {ABROAD}\b",
            rf"\b(?:via|through) {ABROAD}\b.{{0,40}}?\b(?:easier|safer|possible|let through|no checks|leave|cross|flee|escape)\b",
            r"\b(?:cross|slip over|get over) the border (?:at|by|on foot|at night|via|near|through)\b",
            rf"\bto surrender\b(?: \w+)?,? (?:\w+ ){{0,2}}?(?:raise|call|write|walk|drop|contact|text|approach|wave|message)\b"
            rf"|{BEGINS}surrender to\b",
            r"\braise (?:your|his|a) (?:hands|white flag)\b",
            r"\bс поднятыми руками|\bwith (?:your )?raised hands|\bв сторону (?:украинск\w+|противника)"
            r"|\btowards? (?:the )?(?:ukrainian|enemy) (?:lines|positions|trenches)",
        ),
    ),
    Forbidden(
        "a contact of an undesirable organisation, or another that it is not safe to use",
        (
            r"\bагор[аыуе]\b|\bагорой\b|\bagora\b",
            r"\bamnesty international\b|\bмеждународн\w+ амнист\w+|(?:contact|write to|ask|свяжитесь с|напишите в) amnesty\b",
            r"\bидите лесом\b|\bget lost\b|\biditelesom\b",
            r"\bбеняш\w*|\bbenyash\b",
            r"\bсолдатски\w+ матер\w+|\bsoldiers[’']? mothers\b",
            r"\bt\.me/|\bhttps?://|(?<![\w.])@\w{4,}",
        ),
    ),
)

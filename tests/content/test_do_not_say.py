"""No sentence of the pack says what must not be said; and the patterns catch what they must, and only that."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.knowledge import Knowledge
from bot.knowledge.model import Text
from tests.content.do_not_say import DO_NOT_SAY, Forbidden

# For each item: sentences that must be caught, and true neighbours that must not be.
CALIBRATION: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "a call or advice to refuse, to leave or to desert": (
        (
            "Откажитесь ехать и ничего не бойтесь.",
            "Пока вас не отправили, уходите из части.",
            "Лучше сразу отказаться, чем ехать.",
            "В отпуске можно остаться: не возвращайтесь в часть.",
            "Мы советуем не возвращаться из отпуска.",
            "Refuse to go and stay calm.",
            "You should refuse before the train leaves.",
            "Many lawyers recommend refusing.",
            "It is better to leave the unit while you can.",
            "Do not go back after your leave.",
            "Оставайтесь дома и в часть не возвращайтесь.",
            "Не садитесь в автобус и скажите, что не поедете.",
            "Ignore the order and walk out of the base.",
        ),
        (
            "Отказ участвовать — преступление, и уйти без разрешения тоже.",
            "Прежде чем что-то сказать, подписать или уйти, поговорите наедине с адвокатом.",
            "Кто уговаривает другого уйти или помогает советом, сам может отвечать.",
            "Не уходите из части, пока не поговорили с адвокатом.",
            "Before you say, sign or leave anything, speak in private to a lawyer.",
            "Leaving the unit without permission is a separate crime.",
            "Soldiers who refuse to go can face prison.",
        ),
    ),
    "you can simply say no": (
        (
            "Вы можете просто сказать «нет».",
            "Достаточно ответить командиру «нет».",
            "Скажите им твёрдо нет, и вас уволят.",
            "Вы имеете право отказаться ехать.",
            "You can simply say no.",
            'Just tell them "no" and go home.',
            "You are free to refuse.",
            "Никто не мешает вам отказаться.",
            "Хватит одного слова «нет».",
            "Вы не обязаны ехать.",
            "Saying no is enough.",
            "You are not obliged to go.",
        ),
        (
            "Права отказаться закон не даёт.",
            "По тогдашнему закону адвокат считал отказ на словах достаточным.",
            "Вы не можете просто отказаться: это преступление.",
            "The law gives no right to refuse.",
            "Under the law of that day he thought a spoken refusal enough.",
            "Today a soldier cannot simply say no: that is a crime.",
        ),
    ),
    "they cannot prosecute you": (
        (
            "За отказ вас не посадят.",
            "Следствие не может завести дело, если вы просто отказались.",
            "Уголовная ответственность за отказ не грозит.",
            "Отказ в тылу не преступление.",
            "They cannot prosecute you for this.",
            "Nobody can put you in prison for refusing.",
            "There are no legal grounds to start a criminal case.",
            "Refusing to go is not a crime.",
            "Дело не заведут.",
            "За отказ максимум уволят.",
            "Prosecution is impossible.",
            "You will only be dismissed.",
            "Отказ больше не преступление.",
            "You can no longer be jailed for refusing.",
        ),
        (
            "Адвокат говорил тогда (май 2022), что за отказ увольняют, но уголовных дел за него быть не может.",
            "Адвокат считал тогда (май 2022), что за отказ на территории России дело завести не на чем.",
            "Без существенного вреда преступления по этой статье нет.",
            "Кто не выполнил заведомо незаконный приказ, за это уголовно не отвечает.",
            "A lawyer said then (May 2022) that refusal brings dismissal but no criminal case.",
            "Without substantial harm this part does not apply.",
            "What was not a crime that day does not become one later.",
        ),
    ),
    "there is a legal path to refuse": (
        (
            "Есть законный способ отказаться.",
            "Можно законно отказаться от отправки.",
            "Закон разрешает отказаться от участия.",
            "Легальный отказ возможен и сегодня.",
            "There is a legal path to refuse.",
            "You can lawfully refuse to fight.",
            "The law allows a soldier to refuse deployment.",
            "У вас есть право отказаться.",
            "По закону вы можете не ехать.",
            "You have a legal right to refuse.",
        ),
        (
            "Спросите адвоката, подходит ли вам законный путь: категория Д, предельный возраст, жалоба на незаконные действия.",
            "Закон не разрешает отказаться из-за убеждений.",
            "Статья писала тогда (май 2022), что без объявленной войны отказ ведёт к увольнению, а не в тюрьму.",
            "Ask a lawyer whether a lawful route fits you.",
            "There is no lawful way to refuse an order to deploy.",
            "The law gives no right to refuse.",
        ),
    ),
    "wait for your contract to end": (
        (
            "Дождитесь конца контракта и уходите домой.",
            "Достаточно дослужить до окончания контракта.",
            "Когда ваш контракт закончится, вас отпустят.",
            "Потерпите: контракт скоро выйдет.",
            "Just wait until your contract ends.",
            "You only need to wait for the contract to expire.",
            "Once your contract ends, you are free.",
            "Контракт истекает летом, тогда и уволитесь.",
            "Serve out your contract and go home.",
        ),
        (
            "Конец срока в контракте больше не означает конца службы.",
            "Солдат рассчитывал дослужить контракт до июня и уйти.",
            "Контракты продолжаются, пока действует указ о мобилизации.",
            "The soldier expected to serve out his contract until June and leave.",
            "The contract does not end by itself while the decree operates.",
        ),
    ),
    "you are safe on Russian territory": (
        (
            "В России вы в безопасности.",
            "Пока солдат в Белгороде, за отказ не посадят.",
            "Российская территория вас защищает.",
            "Закон об отказе действует только в зоне боёв.",
            "You are safe on Russian territory.",
            "In Belgorod he cannot be prosecuted.",
            "Russian soil protects those who refuse.",
            "Служа в Белгороде, вы ничем не рискуете.",
            "The article applies only in Ukraine.",
            "At home base the article does not apply.",
        ),
        (
            "Служба в России от наказания не защищает: закон об отказе не делает исключений для места.",
            "Россия не защищает от этой статьи.",
            "Адвокат считал тогда (май 2022), что за отказ на территории России не посадят.",
            "Страховка положена и за ранение в России.",
            "Serving in Russia does not protect from punishment.",
            "You are not safe in Russia either.",
        ),
    ),
    "no declared war, so no prison": (
        (
            "Войну не объявили, поэтому за отказ не посадят.",
            "Без объявленной войны солдата не могут заставить ехать.",
            "Сажают за отказ только при объявленной войне.",
            "War was not declared, so they cannot jail you.",
            "Without a declaration of war nobody can punish a refusal.",
            "Prison comes only if war is declared.",
            "Нет войны — нет и наказания.",
        ),
        (
            "Думать, что без объявленной войны тюрьмы не будет, — опасная ошибка.",
            "За отказ сажают, хотя войну так и не объявили.",
            "Война не объявлена, и солдат считал, что поэтому заставить его ехать не могут.",
            "To think that there is no prison without a declared war is a dangerous mistake.",
            "No declared war is needed for punishment.",
            "War was not declared, and the soldier thought that for this reason he could not be made to go.",
        ),
    ),
    "claim conscience and they must release you": (
        (
            "Заявите об убеждениях, и вас отпустят.",
            "Если служба против совести, командир обязан уволить.",
            "Пацифистские убеждения освобождают от отправки.",
            "Claim conscience and they will have to release you.",
            "With your beliefs the commander must let you go.",
            "Faith exempts a soldier from this article.",
            "Верующих отправлять нельзя.",
            "Say that you are a pacifist and they will let you go.",
        ),
        (
            "Убеждения от статьи об отказе не освобождают.",
            "Если служба противоречит убеждениям или вере, гражданин вправе заменить её альтернативной гражданской.",
            "Your beliefs do not stop this article.",
            "A declaration of conscience does not free a contract soldier.",
        ),
    ),
    "the note to article 337 will free you": (
        (
            "Примечание к ст. 337 вас освободит.",
            "По этому примечанию его не накажут.",
            "Из-за тяжёлых обстоятельств вас обязаны освободить.",
            "The note to art. 337 will free you.",
            "The note protects anyone with hard circumstances at home.",
            "In such circumstances the court must release him.",
            "Суд освободит вас из-за тяжёлых обстоятельств.",
        ),
        (
            "К частям о периоде мобилизации примечание не относится.",
            "Впервые виновного могут освободить из-за тяжёлых обстоятельств (примечание к ст. 337 УК).",
            "Примечание здесь не поможет.",
            "По этой части из-за тяжёлых обстоятельств от ответственности не освобождают.",
            "The note does not apply to the parts about mobilisation.",
            "A first offender may be released for grave circumstances (note to art. 337).",
        ),
    ),
    "up to two days nothing can happen": (
        (
            "До двух суток ничего не будет.",
            "Меньше 2 дней отсутствовать безопасно.",
            "Можно уйти на два дня.",
            "Up to two days nothing happens.",
            "For less than 2 full days there is no penalty.",
            "You can safely be away for two days.",
            "Nothing will happen in the first two days.",
        ),
        (
            "Отсутствие не дольше 2 суток эта статья преступлением не считает, но по службе за него могут наказать.",
            "За самовольное отсутствие (больше 2, но не больше 10 суток) срок до 5 лет.",
            "Absence of no more than 2 days is not a crime under this article, but it can be punished in the service.",
            "Desertion has no shortest length, even under two days it is a crime.",
        ),
    ),
    "get a fake or bought doctor's paper, feign or harm yourself": (
        (
            "Купите справку у знакомого врача.",
            "Проще купить категорию Д.",
            "Симулируйте боль в спине.",
            "Договоритесь с врачом о диагнозе.",
            "You could buy a certificate.",
            "Get a forged diagnosis.",
            "Bribe the doctor on the commission.",
            "Pretend to be ill until the commission.",
            "Заплатите врачу.",
            "Справку можно купить.",
            "Shoot yourself in the leg.",
        ),
        (
            "За симуляцию и поддельные бумаги срок от 5 до 10 лет.",
            "Получите справку военно-врачебной комиссии о тяжести увечья.",
            "Не покупайте справку: это преступление.",
            "Feigning illness or forged papers mean prison.",
            "Get the military medical commission's certificate of severity.",
        ),
    ),
    "up to £2,500": (
        (
            "Раненым положено до 2500 фунтов.",
            "Вам выплатят две с половиной тысячи фунтов.",
            "The wounded are entitled to up to £2,500.",
            "You are owed 2,500 pounds.",
            "You will get two thousand five hundred pounds.",
        ),
        (
            "Статья назвала сумму, которая положена раненым по закону, в фунтах.",
            "Страховка за тяжёлое увечье — около 297 000 рублей.",
            "The article named in pounds a sum due by law to the wounded.",
            "A severe injury brings about 297,000 roubles.",
        ),
    ),
    "you have no ground, or only three grounds, to leave": (
        (
            "Уволиться можно только по трём основаниям.",
            "Есть всего три причины для увольнения.",
            "У вас нет никаких оснований уволиться.",
            "Других оснований для увольнения нет.",
            "There are only three grounds for discharge.",
            "You have no grounds to leave.",
            "No other grounds exist.",
            "Есть ровно три основания, и больше никаких.",
            "Уволиться нельзя никак.",
            "You have no way out of the army.",
            "There is no lawful way out.",
        ),
        (
            "Среди оснований увольнения указ называет возраст, негодность и вступивший в силу приговор к реальному сроку.",
            "Могут быть и другие исключения, например семейные: спросите адвоката.",
            "Among grounds for discharge the decree names age, unfitness and a final sentence to a real prison term.",
            "There may be other grounds, for example family ones.",
        ),
    ),
    "your claim for the insurance of Law 52-FZ is lost after three months": (
        (
            "Страховка по 52-ФЗ пропадает: прошло 3 месяца, уже поздно.",
            "Если вы пропустили 3 месяца, страховку уже не выплатят, 3 месяца прошли, поздно.",
            "Через три месяца страховку уже не дадут.",
            "На страховку есть только 3 месяца.",
            "After three months the insurance is lost.",
            "The insurance claim expires after 3 months.",
            "Your 52-FZ claim has to come within 3 months or it is lost.",
            "Три месяца прошли — страховки не будет.",
            "You lose the insurance after 3 months.",
            "You have only 3 months to claim the insurance.",
        ),
        (
            "Насколько мы знаем, короткий срок для жалоб на командование к спору со страховой не относится.",
            "Если жалуетесь в суд на командование, успейте за 3 месяца с того дня, как узнали о нарушении.",
            "Чтобы не рисковать, подайте в суд за 3 месяца.",
            "As far as we know, the short deadline for complaints about the command does not apply to the insurer.",
            "To be safe, go to court within 3 months.",
        ),
    ),
    "your old refusal is time-barred": (
        (
            "Давность за тот отказ уже прошла.",
            "Срок давности по вашему делу истёк.",
            "За ваш старый отказ уже не накажут.",
            "Your old refusal is time-barred.",
            "The limitation period has already passed.",
            "An old refusal can no longer be punished.",
            "По тому отказу прошёл срок давности.",
            "A past refusal will not be punished.",
            "You can no longer be punished for the refusal of 2022.",
        ),
        (
            "Давность за старый отказ могла пройти, если человек не скрывался.",
            "Прошла ли давность, скажет адвокат.",
            "The limitation period may have passed, unless the person was hiding.",
            "An old refusal may be time-barred: ask a lawyer.",
        ),
    ),
    "May 2022 was wartime by Law 61-FZ": (
        (
            "В мае 2022 года по закону уже шло военное время.",
            "Военное время наступило с фактическим началом боёв.",
            "По закону об обороне с 24 февраля было военное время.",
            "May 2022 was already wartime.",
            "By Law 61-FZ wartime began with the first fighting, so it was wartime.",
            "In law, wartime began in February 2022.",
            "In May 2022 the country was in wartime.",
        ),
        (
            "Состояние войны объявляют федеральным законом.",
            "Закон называет военное время, но войну не объявляли.",
            "A state of war is declared by a federal law.",
            "The penalty is heavier in wartime.",
        ),
    ),
    "an ordinary suspended sentence puts a man on the heavier ladder": (
        (
            "После условного срока за отсутствие грозит от 7 до 12 лет.",
            "С условным сроком наказывают строже, чем других.",
            "Строгие части действуют и для условного срока.",
            "After a suspended sentence, absence means 7 to 12 years.",
            "The heavier parts apply to anyone with a suspended sentence.",
        ),
        (
            "Строгие части для них обычного условного срока не касаются.",
            "Для условно освобождённых ради службы закон строже: за дезертирство срок от 10 до 20 лет.",
            "Their stricter parts do not touch an ordinary suspended sentence.",
            "For those released conditionally to serve, desertion means 10 to 20 years.",
        ),
    ),
    "a route of escape or a way to surrender": (
        (
            "Проще уехать через Казахстан.",
            "В Армению пока выпускают без проверки.",
            "Сдавайтесь при первой возможности.",
            "Чтобы сдаться, поднимите руки и идите вперёд.",
            "Leave through Kazakhstan while you can.",
            "To surrender, raise a white cloth.",
            "Cross the border on foot at night.",
            "Границу лучше переходить ночью.",
            "Идите в сторону украинских позиций с поднятыми руками.",
            "Through Georgia it is easier.",
            "Raise your hands and walk out.",
        ),
        (
            "Маршрутов не подсказываем.",
            "Способов сдаться мы не подсказываем.",
            "Граница этого не отменяет: гражданин отвечает и за то, что сделал за рубежом.",
            "We suggest no routes and no way of surrendering.",
            "Leaving the service without permission is a crime, abroad as well.",
            "Voluntary surrender means prison.",
        ),
    ),
    "a contact of an undesirable organisation, or another that it is not safe to use": (
        (
            "Напишите юристам «Агоры».",
            "Обратитесь в «Идите лесом».",
            "Позвоните адвокату Беняшу.",
            "Write to Agora for a lawyer.",
            "Contact Amnesty International.",
            "Message them at t.me/lawyers.",
            "Солдатские матери вам помогут.",
        ),
        (
            "Прежде чем писать в организацию или платить ей, проверьте её по реестру нежелательных.",
            "Амнистии для отказавшихся мы не нашли.",
            "Before you write to an organisation or pay it, check the register of undesirable ones.",
            "We found no amnesty for refusers.",
        ),
    ),
}


def by_item(forbidden: Forbidden) -> str:
    return forbidden.item


def said(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Every text that is said as ours, today or of a past day, in every language, with its place. What the article reported is not ours."""
    assert knowledge.article
    named: list[tuple[str, Text | None]] = []
    for outcome in knowledge.outcomes.values():
        texts = (outcome.answer, outcome.means, *outcome.steps, outcome.risk_note, outcome.unknown)
        named += [(f"outcome {outcome.id}", text) for text in texts]
    named += [(f"claim {claim.id}", claim.today) for claim in knowledge.article.claims.values()]
    named += [(f"provision {provision.id}", provision.says) for provision in knowledge.provisions.values()]
    named += [(f"term {term.id}", term.means) for term in knowledge.glossary.values()]
    named += [(f"question {question.id}", question.why) for question in knowledge.questions.values()]
    named += [(f"intent {intent.id}", intent.covers) for intent in knowledge.intents.values()]
    named += [(f"circumstance {state.id}", state.note) for state in knowledge.circumstances.values()]
    named += [(f"open point {name}", point) for name, point in knowledge.open_points.items()]
    for line in knowledge.helplines.values():
        named += [(f"helpline {line.id}", line.purpose), (f"helpline {line.id}", line.risk)]
    for place, text in named:
        yield from ((f"{place} ({lang})", words) for lang, words in (text or {}).items())


@pytest.mark.parametrize("forbidden", DO_NOT_SAY, ids=by_item)
def test_nothing_in_the_pack_says_it(knowledge: Knowledge, forbidden: Forbidden) -> None:
    found = [f"{place}: {sentence}" for place, text in said(knowledge) for sentence in forbidden.found_in(text)]
    assert found == []


def test_the_search_reaches_every_outcome_and_claim_in_both_languages(knowledge: Knowledge) -> None:
    assert knowledge.article
    places = {place for place, _ in said(knowledge)}
    wanted = {f"outcome {name}" for name in knowledge.outcomes} | {f"claim {name}" for name in knowledge.article.claims}
    assert {f"{place} ({lang})" for place in wanted for lang in ("ru", "en")} <= places


def test_every_item_is_calibrated() -> None:
    assert [forbidden.item for forbidden in DO_NOT_SAY] == list(CALIBRATION)
    for caught, allowed in CALIBRATION.values():
        assert len(caught) >= 3
        assert len(allowed) >= 2


@pytest.mark.parametrize("forbidden", DO_NOT_SAY, ids=by_item)
def test_a_careless_paraphrase_is_caught(forbidden: Forbidden) -> None:
    caught, _ = CALIBRATION[forbidden.item]
    assert [sentence for sentence in caught if not any(forbidden.found_in(sentence))] == []


@pytest.mark.parametrize("forbidden", DO_NOT_SAY, ids=by_item)
def test_no_pattern_is_idle(forbidden: Forbidden) -> None:
    caught, _ = CALIBRATION[forbidden.item]
    alone = [Forbidden(forbidden.item, (pattern,)) for pattern in forbidden.patterns]
    assert [one.patterns for one in alone if not any(any(one.found_in(sentence)) for sentence in caught)] == []


@pytest.mark.parametrize("forbidden", DO_NOT_SAY, ids=by_item)
def test_a_true_neighbour_is_not(forbidden: Forbidden) -> None:
    _, allowed = CALIBRATION[forbidden.item]
    assert [sentence for sentence in allowed if any(forbidden.found_in(sentence))] == []


def test_a_forbidden_sentence_is_found_among_others() -> None:
    text = "За отказ срок от 2 до 3 лет (ст. 332 ч. 2.1 УК). В России вы в безопасности. Спросите адвоката."
    found = [sentence for forbidden in DO_NOT_SAY for sentence in forbidden.found_in(text)]
    assert found == ["В России вы в безопасности."]

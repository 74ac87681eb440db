"""The garden broken in one place: a case for each thing that `check` can find, and more where one code has several causes."""

from __future__ import annotations

from tests.knowledge.breaking import Break

PACK, SENTENCES, SOURCES, ARTICLE = "pack.yaml", "sentences.yaml", "sources.yaml", "article.yaml"
WATER, SAFETY = "topics/water.yaml", "topics/safety.yaml"

FILES = (
    Break("yaml-syntax", "glossary.yaml", "term: {ru: Правление", "term: ru◆: {ru: Правление"),
    Break("yaml-syntax", "helplines.yaml", '    contact: "04"', "◆\tcontact: 04"),
    Break("yaml-syntax", "open_points.yaml", "  drip-watering:", "◆---\n  drip-watering:"),
    Break("unsafe-yaml", SENTENCES, "{ru: Спросите", "◆&ask {ru: Спросите"),
    Break("unsafe-yaml", SENTENCES, "{ru: Спросите", "{◆&ru ru: Спросите"),
    Break("unsafe-yaml", PACK, "verified_on: 2026", "verified_on: ◆!!str 2026"),
    Break("too-deep", "lexicon.yaml", None, "a: " + "[" * 23 + "◆[" + "]" * 24),
    Break("too-large", "lexicon.yaml", None, "◆" + "#" * 2_000_001),
    Break("empty-file", "glossary.yaml", None, "◆# nothing yet\n"),
    Break("not-utf-8", "phrases/hose-fine.yaml", "  - штраф за шланг\n", "◆  - штраф за \udcf8ланг\n"),
    Break("unknown-file", "glosary.yaml", None, "◆glossary: {}\n"),
    Break("unknown-file", "topics/old/water.yaml", None, "◆topic: {}\n"),
    Break("unknown-file", "phrases/hose.yml", None, "◆ru: [шланг]\n"),
    Break("duplicate-key", WATER, "    risk: money\n", "    risk: money\n    ◆risk: none\n"),
    Break("duplicate-key", "glossary.yaml", "danger: false", "? ◆[danger]\n    : false", ("unknown-key",)),
)

SHAPES = (
    Break("unknown-key", SAFETY, "urgent: true", "urgent: true\n    ◆urgnet: true"),
    Break("unknown-key", SOURCES, "sources:\n", "◆laws: {}\nsources:\n"),
    Break("missing-key", SAFETY, "    risk: danger\n", "", at="◆in_force: {}"),
    Break("missing-key", PACK, "  languages: [ru, en]\n", "", at="◆name: {ru: Садовые"),
    Break("wrong-kind", SAFETY, "in_force: {}", "in_force: ◆always"),
    Break("wrong-kind", SAFETY, "steps: [ask-the-board]", "steps: ◆ask-the-board"),
    Break("wrong-kind", SAFETY, "{ru: Газ взрывается., en", "{ru: ◆[Газ взрывается.], en"),
    Break("empty-text", SAFETY, "{ru: Газ взрывается., en", "{ru: ◆, en"),
    Break("empty-text", WATER, "      - use-a-watering-can\n", '      - ◆""\n'),
    Break("no-translation", SAFETY, "{ru: Газ взрывается., en: Gas explodes.}", "◆{ru: Газ взрывается.}"),
    Break("unknown-language", SAFETY, "{ru: Газ взрывается., en", "{ru: Газ взрывается., ◆uk: Газ вибухає., en"),
    Break("unknown-language", SAFETY, "{ru: Газ взрывается., en", "{ru: Газ горит, ◆и взрывается., en"),
    Break("unknown-language", PACK, "[ru, en]", "[ru, en, ◆fr]"),
    Break("unknown-value", SAFETY, "risk: danger", "risk: ◆dangerous"),
    Break("unknown-value", SAFETY, "urgent: true", "urgent: ◆yes"),
    Break("not-a-number", SAFETY, "order: 2", "order: ◆second"),
    Break("not-a-number", SAFETY, "order: 2", "order: ◆22222222222222222222"),
    Break("not-a-date", SOURCES, "verified_on: 2026-10-01", "verified_on: ◆1.10.2026"),
    Break("not-a-date", SOURCES, "verified_on: 2026-10-01", "verified_on: ◆2026-02-30"),
    Break("not-a-date", ARTICLE, "date: 2023-05\n", "date: ◆May 2023\n"),
    Break("dates-reversed", WATER, "act: {until: 2023-05-31}", "act: ◆{from: 2023-06-01, until: 2023-05-31}"),
    Break("not-a-figure", SOURCES, "to: 1500 roubles}\n", "to: 1500 roubles}\n      spare: ◆500\n"),
    Break("not-a-figure", SOURCES, "to: 1500 roubles}\n", "to: 1500 roubles}\n      spare: ◆NaN roubles\n"),
    Break("not-a-figure", SOURCES, "to: 1500 roubles}\n", "to: 1500 roubles}\n      spare: ◆{from: 2 days, to: 3 years}\n"),
    Break("not-a-figure", SOURCES, "to: 1500 roubles}\n", "to: 1500 roubles}\n      spare: ◆{from: 3 days, to: 2 days}\n"),
    Break("not-a-figure", PACK, "30 days", "◆a month"),
)

NAMES = (
    Break("bad-id", SENTENCES, "sentences:\n", "sentences:\n  ◆Ask_Again: {ru: Спросите снова., en: Ask again.}\n"),
    Break("bad-id", SOURCES, "sources:\n", "sources:\n  ◆article: {title: {ru: А, en: A}, short: {ru: А, en: A}, kind: law}\n"),
    Break(
        "duplicate-id",
        SAFETY,
        "intents:\n",
        "trees: {hose-by-the-hour: leave-the-house}\nintents:\n",
        at="◆hose-by-the-hour:\n",
        found_in=WATER,
    ),
    Break("unknown-reference", SAFETY, "steps: [ask-the-board]", "steps: [◆ask-the-bord]"),
    Break("unknown-reference", SAFETY, "legal: false", "legal: false\n    related: [◆hose-fines]"),
    Break("unknown-reference", SAFETY, "legal: false", "legal: false\n    facts: {◆hours: midday}", ("unknown-reference",)),
    Break("unknown-reference", SAFETY, "legal: false", "legal: false\n    facts: {hour: ◆noon}"),
    Break("unknown-reference", SAFETY, "law: [rule-2]", "law: [rule-2, ◆rule-3]"),
    Break("unknown-reference", SAFETY, "law: [rule-2]", "law: [rule-2], article: [◆nobody-was-find]"),
    Break("unknown-reference", SOURCES, "  rule-2:\n    source: rules", "  rule-2:\n    source: ◆rule"),
    Break("unknown-reference", WATER, "not-yet: {go: hose-by-the-hour}", "not-yet: {go: ◆hose-by-hour}"),
    Break("unknown-reference", WATER, "evening: evening-hose-is-free", "evening: {ask: ◆wether}", ("unreachable",)),
    Break("unknown-reference", WATER, "evening: evening-hose-is-free", "evening: ◆evening-hose", ("unreachable",)),
    Break("unknown-reference", WATER, "assume: not-yet", "assume: ◆not-jet"),
    Break("unknown-reference", "lexicon.yaml", "smell-of-gas:", "◆smell-of-gaz:"),
    Break("unknown-reference", "phrases/compost.yaml", None, "◆ru: [куда девать ботву]\n"),
    Break("bad-example", SAFETY, "{ru: в доме сильно пахнет газом}", "◆{ru: пахнет газом, en: smell of gas}"),
    Break("bad-example", SAFETY, "{ru: в доме сильно пахнет газом}", "◆{on: 2024-01-01}"),
)

SENTENCES_FILLED = (
    Break("typed-figure", SAFETY, "ru: Газ взрывается.", "ru: ◆Газ взрывается за 5 минут."),
    Break("typed-figure", WATER, "en: The ban holds only by day.", "en: ◆The ban holds for three months."),
    Break("typed-figure", WATER, "ru: Поливайте когда удобно. Насос А5", "ru: ◆Поливайте когда удобно. Насос А6"),
    Break("unknown-placeholder", SAFETY, "en: Gas explodes.", 'en: ◆"Gas explodes, see {rule-9}."'),
    Break("unknown-placeholder", SAFETY, "en: Gas explodes.", 'en: ◆"Gas explodes, the fine is {rule-7-1.fin}."'),
    Break("unknown-placeholder", SAFETY, "en: Gas explodes.", 'en: ◆"Gas explodes, since {rule-2.from}."'),
    Break("unknown-placeholder", SAFETY, "en: Gas explodes.", 'en: ◆"Gas explodes, since {date:2023-00}."'),
    Break("bad-placeholder", SAFETY, "en: Gas explodes.", 'en: ◆"Gas explodes, call {gas-service."'),
    Break("bad-placeholder", SAFETY, "en: Gas explodes.", 'en: ◆"Gas explodes, call {gas-service|dat}."'),
)

NOON = "until 2023-05-31: hose-is-free\n      from 2023-06-01: {go: hose-by-the-hour}"
FUTURE = "until 2023-05-31: {ask: watering-date, not-yet: hose-is-free, until-2023-05-31: hose-is-free, ◆since-2023-06-01: hose-is-free}"
ASKED = "ask: watering-date\n        assume: not-yet\n        not-yet: {go: hose-by-the-hour}\n"
SINCE = "        since-2023-06-01: {go: hose-by-the-hour}\n"

TREES = (
    Break("bad-branch", WATER, "from 2023-06-01: {go", "◆after 2023-06-01: {go", ("date-gap",)),
    Break("bad-branch", WATER, "from 2023-06-01: {go", "◆2023-06-30 to 2023-06-01: {go", ("date-gap",)),
    Break("date-gap", WATER, NOON, "◆until 2023-05-31: hose-is-free\n      from 2023-06-02: {go: hose-by-the-hour}"),
    Break("date-gap", WATER, NOON, "◆2022-01-01 to 2023-05-31: hose-is-free\n      from 2023-06-01: {go: hose-by-the-hour}"),
    Break("date-overlap", WATER, NOON, "◆until 2023-05-31: hose-is-free\n      from 2023-05-31: {go: hose-by-the-hour}", ("out-of-date",)),
    Break(
        "dead-branch",
        WATER,
        "from 2023-06-01: {go: hose-by-the-hour}",
        "from 2023-06-01: {from 2023-06-01: {go: hose-by-the-hour}, ◆until 2022-05-31: hose-is-free}",
    ),
    Break("missing-branch", WATER, ASKED + SINCE, ASKED, at="ask: ◆watering-date\n"),
    Break(
        "unknown-option", WATER, "    evening: evening-hose-is-free", "    evening: evening-hose-is-free\n    ◆night: evening-hose-is-free"
    ),
    Break("future-option", WATER, NOON, FUTURE + "\n      from 2023-06-01: {go: hose-by-the-hour}"),
    Break("cycle", WATER, "evening: evening-hose-is-free", "evening: ◆{go: hose-by-the-hour}", ("unreachable",)),
)

FREE_BY_NIGHT = "{law: [rule-7-1], article: [water-at-any-hour]}"
EVENING = "  ◆evening-hose-is-free:\n    in_force"
OLD = "  ◆old-watering-is-not-fined:\n    in_force"

LAW = (
    Break("uncited", SAFETY, "cites: {law: [rule-2]}", "cites: {}", at="  ◆leave-the-house:\n"),
    Break("uncited", WATER, FREE_BY_NIGHT, "{article: [water-at-any-hour]}", at=EVENING),
    Break("no-article", WATER, FREE_BY_NIGHT, "{law: [rule-7-1]}", at=EVENING),
    Break("not-in-force", WATER, FREE_BY_NIGHT, "{law: [rule-7-1, rule-7], article: [water-at-any-hour]}", at=EVENING),
    Break("not-in-force", WATER, "then: [rule-7]", "then: [rule-7-1]", at=OLD),
    Break("no-act", WATER, "    act: {until: 2023-05-31}\n", "", at=OLD),
    Break("not-yet-enacted", SOURCES, "  rule-2:\n", "  rule-2:\n    enacted: 2022-01-02\n", at="◆leave-the-house:\n", found_in=SAFETY),
    Break(
        "out-of-date", WATER, "evening-hose-is-free:\n    in_force: {from: 2023-06-01}",
        "evening-hose-is-free:\n    in_force: {from: 2023-06-02}", at="  ◆hose-fine:\n",
    ),
    Break("unreachable", WATER, "evening: evening-hose-is-free", "evening: midday-hose-is-fined", at=EVENING),
)  # fmt: skip

BREAKS = FILES + SHAPES + NAMES + SENTENCES_FILLED + TREES + LAW

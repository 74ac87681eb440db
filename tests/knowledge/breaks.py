"""The garden broken in one place: a case for each thing that `check` can find, and more where one code has several causes."""

from __future__ import annotations

from tests.knowledge.breaking import Break

PACK, SOURCES, ARTICLE, WATER, SAFETY = "pack.yaml", "sources.yaml", "article.yaml", "topics/water.yaml", "topics/safety.yaml"
ASK_THE_BOARD = "{ru: Спросите правление., en: Ask the board.}"
COVERS_GAS = "    covers: {ru: Запах газа в доме, en: A smell of gas in the house}\n"
HOSE_TREE = "      until 2023-05-31: hose-is-free\n      from 2023-06-01:\n"
NOON_TREE = "      until 2023-05-31: hose-is-free\n      from 2023-06-01: {go: hose-by-the-hour}\n"
BY_THE_HOUR = "    ask: hour\n    midday: midday-hose-is-fined\n    evening: evening-hose-is-free\n"
OLD_WATERING = "  old-watering-is-not-fined:\n    in_force: {from: 2023-06-01}\n    act: {until: 2023-05-31}\n"
GAS_ANSWER = '    in_force: {}\n    answer: {ru: "Выйдите и позвоните: {gas-service}."'
FREE_HOSE = "  hose-is-free:\n    in_force: {until: 2023-05-31}\n"

FILES = (
    Break("yaml-syntax", "glossary.yaml", "    term: {ru: Правление", "    term: ru◆: {ru: Правление"),
    Break("yaml-syntax", "helplines.yaml", '    contact: "04"', "◆\tcontact: 04"),
    Break("yaml-syntax", "lexicon.yaml", "concepts:", "◆---\nconcepts:"),
    Break("unsafe-yaml", "sentences.yaml", ASK_THE_BOARD, f"◆&ask {ASK_THE_BOARD}"),
    Break("unsafe-yaml", "sentences.yaml", "{ru: Спросите правление.", "{◆&ru ru: Спросите правление."),
    Break("unsafe-yaml", PACK, "verified_on: 2026", "verified_on: ◆!!str 2026"),
    Break("too-deep", "lexicon.yaml", None, "a: " + "[" * 23 + "◆[" + "]" * 24),
    Break("too-large", "lexicon.yaml", None, "◆" + "#" * 2_000_001),
    Break("empty-file", "glossary.yaml", None, "◆# nothing yet\n"),
    Break("not-utf-8", "phrases/hose-fine.yaml", "  - штраф за шланг\n", "◆  - штраф за \udcf8ланг\n"),
    Break("unknown-file", "glosary.yaml", None, "◆glossary: {}\n"),
    Break("unknown-file", "topics/old/water.yaml", None, "◆topic: {}\n"),
    Break("unknown-file", "phrases/hose.yml", None, "◆ru: [шланг]\n"),
    Break("duplicate-key", WATER, "    risk: money\n", "    risk: money\n    ◆risk: none\n"),
    Break("duplicate-key", "glossary.yaml", "    danger: false", "    ? ◆[danger]\n    : false", ("unknown-key",)),
)

SHAPES = (
    Break("unknown-key", SAFETY, "    urgent: true", "    ◆urgnet: true"),
    Break("unknown-key", SOURCES, "provisions:", "◆provisoins:"),
    Break("missing-key", SAFETY, f"    title: {{ru: Пахнет газом. Что делать?, en: There is a smell of gas. What now?}}\n{COVERS_GAS}", f"    ◆{COVERS_GAS.strip()}\n"),
    Break("missing-key", PACK, "  languages: [ru, en]\n", ""),
    Break("wrong-kind", SAFETY, "tree: leave-the-house", "tree: ◆[leave-the-house]"),
)

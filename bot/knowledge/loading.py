"""A folder of YAML as frozen knowledge, or every problem of every file at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType

from bot.knowledge.crosscheck import crosscheck
from bot.knowledge.document import Node
from bot.knowledge.figure import parse_amount
from bot.knowledge.filling import Fillings, fill_texts
from bot.knowledge.folder import Folder, read_folder
from bot.knowledge.interface import read_wordings
from bot.knowledge.model import Golden, Intent, Knowledge, Lexicon, Outcome, Pack, Question, Text, Topic
from bot.knowledge.problem import KnowledgeError, Problem
from bot.knowledge.reading import Reading
from bot.knowledge.sources import (
    read_article,
    read_circumstance,
    read_helpline,
    read_provision,
    read_source,
    read_term,
)
from bot.knowledge.topics import TreeReader, read_intent, read_outcome, read_question, read_topic
from bot.knowledge.wording import Wording

OUT_OF_SCOPE = "out-of-scope"


def load_knowledge(folder: Path) -> Knowledge:
    """The knowledge in a folder. KnowledgeError with all its problems if there is any."""
    files = read_folder(folder)
    languages = _languages(files)
    wordings, missing = read_wordings(languages)
    if missing or not languages:
        raise KnowledgeError([*files.problems, *missing])
    reading = Reading(tuple(wordings))
    knowledge = _assemble(reading, files, wordings, folder)
    if files.problems:
        # What is missing from a broken file must not look like a fault of those that refer to it.
        raise KnowledgeError([*files.problems, *reading.problems])
    reading.resolve()
    pack = knowledge.pack
    fillings = Fillings(
        knowledge.provisions,
        knowledge.sources,
        knowledge.circumstances,
        knowledge.helplines,
        pack.verified_on,
        pack.names_with_digits,
    )
    fill_texts(reading, fillings, wordings)
    crosscheck(reading, knowledge)
    if reading.problems:
        raise KnowledgeError(reading.problems)
    return knowledge


def _languages(files: Folder) -> Mapping[str, Node]:
    """The languages that the pack names, each with its place."""
    for key, _, value in files.single.get("pack", ()):
        if key == "languages" and value.items:
            return {item.text or "": item for item in value.items}
    if not any(problem.file == "pack.yaml" for problem in files.problems):
        place = files.single.get("pack", Node("pack.yaml", 1, 1))
        remedy = "Write “pack:” with “languages: [ru, en]” in pack.yaml."
        files.problems.append(place.problem("missing-key", "The pack does not name its languages.", remedy))
    return {}


def _assemble(reading: Reading, files: Folder, wordings: Mapping[str, Wording], folder: Path) -> Knowledge:
    single = files.single
    pack = _read_pack(reading, single["pack"])
    verified_on = pack.verified_on
    topics, intents, questions, outcomes = _read_topics(reading, files)
    return Knowledge(
        pack=pack,
        topics=topics,
        intents=intents,
        questions=questions,
        outcomes=outcomes,
        sources=reading.each(single.get("sources"), "source", lambda name, node: read_source(reading, name, node)),
        provisions=reading.each(single.get("provisions"), "provision", lambda name, node: read_provision(reading, name, node, verified_on)),
        article=read_article(reading, single.get("article"), single.get("claims")),
        circumstances=reading.each(single.get("circumstances"), "circumstance", lambda name, node: read_circumstance(reading, name, node)),
        helplines=reading.each(single.get("helplines"), "helpline", lambda name, node: read_helpline(reading, name, node)),
        glossary=reading.each(single.get("glossary"), "term", lambda name, node: read_term(reading, name, node)),
        open_points=reading.each(
            single.get("open_points"), "open point", lambda _, node: reading.prose(reading.fields(node, "point").get("point"))
        ),
        phrases=_read_phrases(reading, files),
        lexicon=_read_lexicon(reading, single),
        wordings=wordings,
        fingerprint=files.fingerprint,
        phrases_fingerprint=files.phrases_fingerprint,
        folder=folder,
    )


def _read_pack(reading: Reading, node: Node) -> Pack:
    given = reading.fields(node, "name about covers declines languages covers_from verified_on stale_after", "names_with_digits golden")
    stale = parse_amount(reading.text(given["stale_after"])) if "stale_after" in given else None
    if stale is None or stale[1] != "days":
        reading.note(given.get("stale_after", node), "not-a-figure", "A number of days is expected here.", "Write “30 days”.")
    return Pack(
        name=reading.words(given.get("name")),
        about=reading.words(given.get("about")),
        covers=reading.words(given.get("covers")),
        declines=reading.words(given.get("declines")),
        languages=reading.languages,
        covers_from=reading.day(given.get("covers_from"), date.min),
        verified_on=reading.day(given.get("verified_on"), date.min),
        stale_after_days=int(stale[0]) if stale else 0,
        names_with_digits=tuple(reading.text(item) for item in reading.items(given.get("names_with_digits"))),
        golden=tuple(_read_golden(reading, item) for item in reading.items(given.get("golden"))),
    )


def _read_golden(reading: Reading, node: Node) -> Golden:
    given = reading.fields(node, "words intent")
    return Golden(
        reading.text(given["words"]) if "words" in given else "",
        reading.refer("intent", given["intent"]) if "intent" in given else "",
    )


def _read_topics(
    reading: Reading, files: Folder
) -> tuple[Mapping[str, Topic], Mapping[str, Intent], Mapping[str, Question], Mapping[str, Outcome]]:
    sentences: Mapping[str, Text] = reading.each(files.single.get("sentences"), "sentence", lambda _, node: reading.prose(node))
    questions: dict[str, Question] = {}
    shared: dict[str, Node] = {}
    for asked in (files.single.get("questions"), *(parts.get("questions") for parts in files.topics.values())):
        questions |= reading.each(asked, "question", lambda name, node: read_question(reading, name, node))
    for parts in files.topics.values():
        shared |= reading.each(parts.get("trees"), "tree", lambda _, node: node)
    trees = TreeReader(reading, questions, shared)
    topics: dict[str, Topic] = {}
    intents: dict[str, Intent] = {}
    outcomes: dict[str, Outcome] = {}
    for name, parts in files.topics.items():
        header = parts.get("topic", Node(f"topics/{name}.yaml", 1, 1, mapping=()))
        topics[name] = read_topic(reading, name, header, parts.get("intents"))
        intents |= reading.each(parts.get("intents"), "intent", partial(_intent_of, reading, trees, name))
        outcomes |= reading.each(parts.get("outcomes"), "outcome", lambda key, node: read_outcome(reading, key, node, sentences))
    ordered = sorted(topics.values(), key=lambda topic: (topic.order, topic.id))
    return (
        MappingProxyType({topic.id: topic for topic in ordered}),
        MappingProxyType({key: intents[key] for topic in ordered for key in topic.intents}),
        MappingProxyType(questions),
        MappingProxyType(outcomes),
    )


def _intent_of(reading: Reading, trees: TreeReader, topic: str, name: str, node: Node) -> Intent:
    return read_intent(reading, name, topic, node, trees)


def _read_phrases(reading: Reading, files: Folder) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    phrases = {}
    for name, node in files.phrases.items():
        if name != OUT_OF_SCOPE:
            reading.references.append(("intent", name, node))
        phrases[name] = reading.word_lists(node)
    return MappingProxyType(phrases)


def _read_lexicon(reading: Reading, single: Mapping[str, Node]) -> Lexicon:
    danger = {}
    for intent, key_node, value in reading.entries(single.get("danger")):
        reading.references.append(("intent", intent, key_node))
        danger[intent] = reading.word_lists(value)
    return Lexicon(MappingProxyType(danger), reading.word_lists(single.get("elsewhere")), reading.word_lists(single.get("aside")))


__all__ = ["OUT_OF_SCOPE", "KnowledgeError", "Problem", "load_knowledge"]

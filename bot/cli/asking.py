"""`ask` and `match`: what the bot says and understands, from the command line."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.cli.misuse import Misuse, day, facts
from bot.conversation import Bot, State, UnknownFact, checked_facts, reply_as_json
from bot.knowledge import Knowledge, load_knowledge
from bot.matching import Matcher
from bot.web.settings import BadSetting, settings_from, today


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    ask = commands.add_parser("ask", help="one reply to one question")
    ask.add_argument("text", metavar="TEXT")
    ask.add_argument("--lang", help="the language of the reply; by default the one the question is in")
    ask.add_argument("--on", metavar="DATE", help="answer by the law of this day")
    ask.add_argument("--fact", action="append", default=[], metavar="QUESTION=OPTION", help="an answer to a question; may be repeated")
    ask.add_argument("--json", action="store_true", help="the reply as JSON")
    ask.set_defaults(run=run_ask)
    match = commands.add_parser("match", help="JSON lines in, what was understood out")
    match.set_defaults(run=run_match)


def pack() -> Knowledge:
    """The pack that the environment names, or this project's."""
    return load_knowledge(knowledge_folder())


def knowledge_folder() -> Path:
    try:
        return settings_from(os.environ).knowledge
    except BadSetting as setting:
        raise Misuse(str(setting)) from None


def run_ask(chosen: argparse.Namespace) -> int:
    """Print one reply."""
    knowledge = pack()
    if not chosen.text.strip():
        raise Misuse("The question is empty. Write it in quotation marks.")
    if chosen.lang is not None and chosen.lang not in knowledge.wordings:
        raise Misuse(f"There is no language “{chosen.lang}”. There are: {', '.join(knowledge.wordings)}.")
    bot = Bot.of(knowledge)
    lang = chosen.lang or _language(bot, chosen.text)
    try:
        state = State(facts=checked_facts(knowledge, facts(chosen.fact)), on=day(chosen.on))
    except UnknownFact as error:
        raise Misuse(str(error)) from None
    reply = bot.hear(chosen.text, state, lang, today())
    print(json.dumps(reply_as_json(reply), ensure_ascii=False, indent=2) if chosen.json else reply.text)
    return 0


def _language(bot: Bot, text: str) -> str:
    heard = bot.matcher.match(text, today()).lang
    return heard if heard in bot.knowledge.wordings else next(iter(bot.knowledge.wordings))


def _lines() -> Iterator[tuple[int, str]]:
    try:
        yield from enumerate(sys.stdin, 1)
    except UnicodeDecodeError:
        raise Misuse("Standard input is not UTF-8 text.") from None


def run_match(_: argparse.Namespace) -> int:
    """Answer each line of standard input with one line."""
    matcher = Matcher(pack())
    for number, line in _lines():
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            name, text = given["id"], given["text"]
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Misuse(f"Line {number} is not an object with “id” and “text”.") from None
        if not isinstance(text, str):
            raise Misuse(f"Line {number}: “text” is not a text.")
        match = matcher.match(text, today())
        found = {
            "id": name,
            "decision": match.decision,
            "intent": match.intent,
            "candidates": list(match.candidates),
            "facts": dict(match.facts),
            "because": list(match.because),
            "lang": match.lang,
        }
        print(json.dumps(found, ensure_ascii=False))
    return 0

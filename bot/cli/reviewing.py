"""`check`, `paths` and `evaluate`: what can be proved and measured."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, fields
from pathlib import Path

from bot.cli.asking import knowledge_folder, pack
from bot.cli.misuse import Misuse
from bot.conversation import Bot
from bot.knowledge import KnowledgeError, load_knowledge
from bot.matching import Matcher
from bot.matching.weights import write_weights
from bot.review import BadLines, evaluate, read_questions, review
from bot.review.evaluation import Evaluation, Share
from bot.review.page import evaluation_page
from bot.review.stated import FactFigures, measure_facts, read_stated
from bot.tree import all_paths
from bot.web.settings import today


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """`check`, `paths` and `evaluate`, with their arguments."""
    check = commands.add_parser("check", help="everything that can be proved about the knowledge")
    check.add_argument("folder", nargs="?", metavar="DIR", help="the knowledge to check; by default this project's")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.set_defaults(run=run_check)
    learning = commands.add_parser("learn", help="learn the weights again after phrases have changed")
    learning.add_argument("folder", nargs="?", metavar="DIR", help="the knowledge to learn from; by default this project's")
    learning.set_defaults(run=run_learn)
    paths = commands.add_parser("paths", help="every path from an intent to an outcome")
    paths.add_argument("--json", action="store_true")
    paths.add_argument("--intent", metavar="ID", help="only the paths of this intent")
    paths.set_defaults(run=run_paths)
    measured = commands.add_parser("evaluate", help="how well labelled questions are understood")
    measured.add_argument("file", metavar="FILE.jsonl")
    measured.add_argument("--facts", metavar="FILE.jsonl", help="also measure what is read from texts with labelled facts")
    measured.add_argument("--json", action="store_true")
    measured.set_defaults(run=run_evaluate)


def _folder(chosen: argparse.Namespace) -> Path:
    """The folder that was named, or this project's."""
    if chosen.folder is None:
        return knowledge_folder()
    if not Path(chosen.folder).is_dir():
        raise Misuse(f"There is no folder “{chosen.folder}”.")
    return Path(chosen.folder)


def run_check(chosen: argparse.Namespace) -> int:
    """Print what was proved, or everything that is wrong."""
    folder = _folder(chosen)
    try:
        knowledge = load_knowledge(folder)
    except KnowledgeError as error:
        if chosen.format == "json":
            print(json.dumps({"ok": False, "problems": [one.as_json() for one in error.problems]}, ensure_ascii=False, indent=2))
            return 1
        raise
    report = review(knowledge, Matcher(knowledge))
    faults = report.faults
    if chosen.format == "json":
        problems = [{"message": fault} for fault in faults]
        print(json.dumps({"ok": not faults, "problems": problems, **asdict(report)}, ensure_ascii=False, indent=2))
        return 1 if faults else 0
    for fault in faults:
        print(fault)
    counts = f"{report.intents} intents, {report.outcomes} outcomes, {report.provisions} provisions, {report.paths} paths"
    print(f"{counts}: {f'{len(faults)} to mend' if faults else 'all in order'}.")
    return 1 if faults else 0


def run_learn(chosen: argparse.Namespace) -> int:
    """Learn the weights of a pack's phrases and write them beside the phrases."""
    try:
        from bot.matching.learning import learn  # noqa: PLC0415 (numpy is there only for development)
    except ImportError:
        raise Misuse("Learning needs numpy, which “make learn” sets up.") from None
    knowledge = load_knowledge(_folder(chosen))
    weights = learn(knowledge)
    write_weights(weights, knowledge.folder)
    print(f"Learned {len(weights.rows)} features of {len(weights.classes)} classes.")
    return 0


def run_paths(chosen: argparse.Namespace) -> int:
    """Print every path, as a line or as JSON."""
    knowledge = pack()
    if chosen.intent is not None and chosen.intent not in knowledge.intents:
        raise Misuse(f"There is no intent “{chosen.intent}”. There are: {', '.join(knowledge.intents)}.")
    paths = [path for path in all_paths(knowledge) if chosen.intent in (None, path.intent)]
    if chosen.json:
        print(json.dumps([path.as_json() for path in paths], ensure_ascii=False, indent=2))
        return 0
    for path in paths:
        days = f"{path.days.start or '…'} – {path.days.end or '…'}"
        facts = ", ".join(f"{question}={option}" for question, option in path.facts.items())
        print(f"{path.intent} | {days} | {facts or '-'} | {path.outcome}")
    return 0


def run_evaluate(chosen: argparse.Namespace) -> int:
    """Print the table of figures, the confusions and every wrong answer."""
    try:
        questions = read_questions(Path(chosen.file))
        texts = read_stated(Path(chosen.facts)) if chosen.facts else None
    except BadLines as error:
        raise Misuse(str(error)) from None
    bot = Bot.of(pack())
    evaluation = evaluate(bot.matcher, questions, today())
    facts = measure_facts(bot, texts, today()) if texts is not None else None
    print(_as_json(evaluation, facts) if chosen.json else evaluation_page(evaluation, facts), end="\n" if chosen.json else "")
    return 0


def _as_json(evaluation: Evaluation, facts: FactFigures | None) -> str:
    groups = {
        name: {part.name: _share_as_json(getattr(figures, part.name)) for part in fields(figures)} for name, figures in evaluation.groups()
    }
    wrong = [{"id": one.question.id, "label": one.question.intent, "given": one.match.intent} for one in evaluation.mistakes()]
    found = {"groups": groups, "confusions": evaluation.confusions(), "wrong": wrong}
    if facts:
        found["facts"] = {"right": _share_as_json(facts.precise), "found": _share_as_json(facts.found)}
    return json.dumps(found, ensure_ascii=False, indent=2)


def _share_as_json(share: Share) -> dict[str, float]:
    low, high = share.interval
    return {"hits": share.hits, "whole": share.whole, "share": round(share.value, 4), "from": round(low, 4), "to": round(high, 4)}

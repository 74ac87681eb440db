"""`faq` and `transcripts`: documents to print and to review."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.cli.asking import knowledge_folder, pack
from bot.cli.misuse import Misuse, write
from bot.faq import as_markdown, faq
from bot.review import transcript
from bot.web import Settings
from bot.web.app import create_app


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    printed = commands.add_parser("faq", help="the printable FAQ")
    printed.add_argument("--format", choices=("html", "md"), required=True)
    printed.add_argument("--lang", help="the language; by default the first one of the pack")
    printed.add_argument("--topic", metavar="ID", help="only this topic")
    printed.add_argument("-o", dest="file", metavar="FILE", help="where to write it; by default standard output")
    printed.set_defaults(run=run_faq)
    spoken = commands.add_parser("transcripts", help="every path in words, a file for each intent and language")
    spoken.add_argument("-o", dest="folder", metavar="DIR", required=True, help="where to write them")
    spoken.set_defaults(run=run_transcripts)


def run_faq(chosen: argparse.Namespace) -> int:
    """Write the FAQ in one format and language."""
    knowledge = pack()
    lang = chosen.lang or next(iter(knowledge.wordings))
    if lang not in knowledge.wordings:
        raise Misuse(f"There is no language “{lang}”. There are: {', '.join(knowledge.wordings)}.")
    if chosen.topic is not None and chosen.topic not in knowledge.topics:
        raise Misuse(f"There is no topic “{chosen.topic}”. There are: {', '.join(knowledge.topics)}.")
    document = faq(knowledge, lang, chosen.topic)
    if chosen.format == "md":
        write(as_markdown(document, knowledge), chosen.file)
        return 0
    app = create_app(Settings(knowledge_folder()))
    with app.test_request_context(f"/{lang}/faq" + (f"/topics/{chosen.topic}" if chosen.topic else "")):
        write(app.extensions["pages"].render("faq_whole.html", lang, faq=document), chosen.file)
    return 0


def run_transcripts(chosen: argparse.Namespace) -> int:
    """Write the transcript of every intent in every language."""
    knowledge = pack()
    for lang in knowledge.pack.languages:
        for intent in knowledge.intents.values():
            path = Path(chosen.folder) / lang / f"{intent.id}.md"
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise Misuse(f"{path.parent} cannot be made: {error.strerror}.") from None
            write(transcript(knowledge, intent, lang), str(path))
    return 0

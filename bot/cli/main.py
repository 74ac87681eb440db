"""Commands, their arguments, and how mistakes are told."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import NoReturn

from bot.cli import asking, documents, reviewing, serving
from bot.cli.misuse import Misuse
from bot.knowledge import KnowledgeError
from bot.matching import WeightsError
from bot.review import NotUnderstood


class Parser(argparse.ArgumentParser):
    """Tells wrong use in one sentence instead of a page of usage."""

    def error(self, message: str) -> NoReturn:
        raise Misuse(f"{message[0].upper()}{message[1:]}. See “{self.prog} --help”.")


def parser() -> Parser:
    """The parser of every command."""
    whole = Parser(prog="bot", description="Dated, cited legal guidance: a question in, the law of the day out.")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=Parser)
    for room in (serving, asking, reviewing, documents):
        room.add_commands(commands)
    return whole


def _speak_utf_8() -> None:
    """Read and write UTF-8 whatever the locale is: the same input gives the same bytes everywhere."""
    for stream, errors in ((sys.stdin, "strict"), (sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status."""
    _speak_utf_8()
    try:
        chosen = parser().parse_args(arguments)
        status: int = chosen.run(chosen)
        sys.stdout.flush()
        return status
    except Misuse as misuse:
        print(misuse, file=sys.stderr)
        return 2
    except KnowledgeError as error:
        print(f"{error}\n\n{len(error.problems)} to mend.", file=sys.stderr)
        return 1
    except (WeightsError, NotUnderstood) as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0

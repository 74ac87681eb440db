"""`serve`: the web chat on this machine."""

from __future__ import annotations

import argparse
import contextlib
import io
import logging
import os
import re

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from bot.cli.misuse import Misuse
from bot.web import BadSetting, create_app, settings_from

LAST_PORT = 65_535


class Silent(WSGIRequestHandler):
    """Logs nothing: the application keeps its own journal, without addresses and words."""

    def log(self, *_: object) -> None:
        return

    def version_string(self) -> str:
        return "bot"


class SilentServer(ThreadedWSGIServer):
    """Logs nothing either: its tracebacks hold the visitor's address and whatever was sent."""

    def log(self, *_: object) -> None:
        return

    def handle_error(self, *_: object) -> None:
        return


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    serve = commands.add_parser("serve", help="the web chat, for trying out; prints its address")
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    serve.add_argument("--port", type=port, default=8000, help="the port; 0 takes a free one")
    serve.set_defaults(run=run)


def port(text: str) -> int:
    """A port's number. Sockets would take a larger one for its remainder."""
    if not re.fullmatch(r"[0-9]{1,5}", text) or int(text) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"“{text}” is not a port from 0 to {LAST_PORT}")
    return int(text)


def run(chosen: argparse.Namespace) -> int:
    """Serve until interrupted."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        app = create_app(settings_from(os.environ))
        # Werkzeug explains a taken port in several lines of its own before it exits.
        with contextlib.redirect_stderr(io.StringIO()):
            server = SilentServer(chosen.host, chosen.port, app, Silent)
    except BadSetting as setting:
        raise Misuse(str(setting)) from None
    except (OSError, OverflowError, SystemExit):
        raise Misuse(f"Nothing can listen on {chosen.host}:{chosen.port}. Is the port taken? Try --port 0.") from None
    host = f"[{chosen.host}]" if ":" in chosen.host else chosen.host
    print(f"http://{host}:{server.port}/", flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()
    return 0

"""`serve`: the web chat on this machine."""

from __future__ import annotations

import argparse
import logging
import os

from werkzeug.serving import WSGIRequestHandler, make_server

from bot.cli.misuse import Misuse
from bot.web import BadSetting, create_app, settings_from


class Silent(WSGIRequestHandler):
    """Logs nothing: the application keeps its own journal, without addresses and words."""

    def log(self, *_: object) -> None:
        return


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    serve = commands.add_parser("serve", help="the web chat, for trying out; prints its address")
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    serve.add_argument("--port", type=int, default=8000, help="the port; 0 takes a free one")
    serve.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Serve until interrupted."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        app = create_app(settings_from(os.environ))
        server = make_server(chosen.host, chosen.port, app, threaded=True, request_handler=Silent)
    except BadSetting as setting:
        raise Misuse(str(setting)) from None
    except (OSError, OverflowError, SystemExit):
        raise Misuse(f"Nothing can listen on {chosen.host}:{chosen.port}. Is the port taken? Try --port 0.") from None
    print(f"http://{chosen.host}:{server.port}/", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()
    return 0

"""A site to visit: an application behind a real socket, for as long as a test needs it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response


class Silent(WSGIRequestHandler):
    """A handler that logs nothing."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Nothing."""


@contextmanager
def served(app: object, host: str = "127.0.0.1") -> Iterator[str]:
    """The address at which a WSGI application answers."""
    logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
    server = make_server(host, 0, app, threaded=True, request_handler=Silent)  # type: ignore[arg-type]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{host}:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@Request.application
def elsewhere(request: Request) -> Response:
    """Where the exit leads: an ordinary page; `/slow` lets its visitor wait."""
    if request.path == "/slow":
        threading.Event().wait(5)
    return Response("<!doctype html><title>Weather</title><h1>Sunny</h1>", mimetype="text/html")

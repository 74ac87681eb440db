"""A stretch of network between visitor and server: it counts what the server sends, and freezes like Russian networks do."""

from __future__ import annotations

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.deploy.stack import LOCAL
from tests.deploy.visiting import someone


class Relay(socketserver.ThreadingTCPServer):
    """`sent` holds the bytes from the server for each connection. After `freeze_after` of them nothing more arrives; nothing is closed."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def __init__(self, target: int, freeze_after: int | None) -> None:
        super().__init__((LOCAL, 0), Stretch)
        self.target, self.freeze_after, self.source = target, freeze_after, someone()
        self.sent: list[int] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class Stretch(socketserver.BaseRequestHandler):
    """One connection."""

    server: Relay

    def handle(self) -> None:
        place = len(self.server.sent)
        self.server.sent.append(0)
        with socket.create_connection((LOCAL, self.server.target), 20, (self.server.source, 0)) as away:
            upwards = threading.Thread(target=pump, args=(self.request, away), daemon=True)
            upwards.start()
            with suppress(OSError):
                while data := away.recv(65_536):
                    before = self.server.sent[place]
                    self.server.sent[place] += len(data)
                    self.request.sendall(data if self.server.freeze_after is None else data[: max(0, self.server.freeze_after - before)])
            if self.server.freeze_after is None or self.server.sent[place] <= self.server.freeze_after:
                with suppress(OSError):
                    self.request.shutdown(socket.SHUT_WR)
            upwards.join()


def pump(here: socket.socket, away: socket.socket) -> None:
    """From the visitor to the server, until the visitor leaves."""
    with suppress(OSError):
        while data := here.recv(65_536):
            away.sendall(data)
        away.shutdown(socket.SHUT_WR)


@contextmanager
def relayed(target: int, freeze_after: int | None = None) -> Iterator[Relay]:
    """A relay before a port."""
    with Relay(target, freeze_after) as relay:
        thread = threading.Thread(target=relay.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield relay
        finally:
            relay.shutdown()
            thread.join()

"""Someone who visits over TLS, from an address of their own."""

from __future__ import annotations

import gzip
import itertools
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPMessage, HTTPResponse, HTTPSConnection
from pathlib import Path
from urllib.parse import urlencode

from werkzeug.wrappers import Response

from tests.deploy.stack import LOCAL, NAME, Site
from tests.web.visitor import Page, Visitor

URLENCODED = "application/x-www-form-urlencoded"
_numbers = itertools.count(1)


def someone() -> str:
    """An address that nobody else uses in this run: who visits often is slowed down."""
    number = next(_numbers)
    return f"127.1.{number // 250}.{number % 250 + 1}"


@dataclass(frozen=True)
class Answer:
    """What came back, as it came: compressed if the visitor takes gzip."""

    status: int
    headers: HTTPMessage
    sent: bytes

    @property
    def body(self) -> bytes:
        return gzip.decompress(self.sent) if self.headers["Content-Encoding"] == "gzip" else self.sent


def trust(root: Path, most: ssl.TLSVersion = ssl.TLSVersion.MAXIMUM_SUPPORTED) -> ssl.SSLContext:
    """A visitor's TLS, up to a version."""
    context = ssl.create_default_context(cafile=str(root))
    context.maximum_version = most
    return context


class Line(HTTPSConnection):
    """A connection to the site by its name, wherever it listens. It is used again for as long as the server allows it."""

    def __init__(self, port: int, context: ssl.SSLContext, source: str, timeout: float = 20) -> None:
        super().__init__(NAME, timeout=timeout)
        self._place, self._trusted, self._source = (LOCAL, port), context, (source, 0)

    def connect(self) -> None:
        raw = socket.create_connection(self._place, self.timeout, self._source)
        self.sock = self._trusted.wrap_socket(raw, server_hostname=NAME)

    def ask(self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None) -> Answer:
        """One request and its answer."""
        kind = {"Content-Type": URLENCODED} if body is not None else {}
        self.request(method, path, body, {"Accept-Encoding": "gzip", **kind, **(headers or {})})
        with self.getresponse() as response:
            return Answer(response.status, response.headers, response.read())


@contextmanager
def line(site: Site, source: str = "", port: int = 0, timeout: float = 20) -> Iterator[Line]:
    """A connection to a site, or to a port before it."""
    found = Line(port or site.secure, trust(site.root), source or someone(), timeout)
    try:
        yield found
    finally:
        found.close()


@contextmanager
def raw_line(site: Site, source: str = "") -> Iterator[ssl.SSLSocket]:
    """A connection to send anything over."""
    with (
        socket.create_connection((LOCAL, site.secure), 20, (source or someone(), 0)) as raw,
        trust(site.root).wrap_socket(raw, server_hostname=NAME) as secure,
    ):
        yield secure


def one_answer(used: socket.socket) -> Answer:
    """What comes back to whatever was sent."""
    with HTTPResponse(used) as response:
        response.begin()
        return Answer(response.status, response.headers, response.read())


def until_closed(used: socket.socket) -> bytes:
    """All that still comes. A connection that has waited too long is closed hard."""
    received = b""
    with suppress(OSError):
        while part := used.recv(65_536):
            received += part
    return received


class Distant(Visitor):
    """A visitor without script at the other end of a line."""

    def __init__(self, used: Line) -> None:
        self._line = used

    def get(self, address: str) -> Page:
        return _page(self._line.ask("GET", address))

    def post(self, address: str, fields: Mapping[str, str]) -> Page:
        return _page(self._line.ask("POST", address, urlencode(fields).encode()))


def _page(answer: Answer) -> Page:
    return Page(Response(answer.body, answer.status, dict(answer.headers)))

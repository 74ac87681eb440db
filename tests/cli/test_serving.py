"""`serve`: prints its address, answers, logs no address and no words, and stops when it is told to."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from tests import GARDEN, ROOT
from tests.cli.conftest import Run

CANARY = "canary-5193"


@pytest.fixture
def server() -> Iterator[subprocess.Popen[str]]:
    """The program itself, serving the tiny pack on a free port."""
    command = [sys.executable, "-m", "bot", "serve", "--port", "0"]
    environment = {**os.environ, "BOT_KNOWLEDGE": str(GARDEN)}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def test_it_serves_where_it_says_and_stops_on_an_interrupt(server: subprocess.Popen[str]) -> None:
    assert server.stdout
    address = server.stdout.readline().strip()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
    place = urlsplit(address)
    connection = HTTPConnection(place.hostname or "", place.port, timeout=30)
    connection.request("GET", "/ru/")
    page = connection.getresponse()
    assert (page.status, page.headers["Server"]) == (200, "bot")
    assert "Садовые правила" in page.read().decode("utf-8")
    connection.request("POST", "/ru/", body=f"q={CANARY}", headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert CANARY in connection.getresponse().read().decode("utf-8")
    connection.close()
    with socket.create_connection((place.hostname, place.port), timeout=30) as raw:
        raw.sendall(f"GET /{CANARY}\r\n\r\n".encode())
        while raw.recv(4096):
            pass
    server.send_signal(signal.SIGINT)
    out, err = server.communicate(timeout=30)
    assert (server.returncode, out) == (0, "")
    assert "GET /<lang>/ 200\nPOST /<lang>/ 200\n" in err
    assert [secret for secret in (CANARY, "127.0.0.1", "Traceback") if secret in err] == []


def test_a_taken_port_is_told_in_one_sentence(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ran = run("serve", "--port", str(taken.getsockname()[1]))
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "--port 0" in ran.err


@pytest.mark.parametrize(
    ("host", "address"), [("127.0.0.1", "http://127.0.0.1:"), ("::1", "http://[::1]:"), ("localhost", "http://localhost:")]
)
def test_the_address_can_be_opened_as_it_is_printed(run: Run, monkeypatch: pytest.MonkeyPatch, host: str, address: str) -> None:
    monkeypatch.setattr("bot.cli.serving.SilentServer.serve_forever", lambda server: server.server_close())
    ran = run("serve", "--host", host, "--port", "0")
    assert (ran.status, ran.err) == (0, "")
    assert re.fullmatch(re.escape(address) + r"\d+/\n", ran.out)

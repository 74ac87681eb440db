"""What visits leave behind in the folders of nginx and gunicorn: nothing, whatever is sent and however it ends."""

from __future__ import annotations

import os
import re
import socket
import stat
from contextlib import suppress
from pathlib import Path

import pytest

from bot.web.incoming import LARGEST_BODY
from tests.deploy.stack import LOCAL, NAME, Server, Site, processes, proxied
from tests.deploy.visiting import line, raw_line, someone, until_closed

CANARY = "canary-5193"
LIFE = re.compile(r"/dev/shm/wgunicorn-\w+ \(deleted\)")  # noqa: S108 (a name to compare with)
HEADERS = (
    f"Host: {NAME}\r\nUser-Agent: {CANARY}\r\nX-Forwarded-For: {CANARY}\r\nCookie: q={CANARY}\r\nReferer: https://{CANARY}.example/\r\n"
)
FORM = f"POST /ru/ HTTP/1.1\r\n{HEADERS}Content-Type: application/x-www-form-urlencoded\r\n"
MULTIPART = f"POST /ru/ HTTP/1.1\r\n{HEADERS}Content-Type: multipart/form-data; boundary=b\r\n"
UPLOAD = f'--b\r\nContent-Disposition: form-data; name="q"; filename="{CANARY}"\r\n\r\n{CANARY * 5_000}\r\n--b--\r\n'
VISITS = {
    "a question": f"{FORM}Content-Length: 13\r\n\r\nq={CANARY}",
    "the largest question": f"{FORM}Content-Length: {LARGEST_BODY}\r\n\r\n" + f"q={CANARY}".ljust(LARGEST_BODY, "a"),
    "a question that breaks off": f"{FORM}Content-Length: {LARGEST_BODY}\r\n\r\n" + f"q={CANARY}".ljust(LARGEST_BODY // 2, "a"),
    "a question that is too large": f"{FORM}Content-Length: {LARGEST_BODY + 1}\r\n\r\nq={CANARY}",
    "a question in pieces": f"{FORM}Transfer-Encoding: chunked\r\n\r\nd\r\nq={CANARY}\r\n0\r\n\r\n",
    "an upload": f"{MULTIPART}Content-Length: {len(UPLOAD)}\r\n\r\n{UPLOAD}",
    "a question in an address": f"GET /ru/{CANARY}?q={CANARY} HTTP/1.1\r\n{HEADERS}\r\n",
    "a question as a method": f"{CANARY.upper()} /ru/ HTTP/1.1\r\n{HEADERS}\r\n",
    "a question as a request": f"{CANARY}\r\n\r\n",
    "a question as a header": f"GET /ru/ HTTP/1.1\r\n{HEADERS}{CANARY}\r\n\r\n",
    "a question as a length": f"{FORM}Content-Length: {CANARY}\r\n\r\n",
    "a question to another host": f"GET /ru/ HTTP/1.1\r\nHost: {CANARY}.example\r\n\r\n",
}


def left_in(*folders: Path) -> dict[Path, tuple[int, int]]:
    """Every file and folder with its size and the moment of its last change. A folder changes even with a file that comes and goes."""
    paths = [path for folder in folders for path in (folder, *folder.rglob("*"))]
    return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in paths}


def send_everywhere(site: Site, server: Server, address: str) -> None:
    """Every visit to nginx by TLS and in the clear, and to gunicorn itself, as whoever is on the host might."""
    for visit in VISITS.values():
        for port in (site.plain, server.port):
            with socket.create_connection((LOCAL, port), 20, (address, 0)) as plain:
                send(plain, visit)
        with raw_line(site, address) as secure:
            send(secure, visit)


def send(used: socket.socket, visit: str) -> None:
    """Send it, break off, and stay until the other side has done what it does."""
    with suppress(OSError):
        used.sendall(visit.encode())
        used.shutdown(socket.SHUT_WR)
    until_closed(used)


@pytest.mark.proves("safety-nothing-written", "safety-no-address", "L1", "L2", "L5", "L6")
def test_nothing_is_written_whatever_is_sent(site: Site, gunicorn: Server) -> None:
    address = someone()
    before = left_in(site.folder, gunicorn.folder)
    send_everywhere(site, gunicorn, address)
    assert left_in(site.folder, gunicorn.folder) == before
    held = b"".join(path.read_bytes() for path in before if path.is_file())
    assert [secret for secret in (CANARY, CANARY.upper(), address) if secret.encode() in held] == []


def open_for_writing(process: Path) -> set[str]:
    """The files that a process could write to: neither sockets nor devices."""
    found = set()
    for handle in (process / "fd").iterdir():
        flags = int(re.findall(r"flags:\s*(\d+)", (process / "fdinfo" / handle.name).read_text())[0], 8)
        if flags & (os.O_WRONLY | os.O_RDWR) and stat.S_ISREG(handle.stat().st_mode):
            found.add(str(handle.readlink()))
    return found


@pytest.mark.proves("L10")
def test_no_other_file_is_open_than_standard_output_and_a_worker_s_sign_of_life(site: Site, gunicorn: Server) -> None:
    for pid, out in ((site.pid, site.folder / "nginx.out"), (gunicorn.pid, gunicorn.folder / "gunicorn.out")):
        held = set.union(*map(open_for_writing, processes(pid)))
        assert str(out) in held, "nothing was looked at"
        assert [name for name in held if name != str(out) and not LIFE.fullmatch(name)] == []


def test_gunicorn_says_nothing_at_all(gunicorn: Server) -> None:
    assert (gunicorn.folder / "gunicorn.out").read_bytes() == b""


@pytest.mark.parametrize(
    ("shipped", "careless"),
    [
        ("client_body_buffer_size 65536;", "client_body_buffer_size 8k;"),
        ("access_log off;", "access_log noted.log;"),
        ("error_log /dev/null crit;", "error_log noted.log info;"),
    ],
)
def test_with_a_smaller_buffer_or_a_log_something_would_be(gunicorn: Server, shipped: str, careless: str) -> None:
    with proxied(gunicorn.port, {shipped: careless}) as site:
        before = left_in(site.folder)
        with line(site) as used:
            assert used.ask("POST", "/ru/", b"q=".ljust(LARGEST_BODY, b"a")).status == 200
            used.ask("GET", "/" + "a" * 5_000)
        assert left_in(site.folder) != before

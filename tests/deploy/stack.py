"""nginx and gunicorn with the shipped settings, on free ports and in folders of their own."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import ROOT

NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
OPENSSL = shutil.which("openssl")
SHIPPED = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
NAME = "bot.example.org"
LOCAL = "127.0.0.1"
# In seconds: how long a process may take to listen.
PATIENCE = 30
# Certificates of real authorities are larger than these: timestamps of Certificate Transparency, addresses, a signature by an RSA root.
FILLING = "nsComment=" + "x" * 500


@dataclass(frozen=True)
class Site:
    """A running proxy: its ports, its certificate's root and the folder that holds whatever it writes."""

    pid: int
    folder: Path
    plain: int
    secure: int

    @property
    def root(self) -> Path:
        return self.folder / "root.crt"


@dataclass(frozen=True)
class Server:
    """A running server: its port and the folder that holds whatever it writes."""

    pid: int
    folder: Path
    port: int


@contextmanager
def own_folder() -> Iterator[Path]:
    """A folder that nginx's unprivileged workers may pass through, so that they could write if they wanted to."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o711)
        yield folder


def settled(folder: Path, upstream: int, plain: int, secure: int, changes: Mapping[str, str]) -> str:
    """The shipped file with other paths and ports, and with what a test changes besides. Each of them must stand in it."""
    moved = {
        "/run/nginx.pid": f"{folder}/nginx.pid",
        "/dev/shm/nginx-": f"{folder}/spool-",  # noqa: S108 (a name to replace)
        "/etc/nginx/bot.example.org.": f"{folder}/leaf.",
        "server 127.0.0.1:8000;": f"server {LOCAL}:{upstream};",
        "listen 80": f"listen {LOCAL}:{plain}",
        "listen 443": f"listen {LOCAL}:{secure}",
    }
    # Not every machine that runs the tests has IPv6.
    text = re.sub(r"listen \[::\][^;]*;", "", SHIPPED)
    for old, new in {**moved, **changes}.items():
        if old not in text:
            raise ValueError(f"deploy/nginx.conf has no “{old}”")
        text = text.replace(old, new)
    return text


def certify(folder: Path) -> None:
    """A chain as authorities issue it: a root that visitors have, an intermediate and a leaf that the server sends. All of them P-256."""
    _issue(folder, "root", "", "basicConstraints=critical,CA:TRUE")
    _issue(folder, "middle", "root", "basicConstraints=critical,CA:TRUE", FILLING)
    _issue(folder, "leaf", "middle", f"subjectAltName=DNS:{NAME}", "basicConstraints=critical,CA:FALSE", FILLING)
    leaf, middle = folder / "leaf.crt", folder / "middle.crt"
    leaf.write_bytes(leaf.read_bytes() + middle.read_bytes())


def _issue(folder: Path, name: str, by: str, *extensions: str) -> None:
    signed = ["-CA", f"{by}.crt", "-CAkey", f"{by}.key"] if by else []
    added = [part for extension in extensions for part in ("-addext", extension)]
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-keyout", f"{name}.key"]
    command = [str(OPENSSL), "req", "-x509", "-days", "2", *key, "-subj", f"/O=Example Trust Services/CN={name}", *signed, *added]
    # Without the machine's own settings of openssl, which could add extensions.
    (folder / "openssl.cnf").write_text("[req]\ndistinguished_name = dn\n[dn]\n", "utf-8")
    subprocess.run([*command, "-config", "openssl.cnf", "-out", f"{name}.crt"], cwd=folder, check=True, capture_output=True)


def free_ports(count: int) -> list[int]:
    sockets = [socket.create_server((LOCAL, 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


@contextmanager
def proxied(upstream: int, changes: Mapping[str, str] | None = None) -> Iterator[Site]:
    """nginx as shipped before whatever listens on a port."""
    plain, secure = free_ports(2)
    with own_folder() as folder:
        certify(folder)
        (folder / "nginx.conf").write_text(settled(folder, upstream, plain, secure, changes or {}), "utf-8")
        with _running([*nginx(folder), "-g", "daemon off;"], folder, "nginx", secure) as pid:
            yield Site(pid, folder, plain, secure)


def nginx(folder: Path) -> list[str]:
    """The command for the settings in a folder."""
    return [str(NGINX), "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")]


@contextmanager
def served_by_gunicorn() -> Iterator[Server]:
    """The real pack, served by the command of docs/deployment.md."""
    (port,) = free_ports(1)
    config = str(ROOT / "deploy" / "gunicorn.py")
    command = [sys.executable, "-m", "gunicorn", "--config", config, "--bind", f"{LOCAL}:{port}", "bot.web.serve:app"]
    with own_folder() as folder, _running(command, folder, "gunicorn", port) as pid:
        yield Server(pid, folder, port)


@contextmanager
def _running(command: list[str], folder: Path, name: str, port: int) -> Iterator[int]:
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(("BOT_", "GUNICORN"))}
    environment = {**inherited, "BOT_HSTS": "on", "TMPDIR": str(folder), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    with (
        (folder / f"{name}.out").open("wb") as out,
        subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT) as process,
    ):
        try:
            _wait_for(port, process)
            yield process.pid
        finally:
            process.terminate()


def processes(pid: int) -> list[Path]:
    """What the system tells of a process and of its workers."""
    workers = (Path("/proc") / str(pid) / "task" / str(pid) / "children").read_text().split()
    return [Path("/proc") / one for one in (str(pid), *workers)]


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex((LOCAL, port)) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError(f"{process.args!r} does not listen on {port}")

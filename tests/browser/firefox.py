"""Firefox, where it is installed, driven by its own remote protocol: it works with script off, since nothing of ours runs in the page."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from tests.browser.walkers import flat

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
PATIENCE = 30.0
# What Firefox writes of a visit stays as it is for people. But it may reach nothing except this machine: all else goes to a closed port.
PREFERENCES: Mapping[str, object] = {
    "marionette.port": 0,
    "remote.prefs.recommended": False,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
}


class FirefoxError(Exception):
    """Firefox refused a command; the message says why."""


class Firefox:
    """A talk with a running Firefox. A message is its length, a colon, and JSON: [0, id, command, values] or [1, id, error, result]."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self._stream = self._socket.makefile("rb")
        self._sent = 0
        self._message()

    def ask(self, command: str, **values: object) -> Any:
        """The result of a command. FirefoxError if it fails."""
        self._sent += 1
        text = json.dumps([0, self._sent, command, values]).encode()
        self._socket.sendall(b"%d:%s" % (len(text), text))
        _, _, error, result = self._message()
        if error:
            raise FirefoxError(error["message"])
        return result.get("value", result)

    def find(self, path: str) -> str:
        """The first element of an XPath."""
        return str(next(iter(self.ask("WebDriver:FindElement", using="xpath", value=path).values())))

    def click(self, path: str) -> None:
        self.ask("WebDriver:ElementClick", id=self.find(path))

    def new_tab(self) -> None:
        """Open another tab and go on there."""
        self.ask("WebDriver:SwitchToWindow", handle=self.ask("WebDriver:NewWindow", type="tab")["handle"])

    def close(self) -> None:
        self._stream.close()
        self._socket.close()

    def _message(self) -> Any:
        length = b""
        while (character := self._stream.read(1)) != b":":
            if not character:
                raise FirefoxError("it has ended")
            length += character
        return json.loads(self._stream.read(int(length)))


class InFirefox:
    """Someone who walks through a talk in Firefox."""

    def __init__(self, firefox: Firefox, site: str) -> None:
        self.firefox, self._site = firefox, site

    def open(self, path: str) -> None:
        self.firefox.ask("WebDriver:Navigate", url=self._site + path)

    def say(self, text: str) -> None:
        self.type(text)
        self._send("//button[@class='main']")

    def type(self, text: str) -> None:
        self.firefox.ask("WebDriver:ElementSendKeys", id=self.firefox.find("//textarea"), text=text)

    def tap(self, label: str) -> None:
        self._send(f"//button[starts-with(normalize-space(), '{label}')]")

    def shown(self) -> str:
        return flat(self.firefox.ask("WebDriver:GetElementProperty", id=self.firefox.find("//*[@id='reply']"), name="textContent"))

    def leave(self) -> None:
        self.firefox.click("//a[@class='exit']")
        wait_until(lambda: not self.firefox.ask("WebDriver:GetCurrentURL").startswith(self._site))

    def _send(self, path: str) -> None:
        before = self.shown()
        self.firefox.click(path)
        wait_until(lambda: self.shown() != before)


def wait_until(true: Callable[[], bool]) -> None:
    """Wait for a page that is being replaced, a file that is being written, a browser that is starting."""
    ends = monotonic() + PATIENCE
    while monotonic() < ends:
        try:
            if true():
                return
        except (FirefoxError, FileNotFoundError, ValueError):
            pass
        sleep(0.02)
    raise TimeoutError


@contextmanager
def open_firefox(folder: Path, *, script: bool) -> Iterator[Firefox]:
    """A Firefox with a profile of its own in a folder; it ends as when people close its window, so that it writes all that it keeps."""
    preferences = {**PREFERENCES, "javascript.enabled": script}
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in preferences.items()]
    (folder / "user.js").write_text("".join(lines), "utf-8")
    port = folder / "MarionetteActivePort"
    command = [str(FIREFOX), "--headless", "--marionette", "--profile", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            wait_until(lambda: int(port.read_text("utf-8")) > 0)
            with closing(Firefox(int(port.read_text("utf-8")))) as firefox:
                firefox.ask("WebDriver:NewSession", capabilities={})
                yield firefox
                firefox.ask("Marionette:Quit", flags=["eAttemptQuit"])
                process.wait(PATIENCE)
        finally:
            process.kill()

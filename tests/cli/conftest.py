"""The commands, run in this process over the tiny pack."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from bot.cli import main
from tests import GARDEN, TODAY


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run one command over the tiny pack, on a day that does not move."""
    monkeypatch.setenv("BOT_KNOWLEDGE", str(GARDEN))
    for room in ("asking", "reviewing"):
        monkeypatch.setattr(f"bot.cli.{room}.today", lambda: TODAY)

    def run(*arguments: str, given: str | bytes = "") -> Ran:
        raw = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), "utf-8"))
        capsys.readouterr()
        status = main(arguments)
        return Ran(status, *capsys.readouterr())

    return run

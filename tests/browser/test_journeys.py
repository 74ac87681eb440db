"""The same talk, three ways: what is said and shown must not depend on the browser or on a script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pytest
from flask import Flask
from playwright.sync_api import Browser

from bot.knowledge import Knowledge
from tests.browser.walkers import Client, InBrowser, Walker
from tests.web.visitor import Visitor

Way = Literal["client", "script", "no script"]


@dataclass(frozen=True)
class Say:
    """Words, and the intent that they are understood as; None where they are not."""

    words: str
    intent: str | None


@dataclass(frozen=True)
class Answer:
    """An option of a question, tapped."""

    question: str
    option: str


@dataclass(frozen=True)
class Tap:
    """A button that is always there, by the key of its words."""

    key: str


@dataclass(frozen=True)
class See:
    """An outcome's answer stands there."""

    outcome: str


Step = Say | Answer | Tap | See

JOURNEYS: dict[str, tuple[str, tuple[Step, ...]]] = {}


@pytest.fixture(params=["client", "script", "no script"])
def walker(request: pytest.FixtureRequest, app: Flask, site: str) -> Iterator[Walker]:
    if request.param == "client":
        yield Client(Visitor(app.test_client()))
        return
    browser: Browser = request.getfixturevalue("browser")
    script = request.param == "script"
    context = browser.new_context(java_script_enabled=script, viewport={"width": 360, "height": 640})
    yield InBrowser(context.new_page(), site, script=script)
    context.close()

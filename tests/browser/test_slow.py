"""On a slow network an answer is there before its reader gives up."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Browser

SECOND_GENERATION = {"offline": False, "latency": 600, "downloadThroughput": 50_000 / 8, "uploadThroughput": 50_000 / 8}
MOST_SECONDS = 3.0


@pytest.mark.proves("N8", "safety-small")
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_page_and_an_answer_are_there_within_three_seconds_of_the_tap(browser: Browser, site: str, script: bool) -> None:
    """The quickest of three talks: the others measure what else the machine does."""
    talks = [talk(browser, site, script=script) for _ in range(3)]
    for spent in map(min, zip(*talks, strict=True)):
        # The pace of the network itself takes this long: quicker would mean that it was not slowed.
        assert 1.2 < spent < MOST_SECONDS


def talk(browser: Browser, site: str, *, script: bool) -> tuple[float, float]:
    """Seconds until the first page is there, and from the tap until the answer is."""
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", SECOND_GENERATION)
    started = time.monotonic()
    page.goto(f"{site}/ru/")
    opened = time.monotonic() - started
    page.fill("#q", "командир грозит ямой за отказ")
    started = time.monotonic()
    page.click("button.main")
    page.wait_for_selector("#reply .card, #reply .options")
    answered = time.monotonic() - started
    context.close()
    return opened, answered

"""What an answer weighs on the wire, and that a talk gets through where connections freeze."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import pytest
from playwright.sync_api import sync_playwright

from bot.conversation import Bot, Choice, State
from bot.conversation.state import Fact
from bot.knowledge import Knowledge
from bot.knowledge.model import Golden
from bot.tree import all_paths
from bot.web.padding import ANSWER, PAGE
from tests import TODAY
from tests.browser.chromium import CHROMIUM, QUIET
from tests.browser.walkers import InBrowser
from tests.deploy.relay import relayed
from tests.deploy.stack import NAME, Server, Site, proxied
from tests.deploy.visiting import Distant, Line, line, someone, trust
from tests.web.visitor import Page, Visitor

# In bytes from the server on one connection, TLS included: where networks freeze it, and what we allow ourselves.
FROZEN = 15_000
MOST = 14_000
VERSIONS = [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3]


@pytest.fixture(scope="module")
def largest_answers(bot: Bot) -> list[str]:
    """The states whose answers have the most words."""
    ways = {path.outcome: path for path in all_paths(bot.knowledge)}
    states = [State(path.intent, {name: Fact(option) for name, option in path.facts.items()}) for path in ways.values()]
    words = {bot.codes.encode(state): len(bot.start(state, "ru", TODAY).text) for state in states}
    return sorted(words, key=lambda state: -words[state])[:3]


def weight(site: Site, version: ssl.TLSVersion, method: str, path: str, body: bytes | None = None) -> tuple[int, int]:
    """The bytes from the server that one request costs: its body, and all of its connection."""
    with relayed(site.secure) as relay:
        used = Line(relay.port, trust(site.root, version), someone())
        answer = used.ask(method, path, body)
        used.close()
    assert answer.status == 200
    (whole,) = relay.sent
    return len(answer.sent), whole


@pytest.mark.proves("safety-small", "N3")
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("lang", ["ru", "en"])
class TestWeight:
    @pytest.mark.proves("N2")
    @pytest.mark.parametrize("path", ["", "safety", "guide/"])
    def test_a_first_page_fits_a_connection(self, site: Site, version: ssl.TLSVersion, lang: str, path: str) -> None:
        body, whole = weight(site, version, "GET", f"/{lang}/{path}")
        assert body == PAGE
        assert whole <= MOST

    def test_the_largest_answers_and_their_summaries_fit_one_each(
        self, site: Site, bot: Bot, largest_answers: list[str], version: ssl.TLSVersion, lang: str
    ) -> None:
        summary = {"n": bot.codes.number(Choice("for-a-lawyer"))}
        for state in largest_answers:
            for more in ({}, summary, {"q": "ы" * 2_000}):
                body, whole = weight(site, version, "POST", f"/{lang}/", urlencode({"s": state, **more}).encode())
                assert body == ANSWER
                assert whole <= MOST


def talk(visitor: Visitor, golden: Sequence[Golden]) -> Iterator[Page]:
    """Questions in someone's words, and the first button under each reply: every step is one answer of the server."""
    page = visitor.get("/ru/")
    yield page
    for question in golden:
        page = visitor.say(page, question.words)
        yield page
        page = visitor.tap(page, next(iter(page.buttons)))
        yield page


class TestFreezing:
    @pytest.mark.proves("safety-small", "N4")
    def test_a_talk_of_ten_steps_gets_through(self, site: Site, knowledge: Knowledge) -> None:
        golden = knowledge.pack.golden[:5]
        with relayed(site.secure, FROZEN) as relay, line(site, port=relay.port) as used:
            pages = list(talk(Distant(used), golden))
        assert [page.status for page in pages] == [200] * 11
        assert [page.heading for page in pages[1::2]] == [knowledge.intents[question.intent].title["ru"] for question in golden]
        assert len(relay.sent) == 11
        assert max(relay.sent) <= MOST

    def test_with_two_answers_on_one_connection_it_would_not(self, gunicorn: Server, knowledge: Knowledge) -> None:
        with (
            proxied(gunicorn.port, {"keepalive_timeout 0;": ""}) as careless,
            relayed(careless.secure, FROZEN) as relay,
            line(careless, port=relay.port, timeout=1) as used,
        ):
            steps = talk(Distant(used), knowledge.pack.golden)
            assert next(steps).status == 200
            with pytest.raises(TimeoutError):
                next(steps)

    @pytest.mark.proves("safety-small", "N4")
    @pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
    @pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
    def test_a_browser_gets_through_too(self, site: Site, knowledge: Knowledge, script: bool) -> None:
        golden = knowledge.pack.golden[:4]
        with relayed(site.secure, FROZEN) as relay, ThreadPoolExecutor(1) as other:
            # A thread of its own: another browser of this run may have taken the first one's event loop.
            shown = other.submit(talk_in_browser, relay.port, script, golden).result()
        for text, question in zip(shown, golden, strict=True):
            assert knowledge.intents[question.intent].title["ru"] in text
        assert len([sent for sent in relay.sent if sent > PAGE]) == 1 + len(golden)
        assert max(relay.sent) <= MOST


def talk_in_browser(port: int, script: bool, golden: Sequence[Golden]) -> list[str]:
    """What each of the questions shows in a real browser."""
    with sync_playwright() as playwright:
        arguments = [*QUIET, f"--host-resolver-rules=MAP {NAME}:443 127.0.0.1:{port}"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        page = browser.new_page(java_script_enabled=script, ignore_https_errors=True)
        walker = InBrowser(page, f"https://{NAME}", script=script)
        walker.open("/ru/")
        shown = []
        for question in golden:
            walker.say(question.words)
            shown.append(walker.shown())
        browser.close()
    return shown

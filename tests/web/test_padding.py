"""One size for every answer: what is padded, to which length, and that nobody's browser notices."""

from __future__ import annotations

import gzip
import random
import zlib
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Literal

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import example, given
from hypothesis import strategies as st

from bot.conversation import Bot, Choice, State
from bot.conversation.state import Fact
from bot.knowledge import Knowledge
from bot.tree import Path, all_paths
from bot.web import Settings
from bot.web.padding import ANSWER, PAGE, STEP, padded
from tests import TODAY
from tests.web.apps import serve_real
from tests.web.conftest import Understand

TAKES_GZIP = {"Accept-Encoding": "gzip, deflate, br"}
# Four bytes each, none of them twice: nothing to compress. One more than is read, so that the answer says so too.
LONG_QUESTION = "".join(map(chr, random.Random(5).sample(range(0x20000, 0x2A000), 2_001)))  # noqa: S311


def packed(text: bytes) -> int:
    """The length of a text, compressed, with the end of an empty comment."""
    return len(gzip.compress(text, 9, mtime=0)) + 1


def noise(length: int) -> bytes:
    return random.Random(length).randbytes(length)  # noqa: S311


def noise_packed_to(length: int) -> bytes:
    """Bytes that are exactly so long once they are compressed."""
    return next(text for size in range(length) if packed(text := noise(length - size)) == length)


class TestSize:
    @given(text=st.binary(max_size=2_000) | st.integers(0, 20_000).map(noise), least=st.sampled_from([PAGE, ANSWER]))
    @example(text=b"", least=PAGE)
    def test_any_bytes_come_back_and_fill_the_smallest_class_that_holds_them(self, text: bytes, least: int) -> None:
        sent = padded(text, least)
        assert gzip.decompress(sent) == text
        assert len(sent) >= least
        assert (len(sent) - least) % STEP == 0
        assert len(sent) == least or len(sent) - STEP < packed(text)

    @pytest.mark.parametrize("least", [PAGE, ANSWER])
    @pytest.mark.parametrize(
        ("over", "steps"), [(-1, 0), (0, 0), (1, 1), (STEP, 1), (STEP + 1, 2)], ids=["less", "full", "one over", "a step over", "more"]
    )
    def test_a_class_is_filled_to_its_last_byte_before_the_next_begins(self, least: int, over: int, steps: int) -> None:
        assert len(padded(noise_packed_to(least + over), least)) == least + steps * STEP

    @given(text=st.binary(max_size=500))
    def test_a_reader_that_unpacks_as_it_receives_finds_one_whole_stream(self, text: bytes) -> None:
        reader = zlib.decompressobj(zlib.MAX_WBITS | 16)
        sent = padded(text, PAGE)
        assert b"".join(reader.decompress(sent[at : at + 512]) for at in range(0, PAGE, 512)) == text
        assert (reader.eof, reader.unused_data) == (True, b"")

    def test_the_same_text_is_sent_the_same_whenever_it_is_asked_for(self) -> None:
        sent = padded(b"text", PAGE)
        assert sent[4:8] == b"\0\0\0\0", "a time of the server"
        assert sent == padded(b"text", PAGE)


class TestWhatIsPadded:
    @pytest.mark.parametrize(
        ("status", "method", "address", "fields", "size"),
        [
            (200, "GET", "/ru/", None, PAGE),
            (200, "HEAD", "/ru/", None, PAGE),
            (303, "GET", "/", None, PAGE),
            (404, "GET", "/ru/nowhere", None, PAGE),
            (200, "GET", "/healthz", None, PAGE),
            (404, "GET", "/api/v1/nowhere", None, PAGE),
            (200, "POST", "/ru/", {"q": "штраф за шланг"}, ANSWER),
            (200, "POST", "/ru/", {"q": "какая завтра погода"}, ANSWER),
            (200, "POST", "/embed/v1/ru/", {"q": "штраф за шланг"}, ANSWER),
            (400, "POST", "/ru/", {"q": " "}, ANSWER),
            (400, "POST", "/ru/", {"n": "1"}, ANSWER),
            (415, "POST", "/api/v1/ask", {"text": "штраф за шланг"}, ANSWER),
        ],
    )
    def test_a_page_an_error_and_json_alike(
        self, *, client: FlaskClient, status: int, method: str, address: str, fields: dict[str, str] | None, size: int
    ) -> None:
        response = client.open(address, method=method, data=fields, headers=TAKES_GZIP)
        assert (response.status_code, response.headers.getlist("Content-Length")) == (status, [str(size)])
        assert response.headers["Content-Encoding"] == "gzip"
        assert response.headers["Vary"] == "Accept-Encoding"

    @pytest.mark.parametrize("accepted", [None, "", "identity", "br", "gzip;q=0"])
    def test_nobody_gets_what_they_cannot_unpack(self, client: FlaskClient, accepted: str | None) -> None:
        response = client.get("/ru/", headers={} if accepted is None else {"Accept-Encoding": accepted})
        assert "Content-Encoding" not in response.headers
        assert response.get_data(as_text=True).startswith("<!doctype html>")
        assert response.headers["Vary"] == "Accept-Encoding"

    def test_what_is_unpacked_is_what_others_get_plain(self, client: FlaskClient) -> None:
        assert gzip.decompress(client.get("/ru/", headers=TAKES_GZIP).get_data()) == client.get("/ru/").get_data()


@pytest.fixture(scope="module")
def late(knowledge: Knowledge, bot: Bot) -> Flask:
    """The real pack long after it was verified: every answer says so, and is as long as it can be."""
    return serve_real(knowledge, bot, Settings(today=lambda: TODAY + timedelta(days=60)))


Way = Callable[[FlaskClient, str, str], bytes]


def shown_again(client: FlaskClient, lang: str, state: str) -> bytes:
    return client.post(f"/{lang}/", data={"s": state}, headers=TAKES_GZIP).get_data()


def asked_at_length(client: FlaskClient, lang: str, state: str) -> bytes:
    sent = client.post(f"/{lang}/", data={"s": state, "q": LONG_QUESTION}, headers=TAKES_GZIP).get_data()
    assert LONG_QUESTION[:100] in gzip.decompress(sent).decode()
    return sent


def for_a_lawyer(client: FlaskClient, lang: str, state: str) -> bytes:
    number = client.application.extensions["pages"].bot.codes.number(Choice("for-a-lawyer"))
    return client.post(f"/{lang}/", data={"s": state, "n": number}, headers=TAKES_GZIP).get_data()


def places(path: Path, knowledge: Knowledge) -> Iterator[State]:
    """Where a talk stands on its way along a path: at each of its questions, at its end, and there after all other questions too."""
    answers = list(path.facts.items())
    carried = {name: Fact(next(iter(question.options))) for name, question in knowledge.questions.items()}
    yield State(path.intent, {**carried, **{question: Fact(option) for question, option in answers}})
    for count in range(len(answers) + 1):
        yield State(path.intent, {question: Fact(option) for question, option in answers[:count]})


@pytest.mark.proves("safety-one-size", "N5")
@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("way", [shown_again, asked_at_length, for_a_lawyer])
def test_every_answer_of_the_real_tree_has_one_length(late: Flask, understand: Understand, way: Way, lang: str) -> None:
    bot, client = late.extensions["pages"].bot, late.test_client()
    states = {bot.codes.encode(state): path.intent for path in all_paths(bot.knowledge) for state in places(path, bot.knowledge)}
    assert len(states) > len(bot.knowledge.intents)
    larger = {}
    for state, intent in states.items():
        understand("answer", intent)
        sent = way(client, lang, state)
        if len(sent) != ANSWER:
            larger[intent, state] = packed(gzip.decompress(sent)) - ANSWER
    assert larger == {}, "bytes over the size of an answer"


@pytest.mark.proves("safety-one-size", "N5")
@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("unsure", [0, 1])
@pytest.mark.parametrize("decision", ["choose", "decline"])
def test_a_question_that_finds_no_answer_gets_the_same_length(
    late: Flask, understand: Understand, decision: Literal["choose", "decline"], unsure: int, lang: str
) -> None:
    bot = late.extensions["pages"].bot
    longest = sorted(bot.knowledge.intents, key=lambda name: -len(bot.knowledge.intents[name].title[lang]))[:3]
    understand(decision, *longest)
    assert len(asked_at_length(late.test_client(), lang, bot.codes.encode(State(unsure=unsure)))) == ANSWER

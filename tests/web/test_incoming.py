"""Bad requests: each is refused with a sentence that says why and what to do, in the form of the door, and shows nothing back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote_from_bytes

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Response

from bot.knowledge import Knowledge
from bot.web.incoming import LARGEST_BODY, MOST_FIELDS, URLENCODED
from tests.web.apps import serve_garden
from tests.web.visitor import Page, assert_explains

# A word that stands for the question in every bad request. No refusal may hold it.
CANARY = "верблюд"
SAID = CANARY.encode()
ESCAPED = quote_from_bytes(SAID).encode()
JSON = "application/json"
NONE = ""


@dataclass(frozen=True)
class Bad:
    """A bad request and how it must be refused. `kind` and `length` are its headers, if they are not as they should be."""

    name: str
    status: int
    code: str
    body: bytes = b""
    detail: str = ""
    kind: str | None = None
    length: str | None = None

    def __str__(self) -> str:
        return self.name


def in_json(**fields: object) -> bytes:
    return json.dumps(fields).encode()


FORMS = (
    Bad("empty", 400, "no-question", b"q="),
    Bad("white space only", 400, "no-question", b"q=+%0A%E3%80%80"),
    Bad("a megabyte", 413, "too-large", b"q=" + ESCAPED + b"a" * 1_000_000),
    Bad("one byte too much", 413, "too-large", (b"q=" + ESCAPED).ljust(LARGEST_BODY + 1, b"a")),
    Bad("NUL", 400, "bad-characters", b"q=" + ESCAPED + b"%00"),
    Bad("escapes that are not UTF-8", 400, "not-utf-8", b"q=" + ESCAPED + b"%FF%FE"),
    Bad("a lone surrogate", 400, "not-utf-8", b"q=" + ESCAPED + b"%ED%A0%80"),
    Bad("bytes that are not UTF-8", 400, "not-utf-8", b"q=" + SAID + b"\xff"),
    Bad("another encoding", 400, "not-utf-8", b"q=" + CANARY.encode("cp1251")),
    Bad("an unknown choice", 400, "unknown-choice", b"n=12345"),
    Bad("a choice by its name", 400, "unknown-choice", b"n=hose-fine"),
    Bad("a choice in words", 400, "unknown-choice", b"n=" + ESCAPED),
    Bad("a state in words", 400, "unknown-choice", b"q=1&s=" + ESCAPED),
    Bad("a state of too few parts", 400, "unknown-choice", b"q=1&s=0.0"),
    Bad("a state of an impossible day", 400, "unknown-choice", b"q=1&s=20220230.0.0"),
    Bad("a state with an unknown intent", 400, "unknown-choice", b"q=1&s=0.0.12345"),
    Bad("a state with an unknown answer", 400, "unknown-choice", b"q=1&s=0.0.0.12345"),
    Bad("an endless state", 400, "unknown-choice", b"q=1&s=" + b"0." * 5_000),
    Bad("a repeated field", 400, "repeated-parameter", b"q=1&q=" + ESCAPED),
    Bad("an unknown field", 400, "unknown-parameter", b"q=" + ESCAPED + b"&text=1", "text"),
    Bad("words in place of a field", 400, "unknown-parameter", ESCAPED, "…"),
    Bad("too many fields", 400, "malformed", b"&".join(b"f%d=" % number for number in range(MOST_FIELDS + 1))),
    Bad("no content type", 415, "wrong-type", b"q=" + ESCAPED, URLENCODED, kind=NONE),
    Bad("plain text", 415, "wrong-type", SAID, URLENCODED, kind="text/plain"),
    Bad("JSON", 415, "wrong-type", in_json(q=CANARY), URLENCODED, kind=JSON),
    Bad("an upload", 415, "wrong-type", b"q=" + ESCAPED, URLENCODED, kind="multipart/form-data; boundary=a"),
    Bad("no length", 411, "no-length", b"q=" + ESCAPED, length=""),
    Bad("a length that is no number", 411, "no-length", b"q=" + ESCAPED, length="many"),
    Bad("a length below nothing", 411, "no-length", b"q=" + ESCAPED, length="-1"),
)

ASKS = (
    Bad("empty", 400, "no-question", in_json(text="")),
    Bad("no text", 400, "no-question", b"{}"),
    Bad("white space only", 400, "no-question", in_json(text=" \n\u3000")),
    Bad("a megabyte", 413, "too-large", in_json(text=CANARY * 200_000)),
    Bad("NUL", 400, "bad-characters", in_json(text=CANARY + "\0")),
    Bad("bytes that are not UTF-8", 400, "not-utf-8", b'{"text": "' + SAID + b'\xff"}'),
    Bad("another encoding", 400, "not-utf-8", f'{{"text": "{CANARY}"}}'.encode("cp1251")),
    Bad("broken off", 400, "not-json", b'{"text": "' + SAID),
    Bad("no body", 400, "not-json"),
    Bad("a list", 400, "not-json", json.dumps([CANARY]).encode()),
    Bad("a text", 400, "not-json", json.dumps(CANARY).encode()),
    Bad("endless brackets", 400, "not-json", b"[" * 60_000),
    Bad("an endless number", 400, "not-json", b'{"text": ' + b"1" * 60_000 + b"}"),
    Bad("a repeated key", 400, "repeated-parameter", b'{"text": "1", "text": "2"}'),
    Bad("a repeated key inside", 400, "repeated-parameter", b'{"text": "1", "facts": {"hour": "midday", "hour": "evening"}}'),
    Bad("an unknown key", 400, "unknown-parameter", in_json(text=CANARY, question="1"), "question"),
    Bad("words in place of a key", 400, "unknown-parameter", in_json(**{CANARY: "1"}), "…"),
    Bad("a text that is a number", 400, "wrong-value", in_json(text=1), "text"),
    Bad("a text that is null", 400, "wrong-value", in_json(text=None), "text"),
    Bad("a text that is a list", 400, "wrong-value", in_json(text=[CANARY]), "text"),
    Bad("an unknown language", 400, "unknown-language", in_json(text=CANARY, lang="fr"), "ru, en"),
    Bad("a language that is a list", 400, "wrong-value", in_json(text=CANARY, lang=["ru"]), "lang"),
    Bad("an impossible day", 400, "not-a-date", in_json(text=CANARY, on="2022-02-30")),
    Bad("a day in words", 400, "not-a-date", in_json(text=CANARY, on="yesterday")),
    Bad("a day that is a number", 400, "wrong-value", in_json(text=CANARY, on=20220524), "on"),
    Bad("an unknown question", 400, "unknown-fact", in_json(text=CANARY, facts={"moon": "full"}), "There is no question “moon”."),
    Bad(
        "nested facts",
        400,
        "unknown-fact",
        in_json(text=CANARY, facts={"hour": {"is": "midday"}}),
        "“facts” is an object of question: option.",
    ),
    Bad("facts that are a list", 400, "unknown-fact", in_json(text=CANARY, facts=["hour"]), "“facts” is an object of question: option."),
    Bad("a form", 415, "wrong-type", b"text=" + ESCAPED, JSON, kind=URLENCODED),
    Bad("no content type", 415, "wrong-type", in_json(text=CANARY), JSON, kind=NONE),
    Bad("no length", 411, "no-length", in_json(text=CANARY), length=""),
)

# Bad addresses: the code, and whether the page and the API know the same fault.
ADDRESSES = (
    ("/ru/?on=2022-02-30", 400, "not-a-date", ""),
    ("/ru/?on=22.05.2022", 400, "not-a-date", ""),
    ("/ru/?on=2022-05-12&on=2022-05-13", 400, "repeated-parameter", ""),
    ("/ru/?lang=en", 400, "unknown-parameter", "lang"),
    (f"/ru/?{CANARY}", 400, "unknown-parameter", "…"),
    ("/ru/?q=%FF", 400, "not-utf-8", ""),
    ("/ru/guide/?hour=midday", 400, "unknown-parameter", "hour"),
    ("/ru/guide/hose-fine?moon=full", 400, "unknown-fact", ""),
    ("/ru/guide/hose-fine?hour=midnight", 400, "unknown-fact", ""),
    (f"/ru/guide/hose-fine?hour={CANARY}", 400, "unknown-fact", ""),
    ("/ru/guide/hose-fine?hour=midday&hour=evening", 400, "repeated-parameter", ""),
    ("/ru/guide/hose-fine?on=2022-13-01", 400, "not-a-date", ""),
    ("/ru/guide/hose-fine?on=%FF", 400, "not-utf-8", ""),
    ("/ru/guide/nowhere", 404, "not-found", ""),
    (f"/ru/guide/{CANARY}", 404, "not-found", ""),
    ("/ru/guide/%FF%00", 404, "not-found", ""),
    ("/ru/faq?topic=water", 400, "unknown-parameter", "topic"),
    ("/ru/faq/hose-fine?hour=midday", 400, "unknown-parameter", "hour"),
    ("/ru/faq/topics/water?on=2022-05-12", 400, "unknown-parameter", "on"),
    (f"/ru/faq/{CANARY}", 404, "not-found", ""),
    (f"/ru/faq/topics/{CANARY}", 404, "not-found", ""),
    ("/ru/faq/hose-fine/parts/2", 404, "not-found", ""),
    ("/ru/faq/hose-fine/parts/%FF", 404, "not-found", ""),
    ("/ru/sources?q=1", 400, "unknown-parameter", "q"),
    ("/ru/sources/rules?q=1", 400, "unknown-parameter", "q"),
    (f"/ru/sources/{CANARY}", 404, "not-found", ""),
    ("/xx/faq/topics/water", 404, "not-found", ""),
    (f"/ru/{CANARY}", 404, "not-found", ""),
    ("/en/?on=2022-02-30", 400, "not-a-date", ""),
    ("/en/nowhere", 404, "not-found", ""),
    ("/en?lang=ru", 400, "unknown-parameter", "lang"),
)

API_ADDRESSES = (
    ("/api/v1/intents?lang=fr", 400, "unknown-language"),
    ("/api/v1/intents?topic=water", 400, "unknown-parameter"),
    ("/api/v1/intents?lang=ru&lang=en", 400, "repeated-parameter"),
    ("/api/v1/intents/nowhere", 404, "not-found"),
    ("/api/v1/intents/hose-fine?moon=full", 400, "unknown-fact"),
    ("/api/v1/intents/hose-fine?hour=midnight", 400, "unknown-fact"),
    ("/api/v1/intents/hose-fine?on=2022-02-30", 400, "not-a-date"),
    ("/api/v1/intents/hose-fine?lang=fr", 400, "unknown-language"),
    ("/api/v1/intents/hose-fine?hour=%FF", 400, "not-utf-8"),
    ("/api/v1/nowhere", 404, "not-found"),
    ("/api/v1/ask", 405, "not-allowed"),
)


def post(client: FlaskClient, address: str, bad: Bad) -> Page:
    kind = bad.kind if bad.kind is not None else JSON if address.startswith("/api/") else URLENCODED
    environ = EnvironBuilder(address, method="POST", data=bad.body, content_type=kind or None).get_environ()
    environ["CONTENT_LENGTH"] = str(len(bad.body)) if bad.length is None else bad.length
    # The test client would measure the body and state its length again.
    return Page(Response.from_app(client.application, environ))


def as_error(page: Page) -> Mapping[str, str]:
    """The error in an API reply, which holds nothing else."""
    found: dict[str, dict[str, str]] = json.loads(page.html)
    assert list(found) == ["error"]
    assert sorted(found["error"]) == ["code", "hint", "message"]
    return found["error"]


@pytest.mark.proves("S6", "S7", "S8")
@pytest.mark.parametrize("bad", FORMS, ids=str)
@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("frame", ["", "/embed/v1"])
def test_a_bad_form_is_refused_with_a_page_that_says_why(client: FlaskClient, garden: Knowledge, frame: str, lang: str, bad: Bad) -> None:
    page = post(client, f"{frame}/{lang}/", bad)
    assert page.status == bad.status
    assert_explains(page, lang, garden.wordings[lang], bad.code, detail=bad.detail, frame=frame)
    assert CANARY not in page.html


@pytest.mark.parametrize("bad", ASKS, ids=str)
def test_a_bad_question_to_the_api_is_refused_with_an_error_that_says_why(client: FlaskClient, garden: Knowledge, bad: Bad) -> None:
    page = post(client, "/api/v1/ask", bad)
    error, english = as_error(page), garden.wordings["en"]
    assert (page.status, error["code"]) == (bad.status, bad.code)
    assert error["message"] == english.say(f"error-{bad.code}", detail=bad.detail).strip()
    assert error["hint"] == english.say(f"hint-{bad.code}", detail=bad.detail)
    assert CANARY not in error["message"] + error["hint"]


@pytest.mark.parametrize(("address", "status", "code", "detail"), ADDRESSES)
def test_a_bad_address_is_refused_with_a_page_that_says_why(
    *, client: FlaskClient, garden: Knowledge, address: str, status: int, code: str, detail: str
) -> None:
    page = Page(client.get(address))
    lang = "en" if address.startswith("/en") else "ru"
    assert page.status == status
    assert_explains(page, lang, garden.wordings[lang], code, detail=detail)
    assert CANARY not in page.html


@pytest.mark.parametrize(("address", "status", "code"), API_ADDRESSES)
def test_a_bad_address_of_the_api_is_refused_with_an_error_that_says_why(
    client: FlaskClient, garden: Knowledge, address: str, status: int, code: str
) -> None:
    page = Page(client.get(address))
    error = as_error(page)
    assert (page.status, error["code"]) == (status, code)
    assert error["hint"] == garden.wordings["en"].say(f"hint-{code}")


@pytest.mark.parametrize("body", [b"q=" + SAID, b"q=" + ESCAPED], ids=["plain", "escaped"])
def test_words_in_utf_8_are_read_whether_escaped_or_not(client: FlaskClient, body: bytes) -> None:
    page = Page(client.post("/ru/", data=body, content_type=URLENCODED))
    assert page.status == 200
    assert CANARY in page.words


def test_the_largest_body_is_still_read(client: FlaskClient) -> None:
    body = (b"q=" + ESCAPED).ljust(LARGEST_BODY, b"a")
    assert client.post("/ru/", data=body, content_type=URLENCODED).status_code == 200


def test_a_body_shorter_than_its_length_is_refused(client: FlaskClient) -> None:
    environ = EnvironBuilder("/ru/", method="POST", data=b"q=" + ESCAPED, content_type=URLENCODED).get_environ()
    environ["CONTENT_LENGTH"] = "1000"
    assert Response.from_app(client.application, environ).status_code == 400


@pytest.mark.parametrize("address", ["/ru/?on=", "/ru/guide/hose-fine?on=", "/api/v1/intents/hose-fine?on="])
def test_an_empty_day_means_today(client: FlaskClient, address: str) -> None:
    assert client.get(address, follow_redirects=True).get_data() == client.get(address.partition("?")[0]).get_data()


CLIENT = serve_garden().test_client()


@given(
    body=st.binary(max_size=300), kind=st.sampled_from([URLENCODED, JSON, "text/plain"]), address=st.sampled_from(["/ru/", "/api/v1/ask"])
)
def test_no_body_whatever_breaks_anything(body: bytes, kind: str, address: str) -> None:
    assert CLIENT.post(address, data=body, content_type=kind).status_code < 500


@pytest.mark.proves("S11", "S12")
@given(text=st.text(max_size=300), state=st.text("0123456789.t", max_size=60))
def test_no_words_and_no_state_whatever_break_anything(text: str, state: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    assert CLIENT.post("/ru/", data={"q": text, "s": state}).status_code in (200, 400)


@given(text=st.text(max_size=300))
def test_no_text_whatever_breaks_the_api_not_even_half_of_a_surrogate_pair(text: str) -> None:
    assert CLIENT.post("/api/v1/ask", data=in_json(text=text), content_type=JSON).status_code in (200, 400)


@given(
    query=st.binary(max_size=80),
    address=st.sampled_from(["/ru/", "/ru/guide/hose-fine", "/ru/faq/hose-fine", "/api/v1/intents", "/healthz"]),
)
def test_no_query_whatever_breaks_anything(query: bytes, address: str) -> None:
    assert CLIENT.get(address, query_string=query.decode("latin-1")).status_code < 500

"""Another site cannot ask in someone's place: what it sends gets the start page, and nothing of it is answered or shown."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.web.apps import HOSTS, serve_garden

WORDS = "штраф за шланг верблюд"
# Sec-Fetch-Site and Origin as browsers send them (None: not sent), and whether the post is the reader's own.
SENDERS = [
    ("same-origin", None, True),
    ("same-origin", "null", True),
    ("none", None, True),
    ("same-site", "https://other.bot.example", False),
    ("cross-site", "https://evil.example", False),
    ("cross-site", "null", False),
    ("cross-site", "https://bot.example", False),
    ("cross-site", None, False),
    ("", None, False),
    ("SAME-ORIGIN", None, False),
    (None, "https://bot.example", True),
    (None, "null", True),
    (None, None, True),
    (None, "https://evil.example", False),
    (None, "https://bot.example.evil.example", False),
    (None, "https://bot.example:8443", False),
    (None, "bot.example", False),
    (None, "", False),
]


@pytest.fixture(scope="module")
def app() -> Flask:
    return serve_garden(HOSTS)


@pytest.mark.proves("S4", "safety-no-forgery")
@pytest.mark.parametrize(
    "fields", [{"q": WORDS}, {"q": WORDS, "s": "0.0.0"}, {"n": "1"}, {"s": ""}], ids=["words", "state", "choice", "nothing"]
)
@pytest.mark.parametrize("address", ["/ru/", "/en/", "/embed/v1/ru/"])
@pytest.mark.parametrize(("site", "origin", "own"), SENDERS)
def test_only_the_readers_own_post_is_answered(
    app: Flask, site: str | None, origin: str | None, own: bool, address: str, fields: dict[str, str]
) -> None:
    sent = {
        "Host": "bot.example",
        **({"Sec-Fetch-Site": site} if site is not None else {}),
        **({"Origin": origin} if origin is not None else {}),
    }
    client = app.test_client()
    response = client.post(address, data=fields, headers=sent)
    start = client.get(address, headers={"Host": "bot.example"})
    if own:
        assert (response.status_code == 200) is (fields != {"n": "1"})
        assert ("верблюд" in response.get_data(as_text=True)) is ("q" in fields)
    else:
        assert (response.status_code, response.data) == (200, start.data)


@pytest.mark.parametrize("body", [b"", b"q=" + b"x" * 100_000, b"\xff", b"q=1&q=2"])
def test_a_foreign_post_is_not_even_read(app: Flask, body: bytes) -> None:
    client = app.test_client()
    assert client.post("/ru/", data=body, headers={"Sec-Fetch-Site": "cross-site"}).data == client.get("/ru/").data


def test_a_page_of_another_site_cannot_read_the_api(app: Flask) -> None:
    response = app.test_client().post("/api/v1/ask", json={"text": WORDS}, headers={"Origin": "https://evil.example"})
    assert not [name for name, _ in response.headers if name.lower().startswith("access-control")]
    assert (
        app.test_client().options("/api/v1/ask", headers={"Origin": "https://evil.example"}).headers.get("Access-Control-Allow-Origin")
        is None
    )

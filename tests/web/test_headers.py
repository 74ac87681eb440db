"""The headers of every response: one table, walked over every route, method and status."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import Headers

from bot.conversation import Bot
from bot.web.headers import hash_of
from tests.web.apps import HOSTS, serve_garden

METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE")
# What a response says of itself; everything else is policy and must be exactly as below.
OWN = {"Content-Type", "Content-Length", "Location", "Allow"}
PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"

# One request for every way a response can end.
ENDINGS: tuple[tuple[int, str, str, dict[str, Any]], ...] = (
    (200, "GET", "/ru/", {}),
    (200, "POST", "/ru/", {"data": {"q": "штраф за шланг"}}),
    (200, "GET", "/api/v1/intents", {}),
    (303, "GET", "/", {}),
    (308, "GET", "/ru/guide/hose-fine/", {}),
    (308, "GET", "/ru//guide/hose-fine", {}),
    (400, "POST", "/ru/", {"data": {"q": " "}}),
    (400, "GET", "/ru/guide/hose-fine?on=2022-02-30", {}),
    (400, "POST", "/api/v1/ask", {"data": b"{", "content_type": "application/json"}),
    (404, "GET", "/xx/", {}),
    (404, "GET", "/nowhere/at/all", {}),
    (404, "GET", "/api/v1/intents/nowhere", {}),
    (405, "PUT", "/ru/", {}),
    (405, "GET", "/api/v1/ask", {}),
    (411, "POST", "/ru/", {"content_type": "application/x-www-form-urlencoded", "headers": {"Transfer-Encoding": "chunked"}}),
    (413, "POST", "/ru/", {"data": {"q": "ш" * 500_000}}),
    (415, "POST", "/ru/", {"data": b"q=1", "content_type": "text/plain"}),
)


def expected(app: Flask, path: str, hosts: tuple[str, ...] = (), hsts: bool = False) -> dict[str, str]:
    """The whole policy for one address."""
    framed = path.startswith("/embed/") and bool(hosts)
    findable = re.match(r"/[a-z]+/(guide|faq|sources)(/|$)", path) and not path.startswith(("/embed/", "/api/"))
    ancestors = " ".join(hosts) if framed else "'none'"
    pages = app.extensions["pages"]
    inline = f"style-src {hash_of(pages.style)}; script-src {hash_of(pages.script)}"
    policy = f"default-src 'none'; {inline}; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": PERMISSIONS,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "cross-origin" if framed else "same-origin",
        "Cache-Control": "no-store",
        "Vary": "Accept-Encoding",
        **({} if framed else {"X-Frame-Options": "DENY"}),
        **({} if findable else {"X-Robots-Tag": "noindex, noarchive"}),
        **({"Strict-Transport-Security": "max-age=31536000"} if hsts else {}),
    }


def policy(headers: Headers) -> Mapping[str, str]:
    """The headers that are policy. Two of the same name cannot hide behind each other."""
    names = [name for name, _ in headers]
    assert len(set(names)) == len(names), names
    return {name: value for name, value in headers if name not in OWN}


def addresses(app: Flask) -> Iterator[str]:
    """An address for every route, in each language."""
    chosen = {"intent": "hose-fine", "part": "1", "topic": "water", "source": "rules"}
    for rule in app.url_map.iter_rules():
        for lang in ("ru", "en"):
            yield rule.rule.replace("<", "{").replace(">", "}").format(lang=lang, **chosen)


@pytest.mark.proves("P1", "P4", "P13", "S1", "S2", "S13", "N10")
@pytest.mark.parametrize("hosts", [(), HOSTS], ids=["no embedding", "embedding"])
@pytest.mark.parametrize("method", METHODS)
def test_every_route_carries_exactly_the_policy_whatever_the_method(method: str, hosts: tuple[str, ...]) -> None:
    app = serve_garden(hosts)
    client = app.test_client()
    for address in addresses(app):
        response = client.open(address, method=method)
        assert response.status_code < 500, address
        assert policy(response.headers) == expected(app, address, hosts), address


@pytest.mark.parametrize(("status", "method", "address", "request_"), ENDINGS)
def test_every_ending_carries_exactly_the_policy(
    garden_app: Flask, status: int, method: str, address: str, request_: dict[str, Any]
) -> None:
    response = garden_app.test_client().open(address, method=method, **request_)
    assert response.status_code == status
    assert policy(response.headers) == expected(garden_app, address.partition("?")[0])


@pytest.mark.parametrize("address", ["/ru/", "/ru/guide/hose-fine", "/embed/v1/ru/", "/api/v1/intents/hose-fine"])
def test_a_failure_carries_exactly_the_policy(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    app = serve_garden(HOSTS)
    monkeypatch.setattr(Bot, "start", fail)
    response = app.test_client().get(address)
    assert response.status_code == 500
    assert policy(response.headers) == expected(app, address, HOSTS)


@pytest.mark.proves("N9")
@pytest.mark.parametrize("address", ["/ru/", "/embed/v1/ru/", "/healthz", "/nowhere"])
def test_hsts_is_sent_everywhere_once_the_deployment_turns_it_on(address: str) -> None:
    app = serve_garden(hsts=True)
    assert policy(app.test_client().get(address).headers) == expected(app, address, hsts=True)


@pytest.mark.proves("S3")
@pytest.mark.parametrize("address", ["/ru/", "/embed/v1/ru/", "/embed/v1/en/guide/", "/ru/guide/"])
def test_nothing_may_be_framed_until_hosts_are_named(address: str) -> None:
    headers = serve_garden().test_client().get(address).headers
    assert headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize("tag", ["style", "script"])
def test_the_policy_allows_the_style_and_the_script_that_the_page_holds_and_nothing_unsafe(garden_app: Flask, tag: str) -> None:
    response = garden_app.test_client().get("/ru/")
    inline = re.search(f"<{tag}>(.*?)</{tag}>", response.get_data(as_text=True), re.DOTALL)
    assert inline
    digest = base64.b64encode(hashlib.sha256(inline[1].encode()).digest()).decode()
    written = response.headers["Content-Security-Policy"]
    assert f"{tag}-src 'sha256-{digest}';" in written
    assert not re.search(r"unsafe|data:|https?:|\*|report", written)


@pytest.mark.parametrize(("method", "address"), [("PUT", "/ru/"), ("POST", "/ru/faq"), ("GET", "/api/v1/ask"), ("DELETE", "/healthz")])
def test_a_refused_method_names_those_that_are_allowed(garden_app: Flask, method: str, address: str) -> None:
    response = garden_app.test_client().open(address, method=method)
    assert response.status_code == 405
    allowed = {
        name for rule in garden_app.url_map.iter_rules() if rule.rule.replace("<lang>", "ru") == address for name in rule.methods or ()
    }
    assert set(response.headers["Allow"].split(", ")) == allowed

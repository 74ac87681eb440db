"""docs/api.md, docs/embedding.md and docs/settings.md say what the application does, and nothing that it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pytest
from flask.testing import FlaskClient

from bot.knowledge import Knowledge
from bot.web.incoming import LARGEST_BODY, MOST_FIELDS
from bot.web.settings import DEFAULT_EXIT, KNOWN
from tests import ROOT
from tests.web.apps import serve_garden
from tests.web.conftest import Understand
from tests.web.test_api import ask
from tests.web.test_incoming import ADDRESSES, API_ADDRESSES, ASKS, FORMS

DOCS = ROOT / "docs"
API, EMBEDDING, SETTINGS = ((DOCS / f"{name}.md").read_text("utf-8") for name in ("api", "embedding", "settings"))
REQUEST = re.compile(r"^\| `((?:GET|POST|PUT|DELETE|PATCH) /[^`]*)` \|", re.MULTILINE)


def routes(*, framed: bool) -> set[str]:
    """Every route as the documents write it."""
    return {
        f"{method} {rule.rule.replace('<', '{').replace('>', '}')}"
        for rule in serve_garden().url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.rule.startswith("/embed/") is framed
    }


def test_every_route_is_described_and_no_other_is() -> None:
    assert set(REQUEST.findall(API)) == routes(framed=False)
    assert set(REQUEST.findall(EMBEDDING)) == routes(framed=True)


def test_every_key_of_a_reply_is_described_and_no_other_is(client: FlaskClient, understand: Understand) -> None:
    understand("answer", "hose-fine")
    replies = [ask(client, "шланг"), ask(client, "шланг", facts={"hour": "midday"})]
    understand("choose", "midday-hose", "hose-fine")
    replies.append(ask(client, "шланг"))
    described = re.findall(r"^\| `([^`]+)` \|", section(API, "The reply"), re.MULTILINE)
    assert len(described) == len(set(described))
    assert set(described) == {path for reply in replies for path in keys(reply)}


def keys(value: object, before: str = "") -> Iterator[str]:
    """The paths of all keys in a JSON value. Keys that are ids of the knowledge do not occur in a reply."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield f"{before}{key}"
            yield from keys(inner, f"{before}{key}.")
    if isinstance(value, list):
        for inner in value:
            yield from keys(inner, f"{before.removesuffix('.')}[].")


def section(text: str, title: str) -> str:
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_every_error_is_described_with_its_status_and_no_other_is(garden: Knowledge) -> None:
    described = re.findall(r"^\| `([a-z0-9-]+)` \| (\d+) \|", API, re.MULTILINE)
    met = {(bad.code, str(bad.status)) for bad in (*FORMS, *ASKS)}
    met |= {(code, str(status)) for _, status, code, *_ in (*ADDRESSES, *API_ADDRESSES)}
    assert set(described) == met | {("failed", "500")}
    for wording in garden.wordings.values():
        assert {code for code, _ in described} == {key.removeprefix("error-") for key in wording.words if key.startswith("error-")}


def test_the_limits_are_those_of_the_program() -> None:
    assert f"at most {LARGEST_BODY:,} bytes" in API
    assert f"more than {MOST_FIELDS} fields" in API


def test_the_error_that_is_shown_is_the_one_that_is_sent(client: FlaskClient) -> None:
    sent = client.get("/api/v1/intents/hose-fine?on=never").get_json()["error"]
    assert all(f'"{key}": "{value}"' in API for key, value in sent.items())


@pytest.mark.parametrize(
    "header", ["X-Robots-Tag: noindex, noarchive", "Cache-Control: no-store", "X-Frame-Options: DENY", "Referrer-Policy: no-referrer"]
)
def test_the_headers_that_are_named_are_sent(client: FlaskClient, header: str) -> None:
    name, _, value = header.partition(": ")
    assert f"`{header}`" in API
    assert client.get("/ru/").headers[name] == value


def test_the_frame_that_is_recommended_shows_a_page_and_allows_no_more_than_it_needs(client: FlaskClient) -> None:
    snippet = re.search(r"<iframe.*?</iframe>", EMBEDDING, re.DOTALL)
    assert snippet
    frame = html5lib.parseFragment(snippet[0], namespaceHTMLElements=False).find("iframe")
    address = frame.get("src").removeprefix("https://bot.example")
    assert client.get(address).status_code == 200
    assert set(frame.get("sandbox").split()) == {"allow-forms", "allow-same-origin", "allow-scripts"}
    assert frame.get("referrerpolicy") == "no-referrer"
    assert frame.get("title")


def test_the_readme_recommends_the_same_frame() -> None:
    frames = [
        html5lib.parseFragment(found, namespaceHTMLElements=False).find("iframe").attrib
        for text in (EMBEDDING, (ROOT / "README.md").read_text("utf-8"))
        for found in re.findall(r"<iframe.*?</iframe>", text, re.DOTALL)
    ]
    assert len(frames) == 2
    assert frames[0] == frames[1]


def test_every_setting_is_described_and_no_other_is() -> None:
    described = re.findall(r"^\| `(\w+)` \| (.*?) \|", SETTINGS, re.MULTILINE)
    assert [name for name, _ in described] == list(KNOWN)
    assert dict(described)["BOT_EXIT_URL"] == f"`{DEFAULT_EXIT}`"


@pytest.mark.parametrize("path", sorted(DOCS.glob("*.md")), ids=lambda path: path.name)
def test_no_document_names_a_setting_that_does_not_exist(path: Path) -> None:
    assert set(re.findall(r"\bBOT_[A-Z_]*[A-Z]\b", path.read_text("utf-8"))) <= set(KNOWN)


@pytest.mark.parametrize("path", sorted(DOCS.glob("*.md")), ids=lambda path: path.name)
def test_every_link_between_documents_leads_somewhere(path: Path) -> None:
    for target, anchor in re.findall(r"\]\(([\w./-]+\.md)(?:#([\w-]+))?\)", path.read_text("utf-8")):
        assert (DOCS / target).is_file(), target
        headings = re.findall(r"^#+ (.+)$", (DOCS / target).read_text("utf-8"), re.MULTILINE)
        assert not anchor or anchor in {heading.lower().replace(" ", "-") for heading in headings}, anchor

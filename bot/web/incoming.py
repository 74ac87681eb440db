"""What arrives over HTTP, read strictly: one reading of each request, or a refusal that says why.

Werkzeug would replace bytes that are not UTF-8 and cut a body that is too long; here both are refused, so that nobody gets an
answer to a question that was not asked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Set
from datetime import date
from urllib.parse import parse_qsl

from flask import Request

from bot.knowledge.reading import parse_day

LARGEST_BODY = 65_536
MOST_FIELDS = 40
URLENCODED = "application/x-www-form-urlencoded"
LENGTH = re.compile(r"[0-9]+")
# What stands where a parameter's name should be may be someone's words; only what looks like a name is shown back.
NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,39}")


class Refused(Exception):
    """A request that cannot be answered: HTTP status, a code, and the key of the sentence that explains it."""

    def __init__(self, status: int, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.status, self.code, self.detail = status, code, detail


def query(request: Request) -> dict[str, str]:
    """The parameters of the address, each once. Refused if they are malformed."""
    return _pairs(request.query_string)


def only(given: Mapping[str, object], allowed: Set[str]) -> None:
    """Refused if a parameter is given that is not among those allowed."""
    unknown = min(given.keys() - allowed, default=None)
    if unknown is not None:
        raise Refused(400, "unknown-parameter", unknown if NAME.fullmatch(unknown) else "…")


def form(request: Request, allowed: Set[str]) -> dict[str, str]:
    """The fields of a posted form. Refused if malformed, too large, or not among those allowed."""
    fields = _pairs(body(request, URLENCODED))
    only(fields, allowed)
    return fields


def is_own(request: Request) -> bool:
    """Whether a post comes from a page of this site, as far as the browser says so.

    Browsers that do not send Sec-Fetch-Site send an Origin, which our own policy of no referrer makes “null”; so only an origin that names
    another site tells against them. What no browser sends (a program's request) has nobody to be harmed.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin", "null")
    return origin == "null" or origin.partition("://")[2] == request.host


def json_object(request: Request) -> Mapping[str, object]:
    """A posted JSON object. Refused if it is anything else."""
    try:
        found = json.loads(body(request, "application/json").decode("utf-8"), object_pairs_hook=_once)
    except UnicodeDecodeError:
        raise Refused(400, "not-utf-8") from None
    except (ValueError, RecursionError):
        raise Refused(400, "not-json") from None
    if not isinstance(found, dict):
        raise Refused(400, "not-json")
    return found


def body(request: Request, content_type: str) -> bytes:
    """The body of a post in one piece, of a stated and bounded length and of the type expected."""
    if request.mimetype != content_type:
        raise Refused(415, "wrong-type", content_type)
    # Werkzeug takes a length that is not a number for none at all: an empty question.
    if request.content_length is None or not LENGTH.fullmatch(request.headers.get("Content-Length", "")):
        raise Refused(411, "no-length")
    if request.content_length > LARGEST_BODY:
        raise Refused(413, "too-large")
    return request.get_data(cache=False)


def day(text: str | None) -> date | None:
    """A date parameter; left out or left empty it is None, today. Refused if there is no such day."""
    if not text:
        return None
    found = parse_day(text)
    if found is None:
        raise Refused(400, "not-a-date")
    return found


def words(text: str) -> str:
    """Someone's question. Refused if it is empty or holds NUL."""
    if "\0" in text:
        raise Refused(400, "bad-characters")
    if not text.strip():
        raise Refused(400, "no-question")
    return text


def _pairs(raw: bytes) -> dict[str, str]:
    if not raw:
        return {}
    try:
        pairs = parse_qsl(raw.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
    except UnicodeDecodeError:
        raise Refused(400, "not-utf-8") from None
    except ValueError:
        raise Refused(400, "malformed") from None
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Refused(400, "repeated-parameter")
    return found


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len({key for key, _ in pairs}) != len(pairs):
        raise Refused(400, "repeated-parameter")
    return dict(pairs)

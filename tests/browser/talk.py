"""A talk of ten steps that says what only its reader should know, and what sites see of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from io import BytesIO
from urllib.parse import parse_qsl
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from playwright.sync_api import Page, expect
from werkzeug.wrappers import Request, Response

from bot.knowledge import Knowledge
from tests import ROOT
from tests.browser.walkers import Walker, flat

# Names that stand in no knowledge and in no browser. The question around them must be understood.
CANARIES = ("Зябликванадий", "Иридийснегирь")
REFUSAL = f"посадят ли в тюрьму за отказ воевать, меня зовут {CANARIES[0]}"
WOUND = f"{CANARIES[1]}, ранили в белгороде, выплату не дают"
# The beginning of a sentence, long enough to stand nowhere by chance, and without figures: the space inside a figure is not the plain one.
PIECE = re.compile(r"\b[A-ZА-ЯЁ][a-zа-яё]*(?: [a-zа-яё]+){3,6}")
SNIPPET = re.compile(r"<iframe.*?</iframe>", re.DOTALL)


def talk(walker: Walker, knowledge: Knowledge, start: str = "/ru/") -> tuple[str, ...]:
    """Questions in own words, options, a change, both languages, the summary for a lawyer. What must be found nowhere afterwards."""
    russian, english = knowledge.wordings["ru"], knowledge.wordings["en"]
    when = {name: option.label["ru"] for name, option in knowledge.questions["refusal-date"].options.items()}
    steps: tuple[Callable[[], None], ...] = (
        lambda: walker.say(REFUSAL),
        lambda: walker.tap(when["since-2022-09-24"]),
        lambda: walker.tap(russian.say("change")),
        lambda: walker.tap(when["not-yet"]),
        lambda: walker.tap(english.say("language")),
        lambda: walker.tap(russian.say("language")),
        lambda: walker.say(WOUND),
        lambda: walker.tap(russian.say("for-a-lawyer")),
        lambda: walker.tap(russian.say("lawyer-back")),
    )
    walker.open(start)
    pieces = []
    for step in steps:
        step()
        pieces.append(max(PIECE.findall(walker.shown()), key=len))
    return (*CANARIES, *dict.fromkeys(pieces))


@dataclass(frozen=True)
class Asked:
    """A request that reached a site."""

    method: str
    address: str
    referrer: str
    fields: tuple[tuple[str, str], ...]


@dataclass
class Watched:
    """An application that remembers what it was asked."""

    app: WSGIApplication
    asked: list[Asked] = field(default_factory=list)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = BytesIO(body)
        request = Request(environ)
        fields = tuple(parse_qsl(body.decode(), keep_blank_values=True))
        self.asked.append(Asked(request.method, request.full_path.rstrip("?"), request.referrer or "", fields))
        return self.app(environ, start_response)


@dataclass(frozen=True)
class Unguarded:
    """The same site without what keeps a browser from remembering words: the hidden password, and `autocomplete` of any field."""

    app: WSGIApplication

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ.pop("HTTP_ACCEPT_ENCODING", None)
        response = Response.from_app(self.app, environ)
        response.set_data(re.sub(r'<input type="password"[^>]*>| autocomplete="\w+"', "", response.get_data(as_text=True)))
        return response(environ, start_response)


@Request.application
def embedder(request: Request) -> Response:
    """Another site, with the frame that the documentation recommends; `address` is what it shows."""
    found = SNIPPET.search((ROOT / "docs" / "embedding.md").read_text("utf-8"))
    assert found
    frame = re.sub(r'src="[^"]*"', f'src="{request.args["address"]}"', found[0])
    return Response(f"<!doctype html><title>Aid</title>{frame}", mimetype="text/html")


class InFrame:
    """Someone who walks through a talk in a frame of another site, with script."""

    def __init__(self, page: Page, site: str, parent: str) -> None:
        self._page, self._site, self._parent = page, site, parent
        self._frame = page.frame_locator("iframe")
        self._reply = self._frame.locator("#reply")

    def open(self, path: str) -> None:
        self._page.goto(f"{self._parent}/?address={self._site}{path}")

    def say(self, text: str) -> None:
        self._frame.locator("#q").fill(text)
        self._send("button.main")

    def tap(self, label: str) -> None:
        self._send(f"button:has-text('{label}')")

    def shown(self) -> str:
        return flat(self._reply.text_content() or "")

    def _send(self, button: str) -> None:
        before = self._reply.text_content() or ""
        self._frame.locator(button).first.click()
        expect(self._reply).not_to_have_text(before)

"""Someone with a browser that has no script: reads pages, follows links, fills in forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from urllib.parse import urldefrag
from xml.etree.ElementTree import Element

import html5lib
from flask.testing import FlaskClient
from werkzeug.wrappers import Response

from bot.knowledge.wording import Wording


class Page:
    """A response, read the way a browser reads it."""

    def __init__(self, response: Response) -> None:
        self.status = response.status_code
        self.headers = response.headers
        self.html = response.get_data(as_text=True)

    @cached_property
    def root(self) -> Element:
        """The document. ParseError if it is not valid HTML."""
        found: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(self.html)
        return found

    def all(self, tag: str, **attributes: str) -> list[Element]:
        return [one for one in self.root.iter(tag) if all(one.get(name.rstrip("_")) == value for name, value in attributes.items())]

    def one(self, tag: str, **attributes: str) -> Element:
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} × {tag} {attributes}"
        return found[0]

    @property
    def words(self) -> str:
        """Everything that a reader sees."""
        return " ".join(words(part) for part in self.root.iter("body"))

    @property
    def heading(self) -> str:
        return words(self.one("h1"))

    @property
    def links(self) -> list[str]:
        return [link.get("href", "") for link in self.all("a")]

    @property
    def pages_linked(self) -> list[str]:
        """The links that lead to other pages of this site, without fragments, each once."""
        return list(dict.fromkeys(urldefrag(link).url for link in self.links if link.startswith("/")))

    @property
    def buttons(self) -> dict[str, str]:
        """What can be tapped: label and number. The small print under a label does not count."""
        return {label(button): button.get("value", "") for button in self.all("button", name="n")}

    @property
    def state(self) -> str:
        """The state that the page carries: the same in each of its forms."""
        found = {field.get("value", "") for field in self.all("input", name="s")}
        assert len(found) == 1, found
        return found.pop()


def words(element: Element) -> str:
    """The text of an element as it is shown: line ends are spaces, a no-break space stays what it is."""
    return re.sub(r"[ \t\n]+", " ", "".join(element.itertext())).strip()


def label(button: Element) -> str:
    return " ".join((button.text or "").split())


class Visitor:
    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def get(self, address: str) -> Page:
        return Page(self.client.get(address))

    def post(self, address: str, fields: Mapping[str, str]) -> Page:
        return Page(self.client.post(address, data=fields))

    def say(self, page: Page, text: str) -> Page:
        """Fill in the question and send it."""
        form, field = next((form, field) for form in page.all("form") for field in form.iter("textarea"))
        return self.post(form.get("action", ""), {**_hidden(form), field.get("name", ""): text})

    def tap(self, page: Page, on: str) -> Page:
        """Tap a button by its label."""
        for form in page.all("form", method="post"):
            for button in form.iter("button"):
                if label(button) == on:
                    pressed = {button.get("name", ""): button.get("value", "")} if button.get("name") else {}
                    return self.post(form.get("action", ""), {**_hidden(form), **pressed})
        raise AssertionError(f"no button “{on}”")

    def walk(self, start: str, within: str) -> Iterator[tuple[str, Page]]:
        """Every page that can be reached by links alone from `start` without leaving addresses that begin with `within`."""
        waiting, seen = [start], {start}
        while waiting:
            address = waiting.pop()
            page = self.get(address)
            yield address, page
            for link in page.pages_linked:
                if link.startswith(within) and link not in seen:
                    seen.add(link)
                    waiting.append(link)


def _hidden(form: Element) -> dict[str, str]:
    return {field.get("name", ""): field.get("value", "") for field in form.iter("input") if field.get("type") == "hidden"}


def assert_explains(page: Page, lang: str, wording: Wording, code: str, *, detail: str = "", frame: str = "") -> None:
    """A page that says what went wrong and what to do, in its language, with a way back to the start."""
    assert page.heading == wording.say(f"error-{code}", detail=detail).strip()
    assert wording.say(f"hint-{code}", detail=detail) in page.words
    assert f"{frame}/{lang}/" in page.links
    assert page.root.get("lang") == lang

"""Every failure ends in a sentence, in the form of the door: a page for people, JSON for programs, and no trace of the program."""

from __future__ import annotations

import logging

import pytest
from flask.testing import FlaskClient

from bot.conversation import Bot
from bot.knowledge import Knowledge
from bot.web.pages import Pages
from tests.web.apps import serve_garden
from tests.web.visitor import Page, assert_explains

CANARY = "верблюд"


def fail(*_: object, **__: object) -> None:
    raise RuntimeError(CANARY)


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that the bot does works."""
    for name in ("start", "hear", "choose"):
        monkeypatch.setattr(Bot, name, fail)


@pytest.mark.usefixtures("broken")
class TestFailure:
    @pytest.mark.parametrize("lang", ["ru", "en"])
    @pytest.mark.parametrize(("frame", "rest"), [("", ""), ("", "guide/hose-fine"), ("/embed/v1", ""), ("/embed/v1", "guide/hose-fine")])
    def test_a_reader_gets_a_page(self, client: FlaskClient, garden: Knowledge, frame: str, rest: str, lang: str) -> None:
        page = Page(client.get(f"{frame}/{lang}/{rest}"))
        assert page.status == 500
        assert_explains(page, lang, garden.wordings[lang], "failed", frame=frame)

    @pytest.mark.parametrize("body", [{"q": CANARY}, {"n": "1", "s": "0.0.0", "q": CANARY}])
    def test_the_words_are_not_on_the_page(self, client: FlaskClient, body: dict[str, str]) -> None:
        page = Page(client.post("/ru/", data=body))
        assert page.status in (400, 500)
        assert CANARY not in page.html

    def test_a_program_gets_json(self, client: FlaskClient, garden: Knowledge) -> None:
        response = client.post("/api/v1/ask", json={"text": CANARY})
        english = garden.wordings["en"]
        assert response.status_code == 500
        assert response.get_json() == {
            "error": {"code": "failed", "message": english.say("error-failed"), "hint": english.say("hint-failed")}
        }

    @pytest.mark.proves("S15")
    def test_no_body_shows_a_trace_of_the_program(self, client: FlaskClient) -> None:
        for response in (client.get("/ru/"), client.get("/api/v1/intents/hose-fine")):
            said = response.get_data(as_text=True)
            assert not [trace for trace in ("Traceback", "RuntimeError", "File ", ".py", "Flask", "Werkzeug", "Python") if trace in said]

    def test_the_log_holds_the_class_and_the_line(self, client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.DEBUG)
        client.get("/ru/")
        line = fail.__code__.co_firstlineno + 1
        assert caplog.messages == [f"failed: RuntimeError at {__name__}:{line}", "GET /<lang>/ 500"]

    def test_debugging_cannot_be_turned_on_from_outside(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FLASK_DEBUG", "1")
        app = serve_garden()
        assert not app.debug
        assert app.test_client().get("/ru/").status_code == 500


class TestNotFound:
    @pytest.mark.parametrize(
        ("address", "lang", "frame"),
        [
            ("/nowhere", "ru", ""),
            ("/ru/nowhere", "ru", ""),
            ("/en/nowhere", "en", ""),
            ("/en/guide/nowhere", "en", ""),
            ("/en/guide/hose-fine/more", "en", ""),
            ("/uk/", "ru", ""),
            ("/embed/v1", "ru", "/embed/v1"),
            ("/embed/v1/en/nowhere", "en", "/embed/v1"),
            ("/embed/v2/en/", "ru", "/embed/v1"),
            ("/favicon.ico", "ru", ""),
        ],
    )
    def test_a_missing_page_is_told_in_the_language_of_its_address(
        self, *, client: FlaskClient, garden: Knowledge, address: str, lang: str, frame: str
    ) -> None:
        page = Page(client.get(address))
        assert page.status == 404
        assert_explains(page, lang, garden.wordings[lang], "not-found", frame=frame)


def test_when_even_the_page_about_an_error_fails_the_status_remains(monkeypatch: pytest.MonkeyPatch, client: FlaskClient) -> None:
    monkeypatch.setattr(Pages, "render", fail)
    for address, status in (("/ru/", 500), ("/ru/nowhere", 404), ("/ru/?on=never", 400)):
        response = client.get(address)
        assert (response.status_code, response.get_data(as_text=True)) == (status, str(status))

"""The words of a question are in no log, no output and no file, whatever level is logged and whatever goes wrong."""

from __future__ import annotations

import logging
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from bot.conversation import Bot
from bot.web.journal import note_failure
from bot.web.pages import Pages
from tests.web.apps import serve_garden

CANARY = "верблюд-5193"
ESCAPED = "%D0%B2%D0%B5%D1%80%D0%B1%D0%BB%D1%8E%D0%B4-5193"
LINE = re.compile(r"(GET|HEAD|POST|PUT|DELETE|OPTIONS|PATCH|-) (-|/[a-z0-9_/<>]*) [1-5]\d\d|failed: \w+ at [\w.]+:\d+")
HEADERS = {
    "User-Agent": CANARY.encode().decode("latin-1"),
    "Referer": f"https://example.org/?q={ESCAPED}",
    "Cookie": f"q={ESCAPED}",
    "X-Forwarded-For": "192.0.2.77",
    "Accept-Language": ESCAPED,
}
VISITOR = "192.0.2.77"
UPLOAD = f'--b\r\nContent-Disposition: form-data; name="q"; filename="{CANARY}"\r\n\r\n{CANARY * 20_000}\r\n--b--\r\n'

Visit = Callable[[FlaskClient], int]
VISITS: dict[str, tuple[int, Visit]] = {
    "a question": (200, lambda client: client.post("/ru/", data={"q": f"штраф за шланг {CANARY}"}).status_code),
    "a question in a frame": (200, lambda client: client.post("/embed/v1/ru/", data={"q": CANARY}).status_code),
    "a question to the API": (200, lambda client: client.post("/api/v1/ask", json={"text": CANARY}).status_code),
    "a question in an address": (200, lambda client: client.get(f"/ru/?q={ESCAPED}").status_code),
    "a question as a path": (404, lambda client: client.get(f"/ru/{ESCAPED}/x").status_code),
    "a question as an intent": (404, lambda client: client.get(f"/api/v1/intents/{ESCAPED}").status_code),
    "a question as an answer": (400, lambda client: client.get(f"/ru/guide/hose-fine?hour={ESCAPED}").status_code),
    "a question as a field": (400, lambda client: client.post("/ru/", data={CANARY: "1"}).status_code),
    "a question as a choice": (400, lambda client: client.post("/ru/", data={"n": CANARY}).status_code),
    "a question as a state": (400, lambda client: client.post("/ru/", data={"q": "1", "s": CANARY}).status_code),
    "a question with NUL": (400, lambda client: client.post("/ru/", data={"q": CANARY + "\0"}).status_code),
    "a question as plain text": (415, lambda client: client.post("/ru/", data=CANARY, content_type="text/plain").status_code),
    "a question that is too large": (413, lambda client: client.post("/ru/", data={"q": CANARY * 10_000}).status_code),
    "broken JSON": (400, lambda client: client.post("/api/v1/ask", data="{" + CANARY, content_type="application/json").status_code),
    "a question as a method": (405, lambda client: client.open("/ru/", method=CANARY.encode().decode("latin-1")).status_code),
    "an upload": (415, lambda client: client.post("/ru/", data=UPLOAD, content_type="multipart/form-data; boundary=b").status_code),
}


class Everything(logging.Handler):
    """Keeps all that a log record holds, formatted and not."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.kept: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.kept += [self.format(record), repr(record.__dict__), *map(repr, record.exc_info or ())]


@pytest.fixture
def sinks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Iterator[Callable[[], str]]:
    """Everything that was written anywhere, as one text: logs at the lowest level, standard output and error, files."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    root, handler = logging.getLogger(), Everything()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)

    def written() -> str:
        files = [path.read_text("utf-8", "replace") + path.name for path in tmp_path.rglob("*") if path.is_file()]
        return "\n".join([*handler.kept, *capfd.readouterr(), *files])

    yield written
    root.removeHandler(handler)
    root.setLevel(level)


def visitor() -> FlaskClient:
    client = serve_garden().test_client()
    client.environ_base = {
        **client.environ_base,
        "REMOTE_ADDR": VISITOR,
        **{f"HTTP_{name.upper().replace('-', '_')}": value for name, value in HEADERS.items()},
    }
    return client


def assert_silent(written: str) -> None:
    assert written.strip(), "nothing was written at all, so nothing was tested"
    for secret in (CANARY, ESCAPED, "5193", VISITOR):
        assert secret not in written


@pytest.mark.proves("L1", "safety-nothing-written")
@pytest.mark.parametrize(("status", "visit"), VISITS.values(), ids=VISITS)
def test_no_question_is_written_anywhere(sinks: Callable[[], str], status: int, visit: Visit) -> None:
    assert visit(visitor()) == status
    assert_silent(sinks())


def fail(*_: object, **__: object) -> None:
    """Fail the way libraries do: with what was being read in the message, the cause and the notes."""
    error = ExceptionGroup(CANARY, [ValueError(CANARY)])
    error.add_note(CANARY)
    raise error from KeyError(CANARY)


@pytest.mark.proves("L1", "safety-nothing-written")
@pytest.mark.parametrize("name", ["a question", "a question in a frame", "a question to the API"])
def test_no_question_is_written_when_the_bot_fails(sinks: Callable[[], str], monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(Bot, "hear", fail)
    assert VISITS[name][1](visitor()) == 500
    written = sinks()
    assert_silent(written)
    assert "failed: ExceptionGroup at tests.web.test_journal:" in written


def test_no_question_is_written_when_even_the_page_about_the_failure_fails(
    sinks: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Pages, "render", fail)
    assert VISITS["a question"][1](visitor()) == 500
    assert VISITS["a question as a choice"][1](visitor()) == 400
    assert_silent(sinks())


def test_no_question_is_written_when_the_response_cannot_be_finished(sinks: Callable[[], str]) -> None:
    client = visitor()
    client.application.after_request_funcs[None].append(fail)
    assert VISITS["a question"][1](client) == 500
    written = sinks()
    assert_silent(written)
    assert "failed: ExceptionGroup" in written


@pytest.mark.proves("L2", "safety-no-address")
@pytest.mark.parametrize(("status", "visit"), VISITS.values(), ids=VISITS)
def test_the_journal_holds_method_route_and_status_and_nothing_else(caplog: pytest.LogCaptureFixture, status: int, visit: Visit) -> None:
    caplog.set_level(logging.DEBUG)
    visit(visitor())
    lines = [record.getMessage() for record in caplog.records]
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert lines[-1].endswith(f" {status}")


def test_the_journal_names_the_route_by_its_template(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    visitor().get("/ru/guide/hose-fine?hour=evening")
    assert caplog.messages == ["GET /<lang>/guide/<intent> 200"]


@pytest.mark.proves("L3")
def test_a_failure_is_noted_as_its_class_and_the_line_that_raised_it(caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ValueError(CANARY)
    except ValueError as error:
        note_failure(error)
        line = error.__traceback__.tb_lineno if error.__traceback__ else 0
    assert caplog.messages == [f"failed: ValueError at {__name__}:{line}"]


def test_a_failure_that_was_never_raised_is_noted_too(caplog: pytest.LogCaptureFixture) -> None:
    note_failure(ValueError(CANARY))
    assert caplog.messages == ["failed: ValueError at ?"]

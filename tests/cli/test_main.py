"""What holds for every command: exit codes, one sentence for a mistake, no traceback, and the same bytes twice."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import main
from bot.cli.main import parser
from tests import GARDEN, ROOT
from tests.cli.conftest import Run

MISUSES: tuple[tuple[str, ...], ...] = (
    (),
    ("nonsense",),
    ("--version",),
    ("ask",),
    ("ask", ""),
    ("ask", " \n"),
    ("ask", "hose", "fine"),
    ("ask", "hose", "--on", "yesterday"),
    ("ask", "hose", "--on", "2022-02-30"),
    ("ask", "hose", "--on"),
    ("ask", "hose", "--lang", "fr"),
    ("ask", "hose", "--fact", "hour"),
    ("ask", "hose", "--fact", "=evening"),
    ("ask", "hose", "--fact", "hour="),
    ("ask", "hose", "--fact", "moon=full"),
    ("ask", "hose", "--fact", "hour=midnight"),
    ("ask", "hose", "--jsn", "x"),
    ("match", "file"),
    ("check", "/nowhere/at/all"),
    ("check", str(Path(__file__))),
    ("check", "--format", "xml"),
    ("learn", "/nowhere/at/all"),
    ("paths", "--intent", "nowhere"),
    ("paths", "hose-fine"),
    ("evaluate",),
    ("evaluate", "/nowhere/questions.jsonl"),
    ("evaluate", str(GARDEN)),
    ("faq",),
    ("faq", "--format", "docx"),
    ("faq", "--format", "md", "--lang", "fr"),
    ("faq", "--format", "md", "--topic", "nowhere"),
    ("faq", "--format", "md", "-o", "/nowhere/at/all.md"),
    ("faq", "--format", "html", "-o", str(GARDEN)),
    ("transcripts",),
    ("transcripts", "-o", str(Path(__file__))),
    ("serve", "--port", "many"),
    ("serve", "--port", "65536"),
    ("serve", "--port", "-1"),
    ("serve", "--host", "nowhere.invalid", "--port", "0"),
)

ANSWERS: tuple[tuple[str, ...], ...] = (
    ("ask", "штраф за шланг"),
    ("ask", "штраф за шланг", "--json"),
    ("ask", "may I water at noon", "--on", "2022-05-12"),
    ("check",),
    ("check", "--format", "json"),
    ("paths",),
    ("paths", "--json"),
    ("faq", "--format", "md"),
    ("faq", "--format", "html", "--lang", "en"),
)


@pytest.mark.parametrize("arguments", MISUSES, ids=" ".join)
def test_wrong_use_is_told_in_one_line_and_ends_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.endswith(".\n")
    assert ran.err.count("\n") == 1
    assert ran.err[0].isupper() or ran.err[0] in "“/"
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("arguments", ANSWERS, ids=" ".join)
def test_the_same_command_prints_the_same_twice(run: Run, arguments: tuple[str, ...]) -> None:
    first = run(*arguments)
    assert first.out
    assert run(*arguments) == first


@pytest.mark.parametrize(
    ("name", "value"), [("BOT_KNOWLEDGE", "/nowhere"), ("BOT_HSTS", "perhaps"), ("BOT_EMBED_HOSTS", "*"), ("BOT_NOTHING", "1")]
)
@pytest.mark.parametrize(
    "arguments", [("ask", "hose"), ("check",), ("paths",), ("faq", "--format", "md"), ("serve", "--port", "0")], ids=" ".join
)
def test_a_wrong_setting_is_wrong_use_of_every_command(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    ran = run(*arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(name)


@pytest.mark.parametrize(
    "arguments", [("ask", "hose"), ("match",), ("check",), ("paths",), ("faq", "--format", "md"), ("serve", "--port", "0")], ids=" ".join
)
def test_a_broken_pack_ends_every_command_with_1_and_every_problem(
    run: Run, monkeypatch: pytest.MonkeyPatch, garden_copy: Path, arguments: tuple[str, ...]
) -> None:
    topic = garden_copy / "topics" / "water.yaml"
    topic.write_text(topic.read_text("utf-8").replace("related: [midday-hose]", "related: [nowhere]"), "utf-8")
    monkeypatch.setenv("BOT_KNOWLEDGE", str(garden_copy))
    ran = run(*arguments)
    assert (ran.status, ran.out) == (1, "")
    assert "topics/water.yaml:" in ran.err
    assert "“nowhere”" in ran.err
    assert ran.err.endswith("1 to mend.\n")


def test_phrases_that_were_not_learned_end_with_1_and_say_what_to_run(run: Run, monkeypatch: pytest.MonkeyPatch, garden_copy: Path) -> None:
    (garden_copy / "learned.weights").unlink()
    monkeypatch.setenv("BOT_KNOWLEDGE", str(garden_copy))
    for arguments in (("ask", "hose"), ("match",), ("check",), ("serve", "--port", "0")):
        ran = run(*arguments)
        assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
        assert "bot learn" in ran.err


@pytest.mark.parametrize("name", [[], ["ask"], ["match"], ["check"], ["paths"], ["evaluate"], ["faq"], ["learn"], ["serve"]], ids=" ".join)
def test_help_explains_every_command(name: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([*name, "--help"])
    said = capsys.readouterr().out
    assert said.startswith(" ".join(["usage: bot", *name]))
    assert name or all(command in said for command in ("serve", "ask", "match", "check", "paths", "evaluate", "faq"))


def test_the_program_calls_itself_bot_however_it_was_started() -> None:
    assert parser().prog == "bot"


def test_nothing_is_told_to_a_reader_who_has_gone_away(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    class Gone(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

        def fileno(self) -> int:
            return nowhere.fileno()

    with (ROOT / "pyproject.toml").open() as nowhere, monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", Gone())
        status = main(["paths"])
    assert status == 0
    assert run("paths").status == 0


def test_python_m_bot_is_the_same_program_and_writes_utf_8_whatever_the_locale() -> None:
    environment = {"BOT_KNOWLEDGE": str(GARDEN), "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "bot"]
    asked = subprocess.run(
        [*command, "match"], env=environment, cwd=ROOT, input='{"id": 1, "text": "шланг"}'.encode(), capture_output=True, check=True
    )
    found = json.loads(asked.stdout.decode("utf-8"))
    assert (found["intent"], found["because"]) == ("hose-fine", ["шланг"])
    wrong = subprocess.run([*command, "ask", "шланг", "--lang", "фр"], env=environment, cwd=ROOT, capture_output=True, check=False)
    assert (wrong.returncode, wrong.stdout, wrong.stderr.decode("utf-8").count("\n")) == (2, b"", 1)

"""`check`, `paths` and `evaluate`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.conversation import Bot
from bot.knowledge import Knowledge
from bot.tree import all_paths
from tests import ROOT
from tests.cli.conftest import Ran, Run

QUESTIONS = (
    {"id": "1", "text": "штраф за шланг", "lang": "ru", "intent": "hose-fine", "tags": ["short"]},
    {"id": "2", "text": "may I water at noon", "lang": "en", "intent": "hose-fine", "also_ok": ["midday-hose"], "tags": []},
    {"id": "3", "text": "пахнет газом", "lang": "ru", "intent": "hose-fine"},
    {"id": "4", "text": "какая завтра погода", "lang": "ru", "intent": "out-of-scope", "tags": ["short"]},
)


@pytest.fixture
def questions(tmp_path: Path) -> str:
    """Four labelled questions, one of them labelled wrongly."""
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(json.dumps(question, ensure_ascii=False) for question in QUESTIONS) + "\n\n", "utf-8")
    return str(path)


def spoil(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


class TestCheck:
    @pytest.mark.parametrize("arguments", [(), ("--format", "text")], ids=" ".join)
    def test_a_pack_in_order_is_counted(self, run: Run, garden: Knowledge, arguments: tuple[str, ...]) -> None:
        paths = len(all_paths(garden))
        counts = f"{len(garden.intents)} intents, {len(garden.outcomes)} outcomes, {len(garden.provisions)} provisions, {paths} paths"
        assert run("check", *arguments) == Ran(0, f"{counts}: all in order.\n", "")

    def test_as_json_too(self, run: Run, garden: Knowledge) -> None:
        ran = run("check", "--format", "json")
        found = json.loads(ran.out)
        assert (ran.status, found["ok"], found["problems"]) == (0, True, [])
        assert (found["intents"], found["outcomes"]) == (len(garden.intents), len(garden.outcomes))

    def test_a_folder_that_does_not_load_is_told_with_every_problem_and_its_place(self, run: Run, garden_copy: Path) -> None:
        spoil(garden_copy, "topics/water.yaml", "related: [midday-hose]", "related: [nowhere]")
        spoil(garden_copy, "topics/safety.yaml", "risk: danger", "risk: awful")
        ran = run("check", str(garden_copy))
        assert (ran.status, ran.out) == (1, "")
        assert "topics/water.yaml:" in ran.err
        assert "topics/safety.yaml:" in ran.err
        assert "→" in ran.err
        assert ran.err.endswith("2 to mend.\n")

    def test_as_json_too_with_the_same_places(self, run: Run, garden_copy: Path) -> None:
        spoil(garden_copy, "topics/water.yaml", "related: [midday-hose]", "related: [nowhere]")
        ran = run("check", str(garden_copy), "--format", "json")
        found = json.loads(ran.out)
        assert (ran.status, ran.err, found["ok"]) == (1, "", False)
        (problem,) = found["problems"]
        assert (problem["file"], problem["code"]) == ("topics/water.yaml", "unknown-reference")
        assert {"line", "column", "message", "remedy", "excerpt"} < set(problem)

    def test_a_pack_that_loads_but_is_not_in_order_is_told_with_every_fault(self, run: Run, garden_copy: Path) -> None:
        spoil(garden_copy, "topics/safety.yaml", "пахнет газом", "завтра погода")
        ran = run("check", str(garden_copy))
        assert (ran.status, ran.err) == (1, "")
        assert "leave-the-house" in ran.out
        assert ran.out.endswith(": 1 to mend.\n")
        found = json.loads(run("check", str(garden_copy), "--format", "json").out)
        assert not found["ok"]
        assert [problem["message"] for problem in found["problems"]] == ran.out.splitlines()[:-1]

    def test_the_real_pack_is_in_order(self, run: Run, monkeypatch: pytest.MonkeyPatch, knowledge: Knowledge, bot: Bot) -> None:
        monkeypatch.setattr("bot.cli.reviewing.load_knowledge", {ROOT / "knowledge": knowledge}.__getitem__)
        monkeypatch.setattr("bot.cli.reviewing.Matcher", lambda _: bot.matcher)
        ran = run("check", str(ROOT / "knowledge"))
        assert ran.status == 0, ran.out
        assert ran.out.endswith("all in order.\n")


class TestLearn:
    def test_what_is_learned_depends_on_the_phrases_alone(self, run: Run, garden_copy: Path) -> None:
        weights = garden_copy / "learned.weights"
        committed = weights.read_bytes()
        weights.unlink()
        ran = run("learn", str(garden_copy))
        assert (ran.status, ran.err) == (0, "")
        assert weights.read_bytes() == committed

    def test_new_phrases_are_understood_once_they_are_learned(self, run: Run, garden_copy: Path) -> None:
        spoil(garden_copy, "phrases/hose-fine.yaml", "  - штраф за шланг\n", "  - штраф за шланг\n  - наказание за мокрый газон\n")
        assert run("check", str(garden_copy)).status == 1
        assert run("learn", str(garden_copy)).status == 0
        assert run("check", str(garden_copy)).status == 0


class TestPaths:
    def test_each_path_is_a_line(self, run: Run, garden: Knowledge) -> None:
        lines = run("paths").out.splitlines()
        assert len(lines) == len(all_paths(garden))
        assert lines[0] == "hose-fine | 2022-01-01 – 2023-05-31 | - | hose-is-free"
        assert "hose-fine | 2023-06-01 – … | watering-date=not-yet, hour=midday | midday-hose-is-fined" in lines

    def test_as_json_each_path_is_whole(self, run: Run, garden: Knowledge) -> None:
        found = json.loads(run("paths", "--json").out)
        assert found == [path.as_json() for path in all_paths(garden)]
        assert found[0] == {
            "intent": "hose-fine",
            "topic": "water",
            "from": "2022-01-01",
            "until": "2023-05-31",
            "facts": {},
            "outcome": "hose-is-free",
            "citations": ["rule-7", "water-at-any-hour"],
        }

    @pytest.mark.parametrize("intent", ["hose-fine", "smell-of-gas"])
    def test_one_intent_can_be_chosen(self, run: Run, intent: str) -> None:
        assert {line.partition(" ")[0] for line in run("paths", "--intent", intent).out.splitlines()} == {intent}
        assert {path["intent"] for path in json.loads(run("paths", "--intent", intent, "--json").out)} == {intent}


class TestEvaluate:
    def test_figures_confusions_and_wrong_answers_are_printed(self, run: Run, questions: str) -> None:
        ran = run("evaluate", questions)
        assert (ran.status, ran.err) == (0, "")
        rows = {row.split("|")[1].strip(): row for row in ran.out.splitlines() if row.startswith("|")}
        assert {"all", "lang ru", "lang en", "tag short", "intent hose-fine"} < set(rows)
        assert "66.7% (2/3" in rows["all"]
        assert "25.0% (1/4" in rows["all"]
        assert "- hose-fine answered as smell-of-gas: 1" in ran.out
        assert "- 3 (hose-fine), answered as smell-of-gas: пахнет газом" in ran.out

    def test_as_json_with_confidence_intervals(self, run: Run, questions: str) -> None:
        found = json.loads(run("evaluate", questions, "--json").out)
        figures = found["groups"]["all"]
        assert {name: (share["hits"], share["whole"]) for name, share in figures.items()} == {
            "direct": (2, 3),
            "offered": (2, 3),
            "wrong": (1, 4),
            "declined": (1, 1),
        }
        assert all(0 <= share["from"] <= share["share"] <= share["to"] <= 1 for share in figures.values())
        assert found["confusions"] == [["hose-fine", "smell-of-gas", 1]]
        assert found["wrong"] == [{"id": "3", "label": "hose-fine", "given": "smell-of-gas"}]

    def test_no_questions_are_no_figures(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "empty.jsonl").write_text("", "utf-8")
        assert "| all | – | – | – | – |" in run("evaluate", str(tmp_path / "empty.jsonl")).out

    @pytest.mark.parametrize(
        "line",
        [
            "шланг",
            "[]",
            '{"id": "1"}',
            '{"id": "1", "text": 7, "lang": "ru", "intent": "hose-fine"}',
            '{"id": "1", "text": "шланг", "lang": null, "intent": "hose-fine"}',
            '{"id": "1", "text": "шланг", "lang": "ru", "intent": ["hose-fine"]}',
            '{"id": "1", "text": "шланг", "lang": "ru", "intent": "hose-fine", "also_ok": 1}',
            "[" * 100_000,
        ],
        ids=lambda line: line[:60],
    )
    def test_a_bad_line_is_named(self, run: Run, tmp_path: Path, line: str) -> None:
        path = tmp_path / "bad.jsonl"
        path.write_text(f"\n{line}\n", "utf-8")
        ran = run("evaluate", str(path))
        assert (ran.status, ran.out) == (2, "")
        assert ran.err == f"{path}:2 is not a question with id, text, lang and intent.\n"

    def test_a_file_that_is_not_utf_8_is_named(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "bad.jsonl"
        path.write_bytes(b"\xff")
        ran = run("evaluate", str(path))
        assert (ran.status, ran.err.startswith(str(path)), ran.err.count("\n")) == (2, True, 1)

    def test_the_development_questions_can_be_measured(
        self, run: Run, monkeypatch: pytest.MonkeyPatch, knowledge: Knowledge, bot: Bot
    ) -> None:
        monkeypatch.setattr("bot.cli.reviewing.pack", lambda: knowledge)
        monkeypatch.setattr("bot.cli.reviewing.Matcher", lambda _: bot.matcher)
        file = ROOT / "tests" / "questions" / "dev.jsonl"
        found = json.loads(run("evaluate", str(file), "--json").out)
        with file.open(encoding="utf-8") as lines:
            assert found["groups"]["all"]["wrong"]["whole"] == sum(1 for line in lines if line.strip())

"""`faq` and `transcripts`: what is printed is what the pages and the knowledge say."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge import Knowledge
from bot.tree import all_paths
from tests.cli.conftest import Run
from tests.web.apps import serve_garden

LANGUAGES = pytest.mark.parametrize("lang", ["ru", "en"])


@LANGUAGES
@pytest.mark.parametrize("form", ["md", "html"])
def test_the_faq_holds_every_answer(run: Run, garden: Knowledge, lang: str, form: str) -> None:
    ran = run("faq", "--format", form, "--lang", lang)
    assert (ran.status, ran.err) == (0, "")
    assert [path.outcome for path in all_paths(garden) if garden.outcomes[path.outcome].answer[lang] not in ran.out] == []


@LANGUAGES
def test_a_topic_as_html_is_its_page(run: Run, lang: str) -> None:
    served = serve_garden().test_client().get(f"/{lang}/faq/topics/water").get_data(as_text=True)
    assert run("faq", "--format", "html", "--lang", lang, "--topic", "water").out == served


def test_the_faq_is_russian_unless_another_language_is_chosen(run: Run) -> None:
    assert run("faq", "--format", "md").out == run("faq", "--format", "md", "--lang", "ru").out


@pytest.mark.parametrize("form", ["md", "html"])
def test_one_topic_can_be_chosen(run: Run, garden: Knowledge, form: str) -> None:
    out = run("faq", "--format", form, "--topic", "safety").out
    assert garden.outcomes["leave-the-house"].answer["ru"] in out
    assert garden.outcomes["midday-hose-is-fined"].answer["ru"] not in out


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_file_holds_what_would_have_been_printed(run: Run, tmp_path: Path, form: str) -> None:
    file = tmp_path / "faq"
    ran = run("faq", "--format", form, "-o", str(file))
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert file.read_text("utf-8") == run("faq", "--format", form).out
    assert run("faq", "--format", form, "-o", "-").out == run("faq", "--format", form).out


def test_every_link_of_the_contents_has_its_place(run: Run, garden: Knowledge) -> None:
    out = run("faq", "--format", "md").out
    for intent in garden.intents:
        assert f"](#{intent})" in out
        assert out.count(f'<a id="{intent}"></a>') == 1


def test_transcripts_hold_every_path_of_every_intent_in_each_language(run: Run, garden: Knowledge, tmp_path: Path) -> None:
    ran = run("transcripts", "-o", str(tmp_path / "out"))
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    written = {path.relative_to(tmp_path / "out").as_posix(): path.read_text("utf-8") for path in (tmp_path / "out").rglob("*.md")}
    assert set(written) == {f"{lang}/{intent}.md" for lang in garden.pack.languages for intent in garden.intents}
    for path in all_paths(garden):
        for lang in garden.pack.languages:
            assert garden.outcomes[path.outcome].answer[lang] in written[f"{lang}/{path.intent}.md"]

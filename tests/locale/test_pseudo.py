"""A third language is a matter of files: nothing that a reader of it sees is written in the program."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from flask import Flask
from jinja2 import Environment

from bot.knowledge import Knowledge, KnowledgeError, load_knowledge
from tests import ROOT
from tests.cli.conftest import Run
from tests.locale.pseudo import LANG, Garden, asked, hard_coded, marked, strange
from tests.locale.walking import WALK
from tests.web.conftest import Understand
from tests.web.kinds import Reading
from tests.web.visitor import Page, Visitor

SHOWN_ATTRIBUTES = ("title", "aria-label", "aria-description", "alt", "placeholder", "label")
# What a page shows on purpose as it is: who wrote the article, the address of the site, the type of content expected.
NAMES = ("A. Gardener", "The Cherry Leaf", "localhost", "application/x-www-form-urlencoded")
TEMPLATES = sorted((ROOT / "templates").glob("*.html"))


@pytest.fixture(params=["", "/embed/v1"], ids=["page", "frame"])
def reading(request: pytest.FixtureRequest, visitor: Visitor, third_knowledge: Knowledge, understand: Understand) -> Reading:
    return Reading(visitor, third_knowledge, understand, LANG, request.param)


def shown(element: Element) -> Iterator[str]:
    """Every text and label that a reader meets. Names of other languages, in their own, and the reader's own words are left out."""
    if element.tag in ("style", "script") or element.get("lang", LANG) != LANG or element.get("class") == "said":
        return
    yield from (element.get(name, "") for name in SHOWN_ATTRIBUTES)
    yield element.text or ""
    for child in element:
        yield from shown(child)
        yield child.tail or ""


def words_of_the_program(page: Page, *names: str) -> list[str]:
    return [word for text in shown(page.root) for word in hard_coded(text, (*NAMES, *names))]


@pytest.mark.parametrize("kind", WALK)
def test_every_word_of_every_page_comes_from_the_files(reading: Reading, kind: str) -> None:
    page = WALK[kind](reading)
    # A summary for a lawyer names the outcome, so that it can be looked up.
    ids = tuple(reading.knowledge.outcomes) if kind.startswith("summary") else ()
    assert (page.root.get("lang"), page.root.get("dir")) == (LANG, "rtl")
    assert page.heading
    assert words_of_the_program(page, *ids) == []


def test_every_page_that_links_lead_to_is_in_the_language_and_says_so(visitor: Visitor) -> None:
    walked = dict(visitor.walk(f"/{LANG}/", f"/{LANG}/"))
    assert {"faq", "sources", "safety", "guide"} <= {address.split("/")[2] for address in walked}
    assert {address: found for address, page in walked.items() if (found := words_of_the_program(page))} == {}
    assert {page.root.get("dir") for page in walked.values()} == {"rtl"}


def test_the_other_languages_are_offered_by_their_own_names(visitor: Visitor) -> None:
    links = visitor.get(f"/{LANG}/guide/").one("nav").iter("a")
    assert {link.get("lang"): link.text for link in links} == {"ru": "Русский", "en": "English"}
    assert visitor.get("/en/").root.get("dir") == "ltr"


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<p>Hello", ["Hello"]),
        ("<p>⟦ɱ⟧ Да", ["Да"]),
        ("<p>⟦ɱ note⟧", ["note"]),
        ("<p>ɱ", ["ɱ"]),
        ("<p title='Hint'>⟦ɱ⟧", ["Hint"]),
        ("<nav aria-label=ɱ>⟦⟦ɱ⟧ 2⟧</nav>", ["ɱ"]),
        ("<p>⟦ɱ⟧ <a lang=en>English</a>, 2<script>let a</script>", []),
        ("<p>⟦ɱ⟧, № 2", ["№"]),
    ],
)
def test_a_word_of_the_program_is_found_wherever_it_stands(page: str, found: list[str]) -> None:
    response = Flask("words").response_class(f"<!doctype html><html lang={LANG}><title>2</title>{page}")
    assert words_of_the_program(Page(response)) == found


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_says_a_word_of_its_own(path: Path) -> None:
    tokens = Environment(autoescape=True).lex(path.read_text("utf-8"))
    markup = "".join(value if kind == "data" else "" for _, kind, value in tokens)
    labels = re.findall(rf'\b(?:{"|".join(SHOWN_ATTRIBUTES)})="([^"]*)"', markup)
    text = re.sub(r"<[^>]*>", " ", markup)
    assert re.findall(r"[^\W\d_]+", " ".join([text, *labels])) == []


def test_no_russian_stands_in_the_program_but_where_questions_are_read() -> None:
    rooms = [path for path in (ROOT / "bot").rglob("*.py") if path.parent.name not in ("language", "matching")]
    assert {path.name: found for path in rooms if (found := russian_in(path))} == {}


def russian_in(path: Path) -> list[str]:
    """The Russian words of a source; sentences that explain the code aside."""
    tree = ast.parse(path.read_text("utf-8"))
    explaining = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in explaining]
    return [word for node in texts for word in re.findall(r"[А-Яа-яЁё]+", str(node.value))]


def test_the_command_line_answers_in_it(command: Run) -> None:
    ran = command("ask", asked("I want to water with the hose in the evening, is there a fine"), "--lang", LANG)
    assert (ran.status, ran.err) == (0, "")
    assert strange("No: the hose is allowed in the evening") in ran.out
    assert hard_coded(ran.out, NAMES) == []


def test_the_command_line_prints_the_faq_in_it(command: Run) -> None:
    printed = command("faq", "--format", "md", "--lang", LANG)
    assert strange("The hose is allowed") not in printed.out
    assert strange("the hose is allowed") in printed.out
    assert hard_coded(re.sub(r'\(#[a-z-]+\)|<a id="[a-z-]+"></a>', "", printed.out), NAMES) == []
    page = command("faq", "--format", "html", "--lang", LANG)
    assert (printed.status, page.status) == (0, 0)
    assert f'<html lang="{LANG}" dir="rtl">' in page.out


def test_check_proves_its_examples_as_those_of_the_others(command: Run, third: Garden, third_knowledge: Knowledge) -> None:
    ran = command("check", str(third.folder))
    assert (ran.status, ran.err) == (0, "")
    assert "all in order" in ran.out
    told = {example.lang for outcome in third_knowledge.outcomes.values() for example in outcome.examples}
    assert told == {"ru", "en", LANG}


def test_every_path_is_written_out_in_it(command: Run, tmp_path: Path, third_knowledge: Knowledge) -> None:
    assert command("transcripts", "-o", str(tmp_path)).status == 0
    claims = third_knowledge.article.claims if third_knowledge.article else ()
    ids = (*third_knowledge.intents, *third_knowledge.outcomes, *third_knowledge.provisions, *claims)
    assert {path.stem for path in (tmp_path / LANG).iterdir()} == set(third_knowledge.intents)
    for path in (tmp_path / LANG).iterdir():
        assert hard_coded(path.read_text("utf-8"), (*NAMES, *ids)) == []


def test_without_the_interface_file_the_pack_is_refused_and_the_file_is_named(third: Garden) -> None:
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(third.folder)
    [problem] = refused.value.problems
    assert problem.code == "unknown-language"
    assert f"bot/knowledge/interface/{LANG}.yaml" in problem.remedy


@pytest.mark.parametrize("sentence", ["in 5 minutes", "for two days"])
def test_a_figure_typed_into_a_sentence_of_it_is_refused(third: Garden, tmp_path: Path, sentence: str) -> None:
    folder = shutil.copytree(third.folder, tmp_path / "typed")
    path = folder / "topics" / "safety.yaml"
    said = path.read_text("utf-8")
    path.write_text(said.replace(marked("Gas explodes."), marked(f"Gas explodes {sentence}.")), "utf-8")
    with third.spoken(), pytest.raises(KnowledgeError) as refused:
        load_knowledge(folder)
    assert [(problem.file, problem.code) for problem in refused.value.problems] == [("topics/safety.yaml", "typed-figure")]


def test_programs_are_answered_in_it_too(third_app: Flask) -> None:
    reply = third_app.test_client().post("/api/v1/ask", json={"text": strange("may I water the roses at noon"), "lang": LANG}).get_json()
    assert (reply["lang"], reply["kind"]) == (LANG, "answer")
    assert hard_coded(reply["text"], NAMES) == []

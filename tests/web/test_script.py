"""The script runs in old engines: it holds nothing that came after ES2015."""

from __future__ import annotations

import re

import pytest

from tests import ROOT

SCRIPT = (ROOT / "templates" / "script.js").read_text("utf-8")
# What later editions brought, by edition: a sign of it in a source.
NEWER = {
    "2016: power": r"\*\*(?![/*])",
    "2016: includes": r"\.includes\(",
    "2017: async": r"\b(async|await)\b",
    "2017: entries and values": r"Object\.(entries|values)",
    "2017: comma after the last parameter": r",\s*\)\s*(=>|\{)",
    "2018: spread in objects": r"[{,]\s*\.\.\.\w+\s*[,}](?!\])",
    "2018: finally": r"\.finally\(",
    "2019: catch without a name": r"catch\s*\{",
    "2019: flat": r"\.(flat|flatMap|trimStart|trimEnd|fromEntries)\(",
    "2020: optional chaining": r"\?\.(?!\d)",
    "2020: nullish": r"\?\?",
    "2020: big numbers": r"\b\d+n\b",
    "2021: assignment": r"(\|\||&&)=",
    "2021: replace all": r"\.replaceAll\(",
    "2022: private": r"\.#|\bstatic\s*\{",
    "2022: at": r"\.at\(",
    "newer pages": r"replaceChildren|\bAbortController\b|submitter|structuredClone|:has\(",
}
SOURCES = {
    "2016: power": "2 ** 3",
    "2017: async": "async () => 1",
    "2018: spread in objects": "({...one})",
    "2019: catch without a name": "try {} catch {}",
    "2020: optional chaining": "one?.two",
    "2021: assignment": "one ||= two",
}


@pytest.mark.proves("A6")
@pytest.mark.parametrize("name", NEWER)
def test_nothing_newer_is_used(name: str) -> None:
    code = re.sub(r"/\*.*?\*/", "", SCRIPT, flags=re.DOTALL)
    assert re.findall(NEWER[name], code) == []


@pytest.mark.parametrize("name", SOURCES)
def test_it_would_be_seen(name: str) -> None:
    assert re.search(NEWER[name], SOURCES[name])

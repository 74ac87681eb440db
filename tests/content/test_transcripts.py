"""The transcripts that are checked in are what the knowledge says now. `make transcripts` writes them again."""

from __future__ import annotations

from bot.knowledge import Knowledge
from bot.review import transcript
from tests import ROOT

TRANSCRIPTS = ROOT / "tests" / "transcripts"


def test_every_path_reads_as_it_was_reviewed(knowledge: Knowledge) -> None:
    for lang in knowledge.pack.languages:
        for intent in knowledge.intents.values():
            checked_in = (TRANSCRIPTS / lang / f"{intent.id}.md").read_text("utf-8")
            assert transcript(knowledge, intent, lang) == checked_in, f"{lang}/{intent.id}: run make transcripts and read the diff"


def test_no_transcript_is_left_over(knowledge: Knowledge) -> None:
    found = {path.relative_to(TRANSCRIPTS).as_posix() for path in TRANSCRIPTS.rglob("*.md")}
    assert found == {f"{lang}/{intent}.md" for lang in knowledge.pack.languages for intent in knowledge.intents}

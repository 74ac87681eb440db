"""The files of a pack on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge import Knowledge, KnowledgeError, load_knowledge


def test_a_folder_that_is_not_there_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(tmp_path / "nowhere")
    (problem,) = refused.value.problems
    assert problem.code == "no-folder"
    assert problem.file.endswith("nowhere")


@pytest.mark.parametrize("kind", ["a folder", "a link to nothing"])
def test_a_name_behind_which_no_file_can_be_read_is_a_problem(garden_copy: Path, kind: str) -> None:
    path = garden_copy / "topics" / "compost.yaml"
    if kind == "a folder":
        path.mkdir()
    else:
        path.symlink_to("nowhere.yaml")
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(garden_copy)
    assert [(problem.file, problem.code) for problem in refused.value.problems] == [("topics/compost.yaml", "unreadable-file")]


@pytest.mark.parametrize("name", ["topics/.#water.yaml", ".hidden.yaml", "README.md", "topics/water.yaml~"])
def test_what_editors_leave_behind_is_not_read(garden: Knowledge, garden_copy: Path, name: str) -> None:
    (garden_copy / name).write_text("this: is\n\tno knowledge", "utf-8")
    assert load_knowledge(garden_copy) == garden

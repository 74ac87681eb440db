"""The files of a pack on disk, as documents."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.knowledge.document import Node, read_document
from bot.knowledge.problem import KnowledgeError, Problem
from bot.knowledge.reading import Reading

SINGLE_FILES: Mapping[str, str] = {
    "pack.yaml": "pack",
    "questions.yaml": "questions",
    "sentences.yaml": "sentences",
    "sources.yaml": "sources provisions",
    "article.yaml": "article claims",
    "circumstances.yaml": "circumstances",
    "helplines.yaml": "helplines",
    "glossary.yaml": "glossary",
    "lexicon.yaml": "danger elsewhere aside",
    "open_points.yaml": "open_points",
}
# A file with the other ending would be left out in silence; it is read to be refused.
ENDINGS = (".yaml", ".yml")
TOPIC_KEYS = "topic intents questions trees outcomes"


@dataclass
class Folder:
    """Single documents by key, topics and phrases by name, the problems met, and a hash of every file."""

    single: dict[str, Node] = field(default_factory=dict)
    topics: dict[str, dict[str, Node]] = field(default_factory=dict)
    phrases: dict[str, Node] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    fingerprint: str = ""
    phrases_fingerprint: str = ""


def read_folder(folder: Path) -> Folder:
    """Every YAML file under a folder, hidden ones (an editor's leftovers) aside. KnowledgeError if there is no such folder."""
    if not folder.is_dir():
        problem = Problem(str(folder), 1, 1, "no-folder", "There is no such folder.", "Give the folder that holds pack.yaml.")
        raise KnowledgeError([problem])
    files = Folder()
    hashed = hashlib.blake2b(digest_size=8)
    phrases_hashed = hashlib.blake2b(digest_size=8)
    for path in sorted(path for ending in ENDINGS for path in folder.rglob(f"[!.]*{ending}")):
        name = path.relative_to(folder).as_posix()
        try:
            raw = path.read_bytes()
        except OSError as error:
            message = f"The file cannot be read: {error.strerror}."
            files.problems.append(Problem(name, 1, 1, "unreadable-file", message, "Mend its permissions or its link, or remove it."))
            continue
        hashed.update(name.encode() + b"\0" + raw + b"\0")
        if name.startswith("phrases/"):
            phrases_hashed.update(name.encode() + b"\0" + raw + b"\0")
        _add(files, name, raw)
    files.fingerprint = hashed.hexdigest()
    files.phrases_fingerprint = phrases_hashed.hexdigest()
    return files


def _add(files: Folder, name: str, raw: bytes) -> None:
    try:
        source = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = "The file is not UTF-8 text from this line on."
        files.problems.append(Problem(name, line, 1, "not-utf-8", message, "Save it again as UTF-8."))
        return
    root, problems = read_document(source, name)
    files.problems += problems
    if root is not None:
        _file_away(files, name, root)


def _file_away(files: Folder, name: str, root: Node) -> None:
    parent, _, stem = name.removesuffix(".yaml").rpartition("/")
    if parent == "phrases" and name.endswith(".yaml"):
        files.phrases[stem] = root
        return
    keys = TOPIC_KEYS if parent == "topics" else SINGLE_FILES.get(name)
    if keys is None or not name.endswith(".yaml"):
        remedy = f"Known: {', '.join(SINGLE_FILES)}, topics/….yaml, phrases/….yaml."
        files.problems.append(root.problem("unknown-file", "A file of this name is not known.", remedy))
        return
    reading = Reading(())
    found = reading.fields(root, "", keys)
    files.problems += reading.problems
    if parent == "topics":
        files.topics[stem] = found
    else:
        files.single |= found

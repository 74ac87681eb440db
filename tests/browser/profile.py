"""A browser's profile on disk, read as whoever seizes the phone would read it."""

from __future__ import annotations

import gzip
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote, quote_plus

import lz4.block

GZIP = b"\x1f\x8b\x08"
MOZILLA = b"mozLz40\0"


def spellings(text: str) -> Iterator[bytes]:
    """How a text may stand in a file."""
    for one in dict.fromkeys((text, quote(text), quote_plus(text), json.dumps(text)[1:-1])):
        yield one.encode("utf-8")
        yield one.encode("utf-16-le")


def contents(file: Path) -> Iterator[bytes]:
    """What stands in a file: as it is, and what is packed in it, a gzip stream anywhere or Mozilla's own format."""
    raw = file.read_bytes()
    yield raw
    if raw.startswith(MOZILLA):
        yield lz4.block.decompress(raw[len(MOZILLA) :])
    at = raw.find(GZIP)
    while at >= 0:
        yield _unpacked(raw[at:])
        at = raw.find(GZIP, at + 1)


def _unpacked(stream: bytes) -> bytes:
    """As much of a gzip stream as can be read: a cache may have cut it, and other bytes may follow it."""
    reader = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        return reader.decompress(stream)
    except zlib.error:
        return b""


def found(folder: Path, texts: Iterable[str]) -> set[tuple[str, str]]:
    """Which of some texts stand in which files of a folder."""
    wanted = [(text, spelling) for text in texts for spelling in spellings(text)]
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    return {
        (str(file.relative_to(folder)), text)
        for file in files
        for content in contents(file)
        for text, spelling in wanted
        if spelling in content
    }


def visits(folder: Path) -> list[tuple[str, str | None]]:
    """The history: addresses and titles."""
    places = folder / "places.sqlite"
    if places.exists():
        return _rows(places, "SELECT url, title FROM moz_places WHERE visit_count")
    return _rows(folder / "Default" / "History", "SELECT url, title FROM urls")


def _rows(file: Path, query: str) -> list[tuple[str, str | None]]:
    with closing(sqlite3.connect(file)) as base:
        return list(base.execute(query))


def packed_by_mozilla(text: str) -> bytes:
    """As Firefox keeps what it needs for restoring tabs."""
    packed: bytes = lz4.block.compress(text.encode())
    return MOZILLA + packed


def packed_in_a_cache(text: str) -> bytes:
    """As a response lies in a cache: somewhere in a file."""
    return b"key" + gzip.compress(text.encode()) + b"more"

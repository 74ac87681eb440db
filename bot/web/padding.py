"""One size for every answer, so that whoever watches the wire cannot tell them apart by their length.

Pages are compressed and filled up, inside the header of the gzip stream (RFC 1952, the comment field), to the next size class. Readers
skip the comment; nothing in it can be seen or changed by a page.
"""

from __future__ import annotations

import gzip

from flask import Flask, Response, request

# Every answer fits the first class; the public pages that are longer take the next multiples of STEP.
FIRST_CLASS = 8_192
STEP = 4_096
FLAGS = 3
HAS_COMMENT = 0x10
HEADER = 10
PADDED = ("text/html", "application/json")


def pad_responses(app: Flask) -> None:
    """Compress and pad every page and every JSON answer for whoever accepts gzip."""

    @app.after_request
    def pad(response: Response) -> Response:
        response.vary.add("Accept-Encoding")
        if response.mimetype in PADDED and request.accept_encodings["gzip"] > 0:
            response.set_data(padded(response.get_data()))
            response.content_encoding = "gzip"
        return response


def padded(text: bytes) -> bytes:
    """The text as a gzip stream whose length is FIRST_CLASS, or FIRST_CLASS and so many times STEP."""
    packed = gzip.compress(text, 9, mtime=0)
    comment = b" " * (_size_class(len(packed) + 1) - len(packed) - 1) + b"\0"
    return packed[:FLAGS] + bytes([HAS_COMMENT]) + packed[FLAGS + 1 : HEADER] + comment + packed[HEADER:]


def _size_class(size: int) -> int:
    over = max(0, size - FIRST_CLASS)
    return FIRST_CLASS + -(-over // STEP) * STEP

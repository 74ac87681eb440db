"""One size for every answer, so that whoever watches the wire cannot tell them apart by their length.

Pages are compressed and filled up, inside the header of the gzip stream (RFC 1952, the comment field), to the next size class. Readers
skip the comment; nothing in it can be seen or changed by a page.
"""

from __future__ import annotations

import gzip

from flask import Flask, Response, request

# A first page must be no more than 8 KB; a connection that is cut after some 15 KB must still carry an answer, TLS and headers included.
PAGE = 8_192
ANSWER = 9_984
STEP = 1_024
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
            response.set_data(padded(response.get_data(), ANSWER if request.method == "POST" else PAGE))
            response.content_encoding = "gzip"
        return response


def padded(text: bytes, least: int) -> bytes:
    """The text as a gzip stream whose length is `least`, or so many times STEP more as it needs."""
    packed = gzip.compress(text, 9, mtime=0)
    over = max(0, len(packed) + 1 - least)
    size = least + -(-over // STEP) * STEP
    comment = b" " * (size - len(packed) - 1) + b"\0"
    return packed[:FLAGS] + bytes([HAS_COMMENT]) + packed[FLAGS + 1 : HEADER] + comment + packed[HEADER:]

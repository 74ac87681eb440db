"""One compressed size for every page of the talk, so that whoever watches the wire cannot tell answers apart by length.

The filler stands in the comment field of the gzip header (RFC 1952), which every client skips. Sizes step up in classes, since a page
must also fit the few kilobytes that some networks let through before they freeze a connection.
"""

from __future__ import annotations

import zlib
from itertools import count

SIZE_CLASS = 8192
HEADER = b"\x1f\x8b\x08\x10\x00\x00\x00\x00\x02\xff"
TRAILER = 8
# The comment field ends with a zero byte and holds none.
FILLER = b" "


def padded_gzip(body: bytes) -> bytes:
    """`body` as gzip of the smallest multiple of SIZE_CLASS bytes that holds it. The same body gives the same bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(body) + packer.flush()
    bare = len(HEADER) + 1 + len(packed) + TRAILER
    size = next(step * SIZE_CLASS for step in count(1) if step * SIZE_CLASS >= bare)
    trailer = zlib.crc32(body).to_bytes(4, "little") + (len(body) & 0xFFFFFFFF).to_bytes(4, "little")
    return HEADER + FILLER * (size - bare) + b"\0" + packed + trailer

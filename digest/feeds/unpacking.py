"""The content of a reply, bounded before and after it is unpacked."""

import zlib
from collections.abc import Iterable

from digest.errors import FetchError
from digest.readers.base import mebibytes

__all__ = ["ENCODING", "unpacked"]

ENCODING = "gzip"  # what a request accepts
_MEMBER = b"\x1f\x8b"  # how each part of a gzip file opens (RFC 1952, 2.3.1)
_EITHER = 47  # zlib's window bits: 32 and 15, the head says whether it is gzip or zlib


def unpacked(parts: Iterable[bytes], encoding: str, largest: int) -> bytes:
    """The content in full. Raises FetchError: `too_large`, `encoding` (unknown, damaged), `cut`."""
    encoding = encoding.strip().lower()
    if encoding in {"", "identity"}:
        return _bounded(parts, largest)
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise FetchError("encoding", detail=encoding[:40])
    try:
        return _bounded(_inflated(parts, largest), largest)
    except zlib.error as error:
        raise FetchError("encoding", detail=encoding) from error


def _bounded(parts: Iterable[bytes], largest: int) -> bytes:
    whole = bytearray()
    for part in parts:
        whole += part
        if len(whole) > largest:
            raise FetchError("too_large", detail=f"> {mebibytes(largest)}")
    return bytes(whole)


def _inflated(parts: Iterable[bytes], largest: int) -> Iterable[bytes]:
    """The pieces unpacked, none longer than allowed: 10 kB of gzip may hold 10 MB of zeros."""
    packer, begun = zlib.decompressobj(_EITHER), False
    for part in parts:
        rest = part
        while rest:
            begun = True
            yield packer.decompress(rest, largest + 1)
            rest = packer.unconsumed_tail or packer.unused_data
            if packer.eof:  # another member follows, or nothing that matters
                packer, begun = zlib.decompressobj(_EITHER), False
                rest = rest if rest.startswith(_MEMBER) else b""
    if begun:
        raise FetchError("cut")

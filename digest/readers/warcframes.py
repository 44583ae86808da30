"""WARC files cut into records, damaged ones named and passed over (ISO 28500).

FastWARC, which reads the pages inside, stops at the first damaged record and believes any length.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from digest.errors import ReadError
from digest.readers.base import FILE_BYTES, mebibytes

__all__ = ["Record", "records"]

_VERSION = re.compile(rb"WARC/[01]\.\d+\s*\Z")
_INNER = b"\r\n\r\nWARC/1."
_HEADERS = 2**16  # bytes of all headers of one record; honest ones have 2**10
_SKIP = 2**20  # bytes passed over at a time
_DIGITS = 18  # of a length; more is no file's


@dataclass(frozen=True, slots=True)
class Record:
    """One record by its number from 1: headers by their name in lower case, and the bytes of its block.

    `fault` says why there is no block, where there is none.
    """

    number: int
    headers: Mapping[str, str] = field(default_factory=dict)
    block: bytes = b""
    fault: ReadError | None = None


def records(stream: BinaryIO) -> Iterator[Record]:
    """The records in their order. Raises ReadError where the stream itself cannot be read on."""
    number = 0
    found, passed = _next_version(stream)
    while found:
        number += 1
        if passed:
            yield Record(number, fault=ReadError("bad_archive", detail=f"{passed} bytes that are no record"))
            number += 1
        headers = _headers(stream)
        length = headers.get("content-length", "")
        if not length.isdecimal() or len(length) > _DIGITS:
            yield Record(number, headers, fault=ReadError("bad_archive", detail="no length"))
        else:
            yield _block(stream, number, headers, int(length))
        found, passed = _next_version(stream)
    if passed or not number:
        yield Record(number + 1, fault=ReadError("bad_archive", detail=f"{passed} bytes that are no record"))


def _block(stream: BinaryIO, number: int, headers: Mapping[str, str], length: int) -> Record:
    if length > FILE_BYTES:
        left = length
        while left and (part := stream.read(min(left, _SKIP))):
            left -= len(part)
        detail = f"{mebibytes(length)} > {mebibytes(FILE_BYTES)}"
        return Record(number, headers, fault=ReadError("too_large", detail=detail))
    block = stream.read(length)
    if len(block) < length:
        detail = f"cut off: {len(block)} of {length} bytes"
        return Record(number, headers, fault=ReadError("bad_archive", detail=detail))
    if _INNER in block and "warc" not in headers.get("content-type", ""):
        return Record(
            number, headers, fault=ReadError("bad_archive", detail="another record within its length")
        )
    return Record(number, headers, block)


def _next_version(stream: BinaryIO) -> tuple[bool, int]:
    """Whether one more record begins, and how many bytes that are no line ends were passed over."""
    passed = 0
    while line := stream.readline(_HEADERS):
        if _VERSION.match(line):
            return True, passed
        if line.strip(b"\r\n") or passed:
            passed += len(line)
    return False, passed


def _headers(stream: BinaryIO) -> dict[str, str]:
    """The headers up to the empty line; the first of a name counts."""
    headers: dict[str, str] = {}
    left = _HEADERS
    while left > 0 and (line := stream.readline(left)).strip():
        left -= len(line)
        name, colon, value = line.decode("utf-8", "replace").partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    return headers

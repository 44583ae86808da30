"""Mailboxes of newsletters: `mbox` as mail programs save a folder (RFC 4155, mboxrd)."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from digest.errors import ReadError
from digest.models import Article, Skipped
from digest.readers.assemble import stem
from digest.readers.base import FILE_BYTES, mebibytes
from digest.readers.eml import read_message
from digest.readers.streams import numbered_lines

__all__ = ["Mbox"]

_FROM = re.compile(rb"From [^\n]*\d{4}")  # the line before a mail ends with its year
_QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)  # a line of the text that opens like one


class Mbox:
    """Reads one mail after another; `path` with its number: `lettres.mbox:3`."""

    name = "mbox"
    suffixes = (".mbox", ".mbx")

    def claims(self, head: bytes) -> bool:
        """Whether the bytes open with the line before a mail, and a header below it."""
        first, _, rest = head.partition(b"\n")
        return bool(_FROM.match(first) and re.match(rb"[A-Za-z][A-Za-z0-9-]*:", rest))

    def read(self, stream: BinaryIO, path: str) -> Iterator[Article | Skipped]:
        """The mails in their order; what one lacks is a `Skipped`. Raises ReadError (bad_archive)."""
        for number, message in enumerate(_messages(stream), 1):
            at = f"{path}:{number}"
            if message is None:
                yield Skipped(at, "too_large", f"> {mebibytes(FILE_BYTES)}")
                continue
            try:
                yield read_message(_QUOTED.sub(b"", message), at, f"{stem(path)}-{number}")
            except ReadError as error:
                yield Skipped(at, error.reason, error.detail)


def _messages(stream: BinaryIO) -> Iterator[bytes | None]:
    """The bytes of each mail; None for one that is too large. Raises ReadError where none begins."""
    mail: list[bytes] = []
    size, blank, begun = 0, True, False
    for _, line in numbered_lines(stream, FILE_BYTES):
        if blank and line is not None and _FROM.match(line):
            if begun:
                yield _joined(mail, size)
            mail, size, begun = [], 0, True
        elif not begun and (line is None or line.strip()):
            raise ReadError("bad_archive", detail="no line « From » before the first mail")
        elif begun:
            size += FILE_BYTES + 1 if line is None else len(line)
            if line is not None and size <= FILE_BYTES:
                mail.append(line)
        blank = line is not None and not line.strip()
    if begun:
        yield _joined(mail, size)


def _joined(mail: list[bytes], size: int) -> bytes | None:
    return b"".join(mail) if size <= FILE_BYTES else None

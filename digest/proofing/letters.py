"""Read a message as it goes over the wire: its header lines and its parts; never an error."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser

__all__ = ["Header", "Letter", "html_of", "letter", "words_in"]

_LONGEST = 5_000_000  # octets that are read
_MOST_NESTED = 40  # parts within parts; more would exhaust the parser
_NESTING = re.compile(rb"multipart/|message/", re.IGNORECASE)
_HEADER = re.compile(rb"([!-9;-~]{1,100})[ \t]*:(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Header:
    """A field with its name in lower case, its octets unfolded, decoded as far as it can be."""

    name: str
    raw: bytes
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Letter:
    """A message: its octets, its headers in order, its parts (leaves and containers) in order."""

    raw: bytes
    headers: tuple[Header, ...]
    parts: tuple[Message, ...]

    def named(self, name: str) -> list[Header]:
        """The fields of that name."""
        return [header for header in self.headers if header.name == name.lower()]

    def first(self, kind: str) -> Message | None:
        """The first part of a type such as `text/plain` that is no attachment."""
        for part in self.parts:
            if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
                return part
        return None


def letter(raw: bytes) -> Letter:
    """The message of these octets."""
    raw = raw[:_LONGEST]
    nested = len(_NESTING.findall(raw)) > _MOST_NESTED
    message: Message = BytesHeaderParser().parsebytes(raw) if nested else message_from_bytes(raw)
    return Letter(raw, tuple(_headers(raw)), tuple(message.walk()))


def html_of(message: bytes) -> str:
    """The HTML of a message, "" where it has none: what `proof` takes, of any tool's .eml."""
    part = letter(message).first("text/html")
    return words_in(part) if part is not None else ""


def words_in(part: Message) -> str:
    """The text of a part; what its charset does not know is replaced."""
    octets = part.get_payload(decode=True)
    if not isinstance(octets, bytes):
        return ""
    try:
        return octets.decode(part.get_content_charset() or "utf-8", "replace")
    except (LookupError, ValueError):
        return octets.decode("utf-8", "replace")


def _headers(raw: bytes) -> Iterator[Header]:
    open_header: tuple[str, list[bytes], int] | None = None
    for number, line in enumerate(raw.splitlines(), 1):
        if open_header and line[:1] in {b" ", b"\t"}:
            open_header[1].append(line)
            continue
        if open_header:
            yield _header(*open_header)
            open_header = None
        if not line:
            return
        read = _HEADER.fullmatch(line)
        if read:
            open_header = (read[1].decode("ascii").lower(), [read[2]], number)
    if open_header:
        yield _header(*open_header)


def _header(name: str, lines: list[bytes], number: int) -> Header:
    raw = b"".join(lines).strip()
    return Header(name, raw, _decoded(raw), number)


def _decoded(raw: bytes) -> str:
    plain = raw.decode("utf-8", "replace")
    try:
        pieces = decode_header(plain)
        return "".join(
            piece if isinstance(piece, str) else piece.decode(charset or "utf-8", "surrogatepass")
            for piece, charset in pieces
        )
    except (HeaderParseError, LookupError, ValueError):
        return plain

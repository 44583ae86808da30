"""A newsletter or any other mail as its sender made it: `.eml` (RFC 5322, MIME)."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.parser import HeaderParser
from email.policy import default

from digest.errors import ReadError
from digest.models import Article, Skipped, Stated
from digest.readers.assemble import Found, assemble, with_found
from digest.readers.base import FILE_BYTES
from digest.readers.encoding import decode
from digest.readers.html import read_page

__all__ = ["Eml", "read_message"]

_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,40}:[ \t]")
_KNOWN = re.compile(
    rb"^(?:Received|Return-Path|Message-ID|MIME-Version|DKIM-Signature):", re.MULTILINE | re.IGNORECASE
)
_SENDER = re.compile(rb"^From:", re.MULTILINE | re.IGNORECASE)
_BLANK = re.compile(rb"\r?\n\r?\n")
_HEAD = 8192  # bytes in which the headers show what they are
# What the parser of the standard library raises on headers that it did not expect.
_FAILURES = (MessageError, ValueError, LookupError, AttributeError, TypeError, RecursionError)


class Eml:
    """Reads one mail: its HTML part, else its text; what is attached to it is not read."""

    name = "eml"
    suffixes = (".eml",)
    largest = FILE_BYTES

    def claims(self, data: bytes) -> bool:
        """Whether the bytes open with the headers of a mail."""
        head = data[:_HEAD].partition(b"\n\n")[0].partition(b"\r\n\r\n")[0]
        return bool(_HEADER.match(head) and _SENDER.search(head) and _KNOWN.search(head))

    def read(self, data: bytes, path: str) -> Iterator[Article | Skipped]:
        """One article. Raises ReadError: no_text, and what a page raises."""
        yield read_message(data, path)


def read_message(data: bytes, path: str, name: str = "") -> Article | Skipped:
    """The article of a mail: subject → title, sender → source, its date; id: its Message-ID, else `name`.

    Raises ReadError where it holds no text.
    """
    try:
        message = message_from_bytes(data, policy=default)
        part = message.get_body(("html", "plain"))
        found = _found(_headers(data) or message, name)
    except _FAILURES as error:
        raise ReadError("no_text", detail=str(error).partition("\n")[0]) from error
    if part is None:
        raise ReadError("no_text", detail=_attached(message))
    content, charset = _content(part)
    if not content.strip():
        raise ReadError("no_text")
    if part.get_content_type() == "text/plain":
        return assemble(path, decode(content, charset), found)
    article = read_page(content, path, charset)
    return article if isinstance(article, Skipped) else with_found(article, found)


def _headers(data: bytes) -> EmailMessage | None:
    """The headers of a mail that writes accents in them as they are (RFC 6532), None of any other."""
    head = _BLANK.split(data, maxsplit=1)[0]
    if head.isascii():
        return None
    try:
        return HeaderParser(EmailMessage, policy=default).parsestr(decode(head))
    except ReadError:
        return None


def _found(message: EmailMessage, name: str) -> Found:
    sender = getattr(message.get("From"), "addresses", ())
    date = _words(message, "Date")
    return Found(
        id=_words(message, "Message-ID").strip("<> \t") or name,
        title=_words(message, "Subject"),
        source=next((one.display_name or one.domain for one in sender), ""),
        stated=(Stated("mail", date),) if date else (),
    )


def _words(message: EmailMessage, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())


def _content(part: MIMEPart) -> tuple[bytes, str]:
    """The bytes of a part as its author wrote them, and the charset that it names."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b"", part.get_content_charset() or ""


def _attached(message: EmailMessage) -> str:
    """What is there in the place of a text: names of files, or media types."""
    parts = [part for part in message.walk() if not part.is_multipart()]
    return ", ".join(part.get_filename() or part.get_content_type() for part in parts)[:200]

"""Check the parts of a message: the order of the alternatives, their encodings, the pictures they name."""

import re
from collections.abc import Iterator
from email.message import Message

from digest.models.proofing import Finding
from digest.proofing.codes import found
from digest.proofing.letters import Letter
from digest.proofing.reading import Document

__all__ = ["part_findings"]

_UTF8 = {"utf-8", "us-ascii", "ascii"}
_CID = re.compile(r"cid:([^\"')\s>]{1,500})", re.IGNORECASE)


def part_findings(letter: Letter, document: Document) -> Iterator[Finding]:
    """What is wrong with the parts."""
    plain, page = letter.first("text/plain"), letter.first("text/html")
    for code, part in (("text_missing", plain), ("html_missing", page)):
        if part is None:
            yield found(code, part="message")
    if plain is not None and page is not None:
        yield from _order(letter, plain, page)
    for part in letter.parts:
        charset = (part.get_content_charset() or "us-ascii").lower()
        if part.get_content_maintype() == "text" and charset not in _UTF8:
            yield found("charset_other", f"{part.get_content_type()}: {charset}", part="message")
            break
    have = {str(part.get("Content-ID", "")).strip("<> \r\n\t") for part in letter.parts}
    absent = [name for name in dict.fromkeys(_CID.findall(document.html)) if name not in have]
    if absent:
        yield found("cid_missing", absent[0], count=len(absent), part="message")


def _order(letter: Letter, plain: Message, page: Message) -> Iterator[Finding]:
    if not any(part.get_content_type() == "multipart/alternative" for part in letter.parts):
        yield found("alternative_missing", part="message")
    places = [next(n for n, part in enumerate(letter.parts) if part is one) for one in (plain, page)]
    if places[0] > places[1]:
        yield found("text_not_first", part="message")

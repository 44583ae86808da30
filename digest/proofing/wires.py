"""Check the octets and the headers of a message: what servers refuse, and what lists must say."""

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from digest.models.proofing import Finding
from digest.proofing.codes import found
from digest.proofing.letters import Header, Letter

__all__ = ["wire_findings"]

_LONGEST_LINE = 998  # octets, RFC 5322 2.1.1
_LONGEST_SUBJECT = 70  # characters; phones show half of it
_NEEDED = ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version")
_ONCE = {
    *(name.lower() for name in _NEEDED),
    *("sender", "reply-to", "cc", "bcc", "in-reply-to", "references", "content-type", "content-language"),
    *("content-transfer-encoding", "list-id", "list-unsubscribe", "list-unsubscribe-post", "auto-submitted"),
}
_FORBIDDEN = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_MESSAGE_ID = re.compile(rb"<[^<>@\s]{1,500}@[^<>@\s]{1,500}>")


def wire_findings(letter: Letter) -> Iterator[Finding]:
    """What is wrong with the message but for its parts."""
    yield from _octets(letter)
    yield from _counts(letter)
    yield from _values(letter)
    yield from _list_fields(letter)


def _octets(letter: Letter) -> Iterator[Finding]:
    raw = letter.raw
    lines = raw.split(b"\n")
    if b"\x00" in raw:
        yield _told("octet_nul", "", [n for n, line in enumerate(lines, 1) if b"\x00" in line])
    bare = [n for n, line in enumerate(lines[:-1], 1) if not line.endswith(b"\r") or b"\r" in line[:-1]]
    if b"\r" not in raw and bare:
        yield _told("line_lf", "", [])
    elif bare or b"\r" in lines[-1]:
        yield _told("line_bare", "", bare)
    long = [n for n, line in enumerate(lines, 1) if len(line.rstrip(b"\r")) > _LONGEST_LINE]
    if long:
        yield _told("line_long", "", long)
    eight = [n for n, line in enumerate(lines, 1) if not line.isascii()]
    if eight and not any(_is_8bit(part.get("Content-Transfer-Encoding", "")) for part in letter.parts):
        yield _told("octets_8bit", "", eight)


def _is_8bit(encoding: object) -> bool:
    return str(encoding).strip().lower() in {"8bit", "binary"}


def _counts(letter: Letter) -> Iterator[Finding]:
    missing = [name for name in _NEEDED if not letter.named(name)]
    if missing:
        yield found("header_missing", ", ".join(missing), count=len(missing), part="message")
    seen: set[str] = set()
    again: list[Header] = []
    for header in letter.headers:
        if header.name in seen & _ONCE:
            again.append(header)
        seen.add(header.name)
    if again:
        yield _told("header_repeated", again[0].name, [header.line for header in again])


def _values(letter: Letter) -> Iterator[Finding]:
    odd = [header for header in letter.headers if _FORBIDDEN.search(header.text)]
    raw = [header for header in letter.headers if not header.raw.isascii()]
    for code, bad in (("header_control", odd), ("header_raw", raw)):
        if bad:
            yield _told(code, f"{bad[0].name}: {bad[0].text}", [header.line for header in bad])
    checks = (("date", _date_code), ("message-id", _id_code), ("subject", _subject_code))
    for name, check in checks:
        for header in letter.named(name)[:1]:
            code = check(header)
            if code:
                yield _told(code, header.text, [header.line])


def _id_code(header: Header) -> str:
    return "" if _MESSAGE_ID.fullmatch(header.raw) else "message_id_bad"


def _subject_code(header: Header) -> str:
    if not header.text.strip():
        return "subject_empty"
    return "subject_long" if len(header.text) > _LONGEST_SUBJECT else ""


def _date_code(header: Header) -> str:
    try:
        day = parsedate_to_datetime(header.text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return "date_bad"
    return "" if day.tzinfo is not None else "date_bad"


def _list_fields(letter: Letter) -> Iterator[Finding]:
    way_out = " ".join(header.text for header in letter.named("list-unsubscribe")).lower()
    if not way_out:
        yield _told("unsubscribe_missing", "", [])
    else:
        if "<https://" not in way_out:
            yield _told("unsubscribe_https", way_out, [])
        if "<mailto:" not in way_out:
            yield _told("unsubscribe_mailto", way_out, [])
        posts = [header.text.strip().lower() for header in letter.named("list-unsubscribe-post")]
        if posts != ["list-unsubscribe=one-click"]:
            yield _told("one_click_missing", "", [])
    if not letter.named("list-id"):
        yield _told("list_id_missing", "", [])
    if not letter.named("auto-submitted") and not letter.named("precedence"):
        yield _told("auto_submitted_missing", "", [])


def _told(code: str, what: str, lines: list[int]) -> Finding:
    return found(code, what, lines, count=max(1, len(lines)), part="message")

"""What a WARC record holds, out of its HTTP envelope: chunks joined, gzip, brotli and zstd unpacked."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from digest.errors import ReadError
from digest.readers.base import FILE_BYTES, mebibytes
from digest.readers.warcframes import Record

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

__all__ = ["Payload", "payload_of"]

_Mode = Literal["all", "transfer", "none"]
_FOUND = 200
_KEPT = frozenset({"response", "resource", "conversion", "revisit"})
# Crawlers keep the headers of bodies that they have unpacked
_DECODED: tuple[_Mode, ...] = ("all", "transfer", "none")
_TEXT = b"<"


@dataclass(frozen=True, slots=True)
class Payload:
    """The bytes of a page, its media type in lower case, and the charset that its server named."""

    kind: str
    data: bytes = b""
    charset: str = ""


def payload_of(record: Record) -> Payload | None:
    """What the record holds; None where it never was a page: a request, a redirection, a note of the crawler.

    Raises ReadError for a record that is damaged, too large or packed by an unknown method.
    """
    if record.fault:
        raise record.fault
    kind = record.headers.get("warc-type", "").lower()
    if kind not in _KEPT:
        return None
    if kind == "revisit":
        return Payload("revisit")
    media, _, parameters = record.headers.get("content-type", "").partition(";")
    media = media.strip().lower()
    if media == "application/http":
        return _answered(record.block)
    charset = parameters.partition("charset=")[2].strip(" \"'")
    return Payload(media, record.block, charset)


def _answered(block: bytes) -> Payload | None:
    """The payload of an HTTP answer; None for one that is no page: a redirection, an error."""
    fault: OSError | None = None
    for mode in _DECODED:
        try:
            record = _parsed(block, mode)
            status = record.http_headers.status_code if record.http_headers else None
            if status != _FOUND:
                break
            data = record.reader.read(FILE_BYTES + 1)
        except OSError as error:
            fault = fault or error
            continue
        if fault and not data.lstrip().startswith(_TEXT):
            break
        if len(data) > FILE_BYTES:
            raise ReadError("too_large", detail=f"> {mebibytes(FILE_BYTES)}")
        return Payload((record.http_content_type or "").lower(), data, record.http_charset or "")
    if fault:
        raise ReadError("bad_archive", detail=str(fault))
    if status is None:
        raise ReadError("bad_archive", detail="no answer of HTTP")
    return None


def _parsed(block: bytes, mode: _Mode) -> "WarcRecord":
    """The HTTP answer as FastWARC reads it, in an envelope of which the length is true."""
    from fastwarc.warc import WarcRecord  # noqa: PLC0415 - optional

    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
    record = WarcRecord.from_bytes(head + b"Content-Length: %d\r\n\r\n" % len(block) + block)
    record.parse_http(auto_decode=mode)
    return record

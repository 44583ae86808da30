"""WARC archives of crawled pages (CC-News, wget, browsers): each page an article, by its address."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import PurePosixPath
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from digest.errors import ReadError
from digest.models import Article, Skipped
from digest.readers.assemble import Found, assemble, with_found
from digest.readers.encoding import decode
from digest.readers.extras import library
from digest.readers.html import read_page
from digest.readers.payloads import Payload, payload_of
from digest.readers.repair import one_line
from digest.readers.warcframes import Record, records

__all__ = ["Warc"]

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_PLAIN = frozenset({"text/plain"})
_SUFFIX = re.compile(r"\.(?:html?|xhtml|shtml|php|aspx?|jsp|cfm|txt)\Z", re.IGNORECASE)
_LISTED = 5  # kinds of content named; the rest are summed up


class Warc:
    """Reads records of the types response (HTTP 200), resource and conversion that hold a page or text.

    The day of the crawl (WARC-Date) is no day of publication: it dates nothing.
    """

    name = "warc"
    suffixes = (".warc",)

    def claims(self, head: bytes) -> bool:
        """Whether the bytes open as a record does."""
        return head.startswith(b"WARC/")

    def read(self, stream: BinaryIO, path: str) -> Iterator[Article | Skipped]:
        """The pages in their order, `path` with the address, the id from its last part.

        A record that is damaged is a `Skipped` with its number or address; what is neither page nor text
        (images, feeds, pages stored once before) is counted in one. Raises ReadError (missing_extra).
        """
        library("fastwarc")
        others: Counter[str] = Counter()
        for record in records(stream):
            at = f"{path}:{_address(record) or record.number}"
            try:
                payload = payload_of(record)
                if payload and payload.kind in _PAGES | _PLAIN:
                    yield _article(payload, at, _address(record))
                elif payload:
                    others[payload.kind or "?"] += 1
            except ReadError as error:
                yield Skipped(at, error.reason, error.detail)
        if others:
            yield Skipped(path, "unsupported", _listed(others))


def _article(payload: Payload, path: str, address: str) -> Article | Skipped:
    found = Found(id=_name(address), url=address)
    if payload.kind in _PLAIN:
        return assemble(path, decode(payload.data, payload.charset), found)
    if not payload.data.strip():
        raise ReadError("empty")
    page = read_page(payload.data, path, payload.charset)
    return page if isinstance(page, Skipped) else with_found(page, found)


def _address(record: Record) -> str:
    return one_line(record.headers.get("warc-target-uri", "").strip("<>"))


def _name(address: str) -> str:
    """The last part of an address, and its query where it has one: `…/2025/un-pont.html` → `un-pont`."""
    with suppress(ValueError):  # no address
        parts = urlsplit(address)
        last = PurePosixPath(unquote(parts.path)).name
        words = [_SUFFIX.sub("", last) or parts.netloc, unquote(parts.query)]
        return "-".join(word for word in words if word)
    return ""


def _listed(others: Counter[str]) -> str:
    """`12 image/png, 3 application/pdf`."""
    kinds = sorted(others.items(), key=lambda one: (-one[1], one[0]))
    rest = sum(count for _, count in kinds[_LISTED:])
    named = [f"{count} {kind}" for kind, count in kinds[:_LISTED]]
    return ", ".join([*named, *([f"{rest} …"] if rest else [])])

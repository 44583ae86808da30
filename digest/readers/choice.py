"""Which reader reads a document: by its suffix, else by how it opens, else as plain text."""

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import BinaryIO, TypeVar

from digest.errors import ReadError
from digest.models import Article, Skipped
from digest.readers.base import ARCHIVE_BYTES, Reader, StreamReader, mebibytes
from digest.readers.naming import suffix_of
from digest.readers.streams import buffered
from digest.registry import Registry

__all__ = ["READERS", "STREAM_READERS", "read_document", "read_stream", "reader_of", "stream_reader_of"]

# What reads one article, or an archive that is held whole …
READERS: Registry[Reader] = Registry(
    "reader",
    {
        "feed": "digest.feeds.saved:SavedFeed",
        "html": "digest.readers.html:Html",
        "zip": "digest.readers.zip:Zip",
        "markdown": "digest.readers.markdown:Markdown",
        "eml": "digest.readers.eml:Eml",
        "plain": "digest.readers.plain:Plain",
    },
)
# … and what reads many articles one by one.
STREAM_READERS: Registry[StreamReader] = Registry(
    "stream_reader",
    {
        "jsonl": "digest.readers.jsonl:JsonLines",
        "gzip": "digest.readers.packed:Gzip",
        "zstd": "digest.readers.packed:Zstd",
        "parquet": "digest.readers.parquet:Parquet",
        "warc": "digest.readers.warc:Warc",
        "mbox": "digest.readers.mbox:Mbox",
    },
)

_Kind = TypeVar("_Kind", Reader, StreamReader)
_FEED, _FALLBACK = "feed", "plain"  # takes what it knows; takes what the others leave

# Formats that are no articles though many of them are text; any other suffix is tried as text.
_OTHER = frozenset({
    ".7z", ".avi", ".bmp", ".bz2", ".cfg", ".css", ".csv", ".db", ".doc", ".docx", ".eot",
    ".epub", ".exe", ".gif", ".heic", ".ico", ".ini", ".jpeg", ".jpg", ".js", ".lock",
    ".mhtml", ".mov", ".mp3", ".mp4", ".mpeg", ".msg", ".odp", ".ods", ".odt", ".ogg", ".otf",
    ".pdf", ".png", ".ppt", ".pptx", ".ps", ".py", ".rar", ".rtf", ".scss", ".sh", ".sql",
    ".sqlite", ".svg", ".tar", ".tgz", ".tif", ".tiff", ".toml", ".tsv", ".ttf", ".wav", ".webm",
    ".webp", ".woff", ".woff2", ".xls", ".xlsx", ".xml", ".xz", ".yaml", ".yml",
})  # fmt: skip
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}>")
_PAGE = re.compile(rb"<html[\s>]", re.IGNORECASE)
_HEAD = 2048  # bytes in which an XHTML page shows its root


def stream_reader_of(suffix: str, head: bytes) -> StreamReader | None:
    """The reader for a stream that opens with `head`, None where it is to be held whole."""
    if _feed().claims(head):
        return None
    readers = _stream_readers()
    named = _by_suffix(readers).get(suffix)
    if named or suffix in _OTHER or suffix in _by_suffix(_readers()):
        return named
    return next((reader for reader in readers if reader.claims(head)), None)


def reader_of(suffix: str, data: bytes) -> Reader | None:
    """The reader for a document held whole, None where none knows it."""
    if _feed().claims(data):  # whatever it is called: a saved feed is an .xml or a .json
        return _feed()
    named: Reader | None = _by_suffix(_readers()).get(suffix)
    if named and named is not _fallback():
        return named
    if suffix in _OTHER or (_XML.match(data) and not _PAGE.search(data[:_HEAD])):
        return None
    return next((reader for reader in _readers() if reader.claims(data)), _fallback())


def read_document(data: bytes, path: str) -> Iterator[Article | Skipped]:
    """The articles of one document; what cannot be read is a `Skipped`, never an error."""
    yield from read_stream(BytesIO(data), path)


def read_stream(stream: BinaryIO, path: str, *, unpacked: bool = False) -> Iterator[Article | Skipped]:
    """The articles of one file, read to its end or to where it cannot be: that is a `Skipped`.

    `unpacked`: the stream is what the packing of `path` holds. What the system says against reading
    (OSError) is the caller's.
    """
    suffix = suffix_of(path, unpacked=unpacked)
    try:
        with buffered(stream) as source:
            head = source.peek()
            reader = stream_reader_of(suffix, head) if head.strip(b"\0 \t\r\n") else None
            yield from reader.read(source, path) if reader else _whole(source, path, suffix)
    except ReadError as error:
        yield Skipped(path, error.reason, error.detail)


def _whole(stream: BinaryIO, path: str, suffix: str) -> Iterator[Article | Skipped]:
    data = stream.read(ARCHIVE_BYTES + 1)
    if len(data) > ARCHIVE_BYTES:
        raise ReadError("too_large", detail=f"> {mebibytes(ARCHIVE_BYTES)}")
    reader = reader_of(suffix, data)
    if reader is None:
        raise ReadError("unsupported", detail=suffix)
    if len(data) > reader.largest:
        raise ReadError("too_large", detail=f"{mebibytes(len(data))} > {mebibytes(reader.largest)}")
    if not data.strip(b"\0 \t\r\n"):
        raise ReadError("empty" if not data.strip() else "binary")
    yield from reader.read(data, path)


@cache
def _readers() -> tuple[Reader, ...]:
    return tuple(READERS.load(name)() for name in READERS.names())


@cache
def _stream_readers() -> tuple[StreamReader, ...]:
    return tuple(STREAM_READERS.load(name)() for name in STREAM_READERS.names())


@cache
def _by_suffix(readers: tuple[_Kind, ...]) -> dict[str, _Kind]:
    return {suffix: reader for reader in reversed(readers) for suffix in reader.suffixes}


@cache
def _feed() -> Reader:
    return next(reader for reader in _readers() if reader.name == _FEED)


@cache
def _fallback() -> Reader:
    return next(reader for reader in _readers() if reader.name == _FALLBACK)

"""Which reader reads a document: by its suffix, else by how it opens, else as plain text."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

from digest.errors import ReadError
from digest.models import Article, Skipped
from digest.readers.base import Reader, mebibytes
from digest.registry import Registry

__all__ = ["READERS", "read_document", "reader_of"]

READERS: Registry[Reader] = Registry(
    "reader",
    {
        "html": "digest.readers.html:Html",
        "jsonl": "digest.readers.jsonl:JsonLines",
        "zip": "digest.readers.zip:Zip",
        "markdown": "digest.readers.markdown:Markdown",
        "plain": "digest.readers.plain:Plain",
    },
)

_FALLBACK = "plain"  # takes what the others leave

# Formats that are no articles though many of them are text; any other suffix is tried as text.
_OTHER = frozenset({
    ".7z", ".atom", ".avi", ".bmp", ".bz2", ".cfg", ".css", ".csv", ".db", ".doc", ".docx", ".eml", ".eot",
    ".epub", ".exe", ".gif", ".gz", ".heic", ".ico", ".ini", ".jpeg", ".jpg", ".js", ".lock", ".mbox",
    ".mhtml", ".mov", ".mp3", ".mp4", ".mpeg", ".msg", ".odp", ".ods", ".odt", ".ogg", ".otf", ".parquet",
    ".pdf", ".png", ".ppt", ".pptx", ".ps", ".py", ".rar", ".rdf", ".rss", ".rtf", ".scss", ".sh", ".sql",
    ".sqlite", ".svg", ".tar", ".tgz", ".tif", ".tiff", ".toml", ".tsv", ".ttf", ".wav", ".warc", ".webm",
    ".webp", ".woff", ".woff2", ".xls", ".xlsx", ".xml", ".xz", ".yaml", ".yml", ".zst",
})  # fmt: skip
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}>")
_PAGE = re.compile(rb"<html[\s>]", re.IGNORECASE)
_HEAD = 2048  # bytes in which an XHTML page shows its root


def reader_of(path: str, data: bytes) -> Reader | None:
    """The reader for a document, None where none knows it."""
    suffix = PurePosixPath(path).suffix.lower()
    named = _by_suffix().get(suffix)
    if named and named is not _fallback():
        return named
    if suffix in _OTHER or (_XML.match(data) and not _PAGE.search(data[:_HEAD])):
        return None
    return next((reader for reader in _members() if reader.claims(data)), _fallback())


def read_document(data: bytes, path: str) -> Iterator[Article | Skipped]:
    """The articles of one document; what cannot be read is a `Skipped`, never an error."""
    reader = reader_of(path, data)
    if reader is None:
        yield Skipped(path, "unsupported", PurePosixPath(path).suffix.lower())
    elif len(data) > reader.largest:
        yield Skipped(path, "too_large", f"{mebibytes(len(data))} > {mebibytes(reader.largest)}")
    elif not data.strip(b"\0 \t\r\n"):
        yield Skipped(path, "empty" if not data.strip() else "binary")
    else:
        try:
            yield from reader.read(data, path)
        except ReadError as error:
            yield Skipped(path, error.reason, error.detail)


@cache
def _members() -> tuple[Reader, ...]:
    return tuple(READERS.load(name)() for name in READERS.names())


@cache
def _by_suffix() -> dict[str, Reader]:
    return {suffix: reader for reader in reversed(_members()) for suffix in reader.suffixes}


@cache
def _fallback() -> Reader:
    return next(reader for reader in _members() if reader.name == _FALLBACK)

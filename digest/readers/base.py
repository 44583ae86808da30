"""What a reader is, the reasons for which an input gives no article, and the limits of size."""

from collections.abc import Iterator
from typing import BinaryIO, Protocol

from digest.models import Article, Skipped

__all__ = [
    "ARCHIVE_BYTES",
    "FIELD_LENGTH",
    "FILE_BYTES",
    "REASONS",
    "TEXT_LENGTH",
    "Reader",
    "StreamReader",
    "mebibytes",
]

# Every `Skipped.reason` that a reader gives; the renderers' catalogue has words for each.
REASONS = (
    "empty",  # nothing but white space and invisible characters
    "binary",  # not text
    "unsupported",  # a format that no reader knows, or not a regular file
    "too_large",  # over a limit; the detail says which
    "bad_encoding",  # text in an encoding that cannot be told
    "bad_json",  # a line or file that is not JSON, or holds no article
    "bad_front_matter",  # a header block that cannot be read
    "bad_feed",  # no feed, or one that is broken: what could be read of it was
    "bad_archive",  # damaged, encrypted or packed by an unknown method
    "nested_archive",  # an archive inside an archive
    "bad_column",  # a column of a table that holds something else than its name promises
    "missing_extra",  # a library that is not installed; the detail names it
    "unsafe_link",  # a symbolic link that leaves the named folder, or leads nowhere
    "changed",  # while it was read: what was read may be of two versions
    "unreadable",  # the operating system refused; the detail says why
    "own_brief",  # what an earlier run wrote; the detail says how many files
    "lost",  # whatever process read it was killed, again and again
    "no_text",  # a page or record without any article text
)

FILE_BYTES = 32 * 2**20  # one article's file, line or record; a page saved with its images has up to 20
ARCHIVE_BYTES = 256 * 2**20  # a file that is held whole, and all that one ZIP unpacks to
TEXT_LENGTH = 1_000_000  # characters of one article; a long novel has as many
FIELD_LENGTH = 2_000  # characters of a title, byline, URL …; the longest honest ones are URLs


class Reader(Protocol):
    """Turns the bytes of one file into articles. Nothing is fetched and nothing is written."""

    name: str
    suffixes: tuple[str, ...]
    largest: int  # bytes that it accepts

    def claims(self, data: bytes) -> bool:
        """Whether bytes that no suffix explains open like this format."""
        ...

    def read(self, data: bytes, path: str) -> Iterator[Article | Skipped]:
        """The articles in their order, and a `Skipped` for each part that gave none.

        `path` names the input in `Article.path`; ids are made unique later. Raises ReadError, with
        a reason of `REASONS`, where the whole input cannot be read.
        """
        ...


class StreamReader(Protocol):
    """Turns a stream into articles one by one, so that a file of any size is read: none is held whole."""

    name: str
    suffixes: tuple[str, ...]

    def claims(self, head: bytes) -> bool:
        """Whether bytes that no suffix explains open like this format; `head` may be cut."""
        ...

    def read(self, stream: BinaryIO, path: str) -> Iterator[Article | Skipped]:
        """As `Reader.read`. A ReadError may come behind articles: where the rest cannot be read."""
        ...


def mebibytes(size: int) -> str:
    """A size in bytes for people: `50.0 MiB`."""
    return f"{size / 2**20:.1f} MiB"

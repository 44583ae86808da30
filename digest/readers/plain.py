"""Plain text: the whole file is the article; cleaning finds its title, date line and byline."""

from collections.abc import Iterator

from digest.models import Article, Skipped
from digest.readers.assemble import assemble
from digest.readers.base import FILE_BYTES
from digest.readers.columns import joined
from digest.readers.encoding import decode

__all__ = ["Plain"]


class Plain:
    """Reads text files, and text under a suffix that says nothing."""

    name = "plain"
    suffixes = (".txt", ".text")
    largest = FILE_BYTES

    def claims(self, data: bytes) -> bool:  # noqa: ARG002 - the protocol's
        """False: it is asked last."""
        return False

    def read(self, data: bytes, path: str) -> Iterator[Article | Skipped]:
        """One article. Raises ReadError where the bytes are not text."""
        yield assemble(path, joined(decode(data)))

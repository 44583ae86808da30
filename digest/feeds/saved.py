"""A feed saved as a file: RSS, Atom, RDF or JSON Feed, as `digest fetch` would read it from its server."""

import re
from collections.abc import Iterator

from digest.errors import FetchError, ReadError
from digest.feeds.articles import articles_of
from digest.feeds.json_feed import is_json_feed
from digest.feeds.workshop import Workshop
from digest.models import Article, Skipped
from digest.readers.base import FILE_BYTES

__all__ = ["SavedFeed"]

_HEAD = 4096  # bytes in which a feed shows its root
_ROOT = re.compile(
    rb"(?:\s|<!--.{0,2000}?-->|<\?[^>]{0,500}\?>|<!DOCTYPE[^>]{0,500}>)*<(?:rss|feed|rdf:RDF)[\s>]",
    re.DOTALL | re.IGNORECASE,
)
_PART = re.compile(rb"<(?:\w{1,20}:)?(?:rss|feed|rdf|channel|item|entry)\b", re.IGNORECASE)
_BOMS = b"\xef\xbb\xbf\xff\xfe"


class SavedFeed:
    """Reads the articles of a feed; nothing is fetched, not even the pages that it links to."""

    name = "feed"
    suffixes = (".rss", ".atom", ".rdf")
    largest = FILE_BYTES

    def claims(self, data: bytes) -> bool:
        """Whether the bytes open with the root of a feed, in UTF-16 too."""
        head = _plain(data[:_HEAD])
        return bool(_ROOT.match(head)) or is_json_feed(head)

    def read(self, data: bytes, path: str) -> Iterator[Article | Skipped]:
        """The articles in the order of the feed; last what is broken in it.

        Raises ReadError: bad_feed, no_text (an empty feed).
        """
        if not (_PART.search(_plain(data)) or self.claims(data)):
            raise ReadError("bad_feed")
        try:
            with Workshop() as workshop:
                feed = workshop.parse(data, "", {})
        except FetchError as error:
            raise ReadError("bad_feed", detail=error.detail) from error
        if not feed.entries:
            raise ReadError("no_text")
        yield from articles_of((path, feed.title, entry, None) for entry in feed.entries)
        if feed.fault:
            yield Skipped(path, "bad_feed", feed.fault)


def _plain(data: bytes) -> bytes:
    return data.lstrip(_BOMS).replace(b"\0", b"")

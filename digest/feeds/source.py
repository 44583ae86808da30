"""`feeds:` and `feeds:PATH` as a source of articles."""

from collections.abc import Iterator
from pathlib import Path

from digest.errors import FetchError, UsageError
from digest.feeds.articles import articles_of
from digest.feeds.store import default_place, opened
from digest.feeds.targets import target_of
from digest.models import Article, Skipped

__all__ = ["Feeds", "shown"]


class Feeds:
    """Opens the store at a path, or the user's own; nothing is fetched."""

    def check(self, source: str) -> None:
        """Raises UsageError where no store or nothing in it is there, WriteError where the file is none."""
        with opened(_place(source)) as store:
            feeds, where = store.feeds(), str(_place(source))
            if not feeds:
                advice = "Add one: digest feeds add https://example.org/feed.xml"
                raise UsageError("no feed is followed", where=where, advice=advice)
            if not any(feed.entries for feed in feeds):
                raise UsageError("no feed has given an article", where=where, advice="Run digest fetch first")

    def read(self, source: str) -> Iterator[Article | Skipped]:
        """Every article that a feed ever gave, by the address of the feed and the id of the entry."""
        with opened(_place(source)) as store:
            titles = {feed.url: feed.title for feed in store.feeds()}
            yield from articles_of(
                (shown(url), titles.get(url, ""), entry, page) for url, entry, page in store.entries()
            )


def _place(source: str) -> Path:
    named = source.partition(":")[2]
    return Path(named) if named else default_place()


def shown(feed: str) -> str:
    """The address of a feed without what only its subscriber knows."""
    try:
        return f"feeds:{target_of(feed).shown}"
    except FetchError:
        return f"feeds:{feed.partition('?')[0]}"

"""What the user names to follow: an address, or an OPML file of many."""

from dataclasses import dataclass
from pathlib import Path

from digest.errors import FetchError, ReadError, UsageError
from digest.feeds.opml import feeds_in
from digest.feeds.store import FeedStore
from digest.feeds.targets import target_of

__all__ = ["Followed", "follow", "named_feeds"]


@dataclass(frozen=True, slots=True)
class Followed:
    """How many feeds are new, how many were followed already, and which addresses are none, with why."""

    new: int
    known: int
    refused: tuple[tuple[str, str], ...] = ()


def named_feeds(named: str) -> list[tuple[str, str]]:
    """The address and title of each feed that is named. Raises UsageError."""
    if "://" in named:
        try:
            target_of(named)
        except FetchError as error:
            # not shown: it may hold a password
            advice = "Write it like https://example.org/feed.xml, without a password"
            raise UsageError(f"no address of a feed ({error.reason})", advice=advice) from error
        return [(named.strip(), "")]
    path = Path(named)
    if not path.is_file():
        advice = "Name an address (https://…) or an OPML file"
        raise UsageError("neither an address nor a file", where=named, advice=advice)
    try:
        return feeds_in(path.read_bytes())
    except ReadError as error:
        advice = "Name an OPML file; a feed that was saved is a source: digest build FILE"
        raise UsageError(f"no list of feeds ({error.detail})", where=named, advice=advice) from error


def follow(store: FeedStore, feeds: list[tuple[str, str]], name: str = "") -> Followed:
    """Follow the feeds, under `name` if one is given; an address that cannot be fetched is told."""
    new, refused = 0, []
    for url, title in feeds:
        try:
            address = target_of(url).url
        except FetchError as error:
            refused.append((url, error.reason))
        else:
            new += store.add(address, title)
            if name:
                store.retitle(address, name)
    return Followed(new, len(feeds) - len(refused) - new, tuple(refused))

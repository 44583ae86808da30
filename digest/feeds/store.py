"""FeedStore: the feeds that somebody follows and every article that they ever gave, in one SQLite file.

The file is a store of the `reader` library, and only its documented interface is used: any of its tools can
open it. What a feed says and the library has no place for (dates in the feed's own words, the language) is
one more content of each entry, of our own type, so that both are written in one transaction.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from digest.errors import UsageError, WriteError
from digest.feeds.entries import Entry, apart, merged, renamed
from digest.feeds.pages import Page, page_of
from digest.feeds.rows import entry_of, row_of
from digest.models import FeedState

if TYPE_CHECKING:
    from reader import Reader

    from digest.feeds.pages import Page

__all__ = ["FeedStore", "default_place", "opened"]

_MODE = 0o600  # addresses of feeds may hold the key of a subscriber
_STATE = "digest.state"  # the tag of a feed: how its last fetch ended, and what the server wants to hear next
_PAGE = "digest.page"  # the tag of an entry: the text of the page that it links to
_OTHER = "Name another place with --store, or with store under [feeds] in digest.toml"

State = dict[str, str]


def default_place() -> Path:
    """Where feeds are kept unless something else is named: in the user's folder of data."""
    return Path(platformdirs.user_data_dir("digest", appauthor=False)) / "feeds.sqlite"


@contextmanager
def opened(path: Path, *, create: bool = False) -> Iterator["FeedStore"]:
    """The store in a file.

    Raises UsageError where there is none, unless it is to be made; WriteError where it cannot be used,
    in the body too.
    """
    if not create and not path.is_file():
        advice = "Add a feed first: digest feeds add https://example.org/feed.xml"
        raise UsageError("no feeds are kept here", where=str(path), advice=advice)
    from reader import ReaderError, make_reader  # noqa: PLC0415 - slow to import, and only feeds need it

    try:
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError):
                os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE))
        with make_reader(str(path), plugins=(), search_enabled=None) as reader:
            yield FeedStore(reader)
    except ReaderError as error:
        raise _unusable(path, str(error)) from error
    except OSError as error:
        raise _unusable(path, error.strerror or type(error).__name__) from error


def _unusable(path: Path, said: str) -> WriteError:
    return WriteError(f"the store of feeds cannot be used ({said})", where=str(path), advice=_OTHER)


class FeedStore:
    """Feeds by address. What each call writes it writes whole: a run that is killed loses nothing."""

    def __init__(self, reader: "Reader") -> None:
        """Over an open reader, whose errors pass through; see `opened`."""
        self._reader = reader

    def add(self, url: str, title: str = "") -> bool:
        """Follow a feed, under that title if it has none of the editor's; False where it was followed."""
        known = self._reader.get_feed(url, None)
        new = known is None or not known.updates_enabled
        self._reader.add_feed(url, exist_ok=True, allow_invalid_url=True)  # we fetch, not the library
        self._reader.enable_feed_updates(url)
        if title and not (known and known.user_title):
            self._reader.set_feed_user_title(url, title)
        return new

    def retitle(self, url: str, title: str) -> None:
        """Call a feed what the editor calls it."""
        self._reader.set_feed_user_title(url, title)

    def remove(self, url: str, *, articles: bool) -> None:
        """Follow a feed no more; its articles go only if they should."""
        if articles:
            self._reader.delete_feed(url)
        else:
            self._reader.disable_feed_updates(url)

    def feeds(self) -> list[FeedState]:
        """Every feed, by address, those too that are followed no more."""
        found = []
        for feed in self._reader.get_feeds():
            state = self.state(feed.url)
            found.append(
                FeedState(
                    feed.url,
                    feed.user_title or state.get("title", ""),
                    self._reader.get_entry_counts(feed=feed).total or 0,
                    state.get("checked", ""),
                    state.get("reason", ""),
                    state.get("detail", ""),
                    followed=feed.updates_enabled,
                )
            )
        return sorted(found, key=lambda one: one.url)

    def state(self, url: str) -> State:
        """What was noted of a feed after its last fetch."""
        noted = self._reader.get_tag(url, _STATE, None)
        return {str(name): str(value) for name, value in noted.items()} if isinstance(noted, dict) else {}

    def note(self, url: str, state: State) -> None:
        """Note that, after the entries of that fetch."""
        self._reader.set_tag(url, _STATE, {name: value for name, value in state.items() if value})

    def save(self, url: str, entry: Entry) -> str:
        """Keep an entry: `new`, `updated` or, where nothing changed, empty.

        Another article under an id that is taken gets one of its own; an update keeps what it leaves out.
        """
        old = self._entry(url, entry.id)
        if old and apart(entry, old):
            entry = renamed(entry)
            old = self._entry(url, entry.id)
        whole = merged(entry, old) if old else entry
        if whole == old:
            return ""
        self._reader.add_entry(row_of(url, whole), overwrite=old is not None)
        return "updated" if old else "new"

    def entries(self) -> Iterator[tuple[str, Entry, "Page | None"]]:
        """Every entry with the address of its feed and, if it was fetched, its page; by address and id."""
        found = sorted(self._reader.get_entries(), key=lambda one: (one.feed_url, one.id))
        for one in found:
            yield one.feed_url, entry_of(one), page_of(self._reader.get_tag(one, _PAGE, None))

    def save_page(self, url: str, id_: str, page: "Page") -> None:
        """Keep the page that an entry links to."""
        self._reader.set_tag((url, id_), _PAGE, page.as_row())

    def _entry(self, url: str, id_: str) -> Entry | None:
        found = self._reader.get_entry((url, id_), None)
        return entry_of(found) if found else None

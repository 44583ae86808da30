"""Fetch the pages that the articles of feeds link to, once each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from digest.errors import FetchError
from digest.feeds.fetching import rules_of
from digest.feeds.pages import Page, page_at
from digest.feeds.polling import polled
from digest.feeds.store import FeedStore
from digest.feeds.targets import target_of
from digest.models import FeedSettings

__all__ = ["fetch_pages"]

_TRIES = 3  # a page that gave no text three times gives none


@dataclass(frozen=True, slots=True)
class _Wanted:
    feed: str
    id: str
    link: str
    tries: int


def fetch_pages(store: FeedStore, settings: FeedSettings, *, allow_private: bool = False) -> Iterator[Page]:
    """Every page that is not here yet, as soon as it is kept; or why it gave no text, for another try."""
    rules = rules_of(settings, allow_private=allow_private)
    hosts: dict[str, list[_Wanted]] = {}
    for feed, entry, page in store.entries():
        known = page if page and page.link == entry.link else None
        if entry.link and (known is None or (known.reason and known.tries < _TRIES)):
            wanted = _Wanted(feed, entry.id, entry.link, known.tries if known else 0)
            hosts.setdefault(_host(entry.link), []).append(wanted)
    for one, page in polled(
        list(hosts.values()),
        lambda one: page_at(one.link, rules),
        stop=rules.stop,
        parallel=settings.parallel,
        pause=settings.pause,
    ):
        kept = replace(page, tries=one.tries + 1)
        store.save_page(one.feed, one.id, kept)
        yield kept


def _host(link: str) -> str:
    try:
        return target_of(link).host
    except FetchError:
        return ""

"""Feeds: followed, fetched, kept in a store, and read from it as articles."""

from digest.feeds.fetching import fetch
from digest.feeds.following import Followed, follow, named_feeds
from digest.feeds.full_text import fetch_pages
from digest.feeds.reasons import FETCH_REASONS
from digest.feeds.store import default_place, opened

__all__ = [
    "FETCH_REASONS",
    "Followed",
    "default_place",
    "fetch",
    "fetch_pages",
    "follow",
    "named_feeds",
    "opened",
]

"""A server, a store and a fetch of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from digest.feeds import fetch, opened
from digest.models import Article, FeedReport, FeedSettings
from digest.readers import read_sources
from tests.feeds.serving import Served, serving

SETTINGS = FeedSettings(seconds=20, pause=0)
Fetched = Callable[..., list[FeedReport]]
Articles = Callable[[], list[Article]]


@pytest.fixture
def served() -> Iterator[Served]:
    with serving() as server:
        yield server


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "feeds.sqlite"


@pytest.fixture
def fetched(place: Path) -> Fetched:
    """`fetched(address, …)` follows the feeds and asks all that are followed; the reports by address."""

    def call(*addresses: str, settings: FeedSettings = SETTINGS, private: bool = True) -> list[FeedReport]:
        with opened(place, create=True) as store:
            for address in addresses:
                store.add(address)
            return sorted(fetch(store, settings, allow_private=private), key=lambda one: one.url)

    return call


@pytest.fixture
def articles(place: Path) -> Articles:
    """The articles that the store gives."""
    return lambda: [one for one in read_sources([f"feeds:{place}"]) if isinstance(one, Article)]

"""Feeds: their settings, what one holds, and what became of one when it was fetched."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

__all__ = ["FeedOutcome", "FeedReport", "FeedSettings", "FeedState"]

# new: articles that were not here or were changed. unchanged: none. empty: a feed without articles.
FeedOutcome = Literal["new", "unchanged", "empty", "failed"]


@dataclass(frozen=True, slots=True)
class FeedSettings:
    """The [feeds] table: where articles are kept and how servers are asked for them.

    `store` is an SQLite file. `seconds` is all that one feed may take, redirects and the last byte
    included; `pause` the seconds between two requests to one host, `parallel` how many hosts are asked at a
    time. `full_text` fetches the linked pages too. `contact` is an address for the User-Agent.
    """

    store: Path | None = None
    full_text: bool = False
    seconds: float = 30.0
    pause: float = 1.0
    parallel: int = 8
    contact: str = ""


@dataclass(frozen=True, slots=True)
class FeedState:
    """A feed in the store: its title, the editor's or its own, and how the last fetch of it ended.

    `checked` is that moment (UTC, ISO 8601), empty where it was never asked; `reason` is a key of the
    catalogue where it failed, `detail` what the server said. One that is not `followed` any more is kept
    for its articles.
    """

    url: str
    title: str = ""
    entries: int = 0
    checked: str = ""
    reason: str = ""
    detail: str = ""
    followed: bool = True


@dataclass(frozen=True, slots=True)
class FeedReport:
    """What became of one feed in one fetch.

    `new`, `updated` and `entries` count articles: those not seen before, those changed since, all that
    the feed listed. `reason` (a key of the catalogue) says why it failed or what is wrong with it, `detail`
    what the server said. `moved` is the address that the server says is the new one.
    """

    url: str
    title: str
    outcome: FeedOutcome
    new: int = 0
    updated: int = 0
    entries: int = 0
    reason: str = ""
    detail: str = ""
    moved: str = ""

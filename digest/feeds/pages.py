"""Page: what the page behind a link says, for feeds that give only the opening of an article."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from digest.errors import FetchError, ReadError
from digest.feeds.requesting import Rules, request
from digest.models import Article, Stated
from digest.readers.html import Html

__all__ = ["Page", "page_at", "page_of"]

_ACCEPT = {"Accept": "text/html, application/xhtml+xml;q=0.9"}
_PAGES = ("text/html", "application/xhtml+xml", "")


@dataclass(frozen=True, slots=True)
class Page:
    """A linked page, or the `reason` why it gave no text; `tries` counts how often it was asked for.

    `link` is the address that the entry named: where that changes the page is fetched again.
    """

    link: str
    text: str = ""
    title: str = ""
    byline: str = ""
    lang: str = ""
    stated: tuple[Stated, ...] = ()
    reason: str = ""
    detail: str = ""
    tries: int = 1

    def as_row(self) -> dict[str, Any]:
        """The page as JSON values."""
        row: dict[str, Any] = msgspec.to_builtins(self)
        return row


def page_of(row: object) -> Page | None:
    """The page that was kept, None where there is none."""
    return msgspec.convert(row, Page) if isinstance(row, Mapping) else None


def page_at(link: str, rules: Rules) -> Page:
    """The page behind a link."""
    try:
        reply = request(link, rules, _ACCEPT)
        kind = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in _PAGES:
            return Page(link, reason="not_page", detail=kind[:60])
        (article,) = Html().read(reply.body, link)
    except FetchError as error:
        return Page(link, reason=error.reason, detail=error.detail)
    except ReadError as error:
        return Page(link, reason=error.reason, detail=error.detail)
    if not isinstance(article, Article):
        return Page(link, reason=article.reason, detail=article.detail)
    return Page(link, article.text, article.title, article.byline, article.lang, article.stated)

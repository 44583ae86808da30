"""What a page says of itself in marks for machines: publication date and author, verbatim.

Only explicit marks count (schema.org, Open Graph, Dublin Core, `<time pubdate>`): a date found by
searching the page is a guess.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from digest.readers.linked_data import ARTICLES, linked_articles
from digest.readers.pagetime import lone_time
from digest.readers.pagetitle import is_headline

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["page_author", "page_dates", "page_headlines"]

_DATES = frozenset({
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date",
    "pubdate", "publishdate", "publish_date", "publish-date", "publication_date", "publication-date",
    "date.published", "article.published", "dc.date", "dc.date.issued", "dc.date.created", "dc.created",
    "dcterms.date", "dcterms.issued", "dcterms.created", "sailthru.date", "parsely-pub-date",
    "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date",
})  # fmt: skip
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
_PUBLISHED = ("publi", "pubdate", "entry-date", "post-date", "article-date", "date-header")


def page_dates(tree: "HtmlElement") -> list[str]:
    """The stated publication dates, verbatim, the surest mark first; one a day, the local one."""
    found = [*_meta(tree, _DATES), *_linked(tree), *_microdata(tree), *_times(tree)]
    found = found or lone_time(one for one in tree.iter("h1", "time", "p") if not _is_nested(one))
    words = list(dict.fromkeys(date.strip() for date in found if any(map(str.isdigit, date))))
    local = [date for date in words if not _is_utc(date)]
    instants = {_instant(date) for date in local}
    return _one_a_day([date for date in words if date in local or _instant(date) not in instants])


def _one_a_day(dates: list[str]) -> list[str]:
    return list({date[:10]: date for date in reversed(dates)}.values())[::-1]


def _is_utc(date: str) -> bool:
    return date.endswith(("Z", "+00:00", "+0000"))


def _instant(date: str) -> datetime | str:
    """The moment of a full time stamp; a page may state one in UTC and in its own zone."""
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return date
    return moment.astimezone(UTC) if moment.tzinfo else date


def page_author(tree: "HtmlElement") -> str:
    """The author in the words of the page; empty where it names none, or only by an address."""
    named = (name for key in _AUTHORS for name in _meta(tree, frozenset({key})))
    linked = (_person(article.get("author")) for article in _own_articles(tree))
    return next((name.strip() for name in (*named, *linked) if name.strip() and "://" not in name), "")


def page_headlines(tree: "HtmlElement") -> list[str]:
    """The headlines of the articles that the page's data names."""
    named = (article.get("headline") for article in linked_articles(tree))
    return [headline for headline in named if isinstance(headline, str)]


def _meta(tree: "HtmlElement", names: frozenset[str]) -> Iterator[str]:
    for element in tree.iter("meta"):
        keys = {(element.get(key) or "").strip().lower() for key in ("property", "name", "itemprop")}
        if keys & names and not _is_nested(element):
            yield element.get("content") or ""


def _linked(tree: "HtmlElement") -> Iterator[str]:
    for article in _own_articles(tree):
        date = article.get("datePublished")
        if isinstance(date, str):
            yield date


def _own_articles(tree: "HtmlElement") -> list[dict[str, object]]:
    """The article of the page's data whose headline the page has; all of them where none is so told apart."""
    articles = list(linked_articles(tree))
    return [one for one in articles if is_headline(tree, str(one.get("headline") or ""))][:1] or articles


def _microdata(tree: "HtmlElement") -> Iterator[str]:
    for element in tree.iter("time", "span", "div", "p"):
        if (element.get("itemprop") or "").lower() == "datepublished" and not _is_nested(element):
            yield element.get("content") or element.get("datetime") or element.text_content()
            return


def _times(tree: "HtmlElement") -> Iterator[str]:
    for element in tree.iter("time"):
        marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
        marked = element.get("pubdate") is not None or any(mark in marks for mark in _PUBLISHED)
        if marked and element.get("datetime") and not _is_nested(element):
            yield element.get("datetime")
            return


def _is_nested(element: "HtmlElement") -> bool:
    """Whether the mark belongs to something inside the article: a comment, a related item."""
    around = [
        parent.get("itemtype") for parent in element.iterancestors() if parent.get("itemscope") is not None
    ]
    inner = (around[0] or "").lower() if len(around) > 1 else ""
    return bool(around) and ("comment" in (around[0] or "").lower() or inner.endswith(ARTICLES))


def _person(author: object) -> str:
    people = author if isinstance(author, list) else [author]
    names = [one.get("name") if isinstance(one, dict) else one for one in people]
    return ", ".join(name for name in names if isinstance(name, str))

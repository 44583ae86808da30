"""JSON Feed 1 and 1.1: https://www.jsonfeed.org/version/1.1/."""

import json
import re

from digest.errors import FetchError
from digest.feeds.entries import Entry, Words, entry_id

__all__ = ["entries_of_json", "is_json", "is_json_feed"]

_VERSION = "https://jsonfeed.org/version/"
_OPENING = re.compile(rb"\s*\{[^[]*?\"version\"\s*:\s*\"" + re.escape(_VERSION.encode()))  # before any list


def is_json(body: bytes, kind: str) -> bool:
    """Whether a reply is JSON, by its type or its first character."""
    return "json" in kind.partition(";")[0].lower() or body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"


def is_json_feed(head: bytes) -> bool:
    """Whether a file that opens with these bytes says that it is a JSON Feed."""
    return bool(_OPENING.match(head.replace(b"\\/", b"/")))


def entries_of_json(body: bytes) -> tuple[str, tuple[Entry, ...]]:
    """The title and the entries. Raises FetchError: `broken`, `not_feed`."""
    try:
        feed = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise FetchError("broken", detail=str(error)[:100]) from error
    if not isinstance(feed, dict) or not _text(feed, "version").startswith(_VERSION):
        raise FetchError("not_feed")
    items = feed.get("items")
    listed = items if isinstance(items, list) else []
    return _text(feed, "title"), tuple(_entry(one, feed) for one in listed if isinstance(one, dict))


def _entry(item: dict[str, object], feed: dict[str, object]) -> Entry:
    texts = (
        Words(_text(item, "content_html"), "text/html"),
        Words(_text(item, "content_text"), "text/plain"),
    )
    title, link, summary = _text(item, "title"), _text(item, "url"), _text(item, "summary")
    content = tuple(one for one in texts if one.text)[:1]  # the same article twice where there are both
    tags = item.get("tags")
    named = [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else []
    said = item.get("id")
    return Entry(
        id=entry_id(str(said) if isinstance(said, str | int | float) else "", link, title, summary),
        title=Words(title, "text/plain"),
        link=link,
        byline=_authors(item) or _authors(feed),
        published=_text(item, "date_published"),
        updated=_text(item, "date_modified"),
        summary=Words(summary, "text/plain") if summary else Words(""),
        content=content,
        lang=_text(item, "language") or _text(feed, "language"),
        section=next(iter(named), ""),
    )


def _authors(part: dict[str, object]) -> str:
    """The names of 1.1, else the one of 1.0."""
    authors = part.get("authors")
    people = authors if isinstance(authors, list) and authors else [part.get("author")]
    return ", ".join(name for one in people if isinstance(one, dict) and (name := _text(one, "name")))


def _text(part: dict[str, object], name: str) -> str:
    value = part.get(name)
    return value if isinstance(value, str) else ""

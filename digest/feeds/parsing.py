"""From the bytes of a feed (RSS, Atom, RDF, JSON Feed) to its entries, every one that can be read."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from digest.errors import FetchError
from digest.feeds.entries import Entry, Words, encodable, entry_id
from digest.feeds.json_feed import entries_of_json, is_json
from digest.readers.repair import one_line, unescaped

__all__ = ["Parsed", "parse_feed"]

# A server or the file itself names the wrong encoding or type; the feed was read all the same.
_HARMLESS = ("CharacterEncodingOverride", "NonXMLContentType")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A feed: its title, its entries in their order, and what is broken in it, if anything."""

    title: str
    entries: tuple[Entry, ...]
    fault: str = ""


def parse_feed(body: bytes, url: str, headers: Mapping[str, str]) -> Parsed:
    """The feed in a reply. Raises FetchError: `not_feed`, `broken` (a feed of which nothing can be read)."""
    if is_json(body, headers.get("content-type", "")):
        title, entries = entries_of_json(body)
        return Parsed(one_line(title), tuple(map(encodable, entries)))
    if not body.strip():
        raise FetchError("not_feed")
    found = _parsed(body, headers)
    entries = tuple(encodable(_entry(one, found, url)) for one in found.entries)
    fault = _fault(found)
    if not entries and (fault or not found.version):
        raise FetchError("broken", detail=fault) if found.version else FetchError("not_feed")
    return Parsed(_name(found.feed), entries, fault)


def _parsed(body: bytes, headers: Mapping[str, str]) -> Any:  # noqa: ANN401 - feedparser's dictionary
    import feedparser  # noqa: PLC0415 - slow to import, and only a fetch needs it

    kept = {name: headers[name] for name in ("content-type", "content-language") if name in headers}
    # Bytes in a stream: a string might be taken for an address and fetched. It is not told where the feed
    # comes from: it would make addresses of ids, and all articles new where a feed moves.
    try:
        return feedparser.parse(io.BytesIO(body), response_headers=kept)
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError, AssertionError) as error:
        raise FetchError("broken", detail=type(error).__name__) from error  # none of it is the user's to mend


def _fault(found: Any) -> str:  # noqa: ANN401
    fault = found.get("bozo_exception") if found.get("bozo") else None
    if fault is None or type(fault).__name__ in _HARMLESS:
        return ""
    said = getattr(fault, "getMessage", lambda: str(fault))()
    line = getattr(fault, "getLineNumber", lambda: None)()
    return f"{said}, {line}" if line else str(said)


def _entry(one: Any, found: Any, url: str) -> Entry:  # noqa: ANN401
    content = tuple(_words(part) for part in one.get("content", ()) if part.get("value"))
    summary = _words(one.get("summary_detail")) if one.get("summary") else Words("")
    link = _joined(url, one.get("feedburner_origlink") or one.get("link") or "")
    title = _words(one.get("title_detail")) if one.get("title") else Words("")
    own = next((part.lang for part in (*content, summary, title) if part.lang), "")
    tags = [tag.get("label") or tag.get("term") or "" for tag in one.get("tags", ())]
    return Entry(
        id=entry_id(one.get("id", ""), link, title.text, summary.text),
        title=title,
        link=link,
        byline=", ".join(dict.fromkeys(name for who in one.get("authors", ()) if (name := who.get("name")))),
        published=_date(one, "published"),
        updated=_date(one, "updated"),
        summary=summary,
        content=content,
        lang=own or found.feed.get("language", "") or "",
        section=next(filter(None, tags), ""),
        source=_name(one.get("source") or {}),
    )


def _joined(url: str, link: str) -> str:
    try:
        return urljoin(url, link) if link else ""
    except ValueError:  # brackets that hold no address
        return link


def _words(part: Any) -> Words:  # noqa: ANN401
    if not part:
        return Words("")
    return Words(part.get("value") or "", part.get("type") or "", part.get("language") or "")


def _name(part: Any) -> str:  # noqa: ANN401
    return one_line(unescaped(_text(part, "title")))


def _text(part: Any, name: str) -> str:  # noqa: ANN401
    value = part.get(name)
    return value if isinstance(value, str) else ""


def _date(one: Any, name: str) -> str:  # noqa: ANN401
    """The date in the feed's own words: they have the time zone, without which there is no day."""
    return _text(one, name) if name in one else ""  # its `get` gives one date for the other

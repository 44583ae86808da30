"""Entries as the `reader` library keeps them, and back without a loss."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import msgspec

from digest.feeds.entries import Entry, Words

if TYPE_CHECKING:
    from reader import Entry as Kept

__all__ = ["entry_of", "row_of"]

_OURS = "application/vnd.press-digest+json"  # the type of the content that holds the entry as we read it


def row_of(url: str, entry: Entry) -> Mapping[str, object]:
    """The entry in the form that `Reader.add_entry` takes: for its other tools, and whole for us."""
    texts = [
        {"value": one.text, "type": one.type or None, "language": one.lang or None} for one in entry.content
    ]
    ours = {"value": json.dumps(msgspec.to_builtins(replace(entry, content=()))), "type": _OURS}
    return {
        "feed_url": url,
        "id": entry.id,
        "title": entry.title.text or None,
        "link": entry.link or None,
        "authors": [{"name": entry.byline}] if entry.byline else [],
        "published": _moment(entry.published),
        "updated": _moment(entry.updated),
        "summary": entry.summary.text or None,
        "content": [*texts, ours],
    }


def entry_of(kept: "Kept") -> Entry:
    """The entry again; one that another tool added has what the library knows of it."""
    ours = next((one.value for one in kept.content if one.type == _OURS), None)
    texts = (one for one in kept.content if one.type != _OURS)
    content = tuple(Words(one.value, one.type or "", one.language or "") for one in texts)
    if ours:
        return replace(msgspec.convert(json.loads(ours), Entry), content=content)
    return Entry(
        id=kept.id,
        title=Words(kept.title or ""),
        link=kept.link or "",
        byline=", ".join(one.name for one in kept.authors if one.name),
        published=kept.published.isoformat() if kept.published else "",
        updated=kept.updated.isoformat() if kept.updated else "",
        summary=Words(kept.summary or ""),
        content=content,
    )


def _moment(written: str) -> datetime | None:
    """The moment of a date with its time zone, for the other tools alone: it has no day of its own."""
    try:
        moment = datetime.fromisoformat(written) if "T" in written[:11] else parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError):
        return None
    try:
        return moment.astimezone(UTC) if moment.tzinfo else None
    except OverflowError:
        return None

"""Entry: one article as a feed gives it."""

import hashlib
import json
from dataclasses import dataclass, fields, replace

import msgspec

__all__ = ["Entry", "Words", "apart", "encodable", "entry_id", "merged", "renamed"]

_DIGITS = 12  # of a hash, which tells the entries of one feed apart


@dataclass(frozen=True, slots=True)
class Words:
    """A text of a feed: HTML or plain as `type` says (a MIME type, or nothing), in a language or none."""

    text: str
    type: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one article, dates in its own words."""

    id: str
    title: Words = Words("")
    link: str = ""
    byline: str = ""
    published: str = ""
    updated: str = ""
    summary: Words = Words("")
    content: tuple[Words, ...] = ()
    lang: str = ""
    section: str = ""
    source: str = ""


def entry_id(said: str, link: str, title: str, summary: str) -> str:
    """The id that a feed gives, else the link, else a hash of the words: the same at every fetch."""
    return said.strip() or link.strip() or _hash(f"{title}\0{summary}")


def apart(new: Entry, old: Entry) -> bool:
    """Whether two entries of one id are two articles: some feeds give all theirs the same id."""
    return bool(new.link or old.link) and new.link != old.link and new.title.text != old.title.text


def renamed(entry: Entry) -> Entry:
    """The entry under an id of its own, which stays the same as long as its link does."""
    return replace(entry, id=f"{entry.id}#{_hash(entry.link or entry.title.text)}")


def merged(new: Entry, old: Entry) -> Entry:
    """The newer entry, with what only the older one has: no text or date is lost by an update."""
    kept = {
        field.name: getattr(old, field.name)
        for field in fields(Entry)
        if getattr(new, field.name) in {"", (), Words("")}
    }
    return replace(new, **kept)


def encodable(entry: Entry) -> Entry:
    """The entry without halves of characters, which no file takes: JSON names them by number."""
    row = json.dumps(msgspec.to_builtins(entry), ensure_ascii=False)
    return msgspec.convert(json.loads(row.encode("utf-8", "replace")), Entry)


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]

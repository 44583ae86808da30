"""The articles in a page's JSON-LD, read where a template broke it too."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["ARTICLES", "linked_articles"]

ARTICLES = ("article", "blogposting", "report", "review", "posting")  # ends of schema.org type names
_SCRIPT = 200_000  # characters of one JSON-LD block; those of articles have under 20,000
_DEPTH = 4  # levels down to the article: a list, @graph, mainEntity
_AROUND = re.compile(
    r"^\s*(?:(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?|<!--)|(?:(?://|/\*)?\s{0,9}\]\]>(?:\s*\*/)?|-->)\s*$"
)
_TRAILING = re.compile(r",(?=\s*[}\]])")
_TYPE = re.compile(r'"@type"\s*:\s*\[?\s*"([A-Za-z]{1,40})"')
_DATE = re.compile(r'"datePublished"\s*:\s*"([^"\\]{4,40})"')


def linked_articles(tree: "HtmlElement") -> Iterator[dict[str, object]]:
    """What each of the page's articles says of itself, in the order of the page."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            yield from _read((script.text or "")[:_SCRIPT])


def _read(text: str) -> Iterator[dict[str, object]]:
    for version in (text, _TRAILING.sub("", _AROUND.sub("", text))):
        try:
            data = json.loads(version, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles(data)
        return
    yield from _dated(text)


def _dated(text: str) -> Iterator[dict[str, object]]:
    """The day of an article whose data is beyond reading: one article in it, and one day."""
    kinds = [kind for kind in _TYPE.findall(text) if kind.lower().endswith(ARTICLES)]
    days = set(_DATE.findall(text))
    if len(kinds) == 1 and len(days) == 1:
        yield {"datePublished": days.pop()}


def _articles(data: object, depth: int = 0) -> Iterator[dict[str, object]]:
    if depth > _DEPTH:
        return
    if isinstance(data, list):
        for item in data:
            yield from _articles(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        named = [
            kind.lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
        ]
        if any(kind.endswith(ARTICLES) for kind in named):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles(data.get(key), depth + 1)

"""Check the frame of the HTML: its head, its landmarks, its headings, its tables, its size."""

import re
from collections.abc import Iterator
from itertools import pairwise

from digest.models.proofing import Finding
from digest.proofing.codes import at, found
from digest.proofing.reading import Document, Element

__all__ = ["frame_findings"]

_CLIPPED = 102 * 1024  # bytes; Gmail shows "[Message clipped]" beyond
_HEAVY = 90 * 1024  # bytes; links are rewritten on the way, and make it longer
_HEAVY_STYLE = 16 * 1024  # bytes; Gmail drops the sheet
_PRESENTATION = {"presentation", "none"}
_DARK = re.compile(r"prefers-color-scheme\s*:\s*dark", re.IGNORECASE)


def frame_findings(document: Document) -> Iterator[Finding]:
    """What is missing around the content."""
    yield from _head(document)
    yield from _headings(document)
    if not any(element.get("role") == "article" for element in document.elements):
        yield found("article_missing")
    yield from at("table_role_missing", ((table, "<table>") for table in _unnamed_tables(document)))
    yield from _sizes(document)


def _head(document: Document) -> Iterator[Finding]:
    root = document.elements[0] if document.elements else None
    if root is None or not root.get("lang", "").strip():
        yield found("lang_missing")
    if not any((title.text or "").strip() for title in document.named("title")):
        yield found("title_missing")
    metas = document.named("meta")
    names = {meta.get("name", "").strip().lower() for meta in metas}
    if not any(meta.get("charset") or "charset=" in meta.get("content", "").lower() for meta in metas):
        yield found("charset_missing")
    if "viewport" not in names:
        yield found("viewport_missing")
    if "color-scheme" not in names:
        yield found("color_scheme_missing")
    if not any(_DARK.search(sheet.css) for sheet in document.sheets):
        yield found("dark_missing")


def _headings(document: Document) -> Iterator[Finding]:
    headings = document.named("h1", "h2", "h3", "h4", "h5", "h6")
    firsts = [heading for heading in headings if heading.tag == "h1"]
    if not firsts:
        yield found("h1_missing")
    yield from at("h1_many", ((heading, _heading(heading)) for heading in firsts[1:]))
    skipping = [
        (heading, _heading(heading))
        for before, heading in pairwise(headings)
        if int(heading.tag[1]) > int(before.tag[1]) + 1
    ]
    yield from at("heading_skipped", skipping)


def _heading(heading: Element) -> str:
    return f"<{heading.tag}> {' '.join(heading.itertext())}"


def _unnamed_tables(document: Document) -> Iterator[Element]:
    for table in document.named("table"):
        role = table.get("role", "").strip().lower()
        if role not in _PRESENTATION and (role or not _holds_data(table)):
            yield table


def _holds_data(table: Element) -> bool:
    """Whether a table has heads of its own: it may keep its role."""
    rows = table.iterfind("./*/tr/th"), table.iterfind("./tr/th"), table.iterfind("./caption")
    return any(True for found_in in rows for _ in found_in)


def _sizes(document: Document) -> Iterator[Finding]:
    size = len(document.html.encode("utf-8", "replace"))
    if size > _CLIPPED:
        yield found("clipped", _kilobytes(size))
    elif size > _HEAVY:
        yield found("heavy", _kilobytes(size))
    if not document.whole:
        yield found("unread")
    for sheet in document.sheets:
        size = len(sheet.css.encode("utf-8", "replace"))
        if size > _HEAVY_STYLE:
            yield found("style_heavy", _kilobytes(size), [sheet.line])


def _kilobytes(size: int) -> str:
    return f"{size / 1024:.0f} KB"

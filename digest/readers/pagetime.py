"""The day of a page whose only mark of it is a bare `<time>` under the headline."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["lone_time"]

_ASIDE = frozenset({"aside", "footer", "nav", "li", "a", "table", "form"})
_OTHERS = re.compile(
    r"comment|related|similar|sidebar|agenda|event|teaser|recommend|footer|most", re.IGNORECASE
)
_LINE = 80  # characters of a paragraph; a longer one is a sentence of the article
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_DAY = 10  # characters of a day in ISO 8601


def lone_time(elements: Iterable["HtmlElement"]) -> list[str]:
    """The stamp of the `<time>` between headline and text, where all there say the same day.

    `elements` are the page's h1, time and p in their order. A `<time>` in a sentence is an event's, one
    in a list, beside or below the article another article's.
    """
    told = [(one.get("datetime") or "").strip() for one in _below_headline(elements)]
    days = {date[:_DAY] for date in told}
    return told[:1] if len(days) == 1 and _ISO.match(told[0]) else []


def _below_headline(elements: Iterable["HtmlElement"]) -> Iterator["HtmlElement"]:
    headed = False
    for element in elements:
        headed = headed or element.tag == "h1"
        if headed and element.tag == "p" and len(element.text_content()) > _LINE:
            return
        if headed and element.tag == "time" and element.get("datetime") and not _is_aside(element):
            yield element


def _is_aside(element: "HtmlElement") -> bool:
    """Whether an element stands in a list or in a part of the page for something else."""
    return any(
        one.tag in _ASIDE or _OTHERS.search(f"{one.get('class')} {one.get('id')}")
        for one in element.iterancestors()
    )

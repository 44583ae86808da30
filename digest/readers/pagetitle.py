"""The headline of a page: what its marks for machines give, where the page itself bears it out."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from digest.readers.repair import one_line
from digest.readers.sitename import without_site

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["page_title"]

_STATED = frozenset({"og:title", "twitter:title", "dc.title"})
_SET_OFF = re.compile(r"\s*(?:[|\u2013\u2014\u2022\u00b7:-]|$)")  # what follows a headline in a longer title


def page_title(tree: "HtmlElement", told: str, headlines: Iterable[str] = ()) -> str:
    """The title that was told where it is one of the page's own, else the first of those.

    `headlines` are those of the page's data for machines. Data that is damaged gives half a headline, that
    of a live blog the headline of one of its entries; the logo of a site may be its first heading.
    """
    title, given = one_line(told), [one for one in headlines if one]
    own = [*_stated(tree), *given, *_printed(tree)]
    logo = _beside_logo(tree, title) if not given else ""
    return logo or (title if title and any(_heads(title, one) for one in own) else next(iter(own), title))


def is_headline(tree: "HtmlElement", headline: str) -> bool:
    """Whether a headline is the page's, by what it states and prints."""
    said = _bare(headline)
    return bool(said) and any(_bare(one).startswith(said) for one in (*_stated(tree), *_printed(tree)))


def _printed(tree: "HtmlElement") -> list[str]:
    """The headings, those first that stand in the title of the page: another may be the name of the site."""
    printed, named = _texts(tree, "h1"), _texts(tree, "title")
    whole = " ".join(map(_bare, named))
    return [*(one for one in printed if _bare(one) in whole), *printed, *named]


def _beside_logo(tree: "HtmlElement", title: str) -> str:
    """What stands beside a title in that of the page (« Le pont ferme - Vallée Infos »), if a heading too."""
    headings = {_bare(one) for tag in ("h1", "h2") for one in _texts(tree, tag)}
    for named in _texts(tree, "title"):
        headline = without_site(named, title)
        if headline != named and len(headline.split()) > len(title.split()) and _bare(headline) in headings:
            return headline
    return ""


def _texts(tree: "HtmlElement", tag: str) -> list[str]:
    return [text for one in tree.iter(tag) if (text := one_line(one.text_content()))]


def _stated(tree: "HtmlElement") -> Iterator[str]:
    for element in tree.iter("meta"):
        keys = {(element.get(key) or "").strip().lower() for key in ("property", "name")}
        if keys & _STATED and (text := one_line(element.get("content") or "")):
            yield text


def _heads(title: str, own: str) -> bool:
    """Whether a title is the whole of one of the page's, the end of it, or set off in it by a mark."""
    said, whole = _bare(title), _bare(own)
    if not said or whole == said or whole.endswith(f" {said}"):
        return bool(said)
    at = own.casefold().find(title.casefold())
    before = own[at - 1 : at] if at > 0 else " "
    return at >= 0 and not before.isalnum() and bool(_SET_OFF.match(own, at + len(title)))


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()

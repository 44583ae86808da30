"""Links: where the links of a page lead once it is mail, which has no page beside it and no place in it."""

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from digest.errors import UsageError
from digest.text.visible import visible

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["page_address", "settle", "web"]

_PAGE = re.compile(r"([\w.-]+)\.(?:md|html|txt)(#[\w-]+)?")
_WEB = re.compile(r"https?://[^\s\"<>\\^`{|}\x00-\x20\x7f-\U0010ffff]{1,900}")  # a header has lines of 998


def web(url: str, what: str) -> str:
    """An address of the settings. Raises UsageError that says `what` it is where it is none of the web."""
    if url and not _WEB.fullmatch(url):
        shown = visible(url)[:100]
        raise UsageError(
            f"{shown!r} is no web address", where=what, advice="It begins with https:// and is ASCII"
        )
    return url


def page_address(page_url: str, name: str) -> str:
    """Where a page of the published folder stands, or nothing where it is not published."""
    return f"{web(page_url, 'email.page_url').rstrip('/')}/{quote(name)}.html" if page_url else ""


def settle(root: "HtmlElement", page_url: str) -> None:
    """Lead every link to the web, or leave its words without a link.

    A citation leads to the article itself, as mail programs drop or rename the places inside a message.
    """
    sources = {item.get("id"): _first_link(item) for item in root.iter("li") if item.get("id")}
    for link in list(root.iter("a")):
        href = link.get("href", "")
        found = _PAGE.fullmatch(href)
        if href.startswith("#"):
            href = sources.get(href[1:], "")
        elif found:
            href = page_address(page_url, found[1])
            href = f"{href}{found[2] or ''}" if href else ""
        link.attrib.pop("rel", None)
        if href:
            link.set("href", href)
        elif link.get("class") == "cite":
            link.tag = "span"
            link.attrib.pop("href", None)
        else:
            link.drop_tag()


def _first_link(item: "HtmlElement") -> str:
    links = (link.get("href", "") for link in item.iter("a"))
    return next((href for href in links if href.startswith(("http://", "https://"))), "")

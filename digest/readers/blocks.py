"""Plain paragraphs from HTML: what a reader of the page sees, links as their text."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree
    from lxml.html import HtmlElement

__all__ = ["paragraphs", "parse", "unwrap_layout"]

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_UNSEEN = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "head", "title", "select",
    "button", "textarea", "canvas",
})  # fmt: skip
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")  # lxml refuses a str that names its encoding


def parse(page: str) -> "HtmlElement | None":
    """The tree of a page or fragment, None where there is none. Nothing is fetched."""
    from lxml import etree, html  # noqa: PLC0415 - a compiled library that only pages need

    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(_DECLARATION.sub("", page, count=1), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def unwrap_layout(tree: "HtmlElement") -> None:
    """Turn tables that lay out a page into plain blocks, in place: their cells hold blocks."""
    for table in list(tree.iter("table")):
        if next(table.iterdescendants("p", "h1", "h2", "h3", "table", "ul"), None) is not None:
            for part in [table, *table.iterdescendants("tbody", "tr", "td")]:
                part.tag = "div"


def paragraphs(tree: "HtmlElement", without: frozenset[str] = frozenset()) -> list[str]:
    """The text of each block in the order of the page, white space collapsed, `<br>` as a line end.

    What stands in elements `without` is left out, as are scripts, styles and form controls.
    """
    unseen = _UNSEEN | without
    pieces: list[list[str]] = [[]]
    skipped = None
    for event, element in _events(tree):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            if skipped is None and tag in unseen:
                skipped = element
            if skipped is None:
                _open(pieces, tag, element.text)
        elif skipped is None or element is skipped:
            skipped = None
            if tag in _BLOCKS:
                pieces.append([])
            if element is not tree and element.tail:
                pieces[-1].append(_spaced(element.tail))
    lines = ("".join(block).split("\n") for block in pieces)
    blocks = (
        "\n".join(filter(None, (" ".join(line.split(" ")).strip() for line in block))) for block in lines
    )
    return [block for block in blocks if block]


def _events(tree: "HtmlElement") -> "etree.iterwalk":
    from lxml import etree  # noqa: PLC0415 - a compiled library that only pages need

    return etree.iterwalk(tree, events=("start", "end"))


def _open(pieces: list[list[str]], tag: str, text: str | None) -> None:
    if tag in _BLOCKS:
        pieces.append([])
    if tag == "br":
        pieces[-1].append("\n")
    if tag in {"td", "th"} and "".join(pieces[-1]).strip():
        pieces[-1].append(" | ")
    if text:
        pieces[-1].append(_spaced(text))


def _spaced(text: str) -> str:
    """White space of the source as one space; no-break spaces are the author's and stay."""
    return re.sub(r"[ \t\r\n\f]+", " ", text)

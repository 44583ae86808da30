"""HTML pages: the article's text without the page around it, and what the page states."""

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from digest.errors import ReadError
from digest.models import Article, Skipped, Stated
from digest.readers.assemble import Found, assemble, language_code
from digest.readers.base import FILE_BYTES
from digest.readers.blocks import paragraphs, parse, unwrap_layout
from digest.readers.bounds import bounded
from digest.readers.dateline import find_dateline, signature
from digest.readers.encoding import decode
from digest.readers.pagedata import page_author, page_dates, page_headlines
from digest.readers.pagetitle import page_title
from digest.readers.repair import repair
from digest.readers.sitename import site_beside, without_site
from digest.readers.standfirst import standfirst
from digest.text.language import identify

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

__all__ = ["Html", "read_page"]

_OPENING = re.compile(
    r"(?:\s|<!--[^>]{0,500}-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page says its encoding; the standard asks for the first 1,024
_ELEMENTS = 30_000  # of a page; heavy news pages have 5,000, trafilatura takes 3 s for 30,000
_FURNITURE = frozenset({"nav", "header", "footer", "aside", "form"})
_SENTENCE = re.compile(r"\w\W{0,3}[.!?…]\W{0,3}$")
_NOTE = 200  # characters; a page so short is no list
_LEADING = 4  # paragraphs in which the dateline of an article stands
# What trafilatura may raise on a tree that it did not expect: nothing of it is the user's to mend.
_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)


class Html:
    """Reads saved pages by trafilatura; the date only where the page states or prints it."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml", ".shtml")
    largest = FILE_BYTES

    def claims(self, data: bytes) -> bool:
        """Whether the bytes open with a doctype or an html element, in UTF-16 too."""
        head = data[:_HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"")
        return bool(_OPENING.match(head.decode("latin-1")))

    def read(self, data: bytes, path: str) -> Iterator[Article | Skipped]:
        """One article. Raises ReadError: no_text, too_large, and what `decode` raises."""
        yield read_page(data, path)


def read_page(data: bytes, path: str, charset: str = "") -> Article | Skipped:
    """The article of a page; `charset` is what its sender says. Raises ReadError as `Html.read` does."""
    declared = _CHARSET.search(data[:_HEAD])
    page = decode(data, charset or (declared[1].decode("ascii", "replace") if declared else ""))
    tree = parse(repair(bounded(page)))
    if tree is None:
        raise ReadError("no_text")
    if sum(1 for _ in tree.iter()) > _ELEMENTS:
        raise ReadError("too_large", detail=f"> {_ELEMENTS} elements")
    return _article(tree, path)


def _article(tree: "HtmlElement", path: str) -> Article | Skipped:
    page = _metadata(tree)
    unwrap_layout(tree)
    blocks = paragraphs(tree)
    url, site = (page and page.url) or "", _site(tree, page)
    title = without_site(page_title(tree, (page and page.title) or "", page_headlines(tree)), site)
    body = [part for at, part in enumerate(_whole(tree, blocks)) if at or part != title]
    dateline = find_dateline(blocks, title, body[0] if body else "")
    body = [part for at, part in enumerate(body) if at >= _LEADING or part != dateline]
    if not body:
        raise ReadError("no_text")
    text = "\n\n".join(body)
    stated = [Stated("html_meta", date) for date in page_dates(tree)]
    found = Found(
        title=title,
        source=site,
        byline=page_author(tree) or (page and page.author) or signature(dateline),
        url=url,
        section=", ".join((page and page.categories) or ()),
        lang=_language(tree, f"{title}\n{text}"),
        stated=(*stated, Stated("html_dateline", dateline)),
    )
    return assemble(path, text, found)


def _site(tree: "HtmlElement", page: "Document | None") -> str:
    """The name of the site: what the page states, else what stands beside the headline in its title."""
    if page and page.sitename:
        return page.sitename
    titles, headings = ([one.text_content() for one in tree.iter(tag)] for tag in ("title", "h1"))
    return site_beside(titles[0], headings[0], (page and page.url) or "") if titles and headings else ""


def _whole(tree: "HtmlElement", blocks: list[str]) -> list[str]:
    """The paragraphs of the article, its standfirst before them where extraction left it out."""
    body = _body(tree)
    text = "\n".join(body)
    start = next((at for at, block in enumerate(blocks) if body and block.startswith(body[0])), 0)
    return [*(part for part in standfirst(tree, blocks[:start]) if body and part not in text), *body]


def _body(tree: "HtmlElement") -> list[str]:
    """The paragraphs that trafilatura takes for the article's, else the prose of the page."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import, and only pages need it

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        document = bare_extraction(tree, include_comments=False, include_images=False, include_links=False)
    except _FAILURES:
        document = None
    text = getattr(document, "text", None) or ""  # its other output form, a dict, is not asked for
    found = [line for part in text.split("\n") if (line := part.strip())]
    if _is_prose(found):
        return found
    rest = paragraphs(next(tree.iter("article", "main", "body"), tree), without=_FURNITURE)
    return rest if _is_prose(rest) else []


def _is_prose(blocks: list[str]) -> bool:
    """Whether some block is a sentence, or the page so short that it is no list of links."""
    return any(_SENTENCE.search(block) for block in blocks) or 0 < sum(map(len, blocks)) <= _NOTE


def _metadata(tree: "HtmlElement") -> "Document | None":
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - slow to import, and only pages need it

    try:
        return extract_metadata(
            tree, extensive=False, date_config={"extensive_search": False, "original_date": True}
        )
    except _FAILURES:
        return None


def _language(tree: "HtmlElement", text: str) -> str:
    """The language that the text shows, else the page's own word: templates say `en` of anything."""
    said = language_code(tree.get("lang") or "")
    expected = tuple(dict.fromkeys((*([said] if said else []), "fr", "en")))
    return identify(text, expected=expected, default=said)

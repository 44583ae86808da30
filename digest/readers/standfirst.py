"""The standfirst of a page that stands with the headline, where extraction leaves it out."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from digest.readers.blocks import paragraphs

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["standfirst"]

_WORDS = 8  # of a sentence; a rubric, an author or a reading time has fewer
_SENTENCE = re.compile(r"\w\W{0,3}[.!?\u2026][\s\u00bb\u201d\")]{0,4}$")
_SITE = ("nav", "form")  # what the header of a site holds, and that of an article does not
_ASIDE = frozenset({"nav", "form", "aside", "figure", "figcaption", "ul", "ol"})
_MARKED = re.compile(
    r"(?<![a-z])(?:chap(?:o|eau)|stand-?first|intro|excerpt|sub-?title|desc)(?![a-z])", re.IGNORECASE
)
_DESCRIBED = frozenset({"description", "og:description", "twitter:description"})


def standfirst(tree: "HtmlElement", blocks: Sequence[str]) -> list[str]:
    """The sentences of the article's header below its headline, else what the page marks as its standfirst.

    `blocks` are those of the page above its text; a mark, or the description for machines, counts for what is
    printed among them.
    """
    for heading in tree.iter("h1"):
        header = next(heading.iterancestors("header"), None)
        if header is None or next(header.iter(*_SITE), None) is not None:
            continue
        title = " ".join(heading.text_content().split())
        printed = paragraphs(header, without=_ASIDE)
        below = printed[printed.index(title) + 1 :] if title in printed else []
        found = [block for block in below if _is_sentence(block)]
        if found:
            return found
    marked = {
        " ".join(one.text_content().split())
        for one in tree.iter("p", "div", "h2", "strong", "section")
        if _MARKED.search(f"{one.get('class') or ''} {one.get('itemprop') or ''}")
    }
    described = marked | {
        " ".join((one.get("content") or "").split())
        for one in tree.iter("meta")
        if (one.get("name") or one.get("property") or "").strip().lower() in _DESCRIBED
    }
    titles = {" ".join(heading.text_content().split()) for heading in tree.iter("h1")}
    headed = max((at + 1 for at, block in enumerate(blocks) if block in titles), default=0)
    return [block for block in blocks[headed:] if block in described and _is_sentence(block)][:1]


def _is_sentence(block: str) -> bool:
    return len(block.split()) >= _WORDS and _SENTENCE.search(block) is not None

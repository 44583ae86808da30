"""The standfirst of a page that stands with the headline in a `<header>`, which extraction leaves out."""

import re
from typing import TYPE_CHECKING

from digest.readers.blocks import paragraphs

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["standfirst"]

_WORDS = 8  # of a sentence; a rubric, an author or a reading time has fewer
_SENTENCE = re.compile(r"\w\W{0,3}[.!?\u2026][\s\u00bb\u201d\")]{0,4}$")
_SITE = ("nav", "form")  # what the header of a site holds, and that of an article does not
_ASIDE = frozenset({"nav", "form", "aside", "figure", "figcaption", "ul", "ol"})


def standfirst(tree: "HtmlElement") -> list[str]:
    """The sentences below the headline in the header of the page's article, a paragraph each."""
    for heading in tree.iter("h1"):
        header = next(heading.iterancestors("header"), None)
        if header is None or next(header.iter(*_SITE), None) is not None:
            continue
        title = " ".join(heading.text_content().split())
        blocks = paragraphs(header, without=_ASIDE)
        below = blocks[blocks.index(title) + 1 :] if title in blocks else []
        return [block for block in below if len(block.split()) >= _WORDS and _SENTENCE.search(block)]
    return []

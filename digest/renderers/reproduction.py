"""Reproduction: how much of each source the words of a brief's page take over, run by run."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from itertools import chain

from digest.accounting import reused
from digest.models import Article, Brief, Reuse
from digest.renderers.blocks import blocks_of
from digest.renderers.printing import Articles, unit_markdown, words_of
from digest.renderers.wording import Wording
from digest.text.tokens import words as spoken

__all__ = ["reproduction"]

# Citations and our own brackets: what is put into a source's words does not make them less its own. An
# article's brackets are escaped.
_BRACKET = re.compile(r"(?<!\\)\[[^\[\]]*+\]")


def reproduction(brief: Brief) -> tuple[Reuse, ...]:
    """Each source of the brief with its words (title and prose), and how many of them the page reproduces.

    What counts is printed above the sources: L'essentiel, headlines, sentences (a model's too) and notes.
    """
    return _found(_Same(brief))


class _Same:
    """A brief as itself: two are told apart without reading all that is in them."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.brief is self.brief

    def __hash__(self) -> int:
        return id(self.brief)


@lru_cache(maxsize=1)  # the page of a brief asks, then its record
def _found(same: _Same) -> tuple[Reuse, ...]:
    brief = same.brief
    page = (unescape(_BRACKET.sub("", text)) for text in _printed(brief, Wording(brief.lang)))
    texts = [_words(source.article) for source in brief.sources]
    counts = reused(texts, page)
    return tuple(
        Reuse(source.number, source.article.id, len(text), count)
        for source, text, count in zip(brief.sources, texts, counts, strict=True)
    )


def _words(article: Article) -> tuple[str, ...]:
    units = (unit.words or spoken(unit.text) for unit in article.units)
    return tuple(chain(spoken(article.title), *units))


def _printed(brief: Brief, words: Wording) -> Iterator[str]:
    articles = Articles.of(brief)
    yield from (unit_markdown(extract, articles, words.lang) for extract in brief.lead)
    for entry in brief.told:
        yield words_of(entry.headline, articles.lang(entry.headline_from, words.lang))
        yield from (unit_markdown(extract, articles, words.lang) for extract in entry.summary.extracts)
        for block in blocks_of(entry, articles, words):
            yield from (block.text, *block.lines)

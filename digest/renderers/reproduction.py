"""Reproduction: how much of each source the words of a brief's page take over, run by run."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from itertools import chain
from weakref import ref

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
    if _last.brief() is not brief:
        _last.found, _last.brief = _found(brief), ref(brief)
    return _last.found


class _Last:
    """The brief that was asked about last, while it lives: its page asks, then its record."""

    brief: Callable[[], Brief | None] = staticmethod(lambda: None)
    found: tuple[Reuse, ...] = ()


_last = _Last()


def _found(brief: Brief) -> tuple[Reuse, ...]:
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

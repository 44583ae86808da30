"""Beside: the names that a story tells together: a place in its country, words with their initials."""

import re
from collections.abc import Iterator
from itertools import combinations, product

from digest.annotating.called import Called, called
from digest.annotating.remembered import remembered
from digest.models import Story

__all__ = ["beside"]

_BESIDE = re.compile(r"\s*(?:[(,]|,? (?:à|en|dans le|dans la|au|aux|in)|[(] ?(?:en|dans|à))?\s*")
_SHORT = re.compile(r"[^().;:]{0,60}\(")  # what stands between a name and its initials


@remembered
def beside(story: Story) -> frozenset[tuple[str, str]]:
    """The words of two names that stand beside each other: "Wuhan, en Chine", "Toulon (Var)"."""
    return frozenset(
        pair
        for article in story.articles
        for unit in article.units
        for one, other in _together(unit.text, article.lang or "fr")
        for pair in product(one.words, other.words)
    )


def _together(text: str, lang: str) -> Iterator[tuple[Called, Called]]:
    names = [name for name in called(text, lang) if not name.opens]
    for one, other in combinations(names, 2):
        between = text[one.end : other.start]
        if _SHORT.fullmatch(between) or (_BESIDE.fullmatch(between) and between.strip(" ,")):
            yield one, other

"""first_tolls: the dead of a mishap as sentences count them that say themselves that they count too early."""

from collections.abc import Iterator

from digest.composing.recounting.toll_words import toll_words
from digest.composing.recounting.tolls import Count, told_tolls, tolls
from digest.models import Article, Story

__all__ = ["first_tolls"]


def first_tolls(story: Story) -> Iterator[tuple[Count, Count]]:
    """Each such count ("deux morts, selon un premier bilan"), beside the last, which has more."""
    articles = {article.id: article for article in story.articles}
    for pile in tolls(story):
        last = max(pile, key=lambda one: (one.day, one.value))
        if last.kind == "dead":
            for id_ in dict.fromkeys(one.place[0] for one in pile):
                yield from ((first, last) for first in _first(articles[id_], last))


def _first(article: Article, last: Count) -> Iterator[Count]:
    early = toll_words(article.lang).early
    for at, unit in enumerate(article.units):
        for kind, figure, sure in told_tolls(unit.text, article.lang) if early.search(unit.text) else ():
            value = int(min(figure.readings))
            if kind == last.kind and value < last.value:
                place, text = (article.id, at), unit.text
                yield Count(kind, value, place, figure, text, last.day, last.mishap, least=False, sure=sure)

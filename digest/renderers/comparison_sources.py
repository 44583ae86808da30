"""SourcesView: the units of an item's articles, numbered, for the reader who checks."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.models import Article
from digest.renderers.comparison_names import Names
from digest.renderers.comparison_places import Places
from digest.renderers.comparison_texts import inert, spoken
from digest.renderers.printing import LONGEST_TITLE, LONGEST_UNIT
from digest.renderers.wording import Wording

__all__ = ["SourcesView", "sources_view"]

_MOST = 400  # units of an item; of more, those that were chosen and their neighbours are shown
_NEAR = 1  # units on either side of a chosen one


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit: its id on the page, its number in the article, its words; who chose it; a letter if several."""

    id: str
    number: int
    text: str
    letter: str
    takers: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SourceView:
    """An article and its units."""

    title: str
    lang: str
    units: tuple[UnitView, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """The articles of an item, under one title; `note` says where units are left out."""

    title: str
    note: str
    articles: tuple[SourceView, ...]


def sources_view(places: Places, names: Names, words: Wording) -> SourcesView:
    """All units of an item that is not too long."""
    articles = places.item.story.articles
    whole = sum(len(article.units) for article in articles) <= _MOST
    return SourcesView(
        title=words.say("compare_sources", count=len(articles)),
        note="" if whole else words.say("compare_units_left_out"),
        articles=tuple(
            SourceView(
                _title(number, article, words),
                spoken(article),
                tuple(_units(article, places, (names, words), whole=whole)),
            )
            for number, article in enumerate(articles, 1)
        ),
    )


def _title(number: int, article: Article, words: Wording) -> str:
    title = inert(article.title, LONGEST_TITLE) or inert(article.id, LONGEST_TITLE)
    source = inert(article.source, LONGEST_TITLE)
    return words.say("compare_source", number=number, title=", ".join(filter(None, [title, source])))


def _units(
    article: Article, places: Places, told: tuple[Names, Wording], *, whole: bool
) -> Iterator[UnitView]:
    chosen = {unit for name, unit in places.takers if name == article.id}
    near = {unit + step for unit in chosen for step in range(-_NEAR, _NEAR + 1)}
    for n, unit in enumerate(article.units):
        if whole or n in near:
            place = (article.id, n)
            yield UnitView(
                places.target(place),
                n + 1,
                inert(unit.text, LONGEST_UNIT),
                places.letters.get(place, ""),
                places.taken(place, *told),
                n in chosen,
            )

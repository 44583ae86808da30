"""Items and outputs for the metrics that ask the sources."""

from datetime import date

from digest.cleaning import clean
from digest.metrics.base import Metric
from digest.models import Article, Dating, Days, Extract, Item, Output, Story, Unit
from digest.text.tokens import words


def article(id_: str, *units: str, lang: str = "fr", day: date | None = None) -> Article:
    """An article of these units, one a paragraph."""
    text = "\n\n".join(units)
    told, at = [], 0
    for number, unit in enumerate(units):
        told.append(Unit(unit, at, at + len(unit), number, words(unit)))
        at += len(unit) + 2
    dating = Dating(Days.only_on(day), "exact") if day else Dating()
    return Article(id_, id_, text, lang, units=tuple(told), dating=dating)


def cleaned(text: str, lang: str = "fr", title: str = "") -> Article:
    """An article as the cleaning leaves it."""
    return clean(Article("a", "a", text, lang=lang, title=title))


def item(*articles: Article, origins: tuple[tuple[str, ...], ...] = ()) -> Item:
    """An item of these articles."""
    return Item("i", Story("i", articles, origins=origins))


def told(text: str) -> Output:
    """A text from elsewhere."""
    return Output("other", "i", text)


def chosen(source: Item, *places: tuple[str, int]) -> Output:
    """The units at these places (article, unit), one after the other."""
    units = {(a.id, at): unit.text for a in source.story.articles for at, unit in enumerate(a.units)}
    extracts = tuple(Extract(*place) for place in places)
    return Output("own", "i", " ".join(units[place] for place in places), extracts)


def scored(metric: Metric, source: Item, output: Output) -> dict[str, float | None]:
    """The numbers by the names of their columns."""
    names = [column.name for column in metric.columns]
    return dict(zip(names, metric.score(source, output), strict=True))

"""The records of what was summarized, and of what every system gave."""

from dataclasses import dataclass

import msgspec

from digest.models import Item, Output
from digest.renderers.article_record import SourceRecord, source_record

__all__ = ["ItemRecord", "OutputRecord", "item_record", "output_record"]


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """What every system summarized: its sources, numbered from 1, and its references."""

    id: str
    story: str
    articles: tuple[SourceRecord, ...]
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChosenRecord:
    """A unit that a system chose: where it stands, in its own words.

    `number` is the article's in the item, `sentence` the unit's in the article, both from 1 as they are
    printed; `unit` is its index; `start` and `end` are offsets (code points) in the article's text.
    """

    article: str
    number: int
    unit: int
    sentence: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class OutputRecord:
    """What a system gave for an item; `units` are the sentences that it chose, in order.

    `seconds` is absent where no times are told.
    """

    system: str
    item: str
    text: str
    units: tuple[ChosenRecord, ...]
    seconds: float | msgspec.UnsetType = msgspec.UNSET


def item_record(item: Item) -> ItemRecord:
    """The record of an item."""
    articles = tuple(source_record(one, number) for number, one in enumerate(item.story.articles, 1))
    return ItemRecord(item.id, item.story.id, articles, item.references)


def output_record(output: Output, item: Item, *, timing: bool) -> OutputRecord:
    """The record of what a system gave for the item."""
    articles = {one.id: (number, one.units) for number, one in enumerate(item.story.articles, 1)}
    chosen = []
    for extract in output.extracts:
        number, units = articles.get(extract.article, (0, ()))
        if 0 <= extract.unit < len(units):
            unit = units[extract.unit]
            places = (extract.unit, extract.unit + 1, unit.start, unit.end)
            chosen.append(ChosenRecord(extract.article, number, *places, unit.text))
    seconds = output.seconds if timing else msgspec.UNSET
    return OutputRecord(output.system, output.item, output.text, tuple(chosen), seconds)

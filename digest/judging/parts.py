"""How systems do on short and long, few and many, plain and quoting sources."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from digest.judging.numbers import Numbers, mean, numbers, place_of
from digest.models import Bucket, Column, Item, Score
from digest.text.quotations import HIDDEN, outside_quotations

__all__ = ["buckets"]

_PARTS = 3
_FEWEST = 5  # items of a part; the mean of fewer says nothing


def buckets(
    items: Sequence[Item],
    systems: Sequence[str],
    columns: Sequence[Column],
    scores: Sequence[Score],
    *,
    column: str,
) -> tuple[Bucket, ...]:
    """The means of a column over thirds of the items, by words, articles and share of quoted characters.

    Equal sources stay together, so that parts may be unequal, or two. No parts by what is alike in all
    items, or of fewer than five items. Raises UsageError for a column that does not exist.
    """
    rows = numbers(systems, scores, [item.id for item in items], place_of(columns, column))
    return tuple(
        bucket for by, measure in _MEASURES.items() for bucket in _by(by, measure, items, rows, column)
    )


def _by(
    by: str, measure: Callable[[Item], float], items: Sequence[Item], rows: Sequence[Numbers], column: str
) -> Iterator[Bucket]:
    measures = [measure(item) for item in items]
    for places in _thirds(measures):
        inside = [measures[place] for place in places]
        means = tuple(mean(row[place] for place in places) for row in rows)
        yield Bucket(by, min(inside), max(inside), len(places), column, means)


def _thirds(measures: Sequence[float]) -> list[list[int]]:
    """Places by thirds of their measures, ascending; equal measures go where the middle of them falls."""
    ordered = sorted(measures)
    parts: list[list[int]] = [[] for _ in range(_PARTS)]
    for place, measure in enumerate(measures):
        middle = bisect_left(ordered, measure) + bisect_right(ordered, measure)
        parts[_PARTS * middle // (2 * len(ordered))].append(place)
    there = [part for part in parts if part]
    return there if len(there) > 1 and min(map(len, there)) >= _FEWEST else []


def _words(item: Item) -> float:
    return sum(len(unit.words) for article in item.story.articles for unit in article.units)


def _articles(item: Item) -> float:
    return len(item.story.articles)


def _quoted(item: Item) -> float:
    """The share of quoted characters among those of the units."""
    texts = [unit.text for article in item.story.articles for unit in article.units]
    quoted = sum(outside_quotations(text).count(HIDDEN) for text in texts)
    return quoted / max(1, sum(map(len, texts)))


_MEASURES: dict[str, Callable[[Item], float]] = {"words": _words, "articles": _articles, "quoted": _quoted}

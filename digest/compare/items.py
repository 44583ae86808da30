"""What is summarized, and the references that it is measured against."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from digest.clustering import find_origins
from digest.models import Item, Link, Story

__all__ = ["count_distinct", "items_of", "with_references"]


def items_of(stories: Iterable[Story]) -> tuple[Item, ...]:
    """An item for each story that has a unit to choose, with the references that came with its articles."""
    return tuple(
        Item(story.id, story, _references(story))
        for story in stories
        if any(article.units for article in story.articles)
    )


def _references(story: Story) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for article in story.articles for text in article.references))


def with_references(items: Iterable[Item], references: Mapping[str, tuple[str, ...]]) -> tuple[Item, ...]:
    """The items with other references, by id; those that are not named keep their own."""
    return tuple(replace(item, references=references.get(item.id, item.references)) for item in items)


def count_distinct(items: Sequence[Item], copies: Iterable[Link]) -> int:
    """How many items there are but for those that tell the same origins as another: its copies."""
    articles = {article.id: article for item in items for article in item.story.articles}
    groups = find_origins(list(articles.values()), copies)
    origin = {name: place for place, group in enumerate(groups) for name in group}
    return len({frozenset(origin[article.id] for article in item.story.articles) for item in items})

"""What is summarized, and the references that it is measured against."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from digest.models import Item, Story

__all__ = ["items_of", "with_references"]


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

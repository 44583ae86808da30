"""What is made of a story once, for all the texts that are held against it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from digest.models import Story

__all__ = ["remembered"]

_Made = TypeVar("_Made")

_MOST = 1_000_000  # characters of the stories kept, some 100 MB; summaries are asked about item by item


def remembered(make: Callable[[Story], _Made]) -> Callable[[Story], _Made]:
    """The function, which keeps what it made for the last stories: the same story (object) is read once."""
    kept: dict[int, tuple[Story, _Made]] = {}

    @wraps(make)
    def of(story: Story) -> _Made:
        found = kept.get(id(story))
        if found is not None and found[0] is story:
            return found[1]
        if sum(len(article.text) for other, _ in kept.values() for article in other.articles) >= _MOST:
            kept.clear()
        made = make(story)
        kept[id(story)] = (story, made)
        return made

    return of

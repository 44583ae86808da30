"""news_of: what a story tells that the issue before did not."""

from collections.abc import Set as AbstractSet

from digest.composing.following.newcomers import newcomers
from digest.composing.following.numbers import counted, shifts
from digest.composing.recalling import Recall
from digest.models import Earlier, News, Place, Story

__all__ = ["news_of"]


def news_of(story: Story, follows: Earlier | None, known: AbstractSet[str], lang: str) -> News | None:
    """What is new of a story that continues an earlier one; None for one that does not.

    `known` are the stems of all that earlier issues read: a name that one of them has is not new.
    """
    if follows is None:
        return None
    recall = Recall.of(follows.memory)
    told: dict[tuple[str, ...], Place] = {}
    for article in story.articles:
        for number, unit in enumerate(article.units):
            if unit.words:
                told.setdefault(unit.words, (article.id, number))
    return News(
        since=follows.day,
        issue=follows.period.id,
        units=tuple(place for said, place in told.items() if not recall.repeats(said)),
        of=len(told),
        names=newcomers(story, known, lang),
        numbers=shifts(counted(story, lang), follows.memory.figures),
    )

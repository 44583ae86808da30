"""news_of: what a story tells that the issue before did not."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from digest.composing.following.newcomers import newcomers
from digest.composing.following.numbers import counted, shifts
from digest.composing.recalling import Recall
from digest.models import Earlier, News, Place, Story

__all__ = ["news_of"]


def news_of(story: Story, earlier: Sequence[Earlier], known: AbstractSet[str], lang: str) -> News | None:
    """What is new of a story that continues an earlier one; None for one that does not.

    A unit is new that no story of `earlier` (the latest first) has, a number that the latest has otherwise.
    `known` are the stems of all that earlier issues read: a name that one of them has is not new.
    """
    if not earlier:
        return None
    follows, recall = earlier[0], Recall.of(*(one.memory for one in earlier))
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

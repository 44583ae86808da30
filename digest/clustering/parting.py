"""What two mishaps keep apart: reports of two fires are not alike, whatever words they share."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations, product

from digest.annotating.mishaps import Mishap
from digest.annotating.same_mishaps import are_two
from digest.clustering.similarity import Matrix
from digest.models import Article, Story

__all__ = ["apart_by", "parted"]


def parted(likeness: Matrix, origins: Sequence[Sequence[Article]], told: Mapping[str, Mishap]) -> Matrix:
    """The likeness of each pair, in place, none between origins that certainly tell of two mishaps.

    `told` are the mishaps by article (id); an origin tells that of the first of its articles that has one.
    """
    known = {
        row: found[0]
        for row, origin in enumerate(origins)
        if (found := [told[one.id] for one in origin if one.id in told])
    }
    for one, other in combinations(known, 2):
        if are_two(known[one], known[other]):
            likeness[one, other] = likeness[other, one] = 0.0
    return likeness


def apart_by(told: Mapping[str, Mishap]) -> Callable[[Iterable[Story], Iterable[Story]], bool]:
    """Whether two groups of stories have articles that certainly tell of two mishaps."""

    def mishaps(stories: Iterable[Story]) -> list[Mishap]:
        return [told[article.id] for story in stories for article in story.articles if article.id in told]

    def apart(some: Iterable[Story], others: Iterable[Story]) -> bool:
        return any(are_two(one, other) for one, other in product(mishaps(some), mishaps(others)))

    return apart

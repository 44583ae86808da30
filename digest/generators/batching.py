"""Which prompts a model answers together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["Asked", "batches"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A prompt as a model reads it: its tokens, the most that the answer may have, and what is forced on it.

    `seed` is the prompt's own, so that chance does not depend on its neighbours.
    """

    tokens: tuple[int, ...]
    limit: int
    forced: tuple[tuple[str, int], ...] = ()
    seed: int = 0


def batches(asked: Sequence[Asked], size: int) -> Iterator[list[int]]:
    """Places of prompts to answer together, at most `size`, the longest first.

    One batch has one limit and one language: an answer must not depend on what it is made beside.
    """
    groups: dict[tuple[int, tuple[tuple[str, int], ...]], list[int]] = defaultdict(list)
    for place, one in enumerate(asked):
        groups[one.limit, one.forced].append(place)
    for places in groups.values():
        places.sort(key=lambda place: (-len(asked[place].tokens), place))
        for start in range(0, len(places), size):
            yield places[start : start + size]

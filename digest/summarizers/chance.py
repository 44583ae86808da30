"""A choice by chance: what any method has to beat."""

from collections.abc import Iterable
from random import Random

from digest.summarizers.ranking import Ranking
from digest.summarizers.terms import Terms

__all__ = ["Chance"]


class Chance(Ranking):
    """Shuffles the units, ever in the same way for one story (its id) and one seed."""

    name = "random"

    def __init__(self, *, seed: float = 1) -> None:
        """`seed` gives another choice for each value."""
        self._seed = seed

    def order(self, terms: Terms) -> Iterable[int]:
        """The units, shuffled."""
        order = list(range(terms.shape[0]))
        Random(f"{self._seed} {terms.story.id}").shuffle(order)  # noqa: S311 - chance, not secrecy
        return order

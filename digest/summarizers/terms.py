"""The terms of a story's units as numbers: the one count that every classical method starts from.

Terms are the content stems of the words that cleaning found (`Unit.words`): nothing is tokenised again.
Who runs several methods on one story counts once:

    terms = terms_of(story)
    summaries = [make_summarizer(name).choose(terms, budget) for name in ("lexrank", "textrank", "kl")]

`make_summarizer("lexrank").summarize(story, budget)` is the same with its own count.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from digest.models import Story
from digest.summarizers.origins import once_an_origin
from digest.summarizers.selection import Candidate, candidates
from digest.text.stems import content_numbers

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy import sparse

__all__ = ["Terms", "terms_of"]

_DENSE = 60_000  # cells, half a megabyte; up to some 80 units a dense matrix is made faster than a sparse one


class Terms:
    """The m different terms of n units, in three views, none of which may be changed.

    Each term that is said, in reading order: `said` has its number (below m), `by` its unit, `places` its
    place among all words of the story, terms or not. Each different term of a unit, by unit, then by number:
    `unit`, `term` and how many `times`. And as a whole: `sizes` (n) counts the terms that each unit says,
    `total` (m) how often each is said, `spread` (m) in how many units.
    """

    def __init__(self, story: Story, among: Sequence[Candidate]) -> None:
        """`among` are the candidates of the story; of those, `units` vote."""
        self.story, self.among = story, among
        self.units = units = once_an_origin(story, among)
        self.words = [len(unit.words) for unit in units]
        number = content_numbers({unit.lang for unit in units})
        stems = chain.from_iterable([map(number[unit.lang], unit.words) for unit in units])
        every = np.fromiter(stems, np.intp, sum(self.words))
        self.places = every.nonzero()[0]
        self.said, kinds = _by_appearance(every[self.places])
        self.shape = len(units), kinds
        self.by = np.arange(len(units)).repeat(self.words)[self.places]
        self.sizes = np.bincount(self.by, minlength=len(units))
        self.total = np.bincount(self.said, minlength=kinds)
        self._cells, self.times = self._entries()
        self.unit = self._cells // max(1, kinds)
        self.term = self._cells - self.unit * kinds
        self.spread = np.bincount(self.term, minlength=kinds)

    def _entries(self) -> tuple["NDArray[np.intp]", "NDArray[np.intp]"]:
        """The cells of the matrix (units, terms) that are not 0, and what they hold."""
        units, terms = self.shape
        cells = self.by * terms + self.said
        if not self.is_small:
            return np.unique(cells, return_counts=True)
        table = np.bincount(cells, minlength=units * terms)
        cells = table.astype(np.bool_).nonzero()[0]
        return cells, table[cells]

    @property
    def is_small(self) -> bool:
        """Whether `matrix` is dense."""
        return self.shape[0] * self.shape[1] <= _DENSE

    @cached_property
    def peaks(self) -> "NDArray[np.float64]":
        """How often each unit says the term that it says most (n)."""
        if self.is_small:
            return np.asarray(np.asarray(self.matrix(self.times.astype(np.float64))).max(axis=1, initial=0.0))
        most = np.zeros(self.shape[0])
        np.maximum.at(most, self.unit, self.times)
        return most

    @cached_property
    def starts(self) -> "NDArray[np.intp]":
        """Where each unit starts in `unit`, `term` and `times`, and where the last one ends (n + 1)."""
        return np.searchsorted(self.unit, np.arange(self.shape[0] + 1))

    def of(self, unit: int) -> tuple["NDArray[np.intp]", "NDArray[np.intp]"]:
        """The different terms of a unit, and how many times it says each."""
        start, end = self._bounds[unit], self._bounds[unit + 1]
        return self.term[start:end], self.times[start:end]

    @cached_property
    def _bounds(self) -> list[int]:
        bounds: list[int] = self.starts.tolist()
        return bounds

    def matrix(self, values: "NDArray[np.float64]") -> "NDArray[np.float64] | sparse.csr_array":
        """A matrix of n rows and m columns with one value for each different term of a unit."""
        if self.is_small:
            units, terms = self.shape
            filled = np.bincount(self._cells, values, units * terms)
            return filled.astype(np.float64, copy=False).reshape(units, terms)
        from scipy import sparse  # noqa: PLC0415 - heavy, and only long texts need it

        return sparse.csr_array((values, self.term, self.starts), shape=self.shape, copy=True)


def terms_of(story: Story) -> Terms:
    """The terms of all units of a story; what articles of one origin share counts once."""
    return Terms(story, candidates(story))


def _by_appearance(stems: "NDArray[np.intp]") -> tuple["NDArray[np.intp]", int]:
    """Stems numbered in the order in which they first appear, and how many different ones there are."""
    places = np.arange(len(stems))
    first = np.empty(stems.max(initial=0) + 1, np.intp)
    first[stems[::-1]] = places[::-1]  # of equal ones the last that is written holds, which is the first
    first = first[stems]
    numbers = (first == places).cumsum()
    return numbers[first] - 1, int(numbers[-1]) if len(stems) else 0

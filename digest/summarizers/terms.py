"""The terms of a story's units as numbers: the one count that every classical method starts from.

Terms are the content stems of the words that cleaning found (`Unit.words`): nothing is tokenised again.
Who runs several methods on one story counts once:

    terms = terms_of(story)
    summaries = [make_summarizer(name).choose(terms, budget) for name in ("lexrank", "textrank", "kl")]

`make_summarizer("lexrank").summarize(story, budget)` is the same with its own count.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import chain, compress, count
from typing import TYPE_CHECKING

import numpy as np

from digest.models import Story
from digest.summarizers.origins import once_an_origin
from digest.summarizers.selection import Candidate, candidates
from digest.text.stems import content_stemmer

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
        stemmers = {lang: content_stemmer(lang) for lang in {unit.lang for unit in units}}
        stems = list(chain.from_iterable([map(stemmers[unit.lang], unit.words) for unit in units]))
        said = list(filter(None, stems))
        numbers = dict(zip(dict.fromkeys(said), count(), strict=False))
        self.said = np.fromiter(map(numbers.__getitem__, said), np.intp, len(said))
        self.places = np.fromiter(compress(count(), stems), np.intp, len(said))
        self.by = np.repeat(np.arange(len(units)), self.words)[self.places]
        self.shape = len(units), len(numbers)
        self.sizes = np.bincount(self.by, minlength=self.shape[0])
        self.total = np.bincount(self.said, minlength=self.shape[1])
        self.unit, self.term, self.times = self._entries()
        self.spread = np.bincount(self.term, minlength=self.shape[1])

    def _entries(self) -> tuple["NDArray[np.intp]", "NDArray[np.intp]", "NDArray[np.intp]"]:
        units, terms = self.shape
        cells = self.by * terms + self.said
        if not self.is_small:
            cells, times = np.unique(cells, return_counts=True)
        else:
            table = np.bincount(cells, minlength=units * terms)
            cells = table.nonzero()[0]
            times = table[cells]
        unit = cells // max(1, terms)
        return unit, cells - unit * terms, times

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
            filled = np.bincount(self.unit * terms + self.term, values, units * terms)
            return filled.astype(np.float64, copy=False).reshape(units, terms)
        from scipy import sparse  # noqa: PLC0415 - heavy, and only long texts need it

        return sparse.csr_array((values, self.term, self.starts), shape=self.shape, copy=True)


def terms_of(story: Story) -> Terms:
    """The terms of all units of a story; what articles of one origin share counts once."""
    return Terms(story, candidates(story))

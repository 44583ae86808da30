"""What a learned ranker knows of a set of units beyond its units: room, repeats, what it covers."""

from typing import TYPE_CHECKING

import numpy as np

from digest.summarizers.concepts import pairs_of, shared_concepts, voices_of
from digest.summarizers.origins import origins_of
from digest.summarizers.terms import Terms
from digest.text.stems import content_stems
from digest.text.tokens import words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from digest.summarizers.likeness import Likeness

    Column = NDArray[np.float64]
    Places = NDArray[np.intp]

__all__ = ["SET_FEATURES", "Sets"]

SET_FEATURES = (
    *("fill", "fill_squared", "excess", "one", "units"),
    *("alike", "retold", "start", "span", "voices"),
    *("said_once", "titles", "likeness"),
    *("terms", "terms_squared", "pairs", "pairs_squared"),
)

_BLOCK = 200_000  # counts of terms that are added up at once, so that they stay at hand


class Sets:
    """Reckons the features of sets of a story's n units, many sets at a time.

    A set is a row of places, ascending, filled up with n.
    """

    def __init__(self, terms: Terms, like: "Likeness", units: "Column", budget: int) -> None:
        """`units` are the features of the units (n, k); `budget` is in words."""
        self._units = np.vstack([units, np.zeros(units.shape[1])])
        self._words = np.append(np.asarray(terms.words, dtype=np.float64), 0.0)
        origins = origins_of(terms.story)
        self._index = np.append([float(unit.index) for unit in terms.units], np.inf)
        self._origin = np.append([origins[unit.article] for unit in terms.units], -1)
        self._similarity, self._overlap = _padded(like.similarity), _padded(like.overlap)
        self._budget = budget
        self._counts = np.zeros((len(self._words), terms.shape[1]), dtype=np.float32)
        self._counts[terms.unit, terms.term] = terms.times
        self._total = terms.total.astype(np.float32)
        self._titles = _titles(terms)
        voices = voices_of(terms)
        self._terms = shared_concepts(terms.unit, terms.term, voices, budget)
        self._pairs = shared_concepts(*pairs_of(terms), voices, budget)

    def features(self, sets: "Places") -> "Column":
        """One row for each set: the mean of its units' features, by words, then `SET_FEATURES`."""
        blocks = range(0, len(sets), max(1, _BLOCK // max(1, self._counts.shape[1])))
        return np.vstack([self._features(sets[at : at + blocks.step]) for at in blocks])

    def _features(self, sets: "Places") -> "Column":
        words = self._words[sets]
        total = words.sum(axis=1)
        means = np.einsum("sk,skf->sf", words / total[:, None], self._units[sets])
        own = np.column_stack([*self._room(sets, total), *self._among(sets), *self._covers(sets)])
        return np.hstack([means, own])

    def _room(self, sets: "Places", total: "Column") -> list["Column"]:
        """How much of the budget it takes, by how many units."""
        fill = total / max(1, self._budget)
        count = (sets < len(self._words) - 1).sum(axis=1)
        return [fill, fill**2, np.maximum(0.0, fill - 1), count == 1, np.log(count)]

    def _among(self, sets: "Places") -> list["Column"]:
        """How its units stand to each other."""
        beside = sets[:, :, None], sets[:, None, :]
        index, origin = self._index[sets], self._origin[sets]
        last = np.where(np.isinf(index), 0.0, index).max(axis=1)
        ordered = np.sort(origin, axis=1)
        voices = 1 + (np.diff(ordered, axis=1) > 0).sum(axis=1) - (ordered[:, 0] < 0)
        return [
            self._similarity[beside].max(axis=(1, 2)),
            self._overlap[beside].max(axis=(1, 2)),
            np.exp(-index.min(axis=1)),
            np.log1p(last - index.min(axis=1)),
            voices / (sets < len(self._words) - 1).sum(axis=1),
        ]

    def _covers(self, sets: "Places") -> list["Column"]:
        """How much it says of what the story says."""
        counts = self._counts[sets[:, 0]]
        for column in sets.T[1:]:
            counts += self._counts[column]
        different = (counts > 0).sum(axis=1)
        lengths = np.sqrt((counts**2).sum(axis=1) * (self._total @ self._total))
        titled = self._titles[sets].any(axis=1).mean(axis=1) if self._titles.shape[1] else np.zeros(len(sets))
        return [
            different / np.maximum(1, counts.sum(axis=1)),
            titled,
            counts @ self._total / np.maximum(1, lengths),
            *self._terms.covered(sets).T,
            *self._pairs.covered(sets).T,
        ]


def _padded(likeness: "Column") -> "Column":
    """With a unit that is like none, and no unit like itself."""
    padded = np.zeros((len(likeness) + 1, len(likeness) + 1))
    padded[:-1, :-1] = likeness
    np.fill_diagonal(padded, 0.0)
    return padded


def _titles(terms: Terms) -> "NDArray[np.bool_]":
    """Which unit (n, and one that is empty) says which term of the titles."""
    titles = (content_stems(words(article.title), article.lang) for article in terms.story.articles)
    wanted = {stem: number for number, stem in enumerate(dict.fromkeys(s for title in titles for s in title))}
    listed = frozenset(wanted)
    held = np.zeros((len(terms.units) + 1, len(wanted)), dtype=np.bool_)
    for place, unit in enumerate(terms.units if listed else ()):
        for stem in listed.intersection(content_stems(unit.words, unit.lang)):
            held[place, wanted[stem]] = True
    return held

"""How like the units of a story are to each other, to its titles, and to what other origins say."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from digest.models import Story
from digest.summarizers.selection import Candidate
from digest.text.stems import content_stems
from digest.text.tokens import words
from digest.text.vectors import common

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Likeness", "agreement", "likeness_of"]

_FEWEST = 4  # content stems; a unit with fewer stands in another by chance


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the content stems of n units have in common.

    `similarity` (n, n) is the TF-IDF cosine of every two units, 0 with itself. `overlap` (n, n) is how
    much of the smaller of two stands in the other, 0 to 1. `title` (n) is the cosine with the title of
    the unit's own article, or with all the story's titles where that has none. `sizes` (n) counts stems.
    """

    similarity: "NDArray[np.float64]"
    overlap: "NDArray[np.float64]"
    title: "NDArray[np.float64]"
    sizes: "NDArray[np.int64]"


def likeness_of(story: Story, units: Sequence[Candidate]) -> Likeness:
    """The likeness of units (at least one) of a story."""
    row = {place: number for number, place in enumerate(dict.fromkeys(unit.article for unit in units))}
    heads = [story.articles[place] for place in row]  # a copy, whose units are another's, has no voice
    titles = [content_stems(words(article.title), article.lang) for article in heads]
    every = tuple(stem for title in titles for stem in title)
    said = [content_stems(unit.words, unit.lang) for unit in units]
    cosines, shared, kinds = common([*said, *(title or every for title in titles)], len(units))
    own, headed = cosines[: len(units)], cosines[len(units) :]
    np.fill_diagonal(own, 0.0)
    kinds = np.maximum(_FEWEST, kinds)
    return Likeness(
        similarity=own,
        overlap=shared / np.minimum(kinds[:, None], kinds),
        title=headed[[row[unit.article] for unit in units], range(len(units))],
        sizes=np.asarray([len(stems) for stems in said]),
    )


def agreement(similarity: "NDArray[np.float64]", origins: Sequence[int]) -> "NDArray[np.float64]":
    """The likeness of each unit to the nearest one of every other origin, averaged over those.

    `origins` has the number of each unit's origin; where there is one, nothing agrees.
    """
    numbers = np.asarray(origins)
    different = np.unique(numbers)
    nearest = np.stack([similarity[:, numbers == origin].max(axis=1) for origin in different], axis=1)
    nearest[numbers[:, None] == different] = 0.0
    return np.asarray(nearest.sum(axis=1) / max(1, len(different) - 1))

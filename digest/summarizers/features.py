"""What a learned ranker knows of each unit by itself, from the text alone: one number for each feature."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from digest.summarizers.likeness import agreement
from digest.summarizers.marks import MARKS, marks
from digest.summarizers.origins import origins_of
from digest.summarizers.terms import Terms
from digest.text.stems import content_stems
from digest.text.tokens import words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from digest.summarizers.likeness import Likeness

    Column = NDArray[np.float64]

__all__ = ["UNIT_FEATURES", "unit_features"]

_FADES = (1.0, 3.0, 8.0)  # units, by which the advantage of the lead, of the opening, of the top fades
_USUAL = 25  # words of a unit in the press
_SPREAD = 10.0  # words by which most of them differ from it
_LONG = 50  # words; a unit beyond takes the room of two
_LETTERS = 8  # characters a word, its share of spaces and marks included
_THIN = 8  # content stems; a unit with fewer says little
_MANY = 10  # terms; shared or new, more of them count in proportion

UNIT_FEATURES = (
    *("lead", "opening", "top", "depth", "last", "opens_paragraph", "closes_paragraph", "of_paragraph"),
    *("length", "usual", "long", "thin", "content", "letters"),
    *("like_title", "title_share", "titles_share", "like_lead", "lead_share"),
    *("centrality", "nearness", "nearest", "like_previous", "like_next", "agreement"),
    *("frequency", "recurring", "recurs", "new", "news", "rarity"),
    *MARKS,
)


def unit_features(terms: Terms, like: "Likeness") -> "NDArray[np.float64]":
    """One row for each of the n units, one column for each of `UNIT_FEATURES`."""
    columns = (*_place(terms), *_size(terms), *_headed(terms, like), *_likeness(terms, like), *_said(terms))
    surface = np.asarray([marks(unit) for unit in terms.units], dtype=np.float64)
    return np.column_stack([*columns, surface])


def _place(terms: Terms) -> list["Column"]:
    """Where the unit stands in its article and in its paragraph."""
    lengths = np.asarray([len(article.units) for article in terms.story.articles])
    index = np.asarray([unit.index for unit in terms.units], dtype=np.float64)
    count = lengths[[unit.article for unit in terms.units]]
    paragraphs = np.asarray([(unit.article, unit.unit.paragraph) for unit in terms.units])
    turns = np.any(paragraphs[1:] != paragraphs[:-1], axis=1)
    number = np.append(0, np.cumsum(turns))
    return [
        *(np.exp(-index / fade) for fade in _FADES),
        index / np.maximum(1, count - 1),
        index == count - 1,
        np.append(True, turns),
        np.append(turns, True),
        1 / np.bincount(number)[number],
    ]


def _size(terms: Terms) -> list["Column"]:
    """How long the unit is and how much of it carries meaning."""
    count = np.asarray(terms.words, dtype=np.float64)
    letters = np.asarray([len(unit.unit.text) for unit in terms.units])
    return [
        count / _USUAL,
        np.exp(-np.abs(count - _USUAL) / _SPREAD),
        np.maximum(0.0, count / _LONG - 1),
        np.maximum(0.0, 1 - terms.sizes / _THIN),
        terms.sizes / count,
        letters / count / _LETTERS,
    ]


def _headed(terms: Terms, like: "Likeness") -> list["Column"]:
    """What the unit shares with the titles and with the lead of its article."""
    said = [frozenset(content_stems(unit.words, unit.lang)) for unit in terms.units]
    titles = [frozenset(content_stems(words(a.title), a.lang)) for a in terms.story.articles]
    every = frozenset().union(*titles)
    leads = _leads(terms)
    return [
        like.title,
        _shares(said, [titles[unit.article] or every for unit in terms.units]),
        _shares(said, [every] * len(said)),
        like.similarity[np.arange(len(said)), leads],
        _shares(said, [said[lead] for lead in leads]),
    ]


def _leads(terms: Terms) -> list[int]:
    """The place of the first unit of each unit's article."""
    first: dict[int, int] = {}
    return [first.setdefault(unit.article, place) for place, unit in enumerate(terms.units)]


def _shares(said: Sequence[frozenset[str]], wanted: Sequence[frozenset[str]]) -> "Column":
    """How much of what is wanted each one says."""
    pairs = zip(said, wanted, strict=True)
    return np.asarray([len(one & other) / max(1, len(other)) for one, other in pairs])


def _likeness(terms: Terms, like: "Likeness") -> list["Column"]:
    """How the unit stands among the others."""
    origins = origins_of(terms.story)
    similarity = like.similarity
    central = similarity.sum(axis=1)
    beside = np.diagonal(similarity, 1)
    return [
        central / (central.max() or 1.0),
        central / max(1, len(central) - 1),
        similarity.max(axis=1),
        np.append(0.0, beside),
        np.append(beside, 0.0),
        agreement(similarity, [origins[unit.article] for unit in terms.units]),
    ]


def _said(terms: Terms) -> list["Column"]:
    """How often the story says what the unit says, and whether this is the first time."""
    count = terms.shape[0]
    kinds = np.maximum(1, np.bincount(terms.unit, minlength=count))
    first = np.zeros(len(terms.term))
    first[np.unique(terms.term, return_index=True)[1]] = 1

    def summed(values: "Column") -> "Column":
        return np.bincount(terms.unit, values, minlength=count).astype(np.float64)

    recurs, new = summed((terms.spread[terms.term] > 1).astype(np.float64)), summed(first)
    often = summed((terms.times * terms.total[terms.term]).astype(np.float64)) / np.maximum(1, terms.sizes)
    return [
        100 * often / max(1, len(terms.said)),
        recurs / kinds,
        recurs / _MANY,
        new / kinds,
        new / _MANY,
        summed(np.log((count + 1) / terms.spread)[terms.term]) / kinds,
    ]

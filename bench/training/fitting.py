"""Ridge regression of the worth of sets on their features, with weights shared between kinds of stories."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bench.training.practice import practice, worth
from bench.training.sources import Source
from digest.summarizers.features import UNIT_FEATURES, unit_features
from digest.summarizers.likeness import likeness_of
from digest.summarizers.salience import LEAST, has_voices
from digest.summarizers.searching import rows
from digest.summarizers.sets import SET_FEATURES, Sets
from digest.summarizers.terms import Terms

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["FEATURES", "FOLDS", "Lesson", "fit", "fold_of", "lesson"]

FEATURES = (*UNIT_FEATURES, *SET_FEATURES)
FOLDS = 5
_RIDGE = 300.0  # 100 to 3,000 score alike on held-out folds
_DECIMALS = 5


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one story teaches: the moments of its sets' features (f, f) and of these with worth (f).

    Both are about the story's own means, so that sets are compared with those of the same story, and divided
    by the root of their number. `kinds` are the blocks of weights that answer for it; `spread` (f) is the
    variance of its features.
    """

    fold: int
    weight: float
    kinds: tuple[str, ...]
    moments: "NDArray[np.float64]"
    pull: "NDArray[np.float64]"
    spread: "NDArray[np.float64]"


def lesson(terms: Terms, references: Sequence[str], source: Source) -> Lesson | None:
    """What a story teaches; None where fewer than two sets could be printed."""
    several = has_voices(terms)
    sets = practice(terms, source.words, LEAST * source.words if several else 0)
    if len(sets) < 2:  # noqa: PLR2004 - one set has nothing to be compared with
        return None
    like = likeness_of(terms.story, terms.units)
    reckoned = Sets(terms, like, unit_features(terms, like), source.words)
    features = reckoned.features(rows(sets, len(terms.units)))
    features -= features.mean(axis=0)
    value = worth(terms, sets, references)
    share = len(sets) ** -0.5
    return Lesson(
        fold=fold_of(terms.story.id),
        weight=source.weight,
        kinds=("common", terms.units[0].lang, *(["several"] if several else [])),
        moments=features.T @ features * share,
        pull=features.T @ (value - value.mean()) * share,
        spread=features.var(axis=0),
    )


def fold_of(story: str) -> int:
    """The fold of a story's id, below `FOLDS`; clusters of one topic ("rpm2-T02-C1") are in one."""
    name = story.rsplit("-C", 1)[0]
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % FOLDS


def fit(lessons: Iterable[Lesson]) -> dict[str, dict[str, float]]:
    """The weights by kind, then by feature: those of a story's kinds add up.

    Every weight is drawn to 0, so that "common" has what all kinds share and the others what differs
    (multi-task learning, Evgeniou & Pontil 2004).
    """
    taken = list(lessons)
    kinds = sorted({kind for each in taken for kind in each.kinds}, key=lambda kind: (kind != "common", kind))
    scale = np.sqrt(np.mean([each.spread for each in taken], axis=0)) + 1e-6
    size = len(FEATURES)
    moments, pull = np.zeros((len(kinds), size, len(kinds), size)), np.zeros((len(kinds), size))
    for each in taken:
        own = [kinds.index(kind) for kind in each.kinds]
        scaled = each.weight * each.moments / np.outer(scale, scale)
        for one in own:
            pull[one] += each.weight * each.pull / scale
            for other in own:
                moments[one, :, other] += scaled
    square = moments.reshape(len(kinds) * size, -1) + _RIDGE * np.eye(len(kinds) * size)
    found = np.linalg.solve(square, pull.ravel()).reshape(len(kinds), size) / scale
    return {
        kind: {name: round(float(value), _DECIMALS) for name, value in zip(FEATURES, row, strict=True)}
        for kind, row in zip(kinds, found, strict=True)
    }

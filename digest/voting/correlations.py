"""correlations: how automatic columns go with what people said."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from digest.models.tally import Correlation, Level
from digest.models.voting import QUESTIONS, Automatic

__all__ = ["correlations"]

_FEWEST = 3  # pairs; any two lie on a line
Cell = tuple[str, str]  # an item and a system


def correlations(people: Sequence[Mapping[Cell, float]], automatic: Automatic) -> tuple[Correlation, ...]:
    """For each column and question, over systems and over summaries.

    `people` has the raters' mean answer to each question by item and system. Over systems, both sides are
    means over the summaries that have both.
    """
    return tuple(_all(people, automatic))


def _all(people: Sequence[Mapping[Cell, float]], automatic: Automatic) -> Iterator[Correlation]:
    for number, column in enumerate(automatic.columns):
        told = {
            (s.item, s.system): value for s in automatic.scores if (value := s.values[number]) is not None
        }
        for question, answers in zip(QUESTIONS, people, strict=True):
            cells = [cell for cell in answers if cell in told]
            one, other = [answers[cell] for cell in cells], [told[cell] for cell in cells]
            means = _by_system(cells, one), _by_system(cells, other)
            yield _correlation(column, question, "system", *means)
            yield _correlation(column, question, "summary", np.array(one), np.array(other))


def _by_system(cells: Sequence[Cell], values: Sequence[float]) -> NDArray[np.float64]:
    by_system: dict[str, list[float]] = {}
    for (_, system), value in zip(cells, values, strict=True):
        by_system.setdefault(system, []).append(value)
    return np.array([np.mean(several) for several in by_system.values()])


def _correlation(
    column: str, question: str, level: Level, one: NDArray[np.float64], other: NDArray[np.float64]
) -> Correlation:
    if len(one) < _FEWEST or np.ptp(one) == 0 or np.ptp(other) == 0:
        return Correlation(column, question, level, len(one), None, None)
    from scipy.stats import kendalltau  # noqa: PLC0415 - slow to import, and few ask for correlations

    kendall = float(kendalltau(one, other).statistic)
    return Correlation(column, question, level, len(one), kendall, float(np.corrcoef(one, other)[0, 1]))

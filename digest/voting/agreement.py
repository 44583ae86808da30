"""krippendorff: how far raters agree, beyond chance."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Level", "krippendorff"]

Level = Literal["nominal", "ordinal", "interval"]


def krippendorff(ratings: Sequence[Sequence[float | None]], level: Level = "ordinal") -> float | None:
    """Krippendorff's α of ratings (a row for each rater, a column for each thing rated; None is missing).

    1 is full agreement, 0 is chance's. None where it is not defined: nothing was rated twice, or
    everything alike. Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section E.
    """
    values = sorted({value for row in ratings for value in row if value is not None})
    counts = np.zeros((len(ratings[0]) if ratings else 0, len(values)))
    for row in ratings:
        for thing, value in enumerate(row):
            if value is not None:
                counts[thing, values.index(value)] += 1
    pairable = counts[counts.sum(axis=1) > 1]
    weighed = pairable / (pairable.sum(axis=1, keepdims=True) - 1)
    coincidences = weighed.T @ pairable - np.diag(weighed.sum(axis=0))
    totals = coincidences.sum(axis=0)
    apart = _differences(np.asarray(values), totals, level)
    expected = float(totals @ apart @ totals)
    if expected == 0:
        return None
    return 1 - (float(totals.sum()) - 1) * float((coincidences * apart).sum()) / expected


def _differences(
    values: "NDArray[np.float64]", totals: "NDArray[np.float64]", level: Level
) -> "NDArray[np.float64]":
    """The squared difference of each pair of values."""
    if level == "nominal":
        return 1.0 - np.eye(len(values))
    # ordinal: how many ratings lie between the middles of two values
    places = values if level == "interval" else np.cumsum(totals) - totals / 2
    return np.asarray(np.subtract.outer(places, places) ** 2)

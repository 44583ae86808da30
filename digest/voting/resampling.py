"""interval: means of rated cells, with intervals over raters and items alike."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["intervals"]

_ENDS = (2.5, 97.5)  # percentiles: 95 % lie between


def intervals(answers: NDArray[np.float64], *, draws: int, seed: int) -> NDArray[np.float64]:
    """Mean, low and high (3 x cells) of answers (raters x items x cells, NaN where none was given).

    Each draw takes as many raters and as many items as there are, with replacement, and all answers of these
    to these: who rates is chance as what is rated is. Intervals over answers alone are far too narrow
    (Steen and Markert, "How to Evaluate a Summarizer", EACL 2021; the resampling is the pigeonhole bootstrap
    of Owen, "The pigeonhole bootstrap", Annals of Applied Statistics 2007).
    """
    raters, items, cells = answers.shape
    given = ~np.isnan(answers)
    values = np.where(given, answers, 0.0)
    chance = np.random.default_rng(seed)
    drawn_raters = chance.multinomial(raters, np.full(raters, 1 / raters), size=draws)
    drawn_items = chance.multinomial(items, np.full(items, 1 / items), size=draws)
    sums, counts = np.zeros((draws, cells)), np.zeros((draws, cells))
    for rater in range(raters):
        weights = drawn_raters[:, [rater]] * drawn_items
        sums += weights @ values[rater]
        counts += weights @ given[rater]
    return np.array(
        [
            _summary(*cell)
            for cell in zip(values.sum((0, 1)), given.sum((0, 1)), sums.T, counts.T, strict=True)
        ]
    ).T


def _summary(
    total: float, n: float, sums: NDArray[np.float64], counts: NDArray[np.float64]
) -> tuple[float, float, float]:
    """The mean and the ends of its interval; NaN where no answer, or one alone, was given."""
    if n == 0:
        return (np.nan, np.nan, np.nan)
    drawn = sums[counts > 0] / counts[counts > 0]
    low, high = np.percentile(drawn, _ENDS) if n > 1 and len(drawn) else (np.nan, np.nan)
    return (total / n, float(low), float(high))

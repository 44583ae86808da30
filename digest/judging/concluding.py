"""What a comparison proves, in one word."""

from collections.abc import Sequence

from digest.judging.contrasts import FEWEST
from digest.judging.numbers import place_of
from digest.models import Column, Contrast, Standing, Verdict

__all__ = ["verdict"]

_LEVEL = 0.05  # the usual one; the intervals are of 95 %


def verdict(
    standings: Sequence[Standing], columns: Sequence[Column], *, baseline: str, column: str, items: int
) -> Verdict:
    """Whether systems differ from the baseline in a column, and which way.

    A system differs where its p, adjusted, is below 0.05 and its interval leaves out 0. Those that are named
    come by the size of their difference, the largest first. "too_few" also where no system has 20 pairs.
    `items` are those that are no copies of others: a text that is there twice proves nothing twice.
    Raises UsageError for a column that does not exist.
    """
    place = place_of(columns, column)
    rivals = [(each.system, each.contrasts[place]) for each in standings if each.system != baseline]
    if items < FEWEST or (rivals and all(contrast.p is None for _, contrast in rivals)):
        return Verdict("too_few", column)
    sign = -1 if columns[place].better == "lower" else 1
    gains = [(sign * (contrast.difference or 0.0), name) for name, contrast in rivals if _differs(contrast)]
    gains.sort(key=lambda gain: -abs(gain[0]))
    if better := tuple(name for gain, name in gains if gain > 0):
        return Verdict("better", column, better)
    return Verdict("worse" if gains else "none", column, tuple(name for _, name in gains))


def _differs(contrast: Contrast) -> bool:
    if contrast.p_adjusted is None or contrast.low is None or contrast.high is None:
        return False
    return contrast.p_adjusted < _LEVEL and (contrast.low > 0 or contrast.high < 0)

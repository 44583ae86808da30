"""How each system did, and what tells it from the baseline."""

from collections.abc import Sequence
from dataclasses import replace

from digest.errors import UsageError, suggestion
from digest.judging.holm import holm
from digest.judging.numbers import Numbers, mean, numbers
from digest.models import Column, Contrast, Score, Standing

__all__ = ["FEWEST", "TIE", "standings"]

FEWEST = 20  # pairs, or items: from fewer, nothing is concluded
TIE = 1e-9  # differences that are smaller are none

_Rows = dict[tuple[str, str], Numbers]  # by system and column


def standings(
    systems: Sequence[str],
    columns: Sequence[Column],
    scores: Sequence[Score],
    *,
    baseline: str,
    draws: int,
    seed: int,
) -> tuple[Standing, ...]:
    """One standing for each system, in their order, with one contrast for each column, in theirs.

    A mean is over the items that the system has a number for, a difference over those that the baseline has
    one for too. Interval and p need 20 pairs and a draw. The same scores, draws and seed give the same
    numbers, whatever other systems are there; only `p_adjusted` depends on how many are tested. Raises
    UsageError for a baseline that is no system.
    """
    if baseline not in systems:
        advice = suggestion(baseline, list(systems))
        raise UsageError(f"no system is called {baseline!r}", where="--baseline", advice=advice)
    items = tuple(dict.fromkeys(score.item for score in scores))
    rows: _Rows = {}
    for place, column in enumerate(columns):
        for system, row in zip(systems, numbers(systems, scores, items, place), strict=True):
            rows[system, column.name] = row
    contrasts = _tested(rows, columns, baseline, draws=draws, seed=seed)
    return tuple(
        Standing(
            system,
            len({score.item for score in scores if score.system == system}),
            tuple(contrasts[system, column.name] for column in columns),
        )
        for system in systems
    )


def _tested(
    rows: _Rows, columns: Sequence[Column], baseline: str, *, draws: int, seed: int
) -> dict[tuple[str, str], Contrast]:
    """The contrasts of all systems and columns."""
    from digest.judging.resampling import resampled  # noqa: PLC0415 - imports numpy

    better = {column.name: column.better for column in columns}
    differences = {
        key: _differences(row, rows[baseline, key[1]]) for key, row in rows.items() if key[0] != baseline
    }
    found = {key: Contrast(key[1], mean(row)) for key, row in rows.items()}
    for key, difference in differences.items():
        found[key] = _counted(found[key], difference, lower=better[key[1]] == "lower")
    enough = [key for key in differences if draws >= 1 and found[key].pairs >= FEWEST]
    results = resampled([differences[key] for key in enough], draws=draws, seed=seed)
    for key, result in zip(enough, results, strict=True):
        found[key] = replace(found[key], low=result.low, high=result.high, p=result.p)
    for column in columns:
        _adjust(found, [key for key in enough if key[1] == column.name])
    return found


def _differences(own: Numbers, other: Numbers) -> Numbers:
    pairs = zip(own, other, strict=True)
    return tuple(None if one is None or two is None else one - two for one, two in pairs)


def _counted(contrast: Contrast, differences: Numbers, *, lower: bool) -> Contrast:
    """The contrast with its pairs: how many, their mean difference, who is better how often."""
    there = [difference for difference in differences if difference is not None]
    more = sum(difference >= TIE for difference in there)
    less = sum(difference <= -TIE for difference in there)
    wins, losses = (less, more) if lower else (more, less)
    return replace(
        contrast,
        pairs=len(there),
        difference=mean(there),
        wins=wins,
        ties=len(there) - more - less,
        losses=losses,
    )


def _adjust(found: dict[tuple[str, str], Contrast], keys: Sequence[tuple[str, str]]) -> None:
    """Give the contrasts of one column their adjusted p."""
    chances = [p for key in keys if (p := found[key].p) is not None]
    for key, adjusted in zip(keys, holm(chances), strict=True):
        found[key] = replace(found[key], p_adjusted=adjusted)

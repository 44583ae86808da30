"""Conditions that a comparison must meet: `own:rouge2>=lead`, `own:rouge1>=30`."""

import re
from collections.abc import Callable, Sequence
from operator import ge, gt, le, lt

from digest.errors import UsageError, suggestion
from digest.judging.numbers import place_of
from digest.models import Column, Standing

__all__ = ["unmet"]

_WHERE = "--fail-under"
_FORM = "Write SYSTEM:COLUMN, one of >= > <= <, then a number or a system: own:rouge2>=lead"
_HOLDS: dict[str, Callable[[float, float], bool]] = {">=": ge, "<=": le, ">": gt, "<": lt}
_NOTHING = "no mean"
_OPERATOR = re.compile(r"(>=|<=|>|<)")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)", re.ASCII)


def unmet(expression: str, standings: Sequence[Standing], columns: Sequence[Column]) -> tuple[str, ...]:
    """Those of the conditions, joined by commas, that do not hold, each with the two values that it compares.

    Each compares the mean of a system with a number, or with the mean of another system in the same column:
    means as they are printed, by the column's scale and decimals, with no test of significance and no regard
    to which way is better. One that needs a mean that is not there does not hold. A system's name may have
    colons; one that is a number can only stand first. Raises UsageError for an unknown system or column and
    for anything else.
    """
    told = (_failure(condition, standings, columns) for condition in expression.split(","))
    return tuple(filter(None, told))


def _failure(condition: str, standings: Sequence[Standing], columns: Sequence[Column]) -> str:
    """What to say of a condition; nothing where it holds."""
    left, operator, right = _sides(condition)
    system, _, name = (part.strip() for part in left.rpartition(":"))
    if not system or not name:
        raise UsageError(f"{condition.strip()!r} is no condition", where=_WHERE, advice=_FORM)
    one = _mean(system, name, standings, columns)
    two = right if _NUMBER.fullmatch(right) else _mean(right, name, standings, columns)
    if one and two and _HOLDS[operator](float(one), float(two)):
        return ""
    written = f"{system}:{name}{operator}{right}"
    return f"{written} does not hold: {one or _NOTHING} against {two or _NOTHING}"


def _sides(condition: str) -> tuple[str, str, str]:
    parts = [part.strip() for part in _OPERATOR.split(condition)]
    match parts:
        case [left, operator, right] if left and right:
            return left, operator, right
    raise UsageError(f"{condition.strip()!r} is no condition", where=_WHERE, advice=_FORM)


def _mean(system: str, name: str, standings: Sequence[Standing], columns: Sequence[Column]) -> str:
    """A system's mean as it is printed; "" where there is none."""
    known = {standing.system: standing for standing in standings}
    if system not in known:
        advice = suggestion(system, list(known))
        raise UsageError(f"no system is called {system!r}", where=_WHERE, advice=advice)
    place = place_of(columns, name, where=_WHERE)
    mean = known[system].contrasts[place].mean
    column = columns[place]
    if mean is None:
        return ""
    return (
        f"{round(mean * column.scale, column.decimals) or 0.0:.{column.decimals}f}"  # no minus before a zero
    )

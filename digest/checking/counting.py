"""How two figures compare: whether they can be one, whether one clashes with the other."""

from contextlib import suppress

from digest.annotating.counted import CURRENCIES, Figure
from digest.checking.spans import SPANS, spans_of

__all__ = ["agrees", "clashes", "is_same_value", "is_true_of", "shared"]

_NEAR = 0.1  # of a number; "près de 300" is true of 290 and of 312
_FAR = 0.25  # of a number; "plus de 300" is true of 389, but no one would say it of 500
_REVERSED = ({"over", "under"}, {"over", "most"}, {"least", "under"}, {"least", "most"})
_LOOSE = frozenset(["", "times"])  # "deux fois par an" may be two of a kind
_SOME = 2  # tens, at least
_HEAD = 2  # a noun counts twice what its adjectives do


def shared(one: Figure, other: Figure) -> int:
    """How much of what they count is the same: 0 for nothing."""
    if not one.nouns or not other.nouns:
        return 0
    same = set(one.nouns) & set(other.nouns)
    return len(same) + (_HEAD - 1) * bool({one.nouns[0], other.nouns[0]} & same)


def is_same_value(one: Figure, other: Figure) -> bool:
    """Whether they can have one value, of units that do not differ or that measure time alike."""
    if one.is_label != other.is_label or (one.is_label and one.nouns != other.nouns):
        return False
    if one.unit != other.unit and one.unit in SPANS and other.unit in SPANS:
        return not spans_of(one).isdisjoint(spans_of(other))
    if one.readings.isdisjoint(other.readings) and not _is_turned_score(one, other):
        return False
    units = {one.unit, other.unit} - _LOOSE
    if len(units) != 1:
        return not units
    if one.unit == other.unit or units & CURRENCIES:  # 1,6 milliard of receipts are euros
        return True
    return not (other if one.unit in units else one).nouns


def _is_turned_score(one: Figure, other: Figure) -> bool:
    """Whether both are one score, told from two sides: who won 3-1 beat who lost 1-3."""
    mine, its = (sorted(min(figure.readings).split("-")) for figure in (one, other))
    return len(mine) > 1 and mine == its


def agrees(asked: Figure, told: Figure) -> bool:
    """Whether the sources' figure supports the asked one: value, unit, and how it is meant.

    "Plus de 300" is not "moins de 300", and not 300; that it is 300 may be said of "près de 300".
    """
    if not is_same_value(asked, told) or {asked.bound, told.bound} in _REVERSED:
        return False
    return asked.bound not in {"over", "under"} or bool(told.bound)


def is_true_of(asked: Figure, told: Figure) -> bool:
    """Whether a rounded figure is true of the sources' exact one, of the same noun or unit."""
    if not asked.bound or told.bound or not (shared(asked, told) or (asked.unit and asked.unit == told.unit)):
        return False
    if asked.unit != told.unit:
        return False
    return any(_rounds(asked.bound, one, other) for one in _values(asked) for other in _values(told))


def _rounds(bound: str, one: float, other: float) -> bool:
    """Whether a number that is told with a bound is true of another."""
    if bound in {"over", "least"}:
        return one < other <= one * (1 + _FAR)
    if bound == "under":
        return one * (1 - _FAR) <= other < one
    return bound == "about" and abs(one - other) <= _NEAR * other


def clashes(asked: Figure, told: Figure) -> bool:
    """Whether the sources' figure says something else of the same thing."""
    if asked.is_label or told.is_label:
        return (
            asked.is_label == told.is_label and asked.nouns == told.nouns and asked.readings != told.readings
        )
    if not asked.readings.isdisjoint(told.readings) and asked.unit == told.unit:
        return False
    if asked.unit == told.unit and _is_one_of(asked, told):
        return False
    if asked.unit or told.unit:
        return asked.unit == told.unit
    if asked.is_people and told.is_people:
        return True
    return shared(asked, told) > 0 or not (asked.nouns or told.nouns)


def _is_one_of(asked: Figure, told: Figure) -> bool:
    """Whether a number may be one that the sources leave open: 40.000 of "des milliers"."""
    if told.bound != "some" or asked.bound == "some":
        return False
    least = _SOME * float(min(told.readings).rstrip("+"))
    return any(value >= least for value in _values(asked))


def _values(figure: Figure) -> list[float]:
    """What a figure may amount to: "3,975 millions" has two readings."""
    found = []
    for reading in sorted(figure.readings):
        with suppress(ValueError):
            found.append(float(reading.rstrip("%")))
    return found

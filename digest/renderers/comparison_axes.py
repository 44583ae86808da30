"""Axis: where a number stands in a drawing, and which round numbers its axis names."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Axis"]

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_FEW = 6  # names on an axis; more would touch at the smallest size
_LEAST = 0.001  # what a logarithm is taken of at least: a clock tells no shorter milliseconds apart
_ROOM = 0.08  # of the span, beyond the outermost points


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high` (powers of ten where `log`), which stand at `start` and `end` of the drawing."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    @classmethod
    def of(cls, values: Sequence[float], start: float, end: float, *, log: bool = False) -> "Axis":
        """An axis with room for all values."""
        places = [_power(value) if log else value for value in values]
        low, high = min(places), max(places)
        room = (high - low) * _ROOM or max(abs(high) * _ROOM, 0.5 if log else 0.05)
        return cls(low - room, high + room, start, end, log)

    def at(self, value: float) -> float:
        """Where a number stands, to a tenth of a unit of the drawing."""
        share = ((_power(value) if self.log else value) - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)

    @property
    def ticks(self) -> tuple[float, ...]:
        """Round numbers within the axis, at most seven."""
        return self._powers() if self.log else self._steps()

    def decimals(self, tick: float) -> int:
        """How many decimals a tick needs: on a linear axis as many as every other."""
        shown = [tick] if self.log else self.ticks
        return max(len(f"{value:.10f}".rstrip("0").partition(".")[2]) for value in shown)

    def _powers(self) -> tuple[float, ...]:
        whole = range(math.floor(self.low), math.ceil(self.high) + 1)
        for factors in ((1, 2, 5), (1, 3), (1,)):
            ticks = [factor * 10.0**power for power in whole for factor in factors]
            inside = tuple(tick for tick in ticks if self.low <= math.log10(tick) <= self.high)
            if len(inside) <= _FEW:
                return inside
        return inside[:: math.ceil(len(inside) / _FEW)]

    def _steps(self) -> tuple[float, ...]:
        rough = (self.high - self.low) / _FEW
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(factor * power for factor in _STEPS if factor * power >= rough)
        first, last = math.ceil(self.low / step), math.floor(self.high / step)
        return tuple(round(n * step, 10) for n in range(first, last + 1))


def _power(value: float) -> float:
    return math.log10(max(value, _LEAST))

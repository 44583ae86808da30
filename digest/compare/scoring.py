"""Numbers for outputs: what the metrics give, and what time and memory were spent."""

from collections.abc import Mapping, Sequence

from digest.compare.costs import agreeing, peak
from digest.compare.systems import Given, Oracle, System
from digest.metrics import Metric
from digest.models import Cost, Item, Output, Score

__all__ = ["Printed", "agreement", "costs", "score"]

_HALF, _MOST = 0.5, 0.95  # of the items need no more time
_MILLI = 1000

Printed = Mapping[str, tuple[Output, ...]]  # by item


def score(system: str, item: Item, outputs: Sequence[Output], metrics: Sequence[Metric]) -> Score:
    """The numbers of a system's output, or the means over its outputs, metric by metric."""
    rows = [_row(item, output, metrics) for output in outputs]
    return Score(system, item.id, tuple(_mean(column) for column in zip(*rows, strict=True)))


def _row(item: Item, output: Output, metrics: Sequence[Metric]) -> tuple[float | None, ...]:
    return tuple(
        value
        for metric in metrics
        for value in (
            (None,) * len(metric.columns)
            if metric.needs_references and not item.references
            else metric.score(item, output)
        )
    )


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def costs(
    systems: Sequence[System], items: Sequence[Item], words: int, printed: Mapping[str, Printed]
) -> dict[str, Cost]:
    """What each system that runs here spent on an item."""
    return {
        system.name: _cost(system, items, words, printed[system.name])
        for system in systems
        if not isinstance(system, Given | Oracle)
    }


def _cost(system: System, items: Sequence[Item], words: int, printed: Printed) -> Cost:
    spent = sorted(output.seconds * _MILLI for outputs in printed.values() for output in outputs)
    return Cost(_quantile(spent, _HALF), _quantile(spent, _MOST), peak(system, items, words))


def _quantile(ordered: Sequence[float], share: float) -> float:
    """The least value that so many do not exceed."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def agreement(systems: Sequence[System], items: Sequence[Item], words: int) -> dict[str, bool]:
    """Whether three runs of each system that runs here give the same."""
    names = [system.name for system in systems if not isinstance(system, Given | Oracle)]
    return agreeing(names, items, words) if names else {}

"""Numbers and flags for outputs: what the metrics give, each text of an item read once."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from digest.metrics import Metric
from digest.metrics.faithfulness import unsupported
from digest.models import Flag, Item, Output, Score

__all__ = ["Printed", "scored"]

Printed = Mapping[str, tuple[Output, ...]]  # by item


def scored(
    items: Iterable[Item], printed: Mapping[str, Printed], metrics: Sequence[Metric]
) -> tuple[tuple[Score, ...], tuple[Flag, ...]]:
    """The scores of all outputs, and the flags of the first that a system gave for an item; system by system.

    Items come one after the other, so that what the metrics make of a story is made once.
    """
    scores: dict[str, list[Score]] = {name: [] for name in printed}
    flags: dict[str, list[Flag]] = {name: [] for name in printed}
    for item in items:
        given = {name: outputs for name in printed if (outputs := printed[name][item.id])}
        same = {_said(output): output for outputs in given.values() for output in outputs}
        rows = {said: _row(item, output, metrics) for said, output in same.items()}
        spans = {
            said: unsupported(item, same[said])
            for said in dict.fromkeys(_said(outputs[0]) for outputs in given.values())
        }
        for name, outputs in given.items():
            columns = zip(*(rows[_said(output)] for output in outputs), strict=True)
            scores[name].append(Score(name, item.id, tuple(map(_mean, columns))))
            flags[name] += (Flag(name, item.id, *span) for span in spans[_said(outputs[0])])
    return tuple(chain(*scores.values())), tuple(chain(*flags.values()))


def _said(output: Output) -> tuple[object, ...]:
    """What is scored of an output: no number depends on who printed it, or in what time."""
    return output.text, output.extracts


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

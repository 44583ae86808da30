"""One comparison: every system summarizes every item, every metric scores it, the numbers are judged."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from digest import __version__
from digest.compare.agreeing import agreement
from digest.compare.costs import costs
from digest.compare.scoring import Printed, scored
from digest.compare.systems import ORACLE, System
from digest.compare.writing import Writing, written_by
from digest.errors import UsageError
from digest.judging import buckets, disagreements, habits, judged, signature, standings, verdict
from digest.metrics import Metric, MetricSettings, make_metrics
from digest.models import Column, Comparison, Item, Score, Standing

__all__ = ["Setup", "Track", "columns_of", "compare"]

Track = Callable[[str, Sequence[Item]], Iterable[Item]]


@dataclass(frozen=True, slots=True)
class Setup:
    """What a comparison depends on, beside the items and the systems. `words` is the budget.

    `distinct` is how many of the items are no copies of others; None for all of them.
    """

    words: int
    per: str
    metrics: tuple[str, ...]
    baseline: str = "lead"
    tokenizer: str = "fr"
    stem: bool = False
    model: Path | None = None
    draws: int = 10_000
    seed: int = 13
    timing: bool = True
    lang: str = "fr"
    distinct: int | None = None


def columns_of(items: Sequence[Item], setup: Setup) -> tuple[Column, ...]:
    """The numbers that a comparison of these items has. Raises UsageError for a metric that is none."""
    return tuple(column for metric in _metrics(items, setup) for column in metric.columns)


def compare(items: Sequence[Item], systems: Sequence[System], setup: Setup, *, track: Track) -> Comparison:
    """The comparison. `track` shows progress: it hands on the items while a system is at work."""
    metrics = _metrics(items, setup)
    columns = tuple(column for metric in metrics for column in metric.columns)
    names = [system.name for system in systems]
    printed = _printed(items, systems, setup, track)
    scores, flags = scored(track("metrics", items), printed, metrics)
    first = [outputs[0] for name in names for item in items if (outputs := printed[name][item.id])]
    column = judged(columns)
    stood = _stood(names, columns, scores, setup)
    rivals = [standing for standing in stood if standing.system != ORACLE]
    distinct = len(items) if setup.distinct is None else setup.distinct
    return Comparison(
        signature=_signature(items, metrics, setup),
        lang=setup.lang,
        words=setup.words,
        per=setup.per,
        baseline=setup.baseline,
        items=tuple(items),
        systems=tuple(names),
        columns=columns,
        outputs=tuple(first if setup.timing else (replace(output, seconds=0.0) for output in first)),
        scores=scores,
        standings=_with_costs(stood, systems, items, setup, printed),
        buckets=buckets(items, names, columns, scores, column=column),
        habits=habits(items, first),
        disagreements=disagreements(items, [one.system for one in rivals], scores, columns, column=column),
        verdict=verdict(rivals, columns, baseline=setup.baseline, column=column, items=distinct),
        version=__version__,
        flags=flags,
        copies=len(items) - distinct,
        written=written_by(systems, first, timing=setup.timing),
    )


def _printed(
    items: Sequence[Item], systems: Sequence[System], setup: Setup, track: Track
) -> dict[str, Printed]:
    """What each system prints of each item, by the names of both."""
    for system in systems:
        if isinstance(system, Writing):
            system.prepare(items, setup.words)
    for system in systems if setup.timing else ():
        for item in items[:1]:
            system.outputs(item, setup.words)  # what is loaded once is no part of an item's time
    return {
        system.name: {item.id: system.outputs(item, setup.words) for item in track(system.name, items)}
        for system in systems
    }


def _metrics(items: Sequence[Item], setup: Setup) -> tuple[Metric, ...]:
    """The metrics that have something to say: without references, those that need none."""
    made = make_metrics(setup.metrics, MetricSettings(setup.tokenizer, setup.stem, setup.model))
    referenced = any(item.references for item in items)
    useful = tuple(metric for metric in made if referenced or not metric.needs_references)
    if not useful:
        message = f"{', '.join(setup.metrics)} compare with references, and no item has one"
        raise UsageError(message, advice="Give references, or name other metrics")
    return useful


def _stood(
    names: Sequence[str], columns: Sequence[Column], scores: Sequence[Score], setup: Setup
) -> tuple[Standing, ...]:
    """How the systems did, in their order. The oracle has seen the references: it is nobody's rival."""

    def judge(some: Sequence[str]) -> dict[str, Standing]:
        stood = standings(some, columns, scores, baseline=setup.baseline, draws=setup.draws, seed=setup.seed)
        return {standing.system: standing for standing in stood}

    found = judge([name for name in names if name != ORACLE])
    if ORACLE in names:
        found = judge([setup.baseline, ORACLE]) | found
    return tuple(found[name] for name in names)


def _with_costs(
    stood: Sequence[Standing],
    systems: Sequence[System],
    items: Sequence[Item],
    setup: Setup,
    printed: Mapping[str, Printed],
) -> tuple[Standing, ...]:
    agreed = agreement(systems, items, setup.words)
    spent = costs(systems, items, setup.words, printed) if setup.timing else {}
    return tuple(
        replace(standing, cost=spent.get(standing.system), agrees=agreed.get(standing.system))
        for standing in stood
    )


def _signature(items: Sequence[Item], metrics: Sequence[Metric], setup: Setup) -> str:
    langs = sorted({article.lang for item in items for article in item.story.articles})
    return signature(
        version=__version__,
        lang="+".join(langs),
        tokenizer=setup.tokenizer,
        stem=setup.stem,
        words=setup.words,
        per=setup.per,
        items=len(items),
        draws=setup.draws,
        seed=setup.seed,
        metrics=metrics,
    )

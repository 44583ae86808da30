"""The record of a comparison: every number of the report, and all that it is about."""

import json
from dataclasses import dataclass, replace
from typing import Literal

import msgspec

from digest.models import (
    Bucket,
    Column,
    Comparison,
    Contrast,
    Cost,
    Flag,
    Habit,
    Score,
    Standing,
    Verdict,
    Written,
)
from digest.renderers.comparison_text_record import ItemRecord, OutputRecord, item_record, output_record

__all__ = ["CompareRecord", "compare_record", "record_bytes"]

_INDENT = 2  # spaces; the record is read by people too


@dataclass(frozen=True, slots=True)
class StandingRecord:
    """How a system did on all items. `cost` is absent where no times are told."""

    system: str
    items: int
    contrasts: tuple[Contrast, ...]
    agrees: bool | None
    cost: Cost | msgspec.UnsetType | None = msgspec.UNSET


@dataclass(frozen=True, slots=True)
class CompareRecord:
    """A comparison of summarizers on the same items, under the same budget of words.

    `systems` and `columns` give the order of every row of means and values. Numbers are as measured: the
    report prints a number times its column's `scale`, with its `decimals`. `copies` of the `count` items are
    copies of others. `written` tells of the language models that took part, where there were some.
    """

    format: Literal["digest.compare/1"]
    version: str
    signature: str
    lang: str
    per: str
    words: int
    count: int
    copies: int
    baseline: str
    verdict: Verdict
    systems: tuple[str, ...]
    columns: tuple[Column, ...]
    standings: tuple[StandingRecord, ...]
    buckets: tuple[Bucket, ...]
    habits: tuple[Habit, ...]
    disagreements: tuple[str, ...]
    scores: tuple[Score, ...]
    flags: tuple[Flag, ...]
    items: tuple[ItemRecord, ...]
    outputs: tuple[OutputRecord, ...]
    written: tuple[Written, ...] | msgspec.UnsetType = msgspec.UNSET


def compare_record(comparison: Comparison, *, timing: bool = True) -> CompareRecord:
    """All that a comparison says; without `timing` nothing in it depends on the machine."""
    items = {item.id: item for item in comparison.items}
    return CompareRecord(
        format="digest.compare/1",
        version=comparison.version,
        signature=comparison.signature,
        lang=comparison.lang,
        per=comparison.per,
        words=comparison.words,
        count=len(comparison.items),
        copies=comparison.copies,
        baseline=comparison.baseline,
        verdict=comparison.verdict,
        systems=comparison.systems,
        columns=comparison.columns,
        standings=tuple(_standing(standing, timing=timing) for standing in comparison.standings),
        buckets=comparison.buckets,
        habits=comparison.habits,
        disagreements=comparison.disagreements,
        scores=comparison.scores,
        flags=comparison.flags,
        items=tuple(item_record(item) for item in comparison.items),
        outputs=tuple(
            output_record(output, items[output.item], timing=timing)
            for output in comparison.outputs
            if output.item in items
        ),
        written=_written(comparison.written, timing=timing) or msgspec.UNSET,
    )


def record_bytes(comparison: Comparison, *, timing: bool = True) -> bytes:
    """The record as JSON, UTF-8, its keys in the schema's order."""
    told = msgspec.to_builtins(compare_record(comparison, timing=timing))
    text = json.dumps(told, ensure_ascii=False, indent=_INDENT)
    return f"{text}\n".encode("utf-8", "replace")  # half a surrogate pair is no character


def _written(written: tuple[Written, ...], *, timing: bool) -> tuple[Written, ...]:
    return written if timing else tuple(replace(one, speed=None) for one in written)


def _standing(standing: Standing, *, timing: bool) -> StandingRecord:
    cost = standing.cost if timing else msgspec.UNSET
    return StandingRecord(standing.system, standing.items, standing.contrasts, standing.agrees, cost)

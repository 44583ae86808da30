"""How well each metric's columns tell what people said: 25 systems on 47 articles, with pyramid recall.

Source: Bhandari et al. (2020), Re-evaluating evaluation in text summarization (REALSumm). At the level of
summaries the systems are correlated on each article, then the mean over articles is taken; at the level of
systems their means over articles are correlated. Texts are lower-cased and cut into tokens, as they came.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from bench.compare.correlations import MEASURES, summary_level, system_level
from bench.compare.rouge_check import difference
from bench.figures import Figure, read_jsonl
from digest.cleaning import clean
from digest.metrics import METRICS, MetricSettings
from digest.models import Article, Item, Output, Story

__all__ = ["figures"]

_FILE = "realsumm_en.jsonl"
_DECIMALS = 12  # numbers that differ by less are ties
_NEEDS_A_MODEL = "embedding"


@dataclass(frozen=True, slots=True)
class _Judged:
    """The items (n), each system's outputs on them (n, s), and what people said of these (n, s), 0 to 1."""

    items: tuple[Item, ...]
    outputs: tuple[tuple[Output, ...], ...]
    recall: "NDArray[np.float64]"


def figures(data: Path) -> Iterator[Figure]:
    """`compare.realsumm.<column>.{summary,system}_{kendall,pearson}`, Spearman's in the note.

    Last `rouge_check`, the greatest difference of ROUGE and its correlations to rouge-score and SciPy.
    """
    judged = _read(data / _FILE)
    for name in METRICS.names():
        if name != _NEEDS_A_MODEL:
            yield from _figures(name, judged)
    greatest = difference(judged.items, judged.outputs, judged.recall)
    yield Figure("compare.realsumm.rouge_check", greatest, "to rouge-score and SciPy", lower=True)


def _read(path: Path) -> _Judged:
    rows = read_jsonl(path)
    names = sorted(cast("dict[str, object]", rows[0]["systems"]))
    told = [cast("dict[str, dict[str, object]]", row["systems"]) for row in rows]
    items = tuple(_item(row) for row in rows)
    outputs = tuple(
        tuple(Output(name, item.id, str(systems[name]["summary"])) for name in names)
        for item, systems in zip(items, told, strict=True)
    )
    recall = [[cast("float", systems[name]["pyramid"]) for name in names] for systems in told]
    return _Judged(items, outputs, np.asarray(recall))


def _item(row: dict[str, object]) -> Item:
    name = str(row["id"])
    article = clean(Article(id=name, path=name, text=str(row["text"]), lang=str(row["lang"])))
    return Item(name, Story(name, (article,)), (str(row["summary"]),))


def _figures(name: str, judged: _Judged) -> Iterator[Figure]:
    metric = METRICS.load(name)(MetricSettings())
    rows = [
        [metric.score(item, output) for output in outputs]
        for item, outputs in zip(judged.items, judged.outputs, strict=True)
    ]
    columns = np.asarray(rows, dtype=np.float64).round(_DECIMALS).transpose(2, 0, 1)  # None becomes nan
    for column, scores in zip(metric.columns, columns, strict=True):
        for level, found in (
            ("summary", summary_level(scores, judged.recall)),
            ("system", system_level(scores, judged.recall)),
        ):
            yield from _shown(f"compare.realsumm.{column.name}.{level}", found)


def _shown(name: str, found: Sequence[float]) -> Iterator[Figure]:
    """Nothing of a column that has no number, or the same one everywhere."""
    if not np.isnan(found).any():
        kendall, pearson, spearman = (
            Figure(f"{name}_{m}", value) for m, value in zip(MEASURES, found, strict=True)
        )
        yield Figure(kendall.name, kendall.value, f"Spearman {spearman.value:.3f}")
        yield pearson

"""The time of ROUGE beside rouge-score's, over 1,500 summaries of 40 words.

CPU time of one core; of some passes the fastest counts. Ours is a new one in each pass, and gives all its
columns with ROUGE-Lsum, for which rouge-score is asked only in the second ratio.
"""

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from rouge_score.rouge_scorer import RougeScorer

from bench.figures import Figure
from bench.summarizers.sets import SETS, cases
from digest.metrics import MetricSettings
from digest.metrics.rouge import Rouge
from digest.models import Item, Output, Story
from digest.summarizers import make_summarizer

__all__ = ["figures"]

_ROWS, _SYSTEMS, _BUDGET = 500, ("lead", "lexrank", "random"), 40
_PASSES = 3
_THREE = ("rouge1", "rouge2", "rougeL")

Pairs = Sequence[tuple[Item, Output]]


def figures(data: Path) -> Iterator[Figure]:
    """`compare.rouge_over_rouge_score`, the share of its time that ours takes, and other such shares."""
    pairs = _pairs(data)
    ours = {name: _fastest(partial(_ours, name, pairs)) for name in ("rouge-score", "fr")}
    theirs = [_fastest(partial(_theirs, types, pairs)) for types in (_THREE, (*_THREE, "rougeLsum"))]
    note = f"{len(pairs)} summaries: {ours['rouge-score']:.2f} s, {theirs[0]:.2f} s without ROUGE-Lsum"
    yield Figure("compare.rouge_over_rouge_score", ours["rouge-score"] / theirs[0], note, lower=True)
    note = f"both with ROUGE-Lsum; its {theirs[1]:.2f} s"
    yield Figure("compare.rouge_over_rouge_score.lsum", ours["rouge-score"] / theirs[1], note, lower=True)
    note = "ours with French words"
    yield Figure("compare.rouge_over_rouge_score.fr", ours["fr"] / theirs[0], note, lower=True)


def _pairs(data: Path) -> Pairs:
    rows = cases(data / SETS[0].file, _ROWS)
    items = [Item(case.story.id, case.story, case.references) for case in rows]
    return [(item, _output(name, item)) for name in _SYSTEMS for item in items]


def _output(name: str, item: Item) -> Output:
    extracts = make_summarizer(name).summarize(item.story, _BUDGET).extracts
    return Output(name, item.id, _text(item.story, [extract.unit for extract in extracts]), extracts)


def _text(story: Story, chosen: Sequence[int]) -> str:
    return " ".join(story.articles[0].units[unit].text for unit in chosen)


def _ours(tokenizer: str, pairs: Pairs) -> None:
    rouge = Rouge(MetricSettings(tokenizer))
    for item, output in pairs:
        rouge.score(item, output)


def _theirs(types: Sequence[str], pairs: Pairs) -> None:
    scorer = RougeScorer(list(types))
    for item, output in pairs:
        scorer.score(item.references[0], output.text)


def _fastest(task: Callable[[], None]) -> float:
    """Seconds of CPU."""
    spent = []
    gc.collect()
    for _ in range(_PASSES):
        start = time.process_time()
        task()
        spent.append(time.process_time() - start)
    return min(spent)

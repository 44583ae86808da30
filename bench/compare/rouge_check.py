"""ROUGE and its correlations, computed a second time: by rouge-score, pair by pair, and by SciPy."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from rouge_score.rouge_scorer import RougeScorer
from scipy.stats import kendalltau, pearsonr, spearmanr

from bench.compare.correlations import summary_level, system_level
from digest.metrics import MetricSettings
from digest.metrics.rouge import Rouge
from digest.models import Item, Output
from digest.text.sentences import split_sentences

__all__ = ["difference"]

_MEASURES = ("rouge1", "rouge2", "rougeL", "rougeLsum")
_DECIMALS = 12  # numbers that differ by less are ties

Matrix = NDArray[np.float64]


def difference(items: Sequence[Item], outputs: Sequence[Sequence[Output]], told: Matrix) -> float:
    """The greatest absolute one, over scores (unstemmed and stemmed) and all correlations of both levels.

    Both are given the same texts, a sentence a line.
    """
    items = [replace(item, references=(_lines(item.references[0], item),)) for item in items]
    outputs = [
        [replace(output, text=_lines(output.text, item)) for output in several]
        for item, several in zip(items, outputs, strict=True)
    ]
    return max(_difference(items, outputs, told, stem=stem) for stem in (False, True))


def _lines(text: str, item: Item) -> str:
    found = split_sentences(text, item.story.articles[0].lang)
    return "\n".join(text[start:end] for start, end in found)


def _difference(
    items: Sequence[Item], outputs: Sequence[Sequence[Output]], told: Matrix, *, stem: bool
) -> float:
    rouge, scorer = Rouge(MetricSettings("rouge-score", stem)), RougeScorer(_MEASURES, use_stemmer=stem)
    pairs = list(zip(items, outputs, strict=True))
    ours = [[rouge.score(item, output)[: len(_MEASURES)] for output in several] for item, several in pairs]
    theirs = [
        [_theirs(scorer, item.references[0], output.text) for output in several] for item, several in pairs
    ]
    one = np.asarray(ours, dtype=np.float64).round(_DECIMALS).transpose(2, 0, 1)
    other = np.asarray(theirs).round(_DECIMALS).transpose(2, 0, 1)
    apart = [float(np.abs(one - other).max())]
    for own, peer in zip(one, other, strict=True):
        found = (*summary_level(own, told), *system_level(own, told))
        wanted = (*_by_scipy(peer, told), *_by_scipy(peer.mean(axis=0)[None], told.mean(axis=0)[None]))
        apart += np.abs(np.subtract(found, wanted)).tolist()
    return max(apart)


def _theirs(scorer: RougeScorer, reference: str, text: str) -> list[float]:
    scored = scorer.score(reference, text)
    return [scored[measure].fmeasure for measure in _MEASURES]


def _by_scipy(scores: Matrix, told: Matrix) -> tuple[float, ...]:
    measures: tuple[Callable[..., Sequence[float]], ...] = (kendalltau, pearsonr, spearmanr)
    rows = [pair for pair in zip(scores, told, strict=True) if all(np.ptp(side) > 0 for side in pair)]
    return tuple(float(np.mean([measure(*row)[0] for row in rows])) for measure in measures)

"""Correlations over all articles at once are SciPy's, article by article."""

import numpy as np
import pytest
from scipy.stats import kendalltau, pearsonr, spearmanr

from bench.compare.correlations import summary_level, system_level

CHANCE = np.random.default_rng(13)
SCORES = CHANCE.integers(0, 5, (9, 12)) / 4  # with ties
TOLD = SCORES + CHANCE.normal(0, 1, SCORES.shape).round(1)


def test_of_summaries() -> None:
    wanted = [
        np.mean([measure(one, other)[0] for one, other in zip(SCORES, TOLD, strict=True)])
        for measure in (kendalltau, pearsonr, spearmanr)
    ]
    assert summary_level(SCORES, TOLD) == pytest.approx(wanted)


def test_of_systems() -> None:
    means = SCORES.mean(axis=0), TOLD.mean(axis=0)
    wanted = [measure(*means)[0] for measure in (kendalltau, pearsonr, spearmanr)]
    assert system_level(SCORES, TOLD) == pytest.approx(wanted)


def test_an_article_that_tells_no_system_from_another_is_left_out() -> None:
    flat = SCORES.copy()
    flat[2] = 0.5
    flat[4, 3] = np.nan  # a score that is missing
    kept = [row for row in range(len(SCORES)) if row not in {2, 4}]
    assert summary_level(flat, TOLD) == pytest.approx(summary_level(SCORES[kept], TOLD[kept]))


def test_nothing_is_told_by_one_number() -> None:
    assert np.isnan(summary_level(np.ones_like(TOLD), TOLD)).all()
    assert np.isnan(system_level(np.full_like(TOLD, np.nan), TOLD)).all()

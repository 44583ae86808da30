"""Messy articles, one a file: the name says the day, or that the article is held."""

from collections.abc import Callable
from pathlib import Path

import pytest

from digest.models import Article

SAMPLES = sorted((Path(__file__).parents[1] / "samples" / "dating").glob("*.txt"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(path: Path, dated: Callable[..., Article]) -> None:
    day = dated(path.read_text(encoding="utf-8")).dating.day
    assert path.stem.startswith(day.isoformat() if day else "held")


def test_there_are_samples() -> None:
    assert len(SAMPLES) > 5

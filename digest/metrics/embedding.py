"""Embedding score: how near the words of a summary are, by a local model, to those that people wrote."""

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from digest.errors import UsageError
from digest.metrics.base import MetricSettings
from digest.metrics.local_model import LocalModel
from digest.models import Column, Item, Output

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Embedding"]

_KEPT = 256  # references whose vectors are kept, some 400 kB each at 100 words
_DECIMALS = 6  # what is beyond them depends on the order of additions


class Embedding:
    """F1 of greedy matching: each word piece with the nearest one of the other text, by cosine.

    Source: Zhang et al. (2020), BERTScore, over the last layer, without their weights of rare words and
    without rescaling. Of several references the nearest counts, as there. Numbers of two models are not
    comparable.
    """

    name = "embedding"
    needs_references = True
    columns = (Column("embedding", "higher", scale=100.0),)

    def __init__(self, settings: MetricSettings) -> None:
        """Uses `model` of the settings. Raises UsageError, or MissingExtraError without the extra."""
        if settings.model is None:
            raise UsageError("the embedding metric needs a model", advice="Name the folder of a local one")
        self._model = LocalModel(settings.model)
        self._reference = lru_cache(_KEPT)(self._model.vectors)
        self.signature = f"{self.name}:{self._model.signature}"

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        """One number, 0 to 1."""
        printed = self._model.vectors(output.text)
        return (max(_f1(printed, self._reference(text)) for text in item.references),)


def _f1(one: "NDArray[np.float64]", other: "NDArray[np.float64]") -> float:
    """The harmonic mean of how near the rows of each are to the nearest of the other; 0 below 0."""
    if not (len(one) and len(other)):
        return 0.0
    cosines = one @ other.T
    precision, recall = cosines.max(axis=1).mean(), cosines.max(axis=0).mean()
    if min(precision, recall) <= 0:
        return 0.0
    return round(float(2 * precision * recall / (precision + recall)), _DECIMALS)

"""What a metric is."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from digest.models import Column, Item, Output

__all__ = ["Metric", "MetricSettings"]


@dataclass(frozen=True, slots=True)
class MetricSettings:
    """What metrics are set up with: how references are cut into words, whether stems are compared.

    `tokenizer` is "fr" (ours: accents kept, elisions split), "unicode" (runs of letters and digits) or
    "rouge-score" (that package's own). `model` is the folder of a local model, for the embedding score.
    """

    tokenizer: str = "fr"
    stem: bool = False
    model: Path | None = None


class Metric(Protocol):
    """Gives numbers for an output; the same settings, item and output give the same numbers.

    A metric that needs references is asked only about items that have some.
    """

    def __init__(self, settings: MetricSettings) -> None:
        """Every member is made with the same settings, and takes of them what it needs."""

    @property
    def name(self) -> str:
        """The name it was asked for by."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its numbers, in the order in which `score` gives them."""

    @property
    def needs_references(self) -> bool:
        """Whether it compares with references."""

    @property
    def signature(self) -> str:
        """What its numbers depend on, as `name:value` joined by "|"; empty where nothing is to choose."""

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        """A number for each of `columns`; None where it has nothing to say."""

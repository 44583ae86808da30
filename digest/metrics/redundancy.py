"""How much a summary repeats itself."""

from digest.metrics.base import MetricSettings
from digest.models import Column, Item, Output
from digest.text.tokens import words

__all__ = ["Redundancy"]

_SIZES = (2, 3)  # words


class Redundancy:
    """The share of the summary's runs of two and of three words that stood in it before: lower is better.

    Source: one minus the unique n-gram ratio of Xiao & Carenini (2020), "Systematically Exploring Redundancy
    Reduction in Summarizing Long Documents".
    """

    name = "redundancy"
    columns = tuple(Column(f"repeated{size}", "lower", 1, 100.0) for size in _SIZES)
    needs_references = False
    signature = ""

    def __init__(self, settings: MetricSettings) -> None:
        """Nothing is to be set."""

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:  # noqa: ARG002 - of the output alone
        """The share for each size; None for a summary that is shorter."""
        spoken = words(output.text)
        return tuple(
            _repeated(list(zip(*(spoken[at:] for at in range(size)), strict=False))) for size in _SIZES
        )


def _repeated(runs: list[tuple[str, ...]]) -> float | None:
    return 1 - len(set(runs)) / len(runs) if runs else None

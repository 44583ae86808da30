"""ChrF: the runs of up to six characters that a summary shares with what people wrote."""

from sacrebleu.metrics.chrf import CHRF

from digest.metrics.base import MetricSettings
from digest.metrics.sacre import Sacre
from digest.models import Column, Item, Output

__all__ = ["ChrF"]


class ChrF:
    """ChrF2 of sacrebleu, with its defaults, 0 to 100; of several references the nearest counts.

    Source: Popović (2015), chrF: character n-gram F-score for automatic MT evaluation. It needs no words, so
    French inflection costs little.
    """

    name = "chrf"
    needs_references = True
    columns = (Column("chrf", "higher"),)

    def __init__(self, settings: MetricSettings) -> None:  # noqa: ARG002 - sacrebleu reads the text itself
        """Takes nothing of the settings."""
        self._sacre = Sacre(lambda references: CHRF(references=references))
        self.signature = self._sacre.signature(self.name)

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        """One number."""
        return (self._sacre.score(item, output),)

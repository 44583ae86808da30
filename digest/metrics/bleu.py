"""BLEU: the share of a summary's runs of up to four words that stand in what people wrote."""

from sacrebleu.metrics.bleu import BLEU

from digest.metrics.base import MetricSettings
from digest.metrics.sacre import Sacre
from digest.models import Column, Item, Output

__all__ = ["Bleu"]


class Bleu:
    """BLEU of sacrebleu for one text, 0 to 100, with its defaults but for `effective_order`.

    Source: Papineni et al. (2002), BLEU: a method for automatic evaluation of machine translation. Runs that
    a short text cannot have are left out, as sacrebleu asks for texts that are scored alone; a run may stand
    in any of several references. It measures precision: a text shorter than its reference is charged for it.
    """

    name = "bleu"
    needs_references = True
    columns = (Column("bleu", "higher"),)

    def __init__(self, settings: MetricSettings) -> None:  # noqa: ARG002 - sacrebleu reads the text itself
        """Takes nothing of the settings."""
        self._sacre = Sacre(lambda references: BLEU(effective_order=True, references=references))
        self.signature = self._sacre.signature(self.name)

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        """One number."""
        return (self._sacre.score(item, output),)

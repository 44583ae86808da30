"""What the metrics of sacrebleu share: one text against its references, and the package's own signature."""

from collections.abc import Callable
from functools import lru_cache

from sacrebleu.metrics.base import Metric as SacreMetric

from digest.models import Item, Output

__all__ = ["Sacre"]

_KEPT = 64  # items whose references are kept counted, some 400 kB each for chrF

References = list[list[str]]


class Sacre:
    """Scores a text alone by a metric of sacrebleu (Post 2018), 0 to 100, over all references at once."""

    def __init__(self, make: Callable[[References | None], SacreMetric]) -> None:
        """`make` gives the metric, its references read beforehand."""
        self._for = lru_cache(_KEPT)(lambda texts: make([[text] for text in texts]))
        self._bare = make(None)

    def score(self, item: Item, output: Output) -> float:
        """What `sentence_score` of sacrebleu gives for the text as it is printed."""
        return float(self._for(item.references).corpus_score([output.text], None).score)

    def signature(self, name: str) -> str:
        """Sacrebleu's short signature as one value, `c.mixed+e.yes+…`: its separators are ours too."""
        self._bare.num_refs = -1  # else it asks for texts first
        signature = self._bare.get_signature()
        signature.info["nrefs"] = None  # as many as an item has
        return f"{name}:" + signature.format(short=True).replace(
            ":",
            ".",
        ).replace("|", "+")

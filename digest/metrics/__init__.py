"""Family: what gives numbers for a summary. Members are picked by name."""

from collections.abc import Iterable

from digest.metrics.base import Metric, MetricSettings
from digest.registry import Registry

__all__ = ["METRICS", "Metric", "MetricSettings", "make_metrics"]

METRICS: Registry[Metric] = Registry(
    "metric",
    {
        "rouge": "digest.metrics.rouge:Rouge",
        "chrf": "digest.metrics.chrf:ChrF",
        "bleu": "digest.metrics.bleu:Bleu",
        "embedding": "digest.metrics.embedding:Embedding",
        "coverage": "digest.metrics.coverage:Coverage",
        "redundancy": "digest.metrics.redundancy:Redundancy",
        "length": "digest.metrics.length:Length",
        "extractiveness": "digest.metrics.extractiveness:Extractiveness",
        "position": "digest.metrics.position:Position",
        "readability": "digest.metrics.readability:Readability",
        "faithfulness": "digest.metrics.faithfulness:Faithfulness",
    },
)


def make_metrics(names: Iterable[str], settings: MetricSettings) -> tuple[Metric, ...]:
    """The metrics of these names, set up alike. Raises UsageError for a name that does not exist."""
    return tuple(METRICS.load(name)(settings) for name in dict.fromkeys(names))

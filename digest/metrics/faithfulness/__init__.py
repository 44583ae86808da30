"""Metric: what a summary says that its sources do not."""

from digest.metrics.faithfulness.flags import KINDS, unsupported
from digest.metrics.faithfulness.metric import Faithfulness

__all__ = ["KINDS", "Faithfulness", "unsupported"]

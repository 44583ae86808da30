"""Clustering: copies over all articles, then periods, stories inside a period, threads across them."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from digest.clustering.given import as_given
from digest.clustering.origins import find_origins
from digest.clustering.periods import period_of, within

if TYPE_CHECKING:
    from digest.clustering.copies import find_copies
    from digest.clustering.regrouping import regroup
    from digest.clustering.stories import group_stories
    from digest.clustering.threads import thread_stories

__all__ = [
    "as_given",
    "find_copies",
    "find_origins",
    "group_stories",
    "period_of",
    "regroup",
    "thread_stories",
    "within",
]

_HEAVY = {
    "find_copies": "copies",
    "group_stories": "stories",
    "regroup": "regrouping",
    "thread_stories": "threads",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module holds under that name
    """The functions that need NumPy and SciPy, imported when first asked for (PEP 562)."""
    if name in _HEAVY:
        return getattr(import_module(f"{__name__}.{_HEAVY[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

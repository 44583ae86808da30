"""Clustering: copies over all articles, then periods, stories inside a period, threads across them."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from digest.clustering.given import as_given
from digest.clustering.origins import find_origins
from digest.clustering.periods import by_period, period_of, within

if TYPE_CHECKING:
    from digest.clustering.copies import find_copies, linked
    from digest.clustering.fingerprints import fingerprint
    from digest.clustering.kin import Near, near_stories, with_terms
    from digest.clustering.print_files import prints_as_bytes
    from digest.clustering.regrouping import rearrange, regroup
    from digest.clustering.stored_prints import StoredPrints
    from digest.clustering.stories import find_stories, group_stories
    from digest.clustering.terms import Terms, terms_of
    from digest.clustering.threads import thread_stories

__all__ = [
    "Near",
    "StoredPrints",
    "Terms",
    "as_given",
    "by_period",
    "find_copies",
    "find_origins",
    "find_stories",
    "fingerprint",
    "group_stories",
    "linked",
    "near_stories",
    "period_of",
    "prints_as_bytes",
    "rearrange",
    "regroup",
    "terms_of",
    "thread_stories",
    "with_terms",
    "within",
]

_HEAVY = {
    "Near": "kin",
    "StoredPrints": "stored_prints",
    "Terms": "terms",
    "find_copies": "copies",
    "find_stories": "stories",
    "fingerprint": "fingerprints",
    "group_stories": "stories",
    "linked": "copies",
    "near_stories": "kin",
    "prints_as_bytes": "print_files",
    "rearrange": "regrouping",
    "regroup": "regrouping",
    "terms_of": "terms",
    "thread_stories": "threads",
    "with_terms": "kin",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module holds under that name
    """The functions that need NumPy and SciPy, imported when first asked for (PEP 562)."""
    if name in _HEAVY:
        return getattr(import_module(f"{__name__}.{_HEAVY[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

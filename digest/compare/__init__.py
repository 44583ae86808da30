"""Comparing: summarizers × metrics on the same stories, under the same budget."""

from digest.compare.comparing import Setup, Track, columns_of, compare
from digest.compare.gaps import Gap, candidate_gaps, copied, reference_gaps
from digest.compare.items import count_distinct, items_of, with_references
from digest.compare.systems import System, make_system, read_candidate
from digest.compare.texts import called, read_texts

__all__ = [
    "Gap",
    "Setup",
    "System",
    "Track",
    "called",
    "candidate_gaps",
    "columns_of",
    "compare",
    "copied",
    "count_distinct",
    "items_of",
    "make_system",
    "read_candidate",
    "read_texts",
    "reference_gaps",
    "with_references",
]

"""Comparing: summarizers × metrics on the same stories, under the same budget."""

from digest.compare.comparing import Setup, Track, compare
from digest.compare.items import items_of, read_texts, with_references
from digest.compare.systems import System, make_system, read_candidate

__all__ = [
    "Setup",
    "System",
    "Track",
    "compare",
    "items_of",
    "make_system",
    "read_candidate",
    "read_texts",
    "with_references",
]

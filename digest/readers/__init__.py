"""Readers: bytes in some format → articles. One file a format, found by suffix or by content."""

from digest.readers.base import REASONS, Reader
from digest.readers.choice import READERS
from digest.readers.ids import Name, name_of, unique_names
from digest.readers.slicing import Slice, identity, read_slice, slice_sources, weight
from digest.readers.sources import read_sources

__all__ = [
    "READERS",
    "REASONS",
    "Name",
    "Reader",
    "Slice",
    "identity",
    "name_of",
    "read_slice",
    "read_sources",
    "slice_sources",
    "unique_names",
    "weight",
]

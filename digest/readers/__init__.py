"""Readers: bytes in some format → articles. One file a format, found by suffix or by content."""

from digest.readers.base import REASONS, Reader, StreamReader
from digest.readers.choice import READERS, STREAM_READERS
from digest.readers.ids import Name, name_of, unique_names
from digest.readers.slices import Slice, identity, weight
from digest.readers.slicing import divided, read_slice, slice_sources
from digest.readers.sources import read_sources

__all__ = [
    "READERS",
    "REASONS",
    "STREAM_READERS",
    "Name",
    "Reader",
    "Slice",
    "StreamReader",
    "divided",
    "identity",
    "name_of",
    "read_slice",
    "read_sources",
    "slice_sources",
    "unique_names",
    "weight",
]

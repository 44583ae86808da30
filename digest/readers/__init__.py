"""Readers: bytes in some format → articles. One file a format, found by suffix or by content."""

from digest.readers.base import REASONS, Reader
from digest.readers.choice import READERS
from digest.readers.sources import read_sources

__all__ = ["READERS", "REASONS", "Reader", "read_sources"]

"""Verifying: a page that an editor may have changed, held against its record and its sources."""

from digest.verifying.reading import read_page
from digest.verifying.verifying import verify

__all__ = ["read_page", "verify"]

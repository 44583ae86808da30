"""Verifying: a page that an editor may have changed, held against its record and its sources."""

from digest.verifying.drifting import drift
from digest.verifying.reading import markdown_of, read_page, read_record
from digest.verifying.restoring import stories_of
from digest.verifying.verifying import verify

__all__ = ["drift", "markdown_of", "read_page", "read_record", "stories_of", "verify"]

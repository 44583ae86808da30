"""verify: a page, edited or not, held line by line against its record and its sources."""

from collections.abc import Mapping
from pathlib import Path

from digest.models import Article, Verification
from digest.renderers import Wording
from digest.renderers.brief_record import BriefRecord
from digest.verifying.grounds import Grounds
from digest.verifying.notes import Ledger
from digest.verifying.page import lines
from digest.verifying.page_faults import PageFaults
from digest.verifying.sentences import Sentences
from digest.verifying.source_lines import input_faults, source_faults
from digest.verifying.titles import Titles

__all__ = ["verify"]


def verify(
    markdown: str,
    record: BriefRecord,
    *,
    name: str,
    folder: Path,
    read: Mapping[str, Article] | None = None,
) -> Verification:
    """What of the page no longer holds.

    `folder` is where the pages stand that it links to. `read` are its articles by id, read and cleaned again;
    without them it is held against the words that the record keeps. Raises UsageError for a language without
    a catalogue.
    """
    grounds = Grounds.of(record, Wording(record.lang), read)
    titles = Titles.of(grounds.words)
    page = list(lines(markdown, titles))
    held = PageFaults(grounds, page, folder, Sentences(grounds), Ledger(grounds), titles)
    inputs = iter(()) if read is None else input_faults(grounds, read)
    last = max((line.number for line in page), default=0)
    listed = [line for line in page if line.kind == "source"]
    found = [*inputs, *held.faults(), *source_faults(listed, last, grounds)]
    faults = tuple(sorted(found, key=lambda fault: fault.line))
    return Verification(
        page=name,
        sentences=held.told.sentences,
        verbatim=held.told.verbatim,
        failed=held.told.failed,
        others=len(faults) - held.told.found,
        reread=grounds.reread,
        faults=faults,
    )

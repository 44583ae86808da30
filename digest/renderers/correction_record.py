"""The record of a correction: who corrects what, in which words, and what is not told for it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from digest.models import Correction, CorrectionKind, Place
from digest.renderers.correction_block import said_by
from digest.renderers.printing import Articles

__all__ = ["CorrectionRecord", "correction_of", "correction_records"]


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """What an article `by` corrects (`correction`, `version`) or answers (`reply`): the articles `of`, by id.

    It says so in its units `unit` to `last`, which are `text`; `start` and `end` are offsets in the first of
    them of the words that make it one. `day` is when the other appeared, if it says so. No `of`: none was
    found; where it is not `certain`, those that it may be about. `copies` share their text with one of them.
    Nothing is told as fact of the articles that are `withdrawn`, nor of the units (-1 is the title) that are
    `withheld`. One of a column of several stands `apart` from what it corrects.
    """

    kind: CorrectionKind
    by: str
    unit: int
    last: int
    start: int
    end: int
    text: str
    day: dt.date | None
    of: tuple[str, ...]
    copies: tuple[str, ...]
    certain: bool
    withdrawn: tuple[str, ...]
    withheld: tuple[Place, ...]
    apart: bool


def correction_records(found: Iterable[Correction], articles: Articles) -> tuple[CorrectionRecord, ...]:
    """Those of a story; without their words where their article is not at hand."""
    return tuple(
        CorrectionRecord(
            kind=one.kind,
            by=one.by,
            unit=one.unit,
            last=one.last,
            start=one.start,
            end=one.end,
            text=said_by(one, articles),
            day=one.day,
            of=one.of,
            copies=one.copies,
            certain=one.certain,
            withdrawn=one.withdrawn,
            withheld=one.withheld,
            apart=one.apart,
        )
        for one in found
    )


def correction_of(one: CorrectionRecord) -> Correction:
    """What the record tells of."""
    return Correction(
        kind=one.kind,
        by=one.by,
        unit=one.unit,
        last=one.last,
        start=one.start,
        end=one.end,
        day=one.day,
        of=one.of,
        copies=one.copies,
        certain=one.certain,
        withdrawn=one.withdrawn,
        withheld=one.withheld,
        apart=one.apart,
    )

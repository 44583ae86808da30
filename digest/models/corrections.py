"""What an article corrects of another one: who says so, in which words, and what is not told for it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from digest.models.generation import Place

__all__ = ["TITLE", "Correction", "CorrectionKind"]

# correction: of an article of the same outlet · version: of an earlier version of itself
# reply: an answer that the outlet has to print, which contradicts one and corrects none
CorrectionKind = Literal["correction", "version", "reply"]

TITLE = -1  # stands for the title of an article where a unit of it is named


@dataclass(frozen=True, slots=True)
class Correction:
    """An erratum, a reply: the article `by` says in its units `unit` to `last` what was wrong.

    `start` and `end` are offsets, in the first of them, of the words that make it one. `day` is the day on
    which the other article appeared, where it says so. `of` are the articles (ids) that it is about: none
    where none was found; where it is not `certain`, those that it may be about. `copies` are others that
    share their text with one of these. Nothing is told as fact of those that are `withdrawn`: what is
    corrected for certain, unless some figures, days or spellings are all that was wrong, and all that may be
    where each tells what was wrong. Nor are the places that are `withheld`: a unit of -1 is a title. One of
    a column of several stands `apart` from what it is about.
    """

    kind: CorrectionKind
    by: str
    unit: int
    last: int
    start: int
    end: int
    day: date | None = None
    of: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    certain: bool = False
    withdrawn: tuple[str, ...] = ()
    withheld: tuple[Place, ...] = ()
    apart: bool = False

    @property
    def joins(self) -> tuple[str, ...]:
        """The articles that stand in one story with the one that says it."""
        return () if self.apart else self.of if self.certain else self.withdrawn

    @property
    def articles(self) -> frozenset[str]:
        """All that it is about, and the one that says it."""
        return frozenset((self.by, *self.of, *self.copies))

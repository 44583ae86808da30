"""The nouns: frozen values that the stages take and return."""

from digest.models.article import Article, Drop, Skipped, Stated, Unit
from digest.models.brief import Brief, Earlier, Entry, Held, Issue, Section, Source
from digest.models.dating import Confidence, Dating, Evidence, Precision
from digest.models.days import Days
from digest.models.story import (
    Edit,
    EditKind,
    Extract,
    Link,
    Period,
    PeriodKind,
    Span,
    Story,
    Summary,
)

__all__ = [
    "Article",
    "Brief",
    "Confidence",
    "Dating",
    "Days",
    "Drop",
    "Earlier",
    "Edit",
    "EditKind",
    "Entry",
    "Evidence",
    "Extract",
    "Held",
    "Issue",
    "Link",
    "Period",
    "PeriodKind",
    "Precision",
    "Section",
    "Skipped",
    "Source",
    "Span",
    "Stated",
    "Story",
    "Summary",
    "Unit",
]

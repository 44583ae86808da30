"""The nouns: frozen values that the stages take and return."""

from digest.models.article import Article, Drop, Skipped, Stated, Unit
from digest.models.brief import Brief, Earlier, Entry, Held, Issue, Section, Source
from digest.models.comparison import Bucket, Comparison, Contrast, Cost, Habit, Standing, Verdict
from digest.models.dating import Confidence, Dating, Evidence, Precision
from digest.models.days import Days
from digest.models.mail import Envelope, Mail, Outcome, OutcomeKind
from digest.models.outputs import Column, Flag, Item, Output, Score
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
    "Bucket",
    "Column",
    "Comparison",
    "Confidence",
    "Contrast",
    "Cost",
    "Dating",
    "Days",
    "Drop",
    "Earlier",
    "Edit",
    "EditKind",
    "Entry",
    "Envelope",
    "Evidence",
    "Extract",
    "Flag",
    "Habit",
    "Held",
    "Issue",
    "Item",
    "Link",
    "Mail",
    "Outcome",
    "OutcomeKind",
    "Output",
    "Period",
    "PeriodKind",
    "Precision",
    "Score",
    "Section",
    "Skipped",
    "Source",
    "Span",
    "Standing",
    "Stated",
    "Story",
    "Summary",
    "Unit",
    "Verdict",
]

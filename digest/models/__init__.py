"""The nouns: frozen values that the stages take and return."""

from digest.models.article import Article, Drop, Skipped, Stated, Unit
from digest.models.brief import Brief, Earlier, Entry, Held, Issue, Section, Source
from digest.models.comparison import (
    Bucket,
    Comparison,
    Contrast,
    Cost,
    Habit,
    Standing,
    Verdict,
)
from digest.models.dating import Confidence, Dating, Evidence, Precision
from digest.models.days import Days
from digest.models.desk import Decision, DecisionKind, Excluded, Idle
from digest.models.generation import (
    Draft,
    Finding,
    Generated,
    Lack,
    LackKind,
    Place,
    Prompt,
    Refusal,
    Writing,
)
from digest.models.mail import Envelope, Mail, Outcome, OutcomeKind
from digest.models.model_settings import EndpointSettings, ModelSettings
from digest.models.notes import Count, News, Notes, Said, Side, Step, Version
from digest.models.outputs import Column, Flag, Item, Output, Score
from digest.models.proof import Fault, PageFaultKind, Verification
from digest.models.quotes import Quote, QuoteKind
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
from digest.models.written import Refused, Written

__all__ = [
    "Article",
    "Brief",
    "Bucket",
    "Column",
    "Comparison",
    "Confidence",
    "Contrast",
    "Cost",
    "Count",
    "Dating",
    "Days",
    "Decision",
    "DecisionKind",
    "Draft",
    "Drop",
    "Earlier",
    "Edit",
    "EditKind",
    "EndpointSettings",
    "Entry",
    "Envelope",
    "Evidence",
    "Excluded",
    "Extract",
    "Fault",
    "Finding",
    "Flag",
    "Generated",
    "Habit",
    "Held",
    "Idle",
    "Issue",
    "Item",
    "Lack",
    "LackKind",
    "Link",
    "Mail",
    "ModelSettings",
    "News",
    "Notes",
    "Outcome",
    "OutcomeKind",
    "Output",
    "PageFaultKind",
    "Period",
    "PeriodKind",
    "Place",
    "Precision",
    "Prompt",
    "Quote",
    "QuoteKind",
    "Refusal",
    "Refused",
    "Said",
    "Score",
    "Section",
    "Side",
    "Skipped",
    "Source",
    "Span",
    "Standing",
    "Stated",
    "Step",
    "Story",
    "Summary",
    "Unit",
    "Verdict",
    "Verification",
    "Version",
    "Writing",
    "Written",
]

"""The record of what is in no brief: articles that wait or lie outside the period, inputs not read."""

from dataclasses import dataclass
from typing import Literal

from digest.models import Held, Issue
from digest.renderers.article_record import SourceRecord, source_record
from digest.renderers.desk_record import (
    DecisionRecord,
    ExcludedRecord,
    decision_records,
    excluded_records,
)

__all__ = ["HeldRecord", "SkippedRecord", "UndatedRecord", "undated_record"]


@dataclass(frozen=True, slots=True)
class HeldRecord:
    """An article that waits for a date, and what would settle it; or for an editor, by which decision."""

    article: SourceRecord
    settle: tuple[str, ...]
    decision: DecisionRecord | None = None


@dataclass(frozen=True, slots=True)
class SkippedRecord:
    """An input that gave no article, and why."""

    path: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class UndatedRecord:
    """What is in no issue: articles that wait for a date or lie outside the period, inputs not read."""

    format: Literal["digest.undated/1"]
    lang: str
    held: tuple[HeldRecord, ...]
    outside: tuple[SourceRecord, ...]
    skipped: tuple[SkippedRecord, ...]
    excluded: tuple[ExcludedRecord, ...] = ()


def undated_record(issue: Issue) -> UndatedRecord:
    """Everything that is in no brief, and why."""
    return UndatedRecord(
        format="digest.undated/1",
        lang=issue.lang,
        held=tuple(_held(item) for item in issue.held),
        outside=tuple(source_record(article) for article in issue.outside),
        skipped=tuple(SkippedRecord(s.path, s.reason, s.detail) for s in issue.skipped),
        excluded=excluded_records(issue.excluded),
    )


def _held(held: Held) -> HeldRecord:
    decided = decision_records([held.decision] if held.decision else [])
    return HeldRecord(source_record(held.article), held.settle, decided[0] if decided else None)

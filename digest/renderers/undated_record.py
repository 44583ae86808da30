"""The record of what is in no brief: articles that wait or lie outside the period, inputs not read."""

from dataclasses import dataclass
from typing import Literal

from digest.models import Issue
from digest.renderers.article_record import SourceRecord, source_record

__all__ = ["HeldRecord", "SkippedRecord", "UndatedRecord", "undated_record"]


@dataclass(frozen=True, slots=True)
class HeldRecord:
    """An article that waits for a date, and what would settle it."""

    article: SourceRecord
    settle: tuple[str, ...]


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


def undated_record(issue: Issue) -> UndatedRecord:
    """Everything that is in no brief, and why."""
    return UndatedRecord(
        format="digest.undated/1",
        lang=issue.lang,
        held=tuple(HeldRecord(source_record(item.article), item.settle) for item in issue.held),
        outside=tuple(source_record(article) for article in issue.outside),
        skipped=tuple(SkippedRecord(s.path, s.reason, s.detail) for s in issue.skipped),
    )

"""What `digest fetch` says of each feed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from digest.models import FeedReport

if TYPE_CHECKING:
    from digest.renderers import Wording

__all__ = ["fault", "record", "summary", "table"]


def record(report: FeedReport) -> dict[str, object]:
    """One feed as JSON."""
    return {
        "url": report.url,
        "title": report.title or None,
        "outcome": report.outcome,
        "new": report.new,
        "updated": report.updated,
        "articles": report.entries,
        "reason": report.reason or None,
        "detail": report.detail or None,
        "moved": report.moved or None,
    }


def table(reports: Sequence[FeedReport], wording: "Wording") -> tuple[list[str], list[list[str]]]:
    """Headings and one row a feed."""
    headings = [wording.text(f"feeds_{name}") for name in ("feed", "outcome", "remark")]
    return headings, [
        [one.title or one.url, _outcome(one, wording), " · ".join(_remarks(one, wording))] for one in reports
    ]


def summary(reports: Sequence[FeedReport], wording: "Wording") -> str:
    """`12 fils · 34 articles nouveaux · 2 échecs`."""
    failed = sum(one.outcome == "failed" for one in reports)
    parts = [
        wording.say("feeds_count", count=len(reports)),
        wording.say("feeds_new", count=sum(one.new for one in reports)),
    ]
    if updated := sum(one.updated for one in reports):
        parts.append(wording.say("feeds_updated", count=updated))
    if failed:
        parts.append(wording.say("feeds_failed", count=failed))
    return " · ".join(parts)


def fault(reason: str, detail: str, wording: "Wording") -> str:
    """Why a feed failed or what is wrong with it, with what the server said."""
    told = wording.text(wording.known("fetch_reason", reason))
    return f"{told} ({detail})" if detail else told


def _outcome(report: FeedReport, wording: "Wording") -> str:
    if report.outcome != "new":
        return wording.text(f"feeds_outcome_{report.outcome}")
    counts = (("feeds_new", report.new), ("feeds_updated", report.updated))
    return ", ".join(wording.say(key, count=count) for key, count in counts if count)


def _remarks(report: FeedReport, wording: "Wording") -> list[str]:
    remarks = []
    if report.reason:
        advice = wording.text(wording.known("fetch_advice", report.reason))
        remarks.append(f"{fault(report.reason, report.detail, wording)}. {advice}")
    if report.moved:
        remarks.append(wording.say("feeds_moved", url=report.moved))
    return remarks

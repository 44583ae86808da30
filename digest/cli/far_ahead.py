"""Briefs dated long after the day of the run: most often a year that was mistyped."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from digest.models import Brief, Issue

if TYPE_CHECKING:
    from digest.renderers import Wording

__all__ = ["far_ahead"]

_AHEAD = timedelta(days=62)  # monthlies are dated of the next month, and some of the one after
_MOST = 3  # articles that are named


def far_ahead(issue: Issue, words: "Wording") -> Iterator[str]:
    """A line for each brief of a day that has not come, with its articles; none for days that an editor set.

    For people at work, never for a page: what is written must not depend on the clock. SOURCE_DATE_EPOCH
    beats the clock.
    """
    today = _today()
    for brief in issue.briefs:
        named = _unasked(brief) if brief.period.first > today + _AHEAD else []
        if named:
            more = "…" if len(named) > _MOST else ""
            yield words.say("run_ahead", issue=brief.period.id, told=", ".join(named[:_MOST]) + more)


def _unasked(brief: Brief) -> list[str]:
    return [source.article.id for source in brief.sources if not source.article.dating.is_set]


def _today() -> date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).date()

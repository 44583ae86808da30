"""issue_date: when the message of an issue is dated, from the name of its page."""

import os
import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta

from digest.errors import UsageError

__all__ = ["issue_date"]

_HOUR = time(7, tzinfo=UTC)  # of the morning after the issue's last day, when a press review is read
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")


def issue_date(name: str) -> datetime:
    """The morning after the last day of `2025-W02`, `2025-01` or `2025-01-10`; SOURCE_DATE_EPOCH beats it.

    Raises UsageError where neither tells a date.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise UsageError(
                f"SOURCE_DATE_EPOCH is {epoch!r}", advice="It takes seconds since 1970"
            ) from error
    try:
        return datetime.combine(_last_day(name) + timedelta(days=1), _HOUR)
    except (ValueError, OverflowError) as error:
        advice = "Name it as 2025-W02, 2025-01 or 2025-01-10, or set SOURCE_DATE_EPOCH"
        raise UsageError(
            "the name of the page tells no date for its message", where=name, advice=advice
        ) from error


def _last_day(name: str) -> date:
    week, month = _WEEK.fullmatch(name), _MONTH.fullmatch(name)
    if week:
        return date.fromisocalendar(int(week[1]), int(week[2]), 7)
    if month:
        year, number = int(month[1]), int(month[2])
        return date(year, number, monthrange(year, number)[1])
    return date.fromisoformat(name)

"""`--week`, `--since` and `--until`: the days that were asked for."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import wraps
from typing import Any

import click

from digest.cli.values import Day
from digest.errors import UsageError
from digest.models import Span

__all__ = ["span_options"]

_WEEK = re.compile(r"(\d{4})-?W(\d{2})", re.IGNORECASE)
_DAY = Day()


def span_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the three options and give the command one `span`."""

    @wraps(command)
    def run(
        *arguments: Any,  # noqa: ANN401 - what the command takes
        week: str | None,
        since: datetime | None,
        until: datetime | None,
        **options: Any,  # noqa: ANN401
    ) -> None:
        command(*arguments, span=_span(week, since, until), **options)

    for option in (
        click.option("--until", type=_DAY, metavar="DAY", help="Only articles of this day and earlier."),
        click.option("--since", type=_DAY, metavar="DAY", help="Only articles of this day (2025-02-10) on."),
        click.option("--week", metavar="2025-W07", help="Only this ISO week."),
    ):
        option(run)
    return run


def _span(week: str | None, since: datetime | None, until: datetime | None) -> Span:
    if week and (since or until):
        raise UsageError("--week does not go with --since or --until", advice="Give one or the other")
    if week:
        monday = _monday(week)
        return Span(monday, monday + timedelta(days=6))
    first, last = since.date() if since else None, until.date() if until else None
    if first and last and first > last:
        raise UsageError(f"--since {first} is later than --until {last}", advice="Swap them")
    return Span(first, last)


def _monday(week: str) -> date:
    found = _WEEK.fullmatch(week.strip())
    try:
        return date.fromisocalendar(int(found[1]), int(found[2]), 1) if found else date.fromisoformat("")
    except ValueError as error:
        raise UsageError(f"{week!r} is not an ISO week", advice="Write it as 2025-W07") from error

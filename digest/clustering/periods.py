"""Periods: the ISO week, the month or the day that an article falls in."""

from calendar import monthrange
from collections.abc import Container, Iterable
from datetime import date, timedelta

from digest.models import Article, Period, PeriodKind, Span

__all__ = ["by_period", "period_of", "within"]


def period_of(day: date, kind: PeriodKind) -> Period:
    """The period of a day: `2025-W02` (ISO 8601, Monday to Sunday), `2025-01` or `2025-01-10`."""
    if kind == "week":
        year, week, weekday = day.isocalendar()
        first = day - timedelta(days=weekday - 1)
        return Period(first, first + timedelta(days=6), kind, f"{year}-W{week:02}")
    if kind == "month":
        last = monthrange(day.year, day.month)[1]
        return Period(day.replace(day=1), day.replace(day=last), kind, f"{day.year}-{day.month:02}")
    return Period(day, day, kind, day.isoformat())


def by_period(
    articles: Iterable[Article], kind: PeriodKind
) -> list[tuple[Period | None, tuple[Article, ...]]]:
    """The articles of each period by id, periods in order of time, the undated ones last under None."""
    piles: dict[Period | None, list[Article]] = {}
    for article in sorted(articles, key=lambda article: (article.id, article.path)):
        day = article.dating.day
        piles.setdefault(period_of(day, kind) if day else None, []).append(article)
    dated = sorted((period, tuple(pile)) for period, pile in piles.items() if period)
    return [*dated, (None, tuple(piles[None]))] if None in piles else [*dated]


def within(
    articles: Iterable[Article], asked: Span, kind: PeriodKind, standing: Container[str] = ()
) -> tuple[Article, ...]:
    """The articles of the asked days, of whole periods before them, and those without a day.

    Periods before whose ids are `standing` are told by what stands of them.
    """

    def told(day: date) -> bool:
        if day in asked or asked.since is None:
            return day in asked
        period = period_of(day, kind)
        return period.last < asked.since and period.id not in standing

    return tuple(one for one in articles if one.dating.day is None or told(one.dating.day))

"""Whether a moment that the sources name supports one that a sentence names."""

from datetime import date, timedelta

from digest.annotating.dates import Day
from digest.annotating.moments import Moment

__all__ = ["is_comparable", "supports"]

_AROUND = 7  # days; a weekday in the news is one of the week before or after
_SEASON = 3  # months
_YEAR = 12


def is_comparable(asked: Moment, told: Moment) -> bool:
    """Whether one can stand where the other one does."""
    if asked.kind == told.kind != "period":
        return True
    kinds = {asked.kind, told.kind}
    return kinds <= {"year", "decade"} or (kinds == {"period"} and asked.value == told.value)


def supports(told: Moment, asked: Moment, own: date | None) -> bool:
    """Whether the told moment, in an article of that day, is the asked one or lies within it."""
    if asked.kind == told.kind == "day":
        return _is_day(told, asked, own)
    if asked.kind == told.kind:
        return (asked.value, asked.step) == (told.value, told.step)
    days = _resolved(told, own)
    if asked.kind == "year":
        return _is_year(int(asked.value), told, days, own)
    if asked.kind in {"decade", "season"}:
        return _is_in_span(asked, told, days)
    if own is None or asked.kind == "period":
        return own is not None and _is_period(asked, told, days, own)
    return told.kind == "period" and asked.kind == "day" and _is_month(asked, told, own)


def _is_in_span(asked: Moment, told: Moment, days: frozenset[Day]) -> bool:
    if asked.kind == "decade":
        return told.kind == "year" and told.value[:-1] == asked.value[:-1]
    months = {(int(asked.value) - 1 + n) % _YEAR + 1 for n in range(_SEASON + 1)}
    return any(month in months for _, month, _ in days)


def _is_day(told: Moment, asked: Moment, own: date | None) -> bool:
    if asked.step is not None and told.step is not None:
        return asked.step == told.step
    if asked.weekday is not None and told.weekday is not None and asked.weekday != told.weekday:
        return False
    if not asked.days and asked.weekday is not None:
        return told.weekday is not None or any(
            _falls_on(asked.weekday, day, own) for day in _resolved(told, own)
        )
    wanted, given = _resolved(asked, own), _resolved(told, own)
    weekday = None if told.weekday is not None else asked.weekday
    return any(_is_within(one, other, own, weekday) for one in wanted for other in given)


def _is_within(asked: Day, told: Day, own: date | None, weekday: int | None) -> bool:
    """Whether a told day is the asked one, or lies in the asked month."""
    (year, month, day), (other, its_month, its_day) = asked, told
    if month != its_month or (day is not None and day != its_day):
        return False
    if year and not (other == year or (other is None and (own is None or abs(own.year - year) <= 1))):
        return False
    return weekday is None or day is None or _falls_on(weekday, (year or other, month, day), own)


def _falls_on(weekday: int, day: Day, own: date | None) -> bool:
    years = [day[0]] if day[0] else [own.year, own.year - 1, own.year + 1] if own else []
    found = [_date(year, day[1], day[2]) for year in years]
    return any(one is not None and one.weekday() == weekday for one in found[:1])


def _resolved(moment: Moment, own: date | None) -> frozenset[Day]:
    """The days that it can mean."""
    if moment.days:
        return moment.days
    if own is None or moment.kind != "day":
        return frozenset()
    near = [own + timedelta(days=n) for n in range(-_AROUND, _AROUND + 1)]
    if moment.step is not None:
        near = [own + timedelta(days=moment.step)]
    elif moment.weekday is not None:
        near = [day for day in near if day.weekday() == moment.weekday]
    return frozenset((day.year, day.month, day.day) for day in near)


def _is_year(year: int, told: Moment, days: frozenset[Day], own: date | None) -> bool:
    if told.kind == "period":
        return own is not None and told.value == "year" and own.year + (told.step or 0) == year
    if told.kind in {"year", "decade"}:
        return told.value == str(year)
    return any(one == year or (one is None and own is not None and own.year == year) for one, _, _ in days)


def _is_period(asked: Moment, told: Moment, days: frozenset[Day], own: date) -> bool:
    step = asked.step or 0
    if asked.value == "year":
        return _is_year(own.year + step, told, days, own)
    if asked.value == "month":
        return any(month == (own.month - 1 + step) % _YEAR + 1 for _, month, _ in days)
    found = [_date(year or own.year, month, day) for year, month, day in days]
    weeks = [(day - own).days + own.weekday() for day in found if day]
    return any(week // _AROUND == step for week in weeks)


def _is_month(asked: Moment, told: Moment, own: date) -> bool:
    """Whether a month that is asked for is "le mois dernier"."""
    month = (own.month - 1 + (told.step or 0)) % _YEAR + 1
    return told.value == "month" and any(day is None and one == month for _, one, day in asked.days)


def _date(year: int | None, month: int, day: int | None) -> date | None:
    try:
        return date(year, month, day) if year and day else None
    except ValueError:
        return None

"""The values of options: a day, a count, a share, each refused in words that say what is wrong with it."""

import re
from calendar import monthrange
from datetime import date, datetime
from typing import Any

import click

__all__ = ["Count", "Day", "Share"]

_MONTHS = 12
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")  # as our readers write it
_Param = click.Parameter | None
_Context = click.Context | None


class Day(click.DateTime):
    """A day of the calendar, such as 2025-02-20."""

    def __init__(self) -> None:
        """One form, so that no day can be read as another."""
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: _Param, ctx: _Context) -> Any:  # noqa: ANN401 - as click has it
        """The day. Fails where the form is another, or the calendar has no such day."""
        if not (isinstance(value, datetime) or _is_day(value)):
            self.fail(_wrong_day(value), param, ctx)
        return super().convert(value, param, ctx)


class Count(click.IntRange):
    """A whole number."""

    def convert(self, value: Any, param: _Param, ctx: _Context) -> Any:  # noqa: ANN401 - as click has it
        """The number. Fails where it is none, or outside the range."""
        try:
            int(value)
        except ValueError:
            self.fail(f"{value!r} is not a whole number.", param, ctx)
        return super().convert(value, param, ctx)


class Share(click.FloatRange):
    """A part of a whole, from 0 to 1."""

    def __init__(self) -> None:
        """Both ends are shares."""
        super().__init__(0, 1)

    def convert(self, value: Any, param: _Param, ctx: _Context) -> Any:  # noqa: ANN401 - as click has it
        """The share. Fails where it is no number, or outside the range."""
        try:
            float(value)
        except ValueError:
            self.fail(f"{value!r} is not a number from 0 to 1, such as 0.25.", param, ctx)
        return super().convert(value, param, ctx)


def _is_day(value: str) -> bool:
    found = _DAY.fullmatch(value)
    return bool(found) and _exists(*map(int, found.groups() if found else ()))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _wrong_day(value: str) -> str:
    found = _DAY.fullmatch(value)
    if not found:
        first = _DAY_FIRST.fullmatch(value.strip())
        day, month, year = map(int, first.groups()) if first else (0, 0, 0)
        meant = f" Did you mean {date(year, month, day)}?" if _exists(year, month, day) else ""
        return f"{value!r} is not written as a day is here: year, month, day, such as 2025-02-20.{meant}"
    year, month = int(found[1]), int(found[2])
    if not year or not 1 <= month <= _MONTHS:
        return f"{value!r} is no day: there is no month {found[1]}-{found[2]}."
    return f"{value!r} is no day: the month {found[1]}-{found[2]} has {monthrange(year, month)[1]} days."

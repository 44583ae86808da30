"""A set of possible days, closed under intersection: what a piece of evidence admits."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

_Item = TypeVar("_Item")

_LISTABLE = 62  # days; two months is the most that an editor would read as a list
_SEARCHED = 3660  # days; a weekday inside ten years is still worth enumerating, more is not


@dataclass(frozen=True, slots=True)
class Days:
    """An interval (both ends included, None is open), cut by weekdays (Monday is 0) and by a list.

    `Days()` admits every day. `listed=()` admits none.
    """

    first: date | None = None
    last: date | None = None
    weekdays: tuple[int, ...] | None = None
    listed: tuple[date, ...] | None = None

    @classmethod
    def only_on(cls, *days: date) -> "Days":
        """Exactly these days."""
        return cls(listed=tuple(sorted(set(days))))

    @classmethod
    def month(cls, year: int, month: int) -> "Days":
        """Every day of one month. Raises ValueError for a month that does not exist."""
        first = date(year, month, 1)
        following = date(year + month // 12, month % 12 + 1, 1)
        return cls(first=first, last=following - timedelta(days=1))

    def __and__(self, other: "Days") -> "Days":
        """The days that both admit."""
        firsts = [day for day in (self.first, other.first) if day]
        lasts = [day for day in (self.last, other.last) if day]
        listed = _common(self.listed, other.listed)
        both = Days(
            max(firsts, default=None), min(lasts, default=None), _common(self.weekdays, other.weekdays)
        )
        return both if listed is None else Days(listed=tuple(day for day in listed if day in both))

    def __contains__(self, day: date) -> bool:
        """Whether the day is possible."""
        return (
            (self.first is None or day >= self.first)
            and (self.last is None or day <= self.last)
            and (self.weekdays is None or day.weekday() in self.weekdays)
            and (self.listed is None or day in self.listed)
        )

    def listing(self, most: int = _LISTABLE) -> tuple[date, ...] | None:
        """The days in order, or None where there are more than `most` or no end to them."""
        if self.listed is not None:
            days = self.listed
        elif self.first is None or self.last is None or (self.last - self.first).days > _SEARCHED:
            return None
        else:
            span = (self.last - self.first).days + 1
            days = tuple(d for n in range(span) if (d := self.first + timedelta(days=n)) in self)
        return days if len(days) <= most else None

    @property
    def day(self) -> date | None:
        """The day, where only one is possible."""
        days = self.listing(most=1)
        return days[0] if days else None

    @property
    def empty(self) -> bool:
        """Whether no day is possible: the evidence contradicts itself."""
        return self.listing() == ()


def _common(one: tuple[_Item, ...] | None, other: tuple[_Item, ...] | None) -> tuple[_Item, ...] | None:
    if one is None or other is None:
        return one if other is None else other
    return tuple(item for item in one if item in other)

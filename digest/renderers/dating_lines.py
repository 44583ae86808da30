"""dating_lines: the table of `overrides.toml` that would date an article that waits."""

from collections.abc import Sequence
from datetime import date

from digest.models import Dating, Held
from digest.renderers.wording import Wording

__all__ = ["dating_lines"]

_SHORT = 0xFFFF  # the last character that four digits name
_CHOICES = 8  # days beside the first; a comment of one line
_FAR = 20  # years from the first day to the last: the year is not known


def dating_lines(held: Held, words: Wording, near: Sequence[date] = ()) -> str:
    """The lines of `overrides.toml` that would date the article: TOML as it stands, never half a line.

    A date without its year is proposed in the years next to `near`, the days of the other articles, or to
    those that the article names itself; in no year where there are neither.
    """
    name = _string(held.article.id)
    day, reason = _days(_likely(held.article.dating, near), words), words.say("undated_reason")
    return f'[[override]]\narticle = {name}\ndate = {day}\nreason = "{reason}"'


def _likely(dating: Dating, near: Sequence[date]) -> Sequence[date]:
    """The candidates, the likely ones first where their year is not known."""
    days = dating.candidates
    if not days or days[-1].year - days[0].year < _FAR:
        return days
    named = [one.days.day for one in (*dating.evidence, *dating.conflicts, *dating.background)]
    known = near or [day for day in named if day]
    return sorted(days, key=lambda day: min(abs(day - other) for other in known)) if known else ()


def _string(text: str) -> str:
    """The text as a basic string of TOML, readable: only what would end it, or cannot be seen, is escaped."""
    return f'"{"".join(map(_character, text))}"'


def _character(one: str) -> str:
    if one in {'"', "\\"}:
        return f"\\{one}"
    if one.isprintable() and one != "`":  # which could end the block of code that the page puts it in
        return one
    return f"\\u{ord(one):04x}" if ord(one) <= _SHORT else f"\\U{ord(one):08x}"


def _days(days: Sequence[date], words: Wording) -> str:
    """`2025-02-06  # ou 13, 20, 27`; where no day is known, a text that is refused until it is replaced."""
    if not days:
        return f'"{words.say("undated_day")}"'
    first, *others = days
    told = [str(day.day if (day.year, day.month) == (first.year, first.month) else day) for day in others]
    more = ["…"] if len(told) > _CHOICES else []
    listed = ", ".join([*told[:_CHOICES], *more])
    return f"{first}  # {words.say('undated_or', days=listed)}" if listed else str(first)

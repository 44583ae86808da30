"""What a page's marks for machines say beside the line that it prints: which of them gives its day."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from digest.dating.lexicon import Lexicon, fold
from digest.dating.mentions import find_mentions
from digest.dating.stamps import cue_before
from digest.models import Evidence, Stated

__all__ = ["settled"]

_MARK, _LINE = "html_meta", "html_dateline"
_HOUR = re.compile(r"\D{0,12}?([01]?\d|2[0-3])\s?[h:]\s?([0-5]\d)?(?!\d)")
_ZONES = (timedelta(hours=-12), timedelta(hours=14))
_STEP = timedelta(minutes=15)  # zones differ by quarters of an hour


def settled(found: Iterable[Evidence], stated: Sequence[Stated], lexicon: Lexicon) -> list[Evidence]:
    """The evidence of a page, its marks overruled that the printed line proves to be another day's.

    Of several marks that of the printed day counts: the others are the template's. A mark in UTC is of the
    eve or the morrow where the line prints the same moment in the zone of the page.
    """
    evidence = list(found)
    printed = next((one for one in stated if one.kind == _LINE), None)
    day, hour = _printed(printed.text, lexicon) if printed else (None, None)
    if day is None:
        return evidence
    marks = [one for one in evidence if one.origin == _MARK]
    same = any(day in one.days for one in marks)
    return [
        replace(one, kind="overruled")
        if one in marks and day not in one.days and (same or _is_moment(one.text, day, hour))
        else one
        for one in evidence
    ]


def _printed(text: str, lexicon: Lexicon) -> tuple[date | None, time | None]:
    """The day that a line says an article was published on, where it is one, and the hour after it."""
    plain = fold(text)
    full = [one for one in find_mentions(plain, lexicon) if one.year is not None]
    first = next((one for one in full if cue_before(plain[: one.start], lexicon.lang) != "updated"), None)
    days = (first.days.listing() or ()) if first else ()
    if first is None or len(days) != 1:
        return None, None
    hour = _HOUR.match(plain, first.end)
    return days[0], time(int(hour[1]), int(hour[2] or 0)) if hour else None


def _is_moment(mark: str, day: date, hour: time | None) -> bool:
    """Whether a stamp in UTC is the moment that a line prints as a day and an hour of another zone."""
    if hour is None or not mark.endswith(("Z", "+00:00", "+0000")):
        return False
    try:
        moment = datetime.fromisoformat(mark)
    except ValueError:
        return False
    apart = datetime.combine(day, hour, UTC) - moment.replace(second=0, microsecond=0)
    return _ZONES[0] <= apart <= _ZONES[1] and not apart % _STEP

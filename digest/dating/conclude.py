"""From evidence to a dating: the days that all of it admits, and how sure that is.

Evidence has ranks. What is printed as the article's own date (`FIXED`) and the month that a header
gives (`FRAME`) rule; a date that the prose reports (`TOLD`), its weekdays (`SPOKEN`) and the events it
points at (`EVENTS`) narrow, each only where it agrees. Printed dates that contradict each other are
conflicts, and the article is held.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from digest.dating.background import settle_background
from digest.models import Confidence, Dating, Days, Evidence

__all__ = ["conclude", "frame_of"]

FIXED = ("dateline", "byline", "header_day", "metadata", "url")  # in the order in which they are believed
FRAME = ("header_month", "header_year")
NOT_BEFORE, NOT_AFTER = ("not_before",), ("not_after",)
TOLD = ("today_date", "sequel", "written")
SPOKEN = ("today", "weekday", "weekday_before")
BORROWED = ("same_story", "same_quotation")  # from another article
EVENTS = (
    "after_event",
    "before_event",
    "between_events",
    "countdown",
    "same_day_event",
    *BORROWED,
)
_MORROW = timedelta(days=1)  # printed on the morrow of the report, or dated in another time zone


def conclude(evidence: Sequence[Evidence], background: tuple[Evidence, ...] = ()) -> Dating:
    """The dating that the evidence gives; what a stronger piece contradicts is kept as `overruled`.

    `background` are all the dates that the article mentions; those that became evidence are left out.
    """
    days, clashes = _ruled(evidence)
    if clashes:
        return _held(evidence, background, clashes)
    kept = [_judged(one, days) for one in _of(evidence, FIXED, FRAME)]
    past = _of(evidence, NOT_BEFORE) if days.day is None else []
    days, frame = days & _both(past), days
    if days.empty and not frame.empty:
        return _held(evidence, background, [*past, *_of(evidence, FRAME)])
    kept += past
    told, contradicted = _told(evidence, days)
    if contradicted:
        return _held(evidence, background, contradicted)
    weaker = _of(evidence, SPOKEN, EVENTS, NOT_AFTER, ("overruled",))
    for one in [*told, *weaker]:
        judged = _judged(one, days)
        if judged.kind != "overruled":
            days = days & one.days
            kept.append(judged)
        elif one.kind not in EVENTS:
            kept.append(judged)
    kept.sort(key=lambda one: (one.start < 0, one.start, one.end))
    return Dating(days, _confidence(days, kept), tuple(kept), _rest(background, kept, days))


def _of(evidence: Sequence[Evidence], *ranks: tuple[str, ...]) -> list[Evidence]:
    """The evidence of these ranks, in the order in which its kinds are believed."""
    kinds = [kind for rank in ranks for kind in rank]
    return sorted((one for one in evidence if one.kind in kinds), key=lambda one: kinds.index(one.kind))


def _judged(one: Evidence, days: Days) -> Evidence:
    return replace(one, kind="overruled") if (days & one.days).empty else one


def _ruled(evidence: Sequence[Evidence]) -> tuple[Days, list[Evidence]]:
    """The days of the printed dates, or the printed dates that clash."""
    fixed, frame = _of(evidence, FIXED), _of(evidence, FRAME)
    everything, best = _both([*fixed, *frame]), _both([*fixed[:1], *frame])
    if not everything.empty:
        return everything, []
    if best.empty or any(not _near(best, one.days) for one in fixed):
        return best, [*fixed, *frame]
    return best, []


def frame_of(printed: Sequence[Evidence]) -> Days:
    """The days that all the printed dates admit."""
    return _both(_of(printed, FIXED, FRAME))


def _both(evidence: Sequence[Evidence]) -> Days:
    days = Days()
    for one in evidence:
        days = days & one.days
    return days


def _near(days: Days, other: Days) -> bool:
    """Whether some day of one is a day of the other, its eve or its morrow."""
    mine, theirs = days.listing(), other.listing()
    if mine is None or theirs is None:
        return not (days & other).empty
    return any(abs(one - two) <= _MORROW for one in mine for two in theirs)


def _told(evidence: Sequence[Evidence], days: Days) -> tuple[list[Evidence], list[Evidence]]:
    """The reported dates that give the day (the latest one), and those that cannot be reconciled."""
    told = _of(evidence, TOLD)
    possible = [one for one in told if not (days & one.days).empty]
    sure = [one for one in told if one.kind == "today_date"]
    if sure and not any(one in possible or _near(days, one.days) for one in sure):
        return [], [*sure, *_of(evidence, FIXED, FRAME)]
    chosen = [one for one in possible if one.kind == "today_date"] or possible
    spoken = _both(_of(evidence, SPOKEN))
    latest = max((_day(days & one.days) for one in chosen), default=None)
    if latest is None or (
        chosen[0].kind != "today_date" and days.day is None and (Days.only_on(*latest) & spoken).empty
    ):
        return [], []
    return [one for one in possible if _day(days & one.days) == latest], []


def _day(days: Days) -> tuple[date, ...]:
    return days.listing() or ()


def _held(evidence: Sequence[Evidence], background: tuple[Evidence, ...], clashes: list[Evidence]) -> Dating:
    """A dating that waits, between the days that the clashing evidence names."""
    named = sorted({day for one in clashes if one.kind not in FRAME for day in one.days.listing() or ()})
    rest = tuple(one for one in evidence if one not in clashes)
    days = Days.only_on(*named) if named else Days()
    return Dating(days, "ambiguous", rest, _rest(background, evidence, days), tuple(clashes))


def _confidence(days: Days, kept: Sequence[Evidence]) -> Confidence:
    if days.day is None:
        return "ambiguous" if days.listing() else "none"
    used = [one for one in kept if one.kind != "overruled"]
    if all(one.kind in {*FRAME, *NOT_BEFORE, *NOT_AFTER} for one in used):
        return "ambiguous"  # between two dates, and told by none
    if any(one.kind in FIXED and one.days.day for one in used):
        return "exact"
    own = [one for one in used if one.kind not in BORROWED]
    return "high" if len(own) > 1 and _both(own).day else "medium"


def _rest(background: tuple[Evidence, ...], used: Sequence[Evidence], days: Days) -> tuple[Evidence, ...]:
    taken = [(one.start, one.end) for one in used if one.start >= 0 and one.kind != "overruled"]
    left = tuple(one for one in background if not any(s < one.end and one.start < e for s, e in taken))
    return settle_background(left, days)

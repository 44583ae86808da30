"""Which weekdays an article's lead admits: « a déclaré vendredi », « aujourd'hui (jeudi) ».

A report of Friday is printed on Friday, or on Saturday morning (three to one on 3,569 dated articles
of 2020), so a bare weekday admits both. It admits Friday alone where the article says today or the
morning, or sets Friday against the Thursday before it (« … vendredi … », then « … jeudi … »); but neither
the morning nor the Thursday proves anything where Saturday or Sunday is told as well.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.dating.finding import opening_with
from digest.dating.lexicon import Lexicon
from digest.dating.passages import Passages
from digest.dating.patterns import Patterns
from digest.dating.tenses import is_present
from digest.models import Days, Evidence

__all__ = ["Spoken", "find_spoken", "first_told", "weekday_evidence"]

_BEFORE = 120  # characters; the reach of a verb before its weekday
_WEEK = 7
_SOON = (1, 2)  # days from a weekday to another that is told after it; further on, it is one before


@dataclass(frozen=True, slots=True)
class Spoken:
    """A weekday without a date, told with a verb of the past or with a word for today.

    `start` and `end` span the telling words. `sure` says that only this weekday is meant: the
    article says today, or the morning; `morning` that it is only the morning. `earlier` says that the
    verb is a pluperfect.
    """

    weekday: int
    start: int
    end: int
    lead: bool
    sure: bool
    earlier: bool
    morning: bool = False


def find_spoken(
    passages: Passages, lexicon: Lexicon, patterns: Patterns, lead: tuple[int, int]
) -> list[Spoken]:
    """The weekdays that the article itself tells, in reading order; `lead` is its first paragraph."""
    found = []
    for match in opening_with(lexicon.days, patterns.weekday, passages.text):
        start = max(passages.sentence(match.start())[0], match.start() - _BEFORE)
        telling = _telling(passages.text[start : match.start()], patterns)
        if telling is None or is_present(telling[0], lexicon.lang) or passages.quoted(match.start()):
            continue
        today = telling.re is patterns.today_at_end or patterns.this_at_end.search(
            passages.text, start, match.start()
        )
        end = match.end() + passages.text.startswith(")", match.end())
        morning = not today and bool(patterns.morning_next.match(passages.text, match.end()))
        opening = lead[0] <= match.start() < lead[1]
        earlier = telling.re is patterns.earlier
        number, sure = lexicon.days[match["day"]], bool(today) or morning
        found.append(Spoken(number, start + telling.start(), end, opening, sure, earlier, morning))
    return found


def _telling(before: str, patterns: Patterns) -> re.Match[str] | None:
    today = patterns.today_at_end.search(before)
    if today or patterns.aside_at_end.search(before) or patterns.sides_at_end.search(before):
        return today
    told, earlier = patterns.told_at_end(before), patterns.earlier_at_end(before)
    return earlier if told and earlier and earlier.start() > told.start() else told or earlier


def first_told(spoken: Sequence[Spoken]) -> Spoken | None:
    """The weekday that the lead tells first."""
    return next((told for told in spoken if told.lead and not told.earlier), None)


def weekday_evidence(text: str, spoken: list[Spoken]) -> list[Evidence]:
    """The evidence of the weekdays: of the lead's first, and of the day before that it is set against."""
    day = first_told(spoken)
    if day is None:
        return []
    others = [told for told in spoken if told is not day]
    eve = next((told for told in others if (day.weekday - told.weekday) % _WEEK == 1), None)
    overtaken = any((told.weekday - day.weekday) % _WEEK in _SOON and not told.earlier for told in others)
    against = eve and not overtaken and not any(told.weekday == day.weekday for told in others)
    sure = day.sure and not (day.morning and overtaken)
    if sure or against:
        days = Days(weekdays=(day.weekday,))
    else:
        days = Days(weekdays=tuple(sorted((day.weekday, (day.weekday + 1) % _WEEK))))
    kind = "today" if sure else "weekday"
    evidence = [Evidence(kind, text[day.start : day.end], days, day.start, day.end)]
    if eve and against:
        evidence.append(Evidence("weekday_before", text[eve.start : eve.end], days, eve.start, eve.end))
    return evidence

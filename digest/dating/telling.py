"""The order in which an article tells its days: which ones others overtake, and what that proves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from digest.dating.after_events import find_later
from digest.dating.mentions import LAST_YEAR, Mention
from digest.dating.moments import find_moments
from digest.dating.passages import Passages
from digest.dating.patterns import patterns_of
from digest.dating.reports import Report
from digest.dating.sequels import Anchor, Sequel, sequel_of
from digest.dating.spans import find_back, weekday_back
from digest.dating.told import Told, bounds, find_told
from digest.dating.weekdays import Spoken, first_told
from digest.models import Days, Evidence

__all__ = ["Followed", "Telling"]

_WEEK = 7
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = timedelta(days=1)
_LONG = 4  # days; words that count further from a weekday tell nothing of the article's own
_SAYS_SO = ("today", "eve")  # strengths of a report that tells itself which day is the article's


@dataclass(frozen=True, slots=True)
class Followed:
    """A past date with its sequel; `start` is that of the words that tell it.

    `reported` says that it could be the article's own.
    """

    mention: Mention
    start: int
    sequel: Sequel
    reported: bool

    def tells(self, weekday: Spoken | None) -> bool:
        """Whether the sequel explains a weekday, which then is not told by itself."""
        return weekday is not None and self.mention.end <= weekday.start < self.sequel.end


class Telling:
    """The days that the prose of one article tells, of which it prints none as its own."""

    def __init__(
        self,
        text: str,
        passages: Passages,
        mentions: list[Mention],
        spoken: list[Spoken],
        lang: str,
        begin: int,
    ) -> None:
        """`mentions` are the dates in the text that are not printed as its own, `spoken` its weekdays.

        `begin` is the end of its header.
        """
        self._text, self._passages, self._spoken, self._lang = text, passages, spoken, lang
        self._told = list(find_told(passages, mentions, lang, begin))
        ahead = {one.mention.start for one in self._told if one.ahead}
        self._later = [
            *find_later(passages, mentions, lang, begin),
            *find_back(passages, mentions, self._told, lang),
        ]
        self._dates = [one for one in mentions if one.start not in ahead]

    def sequels(self, reports: Sequence[Report]) -> list[Followed]:
        """The past dates that a sequel follows; a date told further on begins anew."""
        reported = {one.mention.start: one for one in reports}
        told = {one.mention.start: one for one in self._told}
        more = [Told(one.mention, one.start, ahead=False) for at, one in reported.items() if at not in told]
        past = sorted(
            [*more, *(one for one in self._told if not one.ahead)], key=lambda one: one.mention.start
        )
        ends = [*(one.start for one in past), len(self._text)]
        found = []
        for one, (_, until) in zip(past, pairwise(ends), strict=True):
            weekday, report = one.mention.weekday, reported.get(one.mention.start)
            counted = any(each.mention == one.mention for each in self._later)
            if weekday is None or counted or (report and self._says_so(report)):
                continue
            sequel = self._sequel(
                Anchor(one.mention.start, one.mention.end, weekday, True, one.begins), until
            )
            if sequel:
                start = min(one.start, report.start) if report else one.start
                found.append(Followed(one.mention, start, sequel, reported=report is not None))
        return found

    def _says_so(self, report: Report) -> bool:
        """Whether the article says itself that a day is its own: « ce mercredi 12 février »."""
        again = any(one.sure and one.weekday == report.mention.weekday for one in self._spoken)
        return again or report.strength in _SAYS_SO

    def _sequel(self, anchor: Anchor, until: int) -> Sequel | None:
        moments = find_moments(self._passages, self._spoken, self._lang, anchor.end)
        before = [one for one in moments if one.end <= until]
        return sequel_of(anchor, before, self._passages, self._turns) if before else None

    def _turns(self, start: int, end: int) -> bool:
        """Whether what stands there tells of another time: a pluperfect, a year, a date that is not ahead."""
        if any(start <= one.start < end for one in self._dates):
            return True
        earlier = patterns_of(self._lang).earlier
        return bool(
            earlier.search(self._passages.text, start, end) or _YEAR.search(self._passages.text, start, end)
        )

    def overtaken(self, followed: Sequence[Followed]) -> set[Mention]:
        """The dates that are not the article's own, for something later is told."""
        return {one.mention for one in followed} | {one.mention for one in self._later}

    def evidence(self, followed: Sequence[Followed], frame: Days) -> list[Evidence]:
        """What the told days prove; `frame` are the days that the article prints, a month or a year."""
        found = [piece for one in followed for piece in self._after(one, frame)]
        for one in self._later:
            if day := (frame & one.mention.days).day:
                mention, least = one.mention, Days(first=day + one.least * _DAY)
                found.append(self._piece("not_before", mention.start, mention.end, Days(first=day)))
                found.append(self._piece("not_before", one.start, one.end, least))
        return (
            list(dict.fromkeys([*found, *bounds(self._text, self._told, frame)]))
            if frame != Days()
            else found
        )

    def _after(self, followed: Followed, frame: Days) -> list[Evidence]:
        """What the sequel of a date proves; a doubtful one leaves a reported day beside its own."""
        mention, sequel = followed.mention, followed.sequel
        if sequel.most is None:
            day = (frame & mention.days).day
            if sequel.doubtful or day is None:
                return []
            least = Days(first=day + sequel.least * _DAY)
            told = self._piece("not_before", followed.start, mention.end, Days(first=day))
            return [told, self._piece("not_before", sequel.start, sequel.end, least)]
        if sequel.doubtful and not followed.reported:
            return []
        known = mention.days.listing(most=LAST_YEAR) or ()
        later = [day + n * _DAY for day in known for n in range(sequel.least, sequel.most + 1)]
        days = Days.only_on(*later, *(known if sequel.doubtful else ()))
        spans = (followed.start, mention.end), (sequel.start, sequel.end)
        return [self._piece("sequel", *span, days) for span in spans]

    def weekdays(self) -> list[Evidence]:
        """The weekdays that what follows the lead's first one admits, none where nothing follows it."""
        day = first_told(self._spoken)
        if day is None or (day.sure and not day.morning):
            return []
        spans = [(day.start, day.end)]
        if back := weekday_back(self._passages, day, self._told, self._lang):
            days = Days(weekdays=tuple(sorted({(day.weekday + gap) % _WEEK for gap in back[1]})))
            return [self._piece("weekday", *span, days) for span in (back[0].span(), *spans)]
        until = self._passages.text.find("\n", day.end)
        anchor = Anchor(day.start, day.end, day.weekday)
        sequel = self._sequel(anchor, until if until >= 0 else len(self._text))
        if sequel is None:
            return []
        most = _WEEK - 1 if sequel.most is None else sequel.most  # a weekday is told for less than a week
        least = 0 if sequel.most is None and sequel.least > _LONG else sequel.least
        gaps = [*range(least, most + 1), *((0, 1) if sequel.doubtful else ())]
        days = Days(weekdays=tuple(sorted({(day.weekday + gap) % _WEEK for gap in gaps})))
        return [self._piece("weekday", *span, days) for span in (*spans, (sequel.start, sequel.end))]

    def _piece(self, kind: str, start: int, end: int, days: Days) -> Evidence:
        return Evidence(kind, self._text[start:end], days, start, end)

"""Moments in a text: days, weekdays, years, decades, seasons, parts of the day, "la semaine dernière"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from digest.annotating.counted import figures
from digest.annotating.dates import Day, beside, mentions
from digest.annotating.lexicon import lexicon
from digest.annotating.moment_words import moment_pattern, moment_words
from digest.annotating.plain import plain

__all__ = ["Moment", "MomentKind", "moments"]

MomentKind = Literal["day", "year", "decade", "season", "part", "period"]

_CENTURY = 1900  # of a decade in two digits, "les années 90"
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment at `start` to `end`.

    A "day" is one of `days`, a `weekday` (Monday is 0), both, or so many days (`step`) from the article's
    own; `more` are days that share its month ("du 10 au 12 janvier"). Else `value` says it: "2019", "1990",
    the first month of a season, "evening", "week". A year is not sure where it may count something, nor is
    "le mois passé en prison".
    """

    kind: MomentKind
    start: int
    end: int
    days: frozenset[Day] = frozenset()
    weekday: int | None = None
    step: int | None = None
    value: str = ""
    is_sure: bool = True


def moments(text: str, lang: str) -> tuple[Moment, ...]:
    """The moments of a text as it is written, in order; none overlap."""
    read = plain(text)
    found = sorted(
        [*_dates(read, text, lang), *_others(read, lang), *_years(text, lang)],
        key=lambda one: (one.start, -one.end),
    )
    apart: list[Moment] = []
    for moment in found:
        if not apart or moment.start >= apart[-1].end:
            apart.append(moment)
    return tuple(apart)


def _dates(read: str, text: str, lang: str) -> Iterator[Moment]:
    for mention in mentions(read, lang, text):
        yield Moment("day", mention.start, mention.end, mention.days, mention.weekday)
        for day in beside(read, mention, lang):
            yield Moment("day", mention.end, mention.end, frozenset([day]))


def _others(read: str, lang: str) -> Iterator[Moment]:
    words = moment_words(lang)
    for found in moment_pattern(lang).finditer(read):
        start, end = found.span()
        if found["step"]:
            yield Moment("day", start, end, step=lexicon(lang).step[found["step"]])
        elif tens := found["decade"] or found["tens"]:
            year = int(tens) + (_CENTURY if len(tens) == len("90") else 0)
            yield Moment("decade", start, end, value=str(year))
        elif found["season"]:
            yield Moment("season", start, end, value=str(words.seasons[found["season"]]))
        elif found["part"]:
            yield Moment("part", start, end, value=words.parts[found["part"]])
        elif not (found["one"] and found["after"] in words.spent):
            may_be_spent = found["where"] and found["after"] in words.spent
            step = words.steps[found["after"] or found["before"]]
            value = words.periods[found["period"] or found["next"]]
            yield Moment("period", start, end, step=step, value=value, is_sure=not may_be_spent)


def _years(text: str, lang: str) -> Iterator[Moment]:
    for figure in figures(text, lang):
        written = text[figure.start : figure.end]
        if figure.is_year or _YEAR.fullmatch(written):
            sure = figure.is_year or not figure.nouns
            yield Moment("year", figure.start, figure.end, value=written, is_sure=sure)

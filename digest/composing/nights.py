"""The day that ends a night told by two weekdays: "dans la nuit de mardi à mercredi"."""

import re
from datetime import date, timedelta

from digest.composing.lexicon import Lexicon
from digest.composing.tenses import happened_at, tense_at

__all__ = ["night_at", "night_ended", "opens_night"]

_WEEK = 7
_LONGEST_GAP = 5  # days; a night that ended six days ago may as well be the next one


def opens_night(found: re.Match[str], plain: str, words: Lexicon) -> bool:
    """Whether a weekday is the first of a night's two, whose second alone is dated."""
    return any(night.start("eve") == found.start("day") for night in _nights(plain, words))


def night_at(found: re.Match[str], plain: str, words: Lexicon) -> re.Match[str] | None:
    """The night whose second weekday this is."""
    ending = (night for night in _nights(plain, words) if night.start("day") == found.start("day"))
    return next(ending, None)


def night_ended(night: re.Match[str], plain: str, day: date, words: Lexicon) -> date | None:
    """The second day of a night, the last up to an article of `day`; None unless what it tells is over."""
    gap = (day.weekday() - words.weekdays.index(night["day"].lower())) % _WEEK
    if gap > _LONGEST_GAP or words.unsure_after.match(plain, night.end()):
        return None
    told = tense_at(plain, *night.span(), words.verbs)
    over = told == "past" or any(
        happened_at(plain, night.start(), words.verbs, surely=surely) for surely in {True, gap > 0}
    )
    return day - timedelta(days=gap) if over else None


def _nights(plain: str, words: Lexicon) -> list[re.Match[str]]:
    """The nights between a weekday and the next one."""
    return [
        night
        for night in words.night.finditer(plain)
        if (words.weekdays.index(night["day"].lower()) - words.weekdays.index(night["eve"].lower())) % _WEEK
        == 1
    ]

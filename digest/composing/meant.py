"""The day that a bare weekday means in an article whose own day is known, or None where it is not certain.

A conditional looks ahead from the day of those who say it, which an article may tell days later: in "a
annoncé mercredi que 180 bureaux fermeraient vendredi", Friday is the next one where it comes after the
announcement and after the article as well.
"""

import re
from datetime import date, timedelta

from digest.composing.lexicon import Lexicon
from digest.composing.nights import night_at, night_ended
from digest.composing.tenses import Tense, ahead_at, happened_at, tense_at

__all__ = ["day_meant"]

_WEEK = 7
_LONGEST_GAP = 5  # days; six days back may as well be tomorrow in an article dated by its eve
_SOON = 3  # days; an announcement without its day is hardly older than the rest of the week


def day_meant(found: re.Match[str], plain: str, day: date, words: Lexicon) -> date | None:
    """The day of `found`, a match of `words.weekday` in a text, in an article of `day`."""
    if night := night_at(found, plain, words):
        return night_ended(night, plain, day, words)
    gap = _gap(found, day, words)
    if words.unsure_after.match(plain, found.end()) or _is_name(found, plain, words):
        return None
    if found["this"] and gap == 0:
        return day
    if any(past.search(plain, 0, found.start()) for past in (words.since, words.unplanned)):
        return day - timedelta(days=gap) if 0 < gap <= _LONGEST_GAP else None
    return _unless_unsure(found, plain, day, words)


def _unless_unsure(found: re.Match[str], plain: str, day: date, words: Lexicon) -> date | None:
    """The same, where nothing before the weekday makes it a habit, a span or a plan."""
    gap = _gap(found, day, words)
    led = words.ahead.search(plain, 0, found.start())
    unsure = led or words.unsure_before.search(plain, 0, found.start())
    if gap == 0:
        return None if unsure else day
    if unsure and not led:
        return None
    return _by_tense(_tense(found, led, plain, words), found, plain, day, words)


def _tense(found: re.Match[str], led: re.Match[str] | None, plain: str, words: Lexicon) -> Tense | None:
    """The tense that a weekday stands in, which "à partir de" may lead in."""
    if led:
        return ahead_at(plain, led.start(), found.end(), words.verbs)
    tense = tense_at(plain, *found.span(), words.verbs)
    return "past" if tense is None and happened_at(plain, found.start(), words.verbs) else tense


def _gap(found: re.Match[str], day: date, words: Lexicon) -> int:
    """The days from the last such weekday to `day`."""
    return (day.weekday() - words.weekdays.index(found["day"].lower())) % _WEEK


def _by_tense(
    tense: Tense | None, found: re.Match[str], plain: str, day: date, words: Lexicon
) -> date | None:
    """The latest such weekday for the past, the next for the future, unless it is nearly a week away."""
    gap = _gap(found, day, words)
    if tense == "past" and gap <= _LONGEST_GAP:
        return day - timedelta(days=gap)
    ahead = day + timedelta(days=_WEEK - gap)
    if tense not in {"future", "conditional"} or _WEEK - gap > _LONGEST_GAP:
        return None
    return ahead if tense == "future" or _is_ahead(ahead, found, plain, day, words) else None


def _is_ahead(ahead: date, found: re.Match[str], plain: str, day: date, words: Lexicon) -> bool:
    """Whether `ahead`, after an article of `day`, is the day of a conditional.

    It is the next one after each day of the past that the text names. Where it names none, the clause must
    tell what is due, or by whose words, in a text that tells no past; or the announcement is news and the
    day near.
    """
    told = _told(found, plain, day, words)
    if told != []:
        return told is not None and all(_next(one, ahead.weekday()) == ahead for one in told)
    past = [one[0] for one in words.verbs.forms["past"].finditer(plain)]
    if not past:
        return bool(words.verbs.expected.search(plain) or words.attributed.search(plain))
    return not any(map(words.verbs.earlier.match, past)) and (ahead - day).days <= _SOON


def _told(found: re.Match[str], plain: str, day: date, words: Lexicon) -> list[date] | None:
    """The days up to the article's own that a text names besides a weekday; None where one has its date."""
    steps = [words.steps[" ".join(one["step"].lower().split())] for one in words.relative.finditer(plain)]
    told = [day + timedelta(days=step) for step in steps if step <= 0]
    for other in words.weekday.finditer(plain):
        if words.dated_after.match(plain, other.end()):
            return None
        gap = _gap(other, day, words)
        if other.start() != found.start() and (
            gap == 0 or tense_at(plain, *other.span(), words.verbs) == "past"
        ):
            told.append(day - timedelta(days=gap))
    return told


def _next(day: date, weekday: int) -> date:
    """The first such weekday after a day."""
    return day + timedelta(days=(weekday - day.weekday()) % _WEEK or _WEEK)


def _is_name(found: re.Match[str], plain: str, words: Lexicon) -> bool:
    """Whether a weekday is capitalised where the language does not: "le Journal du Dimanche"."""
    inside = plain[: found.start()].strip() != ""
    return not words.capitalised and inside and found["day"][0].isupper()

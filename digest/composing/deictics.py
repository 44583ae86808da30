"""The day that a bare "vendredi", "hier" or "aujourd'hui" means, in brackets, or None without proof."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from digest.composing.edits import apply_edits, cut, insertion, replaced
from digest.composing.lexicon import Lexicon, lexicon
from digest.composing.meant import day_meant
from digest.composing.misdated import is_misdated
from digest.composing.nights import opens_night
from digest.composing.tenses import tense_at
from digest.models import Dating, Edit
from digest.text.calendar_words import day_in_words
from digest.text.quotations import own_words

__all__ = ["bare_days", "date_words", "may_name_days", "without_days", "written_on"]

_WEEK = 7


def date_words(text: str, days: Sequence[date], lang: str) -> tuple[Edit, ...] | None:
    """The edits that date every bare day of a unit, or None where one cannot be dated with proof.

    `days` are the article's possible days: an edit needs the same answer for all. Quotations are never
    edited, and a weekday that already stands with its date gets nothing; with a date of another weekday it
    is not proved.
    """
    words = lexicon(lang)
    if words is None:
        return ()
    plain = own_words(text)
    if words.vague.search(plain) or is_misdated(plain, days, lang):
        return None
    edits: list[Edit] = []
    for found in _mentions(plain, words):
        if found.re is words.weekday and opens_night(found, plain, words):
            continue
        answers = {_edit(found, plain, day, lang) for day in days}
        edit = answers.pop() if len(answers) == 1 else None
        if edit is None:
            return None
        edits.append(edit)
    return tuple(edits)


def written_on(dating: Dating) -> tuple[date, ...]:
    """The days on which an article's sentences can have been written: its own, to that of a later change.

    None where the change is so late that nothing is sure, and where the day is an editor's and the article's
    own words name another: what "yesterday" means is then not known.
    """
    if dating.overruled:
        return ()
    if dating.day is None:
        return dating.candidates
    updates = [one.days.day for one in dating.background if one.kind == "updated"]
    last = max((day for day in updates if day and day > dating.day), default=dating.day)
    gap = (last - dating.day).days
    return tuple(dating.day + timedelta(days=n) for n in range(gap + 1)) if gap < _WEEK else ()


def may_name_days(spoken: Iterable[str], lang: str) -> bool:
    """Whether a text can name such a day, by its tokens alone; much faster than looking for one."""
    words = lexicon(lang)
    return words is not None and not words.signs.isdisjoint(spoken)


def bare_days(text: str, lang: str) -> bool:
    """Whether a text names, outside quotations, a day that only the article's own day explains."""
    words = lexicon(lang)
    if words is None:
        return False
    plain = own_words(text)
    return words.vague.search(plain) is not None or any(True for _ in _mentions(plain, words))


def without_days(text: str, lang: str) -> str:
    """The text with […] for every bare day outside its quotations, and for the part of it ("mardi soir")."""
    words = lexicon(lang)
    if words is None:
        return text
    plain, part = own_words(text), words.verbs.part
    found = ((one.start(), part.match(plain, one.end()) or one) for one in _mentions(plain, words))
    return apply_edits(text, [cut(start, last.end()) for start, last in found])


def _mentions(plain: str, words: Lexicon) -> Iterator[re.Match[str]]:
    """The bare days of a text: no weekday inside another ("hier (mercredi)"), with its date or of a habit."""
    relative = [one for one in words.relative.finditer(plain) if not _is_dated(one, plain, words)]
    yield from relative
    yield from words.same_day.finditer(plain)
    for found in words.weekday.finditer(plain):
        inside = any(other.start() <= found.start() < other.end() for other in relative)
        habit = words.habit.search(plain, 0, found.start())
        if not (inside or habit or words.dated_after.match(plain, found.end())):
            yield found


def _is_dated(found: re.Match[str], plain: str, words: Lexicon) -> bool:
    """Whether the date of a day follows it: "hier, samedi 19 mai"."""
    named = words.named_after.match(plain, found.end())
    return words.dated_after.match(plain, named.end() if named else found.end()) is not None


def _edit(found: re.Match[str], plain: str, day: date, lang: str) -> Edit | None:
    words = lexicon(lang)
    assert words is not None  # the caller found something by it
    if found.re is words.same_day:
        return insertion(found.end(), day_in_words(day, lang, weekday=True))
    if found.re is words.relative:
        return _relative(found, plain, day, lang)
    meant = day_meant(found, plain, day, words)
    year = meant is not None and meant.year != day.year
    return insertion(found.end(), day_in_words(meant, lang, year=year)) if meant else None


def _relative(found: re.Match[str], plain: str, day: date, lang: str) -> Edit | None:
    """Today, yesterday or tomorrow: where it is a day and not an epoch, and its weekday (if said) agrees."""
    words = lexicon(lang)
    assert words is not None  # the caller found something by it
    step = words.steps[" ".join(found["step"].lower().split())]
    meant = day + timedelta(days=step)
    named = (found["named"] or "").strip(" ()").lower()
    if named and named != words.weekdays[meant.weekday()]:
        return None
    if words.epoch_before.search(plain, 0, found.start()) or words.epoch_after.match(plain, found.end()):
        return None
    sure = named or step < 0 or words.hour_after.match(plain, found.end())
    if not sure and tense_at(plain, *found.span(), words.verbs) is None:
        return None
    said = day_in_words(meant, lang, weekday=True, year=meant.year != day.year)
    return replaced(*found.span(), said if plain[: found.start()].strip() else said[0].upper() + said[1:])

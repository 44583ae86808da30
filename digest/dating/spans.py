"""How far back a day lies by the article's own words: « recherché depuis une semaine. Il a disparu lundi ».

« Il y a dix jours » or « la semaine dernière » beside the date proves it, and so before a sentence of which
the happening is the subject (« Les faits … »). « Depuis une semaine » proves it of what began on that day;
where the verb also says something (« a lancé lundi un appel »), it only leaves a doubt, as « ce jour-là »
behind it does.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from digest.dating.after_events import Later
from digest.dating.lexicon import any_of, lexicon_of
from digest.dating.mentions import Mention
from digest.dating.passages import Passages
from digest.dating.patterns import patterns_of
from digest.dating.span_words import (
    ago_at_end,
    ago_next,
    anew,
    lasts,
    least,
    least_of,
    over,
    spans,
    subject,
    that_day,
)
from digest.dating.told import Told
from digest.dating.weekdays import Spoken

__all__ = ["find_back", "weekday_back"]

_WEEK = 7
_SENTENCES = 2  # from words that last to the day on which it began
_CLAUSE = 100  # characters; the verb behind a date that opens its sentence
_REACH = 300  # characters; to « ce jour-là » in the next sentence
_STEM = 5  # letters by which « fermé depuis » and « a fermé lundi » are one happening


class _Place(NamedTuple):
    """A told day: where the words that tell it start, where the day stands, and its end."""

    start: int
    at: int
    end: int


def find_back(
    passages: Passages, mentions: Sequence[Mention], told: Sequence[Told], lang: str
) -> Iterator[Later]:
    """The dates that lie so many days before the article, with the words that say it."""
    past = {one.mention: one for one in told if not one.ahead}
    for mention in mentions:
        if passages.quoted(mention.start):
            continue
        beside, one = _beside(mention, passages, lang), past.get(mention)
        place = _Place(one.start, mention.start, mention.end) if one else None
        before = _before(place, told, passages, lang) if place and not beside else None
        if beside:
            yield Later(mention, *beside.span(), least(beside, mention, lang))
        elif place and before and (tie := _tie(place, before, passages, lang)):
            yield Later(mention, *before.span(), least(before, mention, lang) if tie == "sure" else 0)
        elif place and (again := _that_day(mention, mentions, passages, lang)):
            yield Later(mention, *again.span(), 0)


def _beside(mention: Mention, passages: Passages, lang: str) -> re.Match[str] | None:
    """« Il y a dix jours » right before or behind the date."""
    start, end = passages.sentence(mention.start)[0], passages.sentence(mention.end)[1]
    found = ago_next(lang).match(passages.text, mention.end, end)
    found = found or ago_at_end(lang).search(passages.text, start, mention.start)
    return None if found is None or lasts(found, lang) else found


def _that_day(
    mention: Mention, mentions: Sequence[Mention], passages: Passages, lang: str
) -> re.Match[str] | None:
    """« Ce jour-là » in the sentence behind a date: who tells the day of the article says today."""
    text = passages.text
    found = that_day(lang).search(text, mention.end, mention.end + _REACH)
    if found is None or passages.quoted(found.start()) or passages.stops(mention.end, found.start()) > 1:
        return None
    between = any(mention.end <= one.start < found.start() for one in mentions)
    return None if between or "\n" in text[mention.end : found.start()] else found


def weekday_back(
    passages: Passages, day: Spoken, told: Sequence[Told], lang: str
) -> tuple[re.Match[str], range] | None:
    """How many days after a weekday of the lead the article appeared, by words before it; and the words.

    "Depuis trois jours" leaves two to five of them, for papers count both ends or none, and print on the
    morrow; a doubt, and a longer time than a weekday is told for, any day of the week.
    """
    place = _Place(day.start, day.end, day.end)
    before = _before(place, told, passages, lang)
    tie = _tie(place, before, passages, lang) if before else ""
    if before is None or not tie or before["n"] is None:
        return None
    days = least_of(before, lang)
    vague = tie == "doubt" or before["about"] or days > _WEEK
    return before, range(_WEEK) if vague else range(max(1, days - 1), days + 3)


def _before(place: _Place, told: Sequence[Told], passages: Passages, lang: str) -> re.Match[str] | None:
    """The last words that tell how long ago something was, shortly before the day in its paragraph."""
    text = passages.text
    begin = max((each.mention.end for each in told if each.mention.end <= place.start), default=0)
    begin, found = max(begin, text.rfind("\n", 0, place.start) + 1), None
    for found in spans(lang).finditer(text, begin, place.at):  # noqa: B007 - the last one
        pass
    if found is None or passages.quoted(found.start()):
        return None
    if passages.stops(found.end(), place.start) > _SENTENCES:
        return None
    start, _ = passages.sentence(found.start())
    earlier = patterns_of(lang).earlier.search(text, start, place.start)
    return None if earlier or over(lang).search(text, start, found.start()) else found


def _tie(place: _Place, span: re.Match[str], passages: Passages, lang: str) -> str:
    """Sure if the day is that on which what lasts began, or on which what was so long ago was; else doubt."""
    text, start = passages.text, passages.sentence(place.at)[0]
    apart = span.end() <= start
    if apart and anew(lang).match(text, start):
        return ""
    verb, word = _verb(place, passages, lang), span["word"] or ""
    same = len(word) >= _STEM and bool(re.search(rf"\b{re.escape(word[:_STEM])}", verb))
    if not lasts(span, lang):
        return "sure" if apart and (same or subject(lang).match(text, start)) else ""
    begun = re.search(rf"\b{any_of(lexicon_of(lang).cues.begun)}", verb)
    if same or (begun and not patterns_of(lang).saying.search(verb)):
        return "sure"
    return "doubt" if begun else ""


def _verb(place: _Place, passages: Passages, lang: str) -> str:
    """The words of the verb that tells the day."""
    text = passages.text
    if place.start < place.at:
        return text[place.start : place.at]
    end = min(passages.sentence(place.end)[1], place.end + _CLAUSE)
    found = patterns_of(lang).past.search(text, place.end, end)
    return found[0] if found else ""

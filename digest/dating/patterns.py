"""The cues of a language as compiled patterns, for text that `fold` has made plain."""

import re
from dataclasses import dataclass
from functools import cache

from digest.dating.lexicon import Cues, any_of, lexicon_of

__all__ = ["INSERTED", "Patterns", "patterns_of"]

_NEAR = 30  # characters; between a past verb and the date that belongs to it
# Characters; the same where the speaker stands between: « … », a dit le ministre de l'Économie lundi
_FAR = 70
INSERTED = re.compile(r"[\"»”]\s?,?\s?$")
_BREAK = re.compile(r"[.!?»]")  # a date after it belongs to another clause
_SHORTLY = 30  # characters; « dans la nuit de lundi 22 à … »
_GAP = r"(?:[\w'-]+,?\s){0,3}?"  # adverbs inside a verb: « a d'ailleurs aussitôt déclaré »


@dataclass(frozen=True, slots=True)
class Patterns:
    """What stands around a date. `…_at_end` are searched in the words before it, `…_next` match after it."""

    today_at_end: re.Pattern[str]
    yesterday_at_end: re.Pattern[str]
    tomorrow_at_end: re.Pattern[str]
    this_at_end: re.Pattern[str]
    aside_at_end: re.Pattern[str]
    aside_next: re.Pattern[str]
    night_at_end: re.Pattern[str]
    sides_at_end: re.Pattern[str]
    since_at_end: re.Pattern[str]
    past: re.Pattern[str]
    earlier: re.Pattern[str]
    passive: re.Pattern[str]
    object_next: re.Pattern[str]
    aside: re.Pattern[str]
    planning: re.Pattern[str]
    spoken: re.Pattern[str]
    saying: re.Pattern[str]
    future: re.Pattern[str]
    conditional: re.Pattern[str]
    morning_next: re.Pattern[str]
    weekday: re.Pattern[str]
    yesterday: re.Pattern[str]

    def told_at_end(self, before: str) -> re.Match[str] | None:
        """The verb of the past that belongs to what follows `before`: the last one, if it is near."""
        return _last(self.past, before)

    def earlier_at_end(self, before: str) -> re.Match[str] | None:
        """The pluperfect that belongs to what follows `before`."""
        return _last(self.earlier, before)


def _last(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(before):
        found = match
    if found is None or _BREAK.search(before, found.end()):
        return None
    if len(before) - found.end() > (_FAR if INSERTED.search(before, 0, found.start()) else _NEAR):
        return None
    return found


@cache
def patterns_of(lang: str) -> Patterns:
    """The patterns of one language, compiled once."""
    words = lexicon_of(lang)
    cues, days = words.cues, any_of(words.days)
    past, earlier = _past(cues), _verb(cues.earlier, cues.participles)
    the = rf"(?:{any_of((*cues.the, *cues.this))}\s)?"
    dated = rf"|,?\s{any_of(words.months)}\b\.?\s\d" if cues.month_first else ""
    coming = rf"\b(?:\w*{any_of(cues.future)}|{any_of(cues.due)})\b"
    return Patterns(
        today_at_end=re.compile(rf"\b{any_of(cues.today)}[,\s(]{{1,3}}(?:{any_of(cues.the)}\s)?$"),
        yesterday_at_end=re.compile(rf"\b{any_of(cues.yesterday)}[,\s(]{{1,3}}(?:{any_of(cues.the)}\s)?$"),
        tomorrow_at_end=re.compile(rf"\b{any_of(cues.tomorrow)}[,\s(]{{1,3}}(?:{any_of(cues.the)}\s)?$"),
        this_at_end=re.compile(rf"\b{any_of(cues.this)}\s$"),
        aside_at_end=re.compile(rf"(?:^|[\s(,'])(?:{any_of(cues.aside)})\s{the}$|['(]$"),
        aside_next=re.compile(
            rf"\s(?:{any_of(cues.range)}\s(?:{days}|\d{{1,2}}\s{any_of(words.months)})\b|{any_of(cues.after_aside)}\b)"
        ),
        night_at_end=re.compile(
            rf"\b{any_of(cues.night)}\s\w+\s{days}(?:\s\d{{1,2}}\w{{0,2}})?\s{any_of(cues.range)}\s$"
        ),
        sides_at_end=re.compile(rf"\b{any_of(cues.sides)}\b[^.]{{0,{_SHORTLY}}}$"),
        since_at_end=re.compile(rf"\b{any_of(cues.since)}\s{the}$"),
        past=re.compile(past),
        earlier=re.compile(earlier),
        passive=re.compile(rf"{any_of(cues.passive)}\b"),
        object_next=re.compile(rf"\s{any_of(cues.objects)}(?:\b|(?<='))"),
        aside=re.compile(rf"\b{any_of(cues.apart)}\b"),
        planning=re.compile(rf"\b{any_of(cues.planning)}\w*"),
        spoken=re.compile(rf"\w+{any_of(cues.participles)}\Z|{any_of(cues.past)}\Z"),
        saying=re.compile(rf"\b{any_of(cues.saying)}\w*"),
        future=re.compile(coming),
        conditional=re.compile(rf"\b\w+{any_of(cues.conditional)}\b[^.]{{0,60}}$"),
        morning_next=re.compile(rf"\s{any_of(cues.morning)}\b"),
        weekday=re.compile(
            rf"\b(?P<day>{days})\b(?!\s(?:\d|{any_of(cues.after_aside)}(?!\w)|{_ranging(cues, days)}){dated})"
        ),
        yesterday=re.compile(rf"\b{any_of(cues.yesterday)}\b"),
    )


def _ranging(cues: Cues, days: str) -> str:
    """What makes a weekday the first of several: « lundi et mardi », and not « lundi à Paris »."""
    return rf"{any_of(cues.range)}\s{{1,2}}(?:{any_of((*cues.the, *cues.this))}\s)?(?:{days}|\d{{1,2}}\s)\b"


def _past(cues: Cues) -> str:
    return rf"\b(?:{_verb(cues.auxiliaries, cues.participles)}|{any_of(cues.past)}\b)"


def _verb(auxiliaries: tuple[str, ...], participles: tuple[str, ...]) -> str:
    participle = rf"\w+{any_of(participles)}\b"
    return rf"\b{any_of(auxiliaries)}\s{_GAP}{participle}(?:\s{participle}){{0,2}}"

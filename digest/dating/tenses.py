"""Whether the verb around a date tells of the past."""

import re
from functools import cache

from digest.dating.lexicon import any_of, lexicon_of
from digest.dating.patterns import patterns_of

__all__ = ["is_present", "narrated_at_end", "since_at_end", "tells_past"]


def tells_past(after: str, lang: str) -> bool:
    """Whether the words after a date that opens its sentence go on in the past."""
    patterns = patterns_of(lang)
    verb = next((one for one in _narrated(lang).finditer(after) if not one["relative"]), None)
    if verb is None or patterns.future.search(after, 0, verb.end()):
        return False
    return not patterns.earlier.search(after, 0, verb.end() + 1) and not is_present(verb[0], lang)


def is_present(verb: str, lang: str) -> bool:
    """Whether a verb is a passive of the present: « sont appelés », and not « sont venus »."""
    cues, said = lexicon_of(lang).cues, verb.split()
    return said[0] in cues.present and not said[-1].startswith(cues.moved)


def since_at_end(before: str, lang: str) -> re.Match[str] | None:
    """« depuis » right before a date: what lasts since then makes it a past one."""
    return _since(lang).search(before)


def narrated_at_end(before: str, lang: str) -> re.Match[str] | None:
    """A past tense without an auxiliary right before a date: "walked out on"; none that may be of a plan."""
    found = _narrated_on(lang).search(before)
    planned = found and found["verb"].startswith(lexicon_of(lang).cues.planned)
    return None if planned or patterns_of(lang).future.search(before) else found


@cache
def _since(lang: str) -> re.Pattern[str]:
    cues = lexicon_of(lang).cues
    return re.compile(rf"\b{any_of(cues.since_day)}\s(?:{any_of(cues.the)}\s)?$")


@cache
def _narrated_on(lang: str) -> re.Pattern[str]:
    cues = lexicon_of(lang).cues
    endings = any_of([one for one in cues.narrated if not one.startswith(" ")])
    irregular = any_of([one.strip() for one in cues.narrated if one.startswith(" ")])
    verb = rf"(?P<verb>\w+{endings}|{irregular})"
    being = "".join(rf"(?<!\b{word} )" for word in cues.being)
    return re.compile(rf"{being}\b{verb}(?:\s{any_of(cues.particles)})?\s{any_of(cues.on_day)}\s$")


@cache
def _narrated(lang: str) -> re.Pattern[str]:
    cues = lexicon_of(lang).cues
    verb = rf"{patterns_of(lang).past.pattern}|\b\w*{any_of(cues.narrated)}\b"
    return re.compile(rf"(?P<relative>\b{any_of(cues.relative)}\s)?(?:{verb})")

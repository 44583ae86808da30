"""Whether the verb around a date tells of the past."""

import re
from functools import cache

from digest.dating.lexicon import any_of, lexicon_of
from digest.dating.patterns import patterns_of

__all__ = ["is_present", "tells_past"]


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


@cache
def _narrated(lang: str) -> re.Pattern[str]:
    cues = lexicon_of(lang).cues
    verb = rf"{patterns_of(lang).past.pattern}|\b\w*{any_of(cues.narrated)}\b"
    return re.compile(rf"(?P<relative>\b{any_of(cues.relative)}\s)?(?:{verb})")

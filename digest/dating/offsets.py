"""How long after an event an article speaks: « au lendemain du vote », « deux jours après le vote »."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from digest.dating.events import Cue, event_words
from digest.dating.lexicon import any_of, lexicon_of
from digest.dating.passages import Passages
from digest.dating.patterns import patterns_of

__all__ = ["find_offsets"]

_WEEK = 7
_LONGEST = 4  # weeks; papers are vague about longer times
_MORROW = 1  # days more: a report of that day is printed on the morrow
_LOOSE = 4  # days more for weeks, from the eve on: « une semaine après » is said of six to ten days


def find_offsets(passages: Passages, events: Mapping[str, tuple[str, ...]], lang: str) -> Iterator[Cue]:
    """Each distance from an event given by its words, unless its sentence looks back (pluperfect)."""
    numbers, earlier = lexicon_of(lang).cues.numbers, patterns_of(lang).earlier
    for event, words in events.items():
        for match in _pattern(words, lang).finditer(passages.text):
            said = match["n"] or "1"
            number = int(said) if said.isdigit() else numbers[said]
            days = number * _WEEK if match["weeks"] else number
            sentence = passages.sentence(match.start())
            if not 0 < days <= _LONGEST * _WEEK or earlier.search(passages.text, *sentence):
                continue
            least, more = (days - 1, _LOOSE) if match["weeks"] else (days, _MORROW)
            yield Cue("after_event", event, *match.span(), least, more)


@cache
def _pattern(named: tuple[str, ...], lang: str) -> re.Pattern[str]:
    words, numbers = event_words(lang), lexicon_of(lang).cues.numbers
    moments = tuple(word for word in named if word not in words.only_ahead)
    unit = rf"(?:{any_of(words.days)}|(?P<weeks>{any_of(words.weeks)}))"
    return re.compile(
        rf"\b(?:{any_of(words.morrow)}\s(?:{any_of(words.of)}\s?)?"
        rf"|(?P<n>\d{{1,2}}|{any_of(numbers)})\s{unit}\s{any_of(words.past)}\s)"
        rf"(?:{any_of(words.the)}\s?)?{any_of(moments)}\b"
    )

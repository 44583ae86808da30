"""Limits: whether a moment is the first or the last one of what is told."""

import re
from functools import cache

from digest.annotating.lexicon import any_of
from digest.annotating.moment_words import moment_words
from digest.annotating.moments import Moment
from digest.annotating.plain import plain

__all__ = ["is_before", "limit_of"]

_BACK = 24  # characters


def limit_of(moment: Moment, text: str, lang: str) -> str:
    """What stands before it: "until" or "from"; "" for neither."""
    found = _pattern(lang).search(plain(text[max(0, moment.start - _BACK) : moment.start]))
    return (found and found.lastgroup) or ""


def is_before(period: str, lang: str) -> bool:
    """Whether a period is the one before what is told: "le mois précédent"."""
    return any(word in moment_words(lang).previous for word in plain(period).split())


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    words = moment_words(lang)
    return re.compile(
        rf"(?<!\w)(?:(?P<until>{any_of(words.until)})|(?P<since>{any_of(words.since)})) ?(?:le |the )?$"
    )

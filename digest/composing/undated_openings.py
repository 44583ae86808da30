"""The edits of a unit whose opening alone names a day that cannot be proved: the opening is left out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from digest.composing.deictics import bare_days, date_words
from digest.composing.patterns import any_of, listed, whole_words
from digest.composing.trimming import trims
from digest.models import Edit
from digest.text.quotations import own_words

__all__ = ["without_opening"]


def without_opening(text: str, days: Sequence[date], lang: str) -> tuple[Edit, ...] | None:
    """The edits that date every bare day of a unit but for those of an opening that is cut; else None.

    "Convoquée jeudi par la fédération, la joueuse a nié" gives "[…] la joueuse a nié".
    """
    for trim in trims(text, lang):
        after = own_words(text[trim.end :])
        if trim.start == 0 and bare_days(text[: trim.end], lang) and not _anchored(lang).search(after):
            rest = date_words(text[trim.end :], days, lang)
            if rest is not None:
                moved = (replace(one, start=one.start + trim.end, end=one.end + trim.end) for one in rest)
                return (trim, *moved)
    return None


@cache
def _anchored(lang: str) -> re.Pattern[str]:
    """A day that is told from another one, which the opening may have named: "la veille"."""
    words = listed("deictics", lang)
    return whole_words(any_of(words["anchored"] if words else ()))

"""The words of a language that claims are made of, from `data/claims.<lang>.toml`; else none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from digest.annotating.plain import in_plain, plain
from digest.text.word_lists import word_lists

__all__ = ["Lexicon", "any_of", "lexicon"]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in plain form. `months` (short ones too, but in `whole_months`) and `weekdays` come from CLDR.

    `number` and `ordinal` give values, `scale` powers of ten, `step` days from the article's own.
    """

    lang: str
    number: dict[str, int] = field(default_factory=dict)
    ordinal: dict[str, int] = field(default_factory=dict)
    scale: dict[str, int] = field(default_factory=dict)
    step: dict[str, int] = field(default_factory=dict)
    months: dict[str, int] = field(default_factory=dict)
    whole_months: frozenset[str] = frozenset()
    weekdays: dict[str, int] = field(default_factory=dict)
    capitalised: bool = False
    month_first: bool = False
    percent: tuple[str, ...] = ("%",)
    joins: tuple[str, ...] = ()
    between: tuple[str, ...] = ("-", "–")
    ordinal_endings: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    deictics: tuple[str, ...] = ()
    epoch_before: tuple[str, ...] = ()
    epoch_after: tuple[str, ...] = ()
    debris: tuple[str, ...] = ()


@cache
def lexicon(lang: str) -> Lexicon:
    """The lexicon of a language; an empty one where it has no data file: digits and names are read alike."""
    table = word_lists("digest.annotating", "claims", lang)
    if table is None:
        return Lexicon(lang)
    import msgspec  # noqa: PLC0415 - only needed once a language is asked for

    asked = {key: value if key == "debris" else in_plain(value) for key, value in table.items()}
    return msgspec.convert({"lang": lang, **asked, **_calendar(lang)}, Lexicon)


def _calendar(lang: str) -> dict[str, object]:
    from digest.text import calendar_words  # noqa: PLC0415 - Babel's locale data is slow to load

    names = tuple(map(plain, calendar_words.month_names(lang)))
    weekdays = map(plain, calendar_words.weekday_names(lang))
    return {
        "months": {name: at % 12 + 1 for at, name in reversed(list(enumerate(names)))},
        "whole_months": names[:12],
        "weekdays": {name: at for at, name in enumerate(weekdays)},
        "capitalised": calendar_words.weekdays_are_capitalised(lang),
    }


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first; for no words one that matches nothing."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered))})" if ordered else "(?!)"

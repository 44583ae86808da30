"""The words by which a language tells dates: names from CLDR, the rest from `data/cues.<lang>.toml`."""

import unicodedata
from dataclasses import dataclass, field
from functools import cache
from re import escape

from digest.text.word_lists import word_lists

__all__ = ["Cues", "Lexicon", "any_of", "fold", "lexicon_of"]

_ASKED = "fr"  # the language of a text that does not say its own
_PLAIN = (
    ("\u2019", "'"),
    ("\u02bc", "'"),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2009", " "),
    ("\u2011", "-"),
)


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words of one language, as its data file lists them: lower case, straight apostrophes."""

    day_first: bool | None = None
    month_first: bool = True
    ordinals: tuple[str, ...] = ()
    the: tuple[str, ...] = ()
    named_by: tuple[str, ...] = ()
    this: tuple[str, ...] = ()
    today: tuple[str, ...] = ()
    yesterday: tuple[str, ...] = ()
    before_yesterday: tuple[str, ...] = ()
    morning: tuple[str, ...] = ()
    header: tuple[str, ...] = ("date",)
    published: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    stamped: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    after_aside: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    range: tuple[str, ...] = ("-", "–")
    night: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    saying: tuple[str, ...] = ()
    planning: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    narrated: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    relative: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    later_alone: tuple[str, ...] = ()
    weekend: tuple[str, ...] = ()
    lasting: tuple[str, ...] = ()
    nth_day: tuple[str, ...] = ()
    after_event: tuple[str, ...] = ()
    of_day: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    since_day: tuple[str, ...] = ()
    on_day: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    being: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    anniversary: tuple[str, ...] = ()
    tomorrow: tuple[str, ...] = ()
    ago_before: tuple[str, ...] = ()
    ago_after: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    anew: tuple[str, ...] = ()
    that: tuple[str, ...] = ()
    last_week: tuple[str, ...] = ()
    that_day: tuple[str, ...] = ()
    units: dict[str, int] = field(default_factory=dict)
    morrows: dict[str, int] = field(default_factory=dict)
    nth: dict[str, int] = field(default_factory=dict)
    months: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Month names (1 to 12), weekday names (Monday is 0) and cues of one language, all lower case.

    `weekdays` and `months` have the short names too; `days` and `full_months` are those never cut short.
    """

    lang: str
    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]
    full_months: frozenset[str]
    cues: Cues


def fold(text: str) -> str:
    """The text in lower case, apostrophes straight and spaces plain, code point for code point."""
    plain = text
    for typeset, typed in _PLAIN:  # some ten times faster than str.translate
        plain = plain.replace(typeset, typed)
    lower = plain.lower()
    if len(lower) == len(plain):
        return lower
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in plain)


def any_of(words: tuple[str, ...] | list[str] | dict[str, int]) -> str:
    """A pattern for one of the words, the longest first; for no words one that matches nothing."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(escape(word) for word in ordered) + ")" if ordered else "(?!)"


@cache
def lexicon_of(lang: str) -> Lexicon:
    """The lexicon of a language; one without a data file has CLDR's names alone."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - the command line starts without it

    try:
        locale = Locale.parse(lang or _ASKED, sep="-" if "-" in lang else "_")
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse(_ASKED)
    cues = _cues(locale.language)
    months = _names({key: locale.months["format"][key] for key in ("wide", "abbreviated")})
    weekdays = _names({key: locale.days["format"][key] for key in ("wide", "abbreviated")})
    wide = _names({"wide": locale.days["format"]["wide"]})
    full = frozenset(_names({"wide": locale.months["format"]["wide"]}))
    return Lexicon(locale.language, months | cues.months, weekdays, wide, full, cues)


def _names(widths: dict[str, dict[int, str]]) -> dict[str, int]:
    names: dict[str, int] = {}
    for width in widths.values():
        for number, name in width.items():
            word = fold(name).rstrip(".")
            names.setdefault(word, number)
            names.setdefault(_bare(word), number)
            names.setdefault(unicodedata.normalize("NFD", word), number)
    return names


def _bare(word: str) -> str:
    """The word without its accents, as hurried keyboards write it."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _cues(lang: str) -> Cues:
    import msgspec  # noqa: PLC0415 - only needed once a language is asked for

    return msgspec.convert(word_lists("digest.dating", "cues", lang) or {}, Cues)

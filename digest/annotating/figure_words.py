"""The words of a language that stand around numbers, from `data/figures.<lang>.toml`; else none."""

import re
from dataclasses import dataclass, field
from functools import cache

from digest.annotating.lexicon import Lexicon, any_of, lexicon
from digest.annotating.plain import in_plain
from digest.text.word_lists import word_lists

__all__ = ["FigureWords", "Patterns", "figure_words", "patterns_of"]

_SIGN = 3  # letters of a scale that stands for no word: "m", "bn", "md€"
_CLOCK = r"(?P<hour>\d{1,2})(?: ?h ?|:)(?P<minute>\d\d)(?!\d|:\d)(?: ?(?P<half_day>[ap])\.?m\b\.?)?"


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Words in plain form. `groups` and `plurals` give values, `parts` what is divided by, `units` one name.

    `ending` says that the head of what is counted comes last ("three Israeli soldiers"). `changing` and
    `scoring` are beginnings of words.
    """

    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    least: tuple[str, ...] = ()
    most: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    before_noun: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    whole_of: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    another: tuple[str, ...] = ()
    every: tuple[str, ...] = ()
    ago_before: tuple[str, ...] = ()
    ago_after: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    up_to: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    at_first: tuple[str, ...] = ()
    changing: tuple[str, ...] = ()
    scoring: tuple[str, ...] = ()
    score_between: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    ending: bool = False
    one: tuple[str, ...] = ()
    year_before: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    and_half: tuple[str, ...] = ()
    half: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    groups: dict[str, int] = field(default_factory=dict)
    plurals: dict[str, int] = field(default_factory=dict)
    parts: dict[str, int] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    spans: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Patterns:
    """What can stand before a number, after it, or in its place."""

    bound: re.Pattern[str]
    unit: re.Pattern[str]
    sign: re.Pattern[str]
    loose: re.Pattern[str]
    part: re.Pattern[str]
    group: re.Pattern[str]
    of: re.Pattern[str]
    skipped: re.Pattern[str]
    between: re.Pattern[str]
    year: re.Pattern[str]
    ordinal: re.Pattern[str]
    and_half: re.Pattern[str]
    score: re.Pattern[str]


@cache
def figure_words(lang: str) -> FigureWords:
    """The words of a language; none where it has no data file."""
    table = word_lists("digest.annotating", "figures", lang)
    if table is None:
        return FigureWords()
    import msgspec  # noqa: PLC0415 - only needed once a language is asked for

    return msgspec.convert({key: in_plain(value) for key, value in table.items()}, FigureWords)


def _bounds(words: FigureWords) -> tuple[tuple[str, tuple[str, ...]], ...]:
    kinds = ("over", "under", "least", "most", "about")
    return tuple((kind, getattr(words, kind)) for kind in kinds)


@cache
def patterns_of(lang: str) -> Patterns:
    """The patterns of a language, over text in plain form."""
    words, told = figure_words(lang), lexicon(lang)
    bounds = "|".join(rf"(?P<{name}>{any_of(listed)})" for name, listed in _bounds(words))
    unit = any_of(words.units)
    article = any_of(words.one)
    between = [word for word in told.between if word != ","]
    return Patterns(
        bound=re.compile(rf"(?<!\w)(?:{bounds})(?: ?(?:{article}|les?|the))? ?$"),
        unit=re.compile(rf"[ -]?(?:d'|de )?(?P<unit>{unit})(?![\w€$£])"),
        sign=re.compile(r"(?:us)?(?P<unit>[€$£]) ?$"),
        loose=_loose(words, told),
        part=re.compile(
            rf"[ -](?P<part>{any_of(words.parts)})(?!\w)(?: (?:d'|de |of an? )(?P<unit>{unit})(?!\w))?"
        ),
        group=re.compile(rf" (?P<group>{any_of([*words.groups, *words.plurals])})(?!\w)"),
        of=re.compile(rf"(?: [^\W\d_]{{1,30}})?(?: {any_of(words.of)}) $"),
        skipped=re.compile(
            rf"(?:{any_of(told.ordinal_endings)}(?!\w))?[ -]*(?:{any_of(words.skipped)}(?:(?<=')|(?!\w)) *)?"
        ),
        between=re.compile(
            rf" ?{any_of(between)} ?(?:{any_of(word for _, listed in _bounds(words) for word in listed)})? ?"
        ),
        year=re.compile(rf"(?<!\w)(?:{any_of(words.year_before)})(?: ?\()? ?$"),
        ordinal=re.compile(rf"{any_of(told.ordinal_endings)}(?!\w)"),
        and_half=re.compile(rf" {any_of(words.and_half)}(?!\w)"),
        score=re.compile(
            rf"(?<!\w)(?:{'|'.join(words.scoring) or '(?!)'})\w*[^\d.;:!?]{{1,60}}(?<!\bde )(?<!\bentre )"
            rf"(?<![\w.,'])(\d{{1,3}}) {any_of(words.score_between)} (\d{{1,3}})(?! ?{unit}(?!\w))"
            rf"(?= ?(?:[^\w\s%€$-]|$)| (?:{any_of(told.weekdays)}|contre|face|devant|\w{{1,3}})(?!\w))"
        ),
    )


def _loose(words: FigureWords, told: Lexicon) -> re.Pattern[str]:
    """Numbers that are no digits: "des milliers", "une douzaine", "un demi-million", "le quart de"."""
    unit, article = any_of(words.units), any_of(words.one)
    scales = [word for word in told.scale if len(word) > _SIGN]
    return re.compile(
        rf"(?<![\w-])(?:(?P<plural>{any_of(words.plurals)})|{article} (?P<group>{any_of(words.groups)})"
        rf"|(?P<second>{any_of(words.second)})(?= [a-z]{{3}})"
        rf"|{_CLOCK}|(?P<half>{any_of(words.half)})"
        rf"(?:[ -]a?n? ?(?:(?P<size>{any_of(told.scale)})|(?P<sum>{any_of(words.groups)})"
        rf"|(?P<span>{unit})))?"
        rf"|(?:{any_of(words.whole)}) (?P<single>{any_of(scales)})"
        rf"|{article} (?P<share>{any_of(words.parts)}) (?:of an?|de) (?P<of>{any_of(told.scale)})"
        rf"|(?P<year>{article}) (?P<unit>{unit}))(?!\w)"
    )

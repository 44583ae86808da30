"""The words of a language for moments, from `data/moments.<lang>.toml`; else none."""

import re
from dataclasses import dataclass, field
from functools import cache

from digest.annotating.lexicon import any_of, lexicon
from digest.annotating.plain import in_plain
from digest.text.word_lists import word_lists

__all__ = ["MomentWords", "moment_pattern", "moment_words"]


@dataclass(frozen=True, slots=True)
class MomentWords:
    """Words in plain form. `seasons` give a first month, `steps` ±1.

    Of those, `spent` names no period after `one` ("un mois passé à Paris"), and perhaps none before `where`.
    """

    decade: tuple[str, ...] = ()
    whole_decade: str = ""
    seasons: dict[str, int] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    periods: dict[str, str] = field(default_factory=dict)
    steps: dict[str, int] = field(default_factory=dict)
    spent: tuple[str, ...] = ()
    one: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    where: tuple[str, ...] = ()


@cache
def moment_words(lang: str) -> MomentWords:
    """The words of a language; none where it has no data file."""
    table = word_lists("digest.annotating", "moments", lang)
    if table is None:
        return MomentWords()
    import msgspec  # noqa: PLC0415 - only needed once a language is asked for

    return msgspec.convert({key: in_plain(value) for key, value in table.items()}, MomentWords)


@cache
def moment_pattern(lang: str) -> re.Pattern[str]:
    """What names a moment and is no day of a month and no weekday, in text in plain form."""
    words = moment_words(lang)
    periods, steps = any_of(words.periods), any_of(words.steps)
    ending = re.escape(words.whole_decade) if words.whole_decade else "(?!)"
    return re.compile(
        rf"(?<![\w-])(?<!(?<!d)')(?P<step>{any_of(lexicon(lang).step)})(?![\w-])"
        rf"|(?<![\w-])(?:{any_of(words.decade)} (?P<decade>\d{{4}}|\d0)(?!\d)"
        rf"|(?P<tens>\d{{3}}0){ending}(?!\w))"
        rf"|(?<![\w-])(?P<season>{any_of(words.seasons)})(?![\w-])"
        rf"|(?<![\w-])(?P<one>{any_of(words.one)} )?(?P<period>{periods}) (?P<after>{steps})(?!\w)"
        rf"(?P<where>(?= {any_of(words.where)}(?!\w)))?"
        rf"|(?<![\w-])(?P<before>{steps}) (?P<next>{periods})(?!\w)"
        rf"|(?<![\w-])(?P<part>{any_of(words.parts)})(?![\w-])"
    )

"""Names in a text: words with a capital that no sentence's start explains."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from digest.annotating.lexicon import any_of, lexicon
from digest.annotating.plain import plain
from digest.text.stems import stop_words
from digest.text.tokens import words

__all__ = ["Name", "bases", "names"]

_CAPITAL = r"[^\W\d_a-zß-öø-ÿœ][^\W_]*+(?:-[^\W_]++)*+"
_INITIAL = r"[^\W\d_a-zß-öø-ÿœ]\."
_STARTS = frozenset('.!?…:;«“"‘—–-•*>\n')  # what stands before a sentence, or a line of a list
_LOOK = 8  # characters before a full stop; no title is longer
_LONGEST = 8  # words of a name; more is a line in capitals
_SHORTEST = 4  # letters that an ending leaves, else it belongs to the name


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `start` to `end`; its last word, the one before (or ""), all first letters, in plain form."""

    start: int
    end: int
    last: str
    before: str
    initials: str


def names(text: str, lang: str) -> Iterator[Name]:
    """The names of a text, in order; titles and initials may stand before one.

    A word that opens a sentence, a line or a quotation is none, unless another with a capital follows it.
    Months, weekdays and words without meaning of their own are none.
    """
    common, date_words = stop_words(lang), _date_words(lang)
    dashed = text.replace("\u2010", "-").replace("\u2011", "-")
    for found in _pattern(lang).finditer(dashed):
        told = [(at, word) for at, word in _words(found) if plain(word) not in date_words]
        while told and told[0][1].lower() in common and not _is_initial(dashed, *told[0]):
            del told[0]
        while told and told[-1][1].lower() in common:
            del told[-1]
        if not told or not told[-1][1][0].isupper():
            continue
        if len(told) == 1 and told[0][0] == found.start() and _opens(dashed, found.start(), lang):
            continue
        spoken = [word for _, part in told for word in words(plain(part))]
        if spoken and len(spoken[-1]) > 1:
            initials = "".join(part[0] for _, part in told)
            before = spoken[-2] if len(spoken) > 1 else ""
            yield Name(told[0][0], told[-1][0] + len(told[-1][1]), spoken[-1], before, plain(initials))


def bases(word: str, lang: str) -> frozenset[str]:
    """A plain word, and it without the endings of peoples, places and plurals: russe, russie → russ."""
    shorter = (word[: -len(ending)] for ending in lexicon(lang).endings if word.endswith(ending))
    return frozenset([word, *(base for base in shorter if len(base) >= _SHORTEST)])


def _is_initial(text: str, at: int, word: str) -> bool:
    return len(word) == 1 and text[at + 1 : at + 2] == "."


def _words(found: re.Match[str]) -> Iterator[tuple[int, str]]:
    for word in re.finditer(_CAPITAL, found[0]):
        yield found.start() + word.start(), word[0]


def _opens(text: str, at: int, lang: str) -> bool:
    """Whether a sentence, a line or a quotation starts there."""
    before = text[max(0, at - _LOOK) : at].rstrip(" \u00a0\u202f(['’")
    if not before or "\n" in text[max(0, at - 1) : at]:
        return True
    if before[-1] != ".":
        return before[-1] in _STARTS
    last = re.split(r"[\s'’(]", before[:-1])[-1]
    return not ((len(last) == 1 and last.isupper()) or plain(last) in lexicon(lang).titles)


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    listed = lexicon(lang)
    title = any_of({form for word in listed.titles for form in (word, word.capitalize(), word.upper())})
    before = rf"(?:(?:{_INITIAL}|{title}\.)[ \u00a0\u202f]?)"
    particle = rf"(?:{any_of(listed.particles)}[ -])?"
    more = rf"[ \u00a0\u202f]{particle}{before}{{0,3}}{_CAPITAL}"
    return re.compile(rf"(?<![^\W_])(?<!\w-){before}{{0,3}}{_CAPITAL}(?:{more}){{0,{_LONGEST}}}")


@cache
def _date_words(lang: str) -> frozenset[str]:
    listed = lexicon(lang)
    titles = listed.titles
    plural = (f"{day}s" for day in listed.weekdays)
    return frozenset([*listed.weekdays, *plural, *listed.whole_months, *titles])

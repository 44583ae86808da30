"""Numbers in a text, in digits or in words, and what each can mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from digest.annotating.lexicon import Lexicon, any_of, lexicon

__all__ = ["Number", "numbers", "values"]

# Groups of three digits, all there are. A possessive group (`++`) would say so too, but before Python 3.11.5
# it takes the space after them along (gh-106052).
_TRIPLE = r"[ .,']\d{3}(?!\d)"
_DIGITS = rf"(?<!\d)(?:\d{{1,3}}(?:{_TRIPLE})+(?!{_TRIPLE})(?:[.,]\d++)?|\d++(?:[.,]\d++)?)"
_MOST_WORDS = 12  # of one number; "neuf cent quatre-vingt-dix-neuf mille …" has nine
_GROUP = 3  # digits
_THOUSANDS = "000"  # nobody tells so many noughts of a fraction
_FOURSCORE = (4, 20)  # quatre-vingts
_HUNDRED, _THOUSAND = 100, 1000
_UNSURE = 2  # letters; a shorter scale ("5m") may be a unit


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `start` to `end`, and its possible values: "12300", "3.5", "3.5%".

    "12.300" can be two of them. `bare` are the values of its digits alone, whatever stands after them.
    """

    start: int
    end: int
    readings: frozenset[str]
    bare: frozenset[str]

    @property
    def is_small_word(self) -> bool:
        """Whether it is one or two in words, which are articles and pronouns too."""
        return self.readings <= {"1", "2"} and self.end - self.start > 1


@dataclass(frozen=True, slots=True)
class _Patterns:
    number: re.Pattern[str]
    scale: re.Pattern[str]
    percent: re.Pattern[str]
    between: re.Pattern[str]
    word: re.Pattern[str]


def numbers(text: str, lang: str) -> Iterator[Number]:
    """The numbers of a text in plain form, in order."""
    patterns, words = _patterns(lang), lexicon(lang)
    at = 0
    while found := patterns.number.search(text, at):
        digits = found["digits"]
        bare = (
            frozenset(_digit_values(digits))
            if digits
            else frozenset([_word_value(found[0], patterns, words)])
        )
        at, readings = found.end(), bare
        if scale := patterns.scale.match(text, at):
            at = scale.end()
            scaled = frozenset(_shifted(value, words.scale[scale[1]]) for value in bare)
            readings = scaled | bare if len(scale[1]) <= _UNSURE and scale[1].isalpha() else scaled
        if percent := patterns.percent.match(text, at):
            at = percent.end()
            readings = frozenset(f"{value}%" for value in readings)
        yield Number(found.start(), at, readings, bare)


def values(text: str, lang: str) -> set[str]:
    """All that the numbers of a source can mean; "3 à 4 millions" is three millions too."""
    patterns, words = _patterns(lang), lexicon(lang)
    found = list(numbers(text, lang))
    known = {value for number in found for value in number.readings | number.bare}
    known |= {value.rstrip("%") for value in known}
    for one, other in pairwise(found):
        if one.readings == one.bare and patterns.between.fullmatch(text, one.end, other.start):
            after = other.end
            scale = next((s for s in words.scale if text.endswith(s, other.start, after)), None)
            if other.readings != other.bare:
                known |= {f"{value}%" for value in one.bare}
            if scale is not None:
                known |= {_shifted(value, words.scale[scale]) for value in one.bare}
    return known


def _digit_values(digits: str) -> Iterator[str]:
    separators = {mark for mark in digits if not mark.isdigit()}
    last = re.split("[ .,']", digits)[-1]
    grouped = re.fullmatch(r"\d{1,3}(?:[ .,']\d{3})+", digits)
    if grouped and len(separators) == 1:
        yield _canonical("".join(filter(str.isdigit, digits)), "")
        if separators <= {".", ","} and last != _THOUSANDS and len(digits) - len(last) - 1 <= _GROUP:
            yield _canonical(digits[: -len(last) - 1], last)
        return
    whole = digits[: -len(last) - 1] if separators else digits
    yield _canonical("".join(filter(str.isdigit, whole)), last if separators else "")


def _canonical(whole: str, fraction: str) -> str:
    fraction = fraction.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{fraction}" if fraction else "")


def _shifted(value: str, power: int) -> str:
    whole, _, fraction = value.partition(".")
    padded = fraction.ljust(power, "0")
    return _canonical(whole + padded[:power], padded[power:])


def _word_value(phrase: str, patterns: _Patterns, words: Lexicon) -> str:
    total = current = 0
    for word in patterns.word.findall(phrase):
        value = words.number.get(word) or words.ordinal[word]
        if value == _THOUSAND:
            total, current = total + max(current, 1) * value, 0
        elif value == _HUNDRED:
            current = max(current, 1) * value
        elif (current % _HUNDRED, value) == _FOURSCORE:
            current += _FOURSCORE[0] * _FOURSCORE[1] - _FOURSCORE[0]
        else:
            current += value
    return str(total + current)


@cache
def _patterns(lang: str) -> _Patterns:
    words = lexicon(lang)
    word = any_of({**words.number, **words.ordinal})
    joined = f"(?:{'|'.join(words.joins)})" if words.joins else "(?!)"
    one = any_of(name for name, value in words.number.items() if value == 1)
    ordinal = any_of(words.ordinal) if words.ordinal else "(?!)"
    article = rf"{one}(?= {ordinal}(?!\w))"  # "une deuxième vague" is no third one
    several = rf"{word}(?:{joined}{word}(?!\w)){{0,{_MOST_WORDS}}}(?!\w)"
    spoken = rf"(?<![\w-])(?:{article}|{several})"
    return _Patterns(
        number=re.compile(rf"(?P<digits>{_DIGITS})|{spoken}"),
        scale=re.compile(rf"[ -]?({any_of(words.scale)})(?!\w)"),
        percent=re.compile(rf" ?(?:{any_of(words.percent)})(?!\w)"),
        between=re.compile(rf" ?{any_of(words.between)} ?"),
        word=re.compile(rf"(?<!\w){word}(?!\w)"),
    )

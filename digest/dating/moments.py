"""When a text goes on to tell what came later: « Dimanche, les élus ont … », « Le lendemain », « Hier »."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from digest.dating.lexicon import any_of, lexicon_of
from digest.dating.passages import Passages
from digest.dating.patterns import patterns_of
from digest.dating.tenses import tells_past
from digest.dating.weekdays import Spoken

__all__ = ["Moment", "find_moments"]

_CLAUSE = 120  # characters; the reach of a verb after the words that open its sentence
_REACH = 1000  # characters; what is told further on is another event
_WEEK = 7
_LONGEST = 31  # days; papers are vague about longer times
_KINDS = ("weekday", "morrow", "n", "yesterday", "weekend", "nth", "lasting")

Kind = Literal["weekday", "step", "yesterday", "weekend", "nth", "lasting"]


@dataclass(frozen=True, slots=True)
class Moment:
    """Words for a moment told in the past; `start` and `end` span them.

    `number` is a weekday, or days since the moment before it. `opens` says that the words open their
    sentence; `sure` that the article says today, or the morning; `attributes` that they tell who told what
    stands before them: « …, a annoncé jeudi ».
    """

    kind: Kind
    number: int
    start: int
    end: int
    opens: bool = False
    sure: bool = False
    attributes: bool = False


def find_moments(passages: Passages, spoken: Sequence[Spoken], lang: str, begin: int) -> list[Moment]:
    """The moments that the article itself tells from a place on, in reading order, none in a quotation."""
    end = begin + _REACH
    found = {
        told.end: Moment(
            "weekday",
            told.weekday,
            told.start,
            told.end,
            sure=told.sure,
            attributes=_attributes(told, passages, lang),
        )
        for told in spoken
        if not told.earlier and begin <= told.start < end
    }
    for match in _sequel(lang).finditer(passages.text, begin, end):
        moment = None if passages.quoted(match.start()) else _moment(match, passages, lang)
        if moment and (moment.opens or moment.end not in found):
            found[moment.end] = moment
    return sorted(found.values(), key=lambda one: one.start)


def _attributes(told: Spoken, passages: Passages, lang: str) -> bool:
    said = passages.text[max(0, told.start - 2) : told.end]
    return said.startswith(", ") and bool(patterns_of(lang).saying.search(said))


def _moment(match: re.Match[str], passages: Passages, lang: str) -> Moment | None:
    start, end = passages.sentence(match.start())
    before, after = passages.text[start : match.start()], passages.text[match.end() : end][:_CLAUSE]
    opening = _opening(lang).match(before)
    told = tells_past(after, lang) if opening else _told_beside(before, after, match, lang)
    if not (told or match["lasting"]):
        return None
    patterns = patterns_of(lang)
    sure = bool(patterns.morning_next.match(after) or patterns.this_at_end.search(before))
    kind, number = _meaning(match, lang)
    near = 0 < number <= _LONGEST or kind == "weekday"
    return Moment(kind, number, match.start(), match.end(), bool(opening), sure) if near else None


def _meaning(match: re.Match[str], lang: str) -> tuple[Kind, int]:
    cues, said = lexicon_of(lang).cues, next(name for name in _KINDS if match[name])
    if said == "weekday":
        return "weekday", lexicon_of(lang).days[match["weekday"]]
    if said == "morrow":
        return "step", cues.morrows[match["morrow"]]
    if said in {"n", "lasting"}:
        number = match["n"] if said == "n" else match["count"]
        days = cues.units[match["unit"] if said == "n" else match["span"]]
        count = int(number) if number.isdigit() else cues.numbers[number]
        return "step" if said == "n" else "lasting", count * days - (days == _WEEK)
    if said == "nth":
        return "nth", int(match["digits"] or 0) or cues.nth[match["nth"]]
    return ("yesterday", 1) if said == "yesterday" else ("weekend", 1)


def _told_beside(before: str, after: str, match: re.Match[str], lang: str) -> bool:
    """Whether a verb of the past stands beside words amid a sentence: « réunie mercredi, a ouvert »."""
    patterns = patterns_of(lang)
    if not match["weekday"]:
        return bool(patterns.told_at_end(before))
    if patterns.aside_at_end.search(before) or patterns.sides_at_end.search(before):
        return False
    ending = _met(lang).search(before)
    return bool(ending and not patterns.planning.match(ending[0].strip()) and _next(lang).match(after))


@cache
def _met(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\b\w+{any_of(lexicon_of(lang).cues.participles)}\s$")


@cache
def _next(lang: str) -> re.Pattern[str]:
    return re.compile(rf",\s{patterns_of(lang).past.pattern}")


@cache
def _opening(lang: str) -> re.Pattern[str]:
    cues = lexicon_of(lang).cues
    return re.compile(rf"[\s(]*(?:{any_of(cues.then)},?\s)?(?:{any_of(cues.this)}\s)?$")


@cache
def _sequel(lang: str) -> re.Pattern[str]:
    lexicon = lexicon_of(lang)
    cues = lexicon.cues
    number, unit = rf"\d{{1,2}}|{any_of(cues.numbers)}", any_of(cues.units)
    ordinal = rf"(?P<nth>{any_of(cues.nth)}|(?P<digits>\d{{1,2}})(?:e|th)\b)"
    nth = any_of(cues.nth_day).replace(re.escape("{}"), ordinal)
    of = rf"(?!\s{any_of(cues.of)})"
    aside = any_of((*cues.after_aside, *cues.range))
    return re.compile(
        rf"\b(?:(?P<weekday>{any_of(lexicon.days)})\b(?!\s\d|'s|\s{aside}\b)"
        rf"|(?P<morrow>{any_of(cues.morrows)})\b{of}"
        rf"|(?P<n>{number})\s(?P<unit>{unit})\s(?:{any_of(cues.later)}\b|{any_of(cues.later_alone)}(?=\s?[,.]))"
        rf"|(?P<yesterday>{any_of((*cues.yesterday, *cues.before_yesterday))})\b"
        rf"|(?P<weekend>{any_of(cues.weekend)})\b"
        rf"|{nth}"
        rf"|(?P<lasting>{any_of(cues.lasting)})\s(?P<count>{number})\s(?P<span>{unit})\b)"
    )

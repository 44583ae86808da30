"""Lines that say when an article was published, alone or after who published it."""

import re
from dataclasses import replace
from functools import cache

from digest.cleaning.folding import folded
from digest.cleaning.line_words import NAMES, alternation, is_outlet, words_of
from digest.cleaning.mastheads import Stamp
from digest.cleaning.stamp_names import named_before

__all__ = ["Stamp", "name_before_date", "read_stamp"]

_LONGEST = 160  # characters; two times of day and a name take 120
_TOKEN = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")  # every date, and every time ago, has one
_TIME = re.compile(r"\d{1,2}\s?[h:]\s?\d{2}(?!\d)", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|\d[/.-]\d{2}$")
_NAMED_FIRST = re.compile(
    r"(?P<name>.+?)\s*(?:[,|/\u2013\u2014\u2022\u00b7]|\s-)(?P<lead>[^,|/\u2013\u2014\u2022\u00b7]*)"
)
_ARTICLE = re.compile(
    r"\s(?:le|the)\s+", re.IGNORECASE
)  # before the day of a letter or a picture: ", le 3 mars"
_RUBRIC = re.compile(
    r"\s*[|/\u2013\u2014\u2022\u00b7-]\s(?P<rubric>[^\W\d_][^|/\u2013\u2014\u2022\u00b7()]*)$"
)


@cache
def _date() -> re.Pattern[str]:
    months = alternation("months")
    return re.compile(
        r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)|\d{4}[-/]\d{2}[-/]\d{2}(?!\d)"
        rf"|\d{{1,2}}(?:er|st|nd|rd|th)?[ \u00a0\u202f](?:{months})(?![^\W\d_]),?(?:[ \u00a0\u202f]\d{{4}})?"
        rf"|(?<![^\W\d_])(?:{months})[ \u00a0\u202f]\d{{1,2}}(?:,[ \u00a0\u202f]?\d{{4}})",
        re.IGNORECASE,
    )


@cache
def _ago() -> re.Pattern[str]:
    """How long ago, as pages say it of their articles: "Il y a 2 heures"."""
    return re.compile(
        rf"\d\s?[^\W\d_]+\.?\s(?:{alternation('ago')})$|(?:{alternation('ago')})\s\d", re.IGNORECASE
    )


@cache
def _reading() -> re.Pattern[str]:
    """How long a text takes to read, at the end of a line: ". Temps de lecture : 2 mn", "· 4 min read"."""
    marks = r"[\s.|/\u2013\u2014\u2022\u00b7-]"
    minutes = r"\d{1,2}[\s\u00a0-]?(?:min|mn)(?:ute)?s?"
    return re.compile(rf"{marks}+(?i:(?:{alternation('reading')})\s*:?\s*{minutes}|{minutes} read)\.?$")


def read_stamp(line: str) -> Stamp | None:
    """Who is named around the date of a line that holds a date and no sentence; None for another line."""
    if len(line) > _LONGEST or not _DIGIT.search(line):
        return None
    line = _reading().sub("", line)
    if (_TIME.search(line) or _ago().search(line)) and _only_date_words(line):
        return Stamp()
    date = _date().search(line)
    signed = (_signed().search(line, date.end()) or _outlet_after(line, date.end())) if date else None
    if not date or not _ends_with(line[date.end() : signed.start() if signed else len(line)]):
        return None
    before = _TIME.sub("", line[: date.start()]).lstrip("@")
    stamp: Stamp | None = Stamp()
    if not _only_date_words(before):
        says = line.rstrip().endswith(".") and not signed
        stamp = None if says else named_before(before)
    if stamp is None or signed is None or stamp.byline:
        return stamp
    if "outlet" in signed.groupdict():
        return replace(stamp, source=stamp.source or signed["outlet"])
    return replace(stamp, byline=signed["name"])


def name_before_date(line: str) -> str:
    """What a mark parts from the day that ends a line, with its year: "Le Midi - 14 mars 2026 - 23h55"."""
    date = _date().search(line) if len(line) <= _LONGEST else None
    if date is None or not _YEAR.search(date[0]) or not _only_date_words(line[date.end() :]):
        return ""
    named = _NAMED_FIRST.fullmatch(line, 0, date.start())
    led = named is not None and not _ARTICLE.fullmatch(named["lead"]) and _only_date_words(named["lead"])
    return named["name"].strip() if named and led else ""


def _outlet_after(line: str, start: int) -> re.Match[str] | None:
    """Who published it, after the date and a mark: " - France Culture"; a name of two words at least."""
    found = _named_last().search(line, start)
    return found if found and is_outlet(found["outlet"]) and " " in found["outlet"] else None


@cache
def _named_last() -> re.Pattern[str]:
    return re.compile(rf"\s[|\u2013\u2014\u2022\u00b7-]\s(?P<outlet>{NAMES})$")


@cache
def _signed() -> re.Pattern[str]:
    """Who wrote it, after the date: " - Par Anne Roux", ". Auteur : L.R."."""
    return re.compile(rf"(?:^|[\W_])(?i:{alternation('by')})\s*:?\s+(?P<name>{NAMES})[\s.)]*$")


def _ends_with(rest: str) -> bool:
    """Whether nothing follows a date but date words and, after a mark, a rubric: "– Économie"."""
    rubric = _RUBRIC.search(rest)
    named = rubric is not None and folded(rubric["rubric"]) in words_of("sections")
    return _only_date_words(rest[: rubric.start()] if rubric and named else rest)


def _only_date_words(text: str) -> bool:
    return all(word in words_of("date") for word in _TOKEN.findall(folded(text)))

"""The date that an article prints of itself: the header `date 2025-01`, a dateline, a byline."""

import re
from datetime import date
from functools import cache

from digest.dating.lexicon import any_of, lexicon_of
from digest.dating.lines import Line, date_lines
from digest.dating.mentions import FIRST_YEAR, LAST_YEAR, Mention
from digest.dating.patterns import patterns_of
from digest.dating.stated import day_of, month_days
from digest.models import Article, Days, Evidence

__all__ = ["dateline_evidence", "header_evidence"]

_LONGEST = 120  # characters; the longest line that is taken for a byline
_OPENING = 60  # characters before the date of « PARIS, 12 février 2025 (AFP) - … »
_WORDS = 4  # other words in a byline without a cue: a name and an outlet; more is a title
_DASH = re.compile(r"[\s.,:]{0,3}(?:\([^)\n]{1,40}\))?[\s.,:]{0,3}[-–—|]")
_NAMED = re.compile(r"^\W*(?:par|by|source|©)\b")


def header_evidence(text: str, folded: str, lang: str) -> list[Evidence]:
    """The header at the head of a file: `date 2025-01`, `date 2025-01-10` or `date 2025`."""
    match = _header(lang).match(folded)
    if match is None:
        return []
    year, month, day = match["year"], match["month"], match["day"]
    if month is None:
        kind, days = "header_year", _year(int(year))
    elif day is None:
        kind, days = "header_month", month_days(year, month)
    else:
        kind, days = "header_day", day_of(year, month, day)
    start, end = match.start("head"), match.end()
    return [Evidence(kind, text[start:end], days, start, end)] if days else []


@cache
def _header(lang: str) -> re.Pattern[str]:
    words = any_of((*lexicon_of(lang).cues.header, "date"))
    digits = r"(?P<year>\d{4})(?:[-/](?P<month>\d{1,2})(?:[-/](?P<day>\d{1,2}))?)?"
    return re.compile(rf"\s*(?P<head>{words}\s?:?\s?{digits})(?![\d/-])")


def _year(year: int) -> Days | None:
    return Days(date(year, 1, 1), date(year, 12, 31)) if FIRST_YEAR <= year <= LAST_YEAR else None


def dateline_evidence(article: Article, folded: str, mentions: list[Mention], lang: str) -> list[Evidence]:
    """The dates of the lines around the prose, and the one that opens the prose.

    What stands at the head silences the foot, where pages list other articles with their dates.
    """
    found: dict[bool, list[Evidence]] = {True: [], False: []}
    for line in date_lines(article):
        inside = [m for m in mentions if line.start <= m.start and m.end <= line.end and not m.days.empty]
        told = [m for m in inside if _tells(folded, line, m, lang)]
        first = [m for m in told if _cue(folded[line.start : m.start], lang) != "updated"] or told
        if first:
            found[line.place == "foot"].append(_evidence(article.text, line, first[0]))
    return found[False] or found[True]


def _cue(before: str, lang: str) -> str:
    """Whether « publié » or « mis à jour » stands nearest before a date, or neither."""
    nearest = max(_cues(lang).finditer(before), key=lambda match: match.end(), default=None)
    return (nearest.lastgroup or "") if nearest else ""


@cache
def _cues(lang: str) -> re.Pattern[str]:
    cues = lexicon_of(lang).cues
    return re.compile(rf"\b(?:(?P<updated>{any_of(cues.updated)})|(?P<published>{any_of(cues.published)}))\b")


def _tells(folded: str, line: Line, mention: Mention, lang: str) -> bool:
    """Whether a date in a line is the article's: after « publié », in a byline, or before a dash."""
    before = folded[line.start : mention.start]
    if line.place == "foot":
        return line.end - line.start <= _LONGEST and bool(_cue(before, lang))
    if line.place == "prose" or mention.year is None:
        opens = len(before) <= _OPENING and _DASH.match(folded, mention.end)
        return bool(opens) and ". " not in before and '"' not in before and "«" not in before
    if line.end - line.start > _LONGEST:
        return False
    if _cue(before, lang):
        return True
    rest = before + folded[mention.end : line.end]
    named = mention.numeric or _NAMED.search(before) or len(re.findall(r"[^\W\d_]{2,}", rest)) <= _WORDS
    titled = patterns_of(lang).aside_at_end.search(before) and not re.search(r"(?:^|,)\s?\w{1,3}\s$", before)
    return bool(named) and not titled


def _evidence(text: str, line: Line, mention: Mention) -> Evidence:
    short = line.end - line.start <= _LONGEST
    start = (
        line.start + len(text[line.start : mention.start]) - len(text[line.start : mention.start].lstrip())
    )
    start = start if short else mention.start
    kind = "byline" if text[start : mention.start].strip() else "dateline"
    return Evidence(kind, text[start : mention.end], mention.days, start, mention.end)

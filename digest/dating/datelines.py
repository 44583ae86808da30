"""The date that an article prints of itself: the header `date 2025-01`, a dateline, a byline."""

import re
from bisect import bisect_left
from datetime import date
from functools import cache

from digest.dating.lexicon import any_of, fold, lexicon_of
from digest.dating.lines import Line, date_lines
from digest.dating.mentions import FIRST_YEAR, LAST_YEAR, Mention, find_mentions
from digest.dating.stamps import LONGEST, cue_before, cue_start, is_stamp, timeline
from digest.dating.stated import day_of, month_days, never_a_day
from digest.models import Article, Days, Evidence

__all__ = ["dateline_evidence", "header_evidence", "impossible_days"]

_HEAD = 20_000  # characters; the lines above the prose, and the first of it


def header_evidence(text: str, folded: str, lang: str, start: int = 0) -> list[Evidence]:
    """The header at the head of a file: `date 2025-01`, `date 2025-01-10` or `date 2025`.

    `start` is where cleaning found it, below a title.
    """
    match = _header(lang).match(folded, start)
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


def dateline_evidence(
    article: Article, folded: str, mentions: list[Mention], lang: str
) -> tuple[list[Evidence], list[Evidence]]:
    """The dates of the lines around the prose, and the one that opens it; then those of later changes.

    What stands at the head silences the foot, where pages list other articles with their dates.
    """
    found: dict[bool, list[Evidence]] = {True: [], False: []}
    changed: dict[bool, list[Evidence]] = {True: [], False: []}
    lines = list(date_lines(article))
    entries = timeline(folded, lines, mentions)
    for line in lines:
        inside = [m for m in _within(line, mentions) if not m.days.empty and m.start not in entries]
        told = [m for m in inside if is_stamp(article.text, folded, line, m, lang)]
        foot = line.place == "foot"
        later = [m for m in told if cue_before(folded[line.start : m.start], lang) == "updated"]
        first = [m for m in told if m not in later]
        found[foot] += [_evidence(article.text, folded, line, inside, m, lang) for m in first[:1]]
        changed[foot] += [_evidence(article.text, folded, line, inside, m, lang) for m in later[:1]]
    head = bool(found[False] or changed[False])
    return found[not head], [*changed[False], *changed[True]] if found[not head] else changed[not head]


def impossible_days(article: Article) -> tuple[str, ...]:
    """What an article prints or is given as its own day and no calendar has: « 31 février 2025 »."""
    lexicon, folded = lexicon_of(article.lang), fold(article.text[:_HEAD])
    never = [one for one in find_mentions(folded, lexicon) if one.days.empty and one.year is not None]
    printed = [
        article.text[mention.start : mention.end]
        for line in (date_lines(article) if never else ())
        for mention in _within(line, never)
        if line.place != "foot" and is_stamp(article.text, folded, line, mention, lexicon.lang)
    ]
    given = [stated.text for stated in article.stated if never_a_day(stated.text)]
    return tuple(dict.fromkeys([*given, *printed]))


def _within(line: Line, mentions: list[Mention]) -> list[Mention]:
    """The mentions inside a line; `mentions` are in reading order."""
    first = bisect_left(mentions, line.start, key=lambda mention: mention.start)
    last = bisect_left(mentions, line.end, key=lambda mention: mention.start)
    return [mention for mention in mentions[first:last] if mention.end <= line.end]


def _evidence(
    text: str, folded: str, line: Line, inside: list[Mention], mention: Mention, lang: str
) -> Evidence:
    """The words of the line up to its date; after another date of it, only from its own cue on."""
    start = line.start if line.end - line.start <= LONGEST else mention.start
    if any(other.end <= mention.start for other in inside):
        start = line.start + cue_start(folded[line.start : mention.start], lang)
    kind = "byline" if text[start : mention.start].strip() else "dateline"
    return Evidence(kind, text[start : mention.end], mention.days, start, mention.end)

"""The evidence that one article gives of its own date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from digest.dating.background import background_of
from digest.dating.conclude import conclude, frame_of
from digest.dating.datelines import dateline_evidence, header_evidence
from digest.dating.lexicon import fold, lexicon_of
from digest.dating.lines import lead_span
from digest.dating.mentions import LAST_YEAR, Mention, find_mentions
from digest.dating.passages import Passages
from digest.dating.patterns import patterns_of
from digest.dating.reports import Report, find_reports
from digest.dating.stated import stated_evidence
from digest.dating.telling import Telling
from digest.dating.weekdays import Spoken, find_spoken, first_told, weekday_evidence
from digest.models import Article, Days, Evidence

__all__ = ["find_evidence"]

_WEEK, _SUNDAY = 7, 6
_AFTER = (1, 2)  # days; a weekday further on is as well one before
_MOST = 40  # reported dates; an article with more is a list
_LONGEST = 100_000  # characters; a longer text is no article, and its date stands in the beginning


def find_evidence(article: Article) -> Article:
    """The article with its dating, from its own words and metadata alone.

    No clock, landmark or other article is asked. Evidence spans are offsets into `Article.text`.
    """
    text = article.text[:_LONGEST]
    folded, lexicon = fold(text), lexicon_of(article.lang)
    passages, patterns = Passages(folded), patterns_of(lexicon.lang)
    mentions = find_mentions(folded, lexicon, passages.runs)
    published, changed = dateline_evidence(article, folded, mentions, lexicon.lang)
    published += stated_evidence(article, lexicon)
    header = next((drop.start for drop in article.drops if drop.reason == "header"), 0)
    printed = [*header_evidence(text, folded, lexicon.lang, header), *(published or changed)]
    updates = [replace(one, kind="updated") for one in changed] if published else []
    spoken = find_spoken(passages, lexicon, patterns, lead_span(article))
    free = [m for m in mentions if not any(e.start <= m.start < e.end for e in (*printed, *updates))]
    reports = list(islice(find_reports(passages, free, patterns), _MOST))
    told, weekdays = _told(text, passages, (free, reports, spoken), lexicon.lang, printed)
    background = (*updates, *background_of(text, passages, free, lexicon.lang))
    return replace(article, dating=conclude([*printed, *told, *weekdays], background))


def _told(
    text: str,
    passages: Passages,
    found: tuple[list[Mention], list[Report], list[Spoken]],
    lang: str,
    printed: Sequence[Evidence],
) -> tuple[list[Evidence], list[Evidence]]:
    """The evidence of the dates and that of the weekdays that the prose tells.

    Where the article prints no day of its own, what follows a day in the telling counts as well.
    """
    (mentions, reports, spoken), frame = found, frame_of(printed)
    if frame.day or frame.empty:
        return _reported(text, reports, spoken), weekday_evidence(text, spoken)
    telling = Telling(text, passages, mentions, spoken, lang, _header_end(printed))
    followed = telling.sequels(reports)
    overtaken = telling.overtaken(followed)
    standing = [report for report in reports if report.mention not in overtaken]
    told = [*_reported(text, standing, spoken), *telling.evidence(followed, frame)]
    if any(one.tells(first_told(spoken)) for one in followed):
        return told, []
    return told, telling.weekdays() or weekday_evidence(text, spoken)


def _header_end(printed: Sequence[Evidence]) -> int:
    return max((one.end for one in printed if one.kind.startswith("header")), default=0)


def _reported(text: str, reports: list[Report], spoken: list[Spoken]) -> list[Evidence]:
    """The reported dates, each with the weekday that confirms it."""
    found = []
    for report in reports:
        mention = report.mention
        again = next((told for told in spoken if told.sure and told.weekday == mention.weekday), None)
        sure = report.strength in {"today", "eve"}
        if not sure and not again and _is_past(mention, spoken):
            continue
        days = _morrow(mention) if report.strength == "eve" else mention.days
        days = days if sure or report.strength == "tells" or again else _printed(mention)
        kind = "today_date" if sure else "written"
        found.append(Evidence(kind, text[report.start : report.end], days, report.start, report.end))
        if again and report.strength != "eve":
            weekday = Days(weekdays=(again.weekday,))
            found.append(Evidence("today", text[again.start : again.end], weekday, again.start, again.end))
    return list(dict.fromkeys(found))


def _is_past(mention: Mention, spoken: list[Spoken]) -> bool:
    """Whether the article reports a later day as well, or tells this one in the pluperfect."""
    for told in spoken:
        after = (told.weekday - (mention.weekday or 0)) % _WEEK
        if after in _AFTER or (after == 0 and told.earlier):
            return True
    return False


def _morrow(mention: Mention) -> Days:
    """The days after those of a date that the article calls yesterday."""
    days = mention.days.listing(most=LAST_YEAR) or ()
    return Days.only_on(*(day + timedelta(days=1) for day in days))


def _printed(mention: Mention) -> Days:
    """The days on which a report can be printed: a report of Sunday on Monday too, in another week."""
    days = mention.days.listing(most=LAST_YEAR) or ()
    if mention.weekday != _SUNDAY:
        return mention.days
    return Days.only_on(*days, *(day + timedelta(days=1) for day in days))

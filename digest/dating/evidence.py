"""The evidence that one article gives of its own date."""

from dataclasses import replace

from digest.dating.background import background_of
from digest.dating.conclude import conclude
from digest.dating.datelines import dateline_evidence, header_evidence
from digest.dating.lexicon import fold, lexicon_of
from digest.dating.lines import lead_span
from digest.dating.mentions import find_mentions
from digest.dating.passages import Passages
from digest.dating.patterns import patterns_of
from digest.dating.reports import Report, find_reports
from digest.dating.stated import stated_evidence
from digest.dating.weekdays import Spoken, find_spoken, weekday_evidence
from digest.models import Article, Days, Evidence

__all__ = ["find_evidence"]

_LONGEST = 100_000  # characters; a longer text is no article, and its date stands in the beginning


def find_evidence(article: Article) -> Article:
    """The article with its dating, from its own words and metadata alone.

    No clock, landmark or other article is asked. Evidence spans are offsets into `Article.text`.
    """
    text = article.text[:_LONGEST]
    folded, lexicon = fold(text), lexicon_of(article.lang)
    mentions = find_mentions(folded, lexicon)
    printed = [
        *header_evidence(text, folded, lexicon.lang),
        *dateline_evidence(article, folded, mentions, lexicon.lang),
        *stated_evidence(article, lexicon),
    ]
    passages, patterns = Passages(folded), patterns_of(lexicon.lang)
    spoken = find_spoken(passages, lexicon, patterns, lead_span(article))
    free = [m for m in mentions if not any(e.start <= m.start < e.end for e in printed)]
    reported = [*_reported(text, list(find_reports(passages, free, patterns)), spoken)]
    background = background_of(text, passages, free, lexicon.lang)
    return replace(
        article, dating=conclude([*printed, *reported, *weekday_evidence(text, spoken)], background)
    )


def _reported(text: str, reports: list[Report], spoken: list[Spoken]) -> list[Evidence]:
    """The reported dates; one that only opens a sentence needs its weekday told again."""
    found = []
    for report in reports:
        again = [told for told in spoken if told.weekday == report.mention.weekday]
        if report.strength == "opening" and not again:
            continue
        kind = "today_date" if report.strength == "today" else "written"
        found.append(
            Evidence(kind, text[report.start : report.end], report.mention.days, report.start, report.end)
        )
        if report.strength == "opening":
            days = Days(weekdays=(again[0].weekday,))
            told = again[0]
            found.append(Evidence("weekday", text[told.start : told.end], days, told.start, told.end))
    return found

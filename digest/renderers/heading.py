"""Heading: the line under the title of a brief, and the line under the headline of a story."""

from collections.abc import Container, Sequence

from digest.models import Article, Brief, Earlier, Entry
from digest.renderers.dates import capital
from digest.renderers.printing import LONGEST_NAME, words_of
from digest.renderers.standing import Listed
from digest.renderers.wording import Wording

__all__ = ["counts", "coverage", "dateline", "week_line"]

_PACE = 230  # words a minute; silent reading of French news prose
_OUTLETS = 4  # named under a headline; the others are in the sources


def week_line(brief: Brief, words: Wording, *, length: int) -> str:
    """`**Semaine 2 · du 6 au 12 janvier 2025** · 1 sujet · 2 articles · lecture : 1 min`."""
    hours, minutes = divmod(max(1, round(length / _PACE)), 60)
    if hours:
        reading = words.say("page_long_reading", hours=hours, minutes=f"{minutes:02}")
    else:
        reading = words.say("page_reading", minutes=minutes)
    return f"**{words.dates.period(brief.period)}** · {counts(Listed.of(brief), words)} · {reading}"


def counts(brief: Listed, words: Wording) -> str:
    """`1 sujet · 2 articles`."""
    return f"{words.say('stories', count=brief.stories)} · {words.say('articles', count=brief.articles)}"


def dateline(entry: Entry, words: Wording, linked: Container[str]) -> str:
    """`Vendredi 10 janvier 2025 · 2 articles, 1 origine probable · suite de [titre](2024-W45.md), …`.

    Only the briefs whose ids are in `linked` are linked to: no link leads nowhere.
    """
    articles = entry.story.articles
    days = [article.dating.day for article in articles if article.dating.day]
    parts = [capital(words.dates.span(min(days), max(days)))] if days else []
    parts.append(coverage(len(articles), len(entry.story.origins), words))
    outlets = _outlets(articles, words)
    if outlets:
        parts.append(outlets)
    if entry.follows:
        parts.append(_follows(entry.follows, words, linked))
    return " · ".join(parts)


def coverage(articles: int, origins: int, words: Wording) -> str:
    """How many articles, and how many texts they come from where some share theirs."""
    if articles == 1:
        return words.say("page_alone")
    told = words.say("articles", count=articles)
    if not 0 < origins < articles:
        return told
    return words.say("page_shared", articles=told, origins=words.say("likely_origins", count=origins))


def _outlets(articles: Sequence[Article], words: Wording) -> str:
    named = list(dict.fromkeys(article.source for article in articles if article.source))
    agencies = list(dict.fromkeys(article.agency for article in articles if article.agency))
    parts = [words_of(name, words.lang, LONGEST_NAME) for name in named[:_OUTLETS]]
    if len(named) > _OUTLETS:
        parts.append(words.say("page_more_outlets", count=len(named) - _OUTLETS))
    if agencies and len(articles) == 1:
        agency = words_of(agencies[0], words.lang, LONGEST_NAME)
        parts.append(words.say("page_after_agency", agency=agency))
    return ", ".join(parts)


def _follows(earlier: Earlier, words: Wording, linked: Container[str]) -> str:
    headline = words_of(earlier.headline, words.lang) or words.say("page_untitled")
    name = earlier.period.id
    link = f"[{headline}]({name}.md)" if name in linked else headline
    told = words.dates.dated(earlier.day) if earlier.day else words.dates.short_period(earlier.period)
    return words.say("page_follows", link=link, day=told)

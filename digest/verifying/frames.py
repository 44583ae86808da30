"""Frames: the lines of a page around its sentences: title, week, headlines, labels, dates of stories."""

import re
from collections.abc import Iterator, Sequence

from digest.models import Fault
from digest.renderers.brief_record import StoryRecord
from digest.text.typography import typeset
from digest.verifying.grounds import Grounds
from digest.verifying.inline import inline
from digest.verifying.knowing import unknown_names, unknown_numbers, unknown_words
from digest.verifying.matching import tokens
from digest.verifying.restoring import stories_of

__all__ = [
    "dateline_faults",
    "headline_faults",
    "label_faults",
    "labelled",
    "news_faults",
    "story_of",
    "title_faults",
    "week_faults",
]

_LABEL = re.compile(r"\*\*((?:[^*\\]|\\.){1,300})\*\*\s*(?:—\s*)?")
_PARTS = re.compile(r"\s*[,;:—–]\s+")
_JUDGED = {"number", "date", "name", "quotation", "negation", "modality"}


def labelled(markdown: str) -> tuple[str, str]:
    """The label in bold at the beginning of a line, and the rest."""
    found = _LABEL.match(markdown)
    return (found[1], markdown[found.end() :]) if found else ("", markdown)


def story_of(headline: str, cites: Sequence[int], grounds: Grounds) -> StoryRecord | None:
    """The story of the record under a headline: that of its words, else that of the first source below it."""
    told = tokens(inline(headline).text)
    stories = list(stories_of(grounds.record))
    ids = [grounds.articles[number].id for number in cites if number in grounds.articles]
    same = (one for one in stories if told and tokens(one.headline) == told)
    citing = (one for article in ids for one in stories if article in one.articles)
    return next(same, None) or next(citing, None)


def headline_faults(markdown: str, line: int, story: StoryRecord | None, grounds: Grounds) -> Iterator[Fault]:
    """The numbers and names of a headline that no article of its story has; of an edited one any word."""
    text = inline(markdown).text
    own = set(story.articles) if story else set()
    articles = {number: one for number, one in grounds.articles.items() if one.id in own or not own}
    recorded = story is not None and tokens(story.headline) == tokens(text)
    written = recorded and story is not None and not story.headline_from  # by an editor, and said so
    if written or (recorded and not grounds.reread):
        return
    cited = tuple(articles)
    lacks = grounds.checker(cited).check(text).why if own and articles and not recorded else ()
    found = [Fault(line, one.kind, one.text, one.said, cited) for one in lacks if one.kind in _JUDGED]
    told = {(one.kind, one.text) for one in found}
    yield from found
    yield from (
        Fault(line, "name", one, sources=cited)
        for one in unknown_names(text, cited, grounds)
        if ("name", one) not in told
    )
    yield from (
        Fault(line, "number", one, sources=cited)
        for one in unknown_numbers(text, cited, grounds)
        if ("number", one) not in told
    )
    if own and articles and not recorded:
        yield from (
            Fault(line, "content", one, story.headline if story else "", cited)
            for one in unknown_words(text, cited, grounds)
        )


def title_faults(markdown: str, line: int, grounds: Grounds) -> Iterator[Fault]:
    """The names and numbers of a page's title that no source has, beside those that the record gives it."""
    record = grounds.record
    told = inline(markdown).text
    for known in (grounds.words.say("page_title"), record.title, *record.subjects):
        told = told.replace(typeset(known, record.lang), "", 1)
    for part in _PARTS.split(told):
        yield from headline_faults(f"de {part}", line, None, grounds)  # a name that opens a text may be none


def label_faults(label: str, line: int, cites: Sequence[int], grounds: Grounds) -> Iterator[Fault]:
    """The date before a bullet, or a version of another day, that is the day of no source that it cites."""
    days = {grounds.articles[n].dating.day for n in cites if n in grounds.articles}
    known, dates = sorted(day for day in days if day), grounds.words.dates
    expected = [*(dates.short(day) for day in known), *(dates.day(day) for day in known)]
    told = inline(label).text
    if expected and tokens(told) not in {tokens(day) for day in expected}:
        yield Fault(line, "label", told, expected[0], tuple(cites))


def dateline_faults(markdown: str, line: int, story: StoryRecord | None, grounds: Grounds) -> Iterator[Fault]:
    """The day of a story that is not that of its articles."""
    expected = story_day(story, grounds)
    told = inline(markdown).text.partition(" · ")[0]
    if expected and tokens(told.lower()) != tokens(expected.lower()):
        yield Fault(line, "dateline", told, expected)


def story_day(story: StoryRecord | None, grounds: Grounds) -> str:
    """The first and the last day of a story as its date line says them."""
    own = set(story.articles) if story else set()
    days = [one.dating.day for one in grounds.articles.values() if one.id in own and one.dating.day]
    return grounds.words.dates.span(min(days), max(days)) if days else ""


def news_faults(markdown: str, line: int, grounds: Grounds) -> Iterator[Fault]:
    """What is told as new: its names and numbers are in the source cited, where that was read again.

    Before an arrow stands what an earlier issue said, which is not in this one's sources.
    """
    for piece in inline(markdown).pieces:
        cites = tuple(number for number in piece.cites if number in grounds.articles)
        yield from (
            Fault(line, "unknown_source", f"[{number}]", piece.text)
            for number in piece.cites
            if number not in cites
        )
        told = piece.text.rpartition("→")[2]
        if cites and grounds.reread:
            yield from (
                Fault(line, "name", one, sources=cites) for one in unknown_names(told, cites, grounds)
            )
            missing = unknown_numbers(told, cites, grounds)
            yield from (Fault(line, "number", one, sources=cites) for one in missing)


def week_faults(markdown: str, line: int, grounds: Grounds) -> Iterator[Fault]:
    """A period that is not that of the record."""
    expected = grounds.words.dates.period(grounds.record.period)
    told = inline(markdown).text.split(" · ")[: expected.count(" · ") + 1]
    if tokens(" ".join(told)) != tokens(expected.replace(" · ", " ")):
        yield Fault(line, "period", " · ".join(told), expected)

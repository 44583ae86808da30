"""Frames: the lines of a page around its sentences: title, week, headlines, labels, dates of stories."""

import re
from collections.abc import Iterator, Sequence

from digest.annotating.names import names
from digest.annotating.numbers import numbers, values
from digest.annotating.plain import plain
from digest.models import Article, Fault
from digest.renderers.brief_record import StoryRecord
from digest.text.tokens import words
from digest.verifying.grounds import Grounds
from digest.verifying.inline import inline
from digest.verifying.matching import tokens
from digest.verifying.restoring import stories_of

__all__ = ["dateline_faults", "headline_faults", "label_faults", "labelled", "story_of", "week_faults"]

_LABEL = re.compile(r"\*\*((?:[^*\\]|\\.){1,300})\*\*\s*(?:—\s*)?")
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
    """The numbers and names of a headline that no article of its story has."""
    text = inline(markdown).text
    own = set(story.articles) if story else set()
    articles = {number: one for number, one in grounds.articles.items() if one.id in own or not own}
    recorded = story is not None and tokens(story.headline) == tokens(text)
    if recorded and not grounds.reread:
        return
    yield from _unknown(text, line, articles, grounds)
    if not recorded and own and articles:
        lacks = grounds.checker(tuple(articles)).check(text).why
        told = {"name", "number"}
        yield from (
            Fault(line, one.kind, one.text, one.said, tuple(articles))
            for one in lacks
            if one.kind in _JUDGED and one.kind not in told
        )


def _unknown(text: str, line: int, articles: dict[int, Article], grounds: Grounds) -> Iterator[Fault]:
    """Names and numbers of a text that the articles have nowhere."""
    lang, told = grounds.record.lang, plain(text)
    sources = [
        part
        for one in articles.values()
        for part in (one.title, one.text, *(unit.text for unit in one.units))
    ]
    known = {word for part in sources for word in words(plain(part))}
    counted = {value for part in sources for value in values(plain(part), lang)}
    cited = tuple(articles)
    for name in names(text, lang):
        if not set(words(plain(text[name.start : name.end]))) <= known:
            yield Fault(line, "name", text[name.start : name.end], sources=cited)
    for number in numbers(told, lang):
        if not number.is_small_word and not (number.readings | number.bare) & counted:
            yield Fault(line, "number", text[number.start : number.end], sources=cited)


def label_faults(label: str, line: int, cites: Sequence[int], grounds: Grounds) -> Iterator[Fault]:
    """The date before a bullet that is not the day of any source that it cites."""
    days = {grounds.articles[n].dating.day for n in cites if n in grounds.articles}
    expected = [grounds.words.dates.short(day) for day in sorted(day for day in days if day)]
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


def week_faults(markdown: str, line: int, grounds: Grounds) -> Iterator[Fault]:
    """A period that is not that of the record."""
    told = inline(markdown).text.partition(" · ")[0]
    expected = grounds.words.dates.period(grounds.record.period)
    whole = inline(markdown).text
    if not whole.startswith(expected):
        yield Fault(line, "period", told if len(told) < len(whole) else whole, expected)

"""followed: a brief whose stories know what they continue, what they tell anew, and are remembered."""

from dataclasses import replace

from digest.composing.correcting import tellable
from digest.composing.following.chronicle import Chronicle
from digest.composing.following.news import news_of
from digest.composing.following.remembering import memory_of
from digest.composing.following.steps import thread_of
from digest.models import Brief, Entry, News, Section

__all__ = ["followed"]


def followed(brief: Brief, chronicle: Chronicle) -> Brief:
    """The brief with the thread, the news and the memory of each story that it tells."""
    known = frozenset(chronicle.known(brief.period))

    def told(entry: Entry) -> Entry:
        follows, story = entry.follows, entry.story
        day = max((a.dating.day for a in story.articles if a.dating.day), default=None)
        notes = replace(
            entry.notes,
            thread=thread_of(follows, entry.headline, day, brief.lang),
            news=_news(entry, chronicle, known, brief.lang),
        )
        return replace(entry, notes=notes, memory=memory_of(story, brief.lang))

    return replace(
        brief,
        sections=tuple(Section(one.title, tuple(map(told, one.entries))) for one in brief.sections),
        in_brief=tuple(map(told, brief.in_brief)),
    )


def _news(entry: Entry, chronicle: Chronicle, known: frozenset[str], lang: str) -> News | None:
    """What is new; nothing of a story that has no unit because an earlier one tells all of it."""
    if not entry.summary.system:
        return News(entry.follows.day, entry.follows.period.id) if entry.follows else None
    return news_of(tellable(entry.story), chronicle.told(entry.story), known, lang)

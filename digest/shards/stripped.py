"""Light values: what a run of any size keeps of an article while its text waits on the shelf."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from digest.models import Article, Brief, Dating, Days, Entry, Memory, Story

__all__ = [
    "bare",
    "brief_of",
    "brief_with",
    "light",
    "light_brief",
    "listed",
    "listed_alone",
    "shared",
    "story_with",
    "told_with",
    "wordless",
]


def light(article: Article) -> Article:
    """The article with its id, language, source and day; the whole dating where an editor set the day."""
    one = bare(article.id, article.lang, article.source, article.dating.day)
    return replace(one, dating=article.dating) if article.dating.is_set else one


def bare(id_: str, lang: str, source: str, day: date | None) -> Article:
    """A light article of these fields."""
    return Article(id=id_, path="", text="", lang=lang, source=source, dating=_dated(day))


@lru_cache(maxsize=10_000)
def _dated(day: date | None) -> Dating:
    return Dating(Days.only_on(day), "exact") if day else Dating()


def shared(story: Story, own: Callable[[Article], Article]) -> Story:
    """The story as `own` has its articles, with their ids in its origins and links: each is held once."""
    story = story_with(story, own)
    known = {one.id: one.id for one in story.articles}
    return replace(
        story,
        id=known.get(story.id, story.id),
        origins=tuple(tuple(known[one] for one in origin) for origin in story.origins),
        why=tuple(replace(link, one=known[link.one], other=known[link.other]) for link in story.why),
    )


def story_with(story: Story, article_of: Callable[[Article], Article]) -> Story:
    """The story with other values for its articles."""
    return replace(story, articles=tuple(article_of(one) for one in story.articles))


def light_brief(brief: Brief) -> Brief:
    """The brief with light articles, to be listed.

    Its record has the rest: what it was made of, what later issues remember, what it does not tell and why.
    """
    brief = _entries_with(brief_with(brief, light), _listed)
    return replace(brief, untold=tuple(map(listed, brief.untold)), lock=())


def _listed(entry: Entry) -> Entry:
    follows = replace(entry.follows, memory=Memory()) if entry.follows else None
    return replace(entry, story=wordless(entry.story), follows=follows, memory=Memory())


def listed(story: Story) -> Story:
    """The story as a finished brief lists it."""
    return replace(wordless(story), before=(), why=())


def wordless(story: Story) -> Story:
    """The story without its stems, which are many times the rest of a light one."""
    return replace(story, words="", names="")


def brief_of(brief: Brief, stories: Iterable[Story], own: Callable[[Article], Article]) -> Brief:
    """A light brief as `own` has its articles, and of these stories where they are its own."""
    known = {story.id: story for story in stories}
    brief = brief_with(brief, own)
    return told_with(brief, lambda one: known[one.id] if known.get(one.id) == one else one)


def listed_alone(brief: Brief) -> frozenset[str]:
    """The articles (ids) that a brief lists and measures, and of which it prints nothing.

    A story whose only unit is a bullet of L'essentiel is not told, and yet cited.
    """
    cited = {one.article.id for one in brief.sources if one.cited}
    return frozenset(one.id for story in brief.untold for one in story.articles if one.id not in cited)


def brief_with(brief: Brief, article_of: Callable[[Article], Article]) -> Brief:
    """The brief with other values for its articles."""
    return replace(
        told_with(brief, lambda story: story_with(story, article_of)),
        sources=tuple(replace(one, article=article_of(one.article)) for one in brief.sources),
        held=tuple(replace(one, article=article_of(one.article)) for one in brief.held),
        excluded=tuple(replace(one, article=article_of(one.article)) for one in brief.excluded),
    )


def told_with(brief: Brief, story_of: Callable[[Story], Story]) -> Brief:
    """The brief with other values for its stories, told or not."""
    brief = _entries_with(brief, lambda entry: replace(entry, story=story_of(entry.story)))
    return replace(brief, untold=tuple(map(story_of, brief.untold)))


def _entries_with(brief: Brief, entry_of: Callable[[Entry], Entry]) -> Brief:
    return replace(
        brief,
        sections=tuple(replace(one, entries=tuple(map(entry_of, one.entries))) for one in brief.sections),
        in_brief=tuple(map(entry_of, brief.in_brief)),
    )

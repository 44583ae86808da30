"""Composing: ranked stories and a summarizer in, a brief that is ready to be rendered out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from digest.composing.candidates import Candidate, candidates
from digest.composing.citing import extract_of, places_by_words
from digest.composing.essentials import bullet
from digest.composing.extracts import body
from digest.composing.headlines import headline
from digest.composing.picking import Summarizer
from digest.composing.repeats import Printed, alike
from digest.composing.sections import sections_of
from digest.composing.settings import Settings
from digest.composing.sources import sources_of
from digest.composing.subjects import subjects_of
from digest.models import Brief, Earlier, Entry, Extract, Held, Period, Story, Summary
from digest.text.tokens import words

__all__ = ["compose"]


_DEPTH = 2.0  # budgets of firm units that are read of an article: as much again to choose from


@dataclass(frozen=True, slots=True)
class _Told:
    """A story with its headline, and the units that are left for it once the headline has its words."""

    story: Story
    headline: str
    headline_from: str
    pool: tuple[Candidate, ...]


def compose(
    stories: Sequence[Story],
    *,
    period: Period,
    held: Sequence[Held],
    earlier: Mapping[str, Earlier],
    settings: Settings,
    summarizer: Summarizer,
) -> Brief:
    """The brief of one period. `stories` come ranked; `earlier` maps a thread to the story that it continues.

    Nothing is printed twice: headlines first, then the bullets of L'essentiel, then the bodies of the
    stories choose among what is left. Every article of the stories is in `sources`, once.
    """
    full, rest = stories[: settings.stories], stories[settings.stories :]
    told = [_tell(story, settings) for story in full]
    printed = Printed()
    told, lead = _lead(told, printed, settings, summarizer)
    entries = [_entry(each, printed, earlier, settings, summarizer) for each in told]
    sections = sections_of(entries, settings.sections)
    short = [_tell(story, settings) for story in rest[: settings.in_brief]]
    in_brief = [_in_brief(each, printed, earlier, settings, summarizer) for each in short]
    brief = Brief(
        period=period,
        lang=settings.lang,
        title=settings.title,
        subjects=subjects_of(stories),
        lead=lead,
        sections=sections,
        sources=(),
        held=tuple(held),
        fingerprint=settings.fingerprint,
        version=settings.version,
        in_brief=tuple(in_brief),
        untold=tuple(rest[settings.in_brief :]),
    )
    brief = replace(brief, sources=sources_of(brief))
    _account(stories, brief)
    return brief


def _tell(story: Story, settings: Settings) -> _Told:
    """The headline, and the units that do not say it again (all of them where nothing else is left)."""
    line, owner = headline(story, settings.lang)
    said = Printed()
    if not line.endswith("…"):  # a headline that stops short tells less than its unit does
        said.add(words(line))
    pool = candidates(story, settings.lang, _DEPTH * settings.words)
    return _Told(story, line, owner, tuple(c for c in pool if not said.repeats(c.words)) or pool)


def _lead(
    told: Sequence[_Told], printed: Printed, settings: Settings, summarizer: Summarizer
) -> tuple[list[_Told], tuple[Extract, ...]]:
    """The bullets of the first stories that have a unit to spare for one, and the stories without them."""
    bullets: list[Extract] = []
    left = []
    for each in told:
        enough = len(bullets) == settings.bullets
        chosen = None if enough else bullet(each.story, each.pool, printed, settings, summarizer)
        if chosen:
            printed.add(chosen.words)
            bullets.append(extract_of(chosen, places_by_words(each.story)))
            pool = tuple(c for c in each.pool if not alike(c.words, chosen.words, settings.lang))
            left.append(replace(each, pool=pool or each.pool))
        else:
            left.append(each)
    return left, tuple(bullets)


def _entry(
    told: _Told,
    printed: Printed,
    earlier: Mapping[str, Earlier],
    settings: Settings,
    summarizer: Summarizer,
) -> Entry:
    chosen = body(told.story, told.pool, printed, settings, summarizer)
    for candidate in chosen:
        printed.add(candidate.words)
    places = places_by_words(told.story)
    return Entry(
        story=told.story,
        headline=told.headline,
        headline_from=told.headline_from,
        summary=Summary(summarizer.name, tuple(extract_of(candidate, places) for candidate in chosen)),
        follows=earlier.get(told.story.thread) if told.story.thread else None,
    )


def _in_brief(
    told: _Told,
    printed: Printed,
    earlier: Mapping[str, Earlier],
    settings: Settings,
    summarizer: Summarizer,
) -> Entry:
    """The story in one unit: what opens its articles, where that is short enough."""
    one = replace(settings, words=settings.bullet_words, most_units=1, fewest=0)
    opening = bullet(told.story, told.pool, printed, one, summarizer)
    pool = (opening,) if opening else told.pool
    return _entry(replace(told, pool=pool), printed, earlier, one, summarizer)


def _account(stories: Sequence[Story], brief: Brief) -> None:
    """Every article in, every article out, once: a brief that loses one is never printed."""
    given = sorted(article.id for story in stories for article in story.articles)
    listed = sorted(source.article.id for source in brief.sources)
    if given != listed:
        raise ValueError(f"the brief {brief.period.id} does not account for every article once")

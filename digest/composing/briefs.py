"""Composing: ranked stories and a summarizer in, a brief that is ready to be rendered out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from digest.composing.entries import entry_of, in_brief_of, lead_of, tell
from digest.composing.picking import Summarizer
from digest.composing.sections import sections_of
from digest.composing.settings import Settings
from digest.composing.sources import sources_of
from digest.composing.subjects import subjects_of
from digest.models import Brief, Earlier, Held, Period, Story
from digest.text.repeats import Printed

__all__ = ["compose"]


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
    stories choose among what is left. A story without a unit fit to print is not told. Every article of the
    stories is in `sources`, once.
    """
    full, rest = stories[: settings.stories], stories[settings.stories :]
    told = [tell(story, settings) for story in full]
    printed = Printed()
    told, lead = lead_of(told, printed, settings)
    entries = [entry_of(each, printed, earlier, settings, summarizer) for each in told]
    short = [tell(story, settings) for story in rest[: settings.in_brief]]
    in_brief = [in_brief_of(each, printed, earlier, settings, summarizer) for each in short]
    mute = [entry.story for entry in (*entries, *in_brief) if not entry.summary.extracts]
    brief = Brief(
        period=period,
        lang=settings.lang,
        title=settings.title,
        subjects=subjects_of(stories),
        lead=lead,
        sections=sections_of([entry for entry in entries if entry.summary.extracts], settings),
        sources=(),
        held=tuple(held),
        fingerprint=settings.fingerprint,
        version=settings.version,
        in_brief=tuple(entry for entry in in_brief if entry.summary.extracts),
        untold=(*mute, *rest[settings.in_brief :]),
        note=settings.note,
    )
    brief = replace(brief, sources=sources_of(brief))
    _account(stories, brief)
    return brief


def _account(stories: Sequence[Story], brief: Brief) -> None:
    """Every article in, every article out, once: a brief that loses one is never printed."""
    given = sorted(article.id for story in stories for article in story.articles)
    listed = sorted(source.article.id for source in brief.sources)
    if given != listed:
        raise ValueError(f"the brief {brief.period.id} does not account for every article once")

"""Composing: ranked stories and a summarizer in, a brief that is ready to be rendered out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from digest.annotating.contrasts import contrasting
from digest.composing.correcting import tellable
from digest.composing.entries import entry_of, in_brief_of, lead_of
from digest.composing.following import Chronicle, followed
from digest.composing.misdatings import misdatings
from digest.composing.noting.sayings import sayings
from digest.composing.picking import Summarizer
from digest.composing.rebuttals import answered
from digest.composing.sections import sections_of
from digest.composing.settings import Settings
from digest.composing.sources import sources_of
from digest.composing.subjects import subjects_of
from digest.composing.told import tell
from digest.models import Brief, Entry, Extract, Held, Period, Story, Summary
from digest.text.repeats import Printed

__all__ = ["compose"]


def _as_it_is(story: Story) -> Story:
    return story


def compose(  # noqa: PLR0913 - what a brief depends on
    stories: Sequence[Story],
    *,
    period: Period,
    held: Sequence[Held],
    chronicle: Chronicle,
    settings: Settings,
    summarizer: Summarizer,
    subjects: tuple[str, ...] | None = None,
    whole: Callable[[Story], Story] = _as_it_is,
) -> Brief:
    """The brief of one period. `stories` come ranked; `chronicle` knows the issues before it.

    Where stories come without the texts of their articles, `whole` gives one with them, and `subjects` are
    those of the articles; stories that are not told stay as they came.

    Nothing is printed twice but a denial of what two stories tell: headlines first, then the bullets of
    L'essentiel, then the bodies of the stories choose among what is left. A story without a unit fit to print
    is not told, unless it is an interview that can be quoted, or says what corrects what; one that tells
    nothing new has a line. Every article of the stories is in `sources`, once.
    """
    fresh, same = _parted(stories, chronicle, settings, whole)
    page = _Page([whole(one) for one in fresh[: settings.stories + settings.in_brief]], chronicle, settings)
    lead, speaks, shown, mute = page.told(summarizer)
    brief = replace(
        _blank(period, held, settings),
        subjects=subjects_of(stories) if subjects is None else subjects,
        lead=lead,
        sections=sections_of(speaks, settings),
        in_brief=(*shown, *(page.unchanged(story) for story in same)),
        untold=(*mute, *fresh[settings.stories + settings.in_brief :]),
    )
    brief = followed(brief, chronicle)
    brief = replace(brief, sources=sources_of(brief), misdated=misdatings(brief))
    _account(stories, brief)
    return brief


def _blank(period: Period, held: Sequence[Held], settings: Settings) -> Brief:
    """A brief that tells nothing yet."""
    return Brief(
        period=period,
        lang=settings.lang,
        title=settings.title,
        subjects=(),
        lead=(),
        sections=(),
        sources=(),
        held=tuple(held),
        fingerprint=settings.fingerprint,
        version=settings.version,
        note=settings.note,
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """What a page has room for: whole stories in their order, those that get an entry and those in brief."""

    stories: Sequence[Story]
    chronicle: Chronicle
    settings: Settings

    def told(
        self, summarizer: Summarizer
    ) -> tuple[tuple[Extract, ...], list[Entry], list[Entry], list[Story]]:
        """The bullets of L'essentiel, the entries, those in brief, and the stories that have no unit."""
        settings, chronicle = self.settings, self.chronicle
        printed = Printed(contrasting(settings.lang))
        pile = [tell(tellable(story), settings) for story in self.stories]
        told, lead = lead_of(pile[: settings.stories], printed, settings)
        short = pile[settings.stories :]
        full = [entry_of(one, printed, chronicle, settings, summarizer) for one in told]
        brief = [in_brief_of(one, printed, chronicle, settings, summarizer) for one in short]
        every = [self._of(one) for one in answered([*full, *brief], pile, lead, settings.lang)]
        entries, in_brief = every[: len(full)], every[len(full) :]
        speaks = [entry for entry in entries if entry.summary.extracts or _says(entry)]
        shown = [entry for entry in in_brief if entry.summary.extracts]
        mute = [one.story for one in (*entries, *in_brief) if one not in speaks and one not in shown]
        return lead, speaks, shown, mute

    def unchanged(self, story: Story) -> Entry:
        """A story without a unit: the line that it has says that nothing is new."""
        told, follows = tell(tellable(story), self.settings), self.chronicle.unchanged(story)
        return Entry(story, told.headline, told.headline_from, Summary("", ()), follows)

    def _of(self, entry: Entry) -> Entry:
        """The entry of the whole story, with what is not told of it."""
        return replace(entry, story=next(one for one in self.stories if one.id == entry.story.id))


def _parted(
    stories: Sequence[Story], chronicle: Chronicle, settings: Settings, whole: Callable[[Story], Story]
) -> tuple[list[Story], list[Story]]:
    """The stories that may be told, and those that tell nothing new, whole."""
    followers = (one for one in stories if chronicle.told(one) and not settings.is_decided(one.id))
    same = [one for one in map(whole, followers) if chronicle.unchanged(one)]
    old = {one.id for one in same}
    return [one for one in stories if one.id not in old], same


def _says(entry: Entry) -> bool:
    """Whether a story without a unit to print corrects something, or can quote an interview."""
    story = tellable(entry.story)
    asked = any(article.turns for article in story.articles)
    own = {article.id for article in story.articles}
    corrects = any(one.by in own for one in story.corrections)
    return corrects or (asked and bool(sayings(story, Printed(), alone=True)))


def _account(stories: Sequence[Story], brief: Brief) -> None:
    """Every article in, every article out, once: a brief that loses one is never printed."""
    given = sorted(article.id for story in stories for article in story.articles)
    listed = sorted(source.article.id for source in brief.sources)
    if given != listed:
        raise ValueError(f"the brief {brief.period.id} does not account for every article once")

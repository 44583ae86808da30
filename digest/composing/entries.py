"""Entries: a story with its headline, the bullet that it gives to L'essentiel, and the units below."""

from collections.abc import Sequence
from dataclasses import replace

from digest.composing.candidates import Candidate
from digest.composing.citing import extract_of, places_by_words
from digest.composing.essentials import bullet
from digest.composing.extracts import body
from digest.composing.following import Chronicle
from digest.composing.openers import opener
from digest.composing.opinions import is_opinion
from digest.composing.order import in_order
from digest.composing.picking import Summarizer
from digest.composing.settings import Settings
from digest.composing.told import Told
from digest.models import Entry, Extract, Summary
from digest.text.repeats import Printed

__all__ = ["IN_BRIEF", "entry_of", "in_brief_of", "lead_of"]

_LONGEST = 2  # bullets; longer ones are a paragraph
IN_BRIEF = 1.5  # bullets; a story in one unit has no body that could tell the rest


def lead_of(
    told: Sequence[Told], printed: Printed, settings: Settings
) -> tuple[list[Told], tuple[Extract, ...]]:
    """The bullets of the first stories that have a unit to spare for one, and the stories without them."""
    bullets: list[Extract] = []
    left = []
    for each in told:
        enough = len(bullets) == settings.bullets or is_opinion(each.story)
        chosen = None if enough else bullet(each.story, each.pool, each.event, printed, settings)
        if chosen:
            printed.add(chosen.words)
            bullets.append(extract_of(chosen, places_by_words(each.story)))
            shorter = each.below(chosen, settings.lang)
            left.append(shorter if shorter.pool else each)
        else:
            left.append(each)
    return left, tuple(bullets)


def entry_of(
    told: Told,
    printed: Printed,
    chronicle: Chronicle,
    settings: Settings,
    summarizer: Summarizer,
) -> Entry:
    """The story below its headline. Of several articles the unit that tells the event opens it.

    The newest of its counts is told in any case: what it replaces is not. So is a denial, where the story
    holds something against somebody.
    """
    first = opener(told.pool, told.event, printed, settings) if len(told.story.articles) > 1 else None
    rest, room = (_after(told, first, settings), _less(settings, first)) if first else (told.pool, settings)
    if first:
        printed.add(first.words)
    counted = told.recounted(printed, settings) if room.most_units else None
    if counted:
        printed.add(counted.words)
        rest, room = replace(told, pool=rest).without(counted, settings.lang).pool, _less(room, counted)
    more = body(told.story, rest, printed, room, summarizer) if rest and room.most_units else ()
    fixed = [one for one in (first, counted) if one]
    told_units = told.replied((*fixed, *more), len(fixed), printed, settings)
    for candidate in told_units[len(fixed) :]:
        printed.add(candidate.words)
    chosen = in_order(told_units, told.story)
    places = places_by_words(told.story)
    return Entry(
        story=told.story,
        headline=told.headline,
        headline_from=told.headline_from,
        summary=Summary(summarizer.name, tuple(extract_of(candidate, places) for candidate in chosen)),
        follows=chronicle.follows(told.story),
    )


def in_brief_of(
    told: Told,
    printed: Printed,
    chronicle: Chronicle,
    settings: Settings,
    summarizer: Summarizer,
) -> Entry:
    """The story in one unit, the one that tells its event where that is short enough, and a denial of it.

    A longer one that opens an article goes before a shorter one that tells a side detail.
    """
    longest = int(IN_BRIEF * settings.bullet_words)
    one = replace(settings, bullet_words=longest, words=longest, most_units=1, fewest=0)
    only = bullet(told.story, told.pool, told.event, printed, one)
    if only is None:
        only = opener(told.pool, told.event, printed, one, longest=_LONGEST * settings.bullet_words)
    return entry_of(replace(told, pool=(only,)) if only else told, printed, chronicle, one, summarizer)


def _after(told: Told, first: Candidate, settings: Settings) -> tuple[Candidate, ...]:
    """What may follow the opening unit: nothing that its article tells before it, and the best there is."""
    later = told.without(first, settings.lang).pool
    left = [c for c in later if c.article != first.article or c.unit > first.unit]
    firm = [c for c in left if c.firm and c.standing == "alone"]
    near = [c for c in firm if told.event.is_near(c, first)]
    return tuple(near if len(near) > 1 else firm or left)


def _less(settings: Settings, first: Candidate) -> Settings:
    """What is left of a story's size for the units after the opening one."""
    return replace(
        settings,
        words=max(settings.words - first.length, 0),
        most_units=settings.most_units - 1,
        fewest=max(settings.fewest - 1, 0),
    )

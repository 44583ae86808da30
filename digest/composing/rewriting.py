"""rewritten: briefs with the sentences of a model in the place of units, where the check lets them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from digest.checking.replacing import checked
from digest.composing.correcting import tellable
from digest.composing.deictics import date_words, written_on
from digest.composing.edits import apply_edits
from digest.composing.entries import IN_BRIEF
from digest.composing.leaning import leaning
from digest.composing.settings import Settings
from digest.composing.sources import sources_of
from digest.models import Brief, Draft, Entry, Extract, Finding, Story

__all__ = ["Write", "rewritten"]

Write = Callable[[Sequence[tuple[Story, int]]], Sequence[Draft]]


def rewritten(briefs: Sequence[Brief], write: Write, settings: Settings, *, system: str) -> list[Brief]:
    """The briefs as a model tells their stories; all are asked for in one call of `write`.

    What the check refuses, and what the page says already, gives its place to the units that the brief has
    for the story. Headlines and L'essentiel stay as they are; the sources are numbered again. `system` is
    the name of the writer.
    """
    jobs = [_jobs(brief, settings) for brief in briefs]
    drafts = iter(write([job for each in jobs for job in each]))
    return [
        _rewritten(brief, list(islice(drafts, len(each))), settings, system)
        for brief, each in zip(briefs, jobs, strict=True)
    ]


def _jobs(brief: Brief, settings: Settings) -> list[tuple[Story, int]]:
    """The stories that the page tells, in its order, each with the words that it has for it.

    One that tells nothing new is not asked for: its line says so. Nor is one of quotations alone.
    """
    short = int(IN_BRIEF * settings.bullet_words)
    told = [entry for entry in brief.told if entry.summary.extracts]
    return [(tellable(one.story), short if one in brief.in_brief else settings.words) for one in told]


def _rewritten(brief: Brief, drafts: Sequence[Draft], settings: Settings, system: str) -> Brief:
    printed = _printer(brief)
    page = [*(entry.headline for entry in brief.told), *map(printed, brief.lead)]
    done: dict[str, Entry] = {}
    told = [entry for entry in brief.told if entry.summary.extracts]
    for entry, (story, budget), draft in zip(told, _jobs(brief, settings), drafts, strict=True):
        if entry in brief.in_brief:
            draft = _one(draft)  # noqa: PLW2901 - the same draft, as far as it is printed
        made = checked(
            story,
            draft,
            entry.summary,
            printed=page,
            lang=_lang(story, settings),
            budget=budget,
            leans=_leans,
            dated=partial(_dated, story=story, lang=_lang(story, settings)),
        )
        done[story.id] = replace(entry, summary=replace(made, system=system))
        page += map(printed, made.extracts)
    sections = tuple(
        replace(section, entries=tuple(done.get(one.story.id, one) for one in section.entries))
        for section in brief.sections
    )
    brief = replace(
        brief, sections=sections, in_brief=tuple(done.get(entry.story.id, entry) for entry in brief.in_brief)
    )
    return replace(brief, sources=sources_of(brief))


def _one(draft: Draft) -> Draft:
    """The first sentence, for a story that is told in one."""
    first = draft.sentences[:1]
    return replace(draft, sentences=first, beyond=draft.beyond + len(draft.sentences) - len(first))


def _leans(text: str, lang: str) -> bool:
    return leaning(text, lang) is not None


def _dated(finding: Finding, story: Story, lang: str) -> str | None:
    """The sentence with the date of each bare day, by the article that supports it best, or None."""
    owner = next(article for article in story.articles if article.id == finding.units[0][0])
    edits = date_words(finding.sentence, written_on(owner.dating), owner.lang or lang)
    return None if edits is None else apply_edits(finding.sentence, edits)


def _lang(story: Story, settings: Settings) -> str:
    return next((article.lang for article in story.articles if article.lang), settings.lang)


def _printer(brief: Brief) -> Callable[[Extract], str]:
    """What stands on the page for an extract."""
    articles = {article.id: article for entry in brief.told for article in entry.story.articles}

    def printed(extract: Extract) -> str:
        unit = articles[extract.article].units[extract.unit]
        return extract.wording or apply_edits(unit.text, extract.edits)

    return printed

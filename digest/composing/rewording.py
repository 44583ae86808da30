"""reworded: a brief with an editor's sentences in the place of units, each held against the sources."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from digest.checking import check, headline_lacks
from digest.desk import in_effect
from digest.models import Brief, Decision, Entry, Excluded, Extract, Lack, Span, Story

__all__ = ["decided", "lacks_of"]

_Words = Mapping[tuple[str, int], str]


def decided(brief: Brief, decisions: Sequence[Decision], excluded: Sequence[Excluded]) -> Brief:
    """The brief with the sentences that an editor wrote, and with what the desk did for it.

    An editor's sentence and headline are printed whatever the check finds: what the story does not support
    is told with the decision. Of those `excluded`, the brief names the ones of its days.
    """
    words = {(one.target, one.unit - 1): one.text for one in decisions if one.kind == "reword"}
    if words:
        brief = replace(
            brief,
            lead=tuple(_worded(extract, words) for extract in brief.lead),
            sections=tuple(
                replace(section, entries=tuple(_told(entry, words) for entry in section.entries))
                for section in brief.sections
            ),
            in_brief=tuple(_told(entry, words) for entry in brief.in_brief),
        )
    stories = {a.id: entry.story for entry in brief.told for a in entry.story.articles}
    stories |= {entry.story.id: entry.story for entry in brief.told}
    effective = tuple(
        replace(one, lacks=lacks_of(one, stories[one.target], brief.lang)) if one.target in stories else one
        for one in in_effect(brief, decisions)
    )
    days = Span(brief.period.first, brief.period.last)
    kept_off = tuple(one for one in excluded if one.article.dating.day and one.article.dating.day in days)
    return replace(brief, decisions=effective, excluded=kept_off)


def _told(entry: Entry, words: _Words) -> Entry:
    extracts = tuple(_worded(extract, words) for extract in entry.summary.extracts)
    return replace(entry, summary=replace(entry.summary, extracts=extracts))


def _worded(extract: Extract, words: _Words) -> Extract:
    """The extract with the sentence for its unit, or for the same unit of another article."""
    places = ((extract.article, extract.unit), *extract.also)
    text = next((words[place] for place in places if place in words), "")
    return replace(extract, wording=text, author="editor", edits=()) if text else extract


def lacks_of(decision: Decision, story: Story, lang: str) -> tuple[Lack, ...]:
    """What the story does not support of an editor's sentence, or gives nowhere of a headline's names.

    `lang` is that of a headline.
    """
    if decision.kind == "retitle":
        return headline_lacks(decision.text, story, lang=lang)
    return check(decision.text, story).why if decision.kind == "reword" else ()

"""annotated: a brief with who said what, the versions that differ and the numbers below each story."""

from collections.abc import Iterable
from dataclasses import replace

from digest.annotating.contrasts import contrasting
from digest.composing.correcting import tellable
from digest.composing.edits import apply_edits
from digest.composing.noting.agreeing import counts
from digest.composing.noting.differing import versions
from digest.composing.noting.disagreeing import number_versions
from digest.composing.noting.opposing import opposed
from digest.composing.noting.renewing import with_new_quotation
from digest.composing.noting.sayings import sayings
from digest.composing.noting.single_numbers import single_versions
from digest.composing.noting.toll_versions import toll_versions
from digest.composing.own_language import in_own_language
from digest.composing.sources import sources_of
from digest.models import Article, Brief, Entry, Extract, Place, Version
from digest.text.repeats import Printed
from digest.text.tokens import words

__all__ = ["annotated"]


def annotated(brief: Brief) -> Brief:
    """The brief with the notes of the stories that it tells in full; its sources are numbered again.

    Nothing is noted that the page says already, and no note says another again.
    """
    printed = Printed(contrasting(brief.lang))
    articles = {source.article.id: source.article for source in brief.sources}
    for entry in brief.told:
        printed.add(words(entry.headline))
    for extract in (*brief.lead, *(one for entry in brief.told for one in entry.summary.extracts)):
        printed.add(_printed(extract, articles))
    sections = tuple(
        replace(section, entries=tuple(_annotated(entry, printed, brief.lang) for entry in section.entries))
        for section in brief.sections
    )
    brief = replace(brief, sections=sections)
    return replace(brief, sources=sources_of(brief))


def _annotated(entry: Entry, printed: Printed, lang: str) -> Entry:
    story = tellable(entry.story)
    counted = toll_versions(story)
    known = _places(counted)
    numbers = (one for one in number_versions(story, lang) if known.isdisjoint(_places([one])))
    differ = (*versions(story), *counted, *numbers)
    known = _places(differ)
    differ = (*differ, *(one for one in single_versions(story, lang) if known.isdisjoint(_places([one]))))
    differ = (*differ, *opposed(story, lang, _places(differ)))
    for version in differ:
        for side in version.sides:
            printed.add(words(side.text))
    said = sayings(in_own_language(story, lang), printed, alone=not entry.summary.extracts)
    agreed = counts(in_own_language(story, lang), printed, lang)
    entry = replace(entry, notes=replace(entry.notes, quotes=said, versions=differ, counts=agreed))
    return with_new_quotation(entry, printed)


def _places(versions: Iterable[Version]) -> set[Place]:
    return {side.place for version in versions for side in version.sides}


def _printed(extract: Extract, articles: dict[str, Article]) -> tuple[str, ...]:
    unit = articles[extract.article].units[extract.unit]
    return words(extract.wording or apply_edits(unit.text, extract.edits))

"""BriefView: a brief as ready-made strings; templates only place them."""

from collections.abc import Container
from dataclasses import dataclass

from digest.models import Brief, Entry, Extract, Section
from digest.renderers.account_view import balance_line, unused_block
from digest.renderers.block_news import unchanged_line
from digest.renderers.blocks import Block, blocks_of
from digest.renderers.correction_block import correction_block
from digest.renderers.desk_view import desk_lines
from digest.renderers.heading import dateline, week_line
from digest.renderers.misdated_view import check_block
from digest.renderers.note_view import note_lines
from digest.renderers.printing import Articles, unit_markdown, words_of
from digest.renderers.source_view import held_line, production_line, source_lines
from digest.renderers.wording import Wording
from digest.renderers.writing_view import writing_note

__all__ = ["BriefView", "SectionView", "StoryView", "brief_view"]


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story: its headline, the line with its dates and articles, its units with their citations.

    `note` says how a language model took part, where one did; `blocks` are who said what, the versions that
    differ, the figures, what is new and the thread, those of them that have content.
    """

    headline: str
    dateline: str
    units: tuple[str, ...]
    note: str = ""
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionView:
    """Stories under one heading."""

    title: str
    stories: tuple[StoryView, ...]


@dataclass(frozen=True, slots=True)
class BriefView:
    """One issue of the press review. Every string is Markdown, escaped and typeset."""

    title: str
    week: str
    lead_title: str
    lead: tuple[str, ...]
    sections: tuple[SectionView, ...]
    in_brief_title: str
    in_brief: tuple[str, ...]
    sources_title: str
    sources: tuple[str, ...]
    also_read_title: str
    also_read: tuple[str, ...]
    held: str
    production: str
    note: tuple[str, ...] = ()
    desk_title: str = ""
    desk: tuple[str, ...] = ()
    check: Block | None = None
    unused: Block | None = None
    balance: str = ""


def brief_view(brief: Brief, words: Wording, linked: Container[str] = ()) -> BriefView:
    """The page of a brief, from this brief alone; `linked` are the ids of the briefs that it may link to."""
    articles = Articles.of(brief)
    lead = tuple(_bullet(extract, articles, words) for extract in brief.lead)
    sections = tuple(_section(one, articles, words, linked) for one in brief.sections if one.entries)
    in_brief = tuple(_in_brief(entry, articles, words, linked) for entry in brief.in_brief)
    sources, also_read = source_lines(brief, articles, words)
    printed = [*lead, *in_brief, *(text for s in sections for story in s.stories for text in _texts(story))]
    return BriefView(
        title=_title(brief, words),
        week=week_line(brief, words, length=sum(len(text.split()) for text in printed)),
        lead_title=words.say("page_lead"),
        lead=lead,
        sections=sections,
        in_brief_title=words.say("page_in_brief"),
        in_brief=in_brief,
        sources_title=words.say("page_sources"),
        sources=sources,
        also_read_title=words.say("also_read", count=len(also_read)),
        also_read=also_read,
        held=held_line(brief.held, words),
        production=production_line(brief, words),
        note=note_lines(brief.note, words),
        desk_title=words.say("desk_title"),
        desk=desk_lines(brief, articles, words),
        check=check_block(brief.misdated, articles.numbers, words),
        unused=unused_block(brief, words),
        balance=balance_line(brief, words),
    )


def _title(brief: Brief, words: Wording) -> str:
    title = words_of(brief.title, words.lang) or words.say("page_title")
    subjects = ", ".join(words_of(subject, words.lang) for subject in brief.subjects)
    return words.say("page_full_title", title=title, subjects=subjects) if subjects else title


def _section(section: Section, articles: Articles, words: Wording, linked: Container[str]) -> SectionView:
    title = words_of(section.title, words.lang) or words.say("page_stories")
    return SectionView(title, tuple(_story(entry, articles, words, linked) for entry in section.entries))


def _bullet(extract: Extract, articles: Articles, words: Wording) -> str:
    day = articles.by_id[extract.article].dating.day
    text = unit_markdown(extract, articles, words.lang)
    return f"**{words.dates.short(day)}** {text}" if day else text


def _in_brief(entry: Entry, articles: Articles, words: Wording, linked: Container[str]) -> str:
    """`**10 janv. · Titre** — Une phrase. [3]`, dated where its article has a day; or that nothing is new."""
    if entry.follows and not entry.summary.extracts:
        return unchanged_line(entry, entry.follows, words, linked)
    story = _story(entry, articles, words, ())
    corrected = correction_block(entry, articles, words)
    days = [each for one in entry.summary.extracts if (each := articles.by_id[one.article].dating.day)]
    day = f"{words.dates.short(max(days))} · " if days else ""
    told = " — ".join(filter(None, [f"**{day}{story.headline}**", " ".join(story.units)]))
    return (
        f"{told} **{corrected.title}** — {corrected.text or ' '.join(corrected.lines)}" if corrected else told
    )


def _story(entry: Entry, articles: Articles, words: Wording, linked: Container[str]) -> StoryView:
    return StoryView(
        headline=words_of(entry.headline, articles.lang(entry.headline_from, words.lang))
        or words.say("page_untitled"),
        dateline=dateline(entry, words, linked),
        units=tuple(unit_markdown(extract, articles, words.lang) for extract in entry.summary.extracts),
        note=writing_note(entry.summary, words),
        blocks=blocks_of(entry, articles, words, linked),
    )


def _texts(story: StoryView) -> tuple[str, ...]:
    notes = (text for block in story.blocks for text in (block.title, block.text, *block.lines))
    return (story.headline, story.dateline, *story.units, *notes)

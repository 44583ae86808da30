"""The record of a brief: every word on the page, where it stands, and why it is there."""

import datetime as dt
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from digest.accounting import outlets, unused
from digest.models import (
    Brief,
    Earlier,
    Entry,
    Fate,
    Link,
    Locked,
    OutletShare,
    Period,
    State,
    Story,
    Summary,
)
from digest.renderers.article_record import SourceRecord, source_record
from digest.renderers.desk_record import (
    DecisionRecord,
    ExcludedRecord,
    decision_records,
    excluded_records,
)
from digest.renderers.news_record import MemoryRecord, memory_record
from digest.renderers.notes_record import NotesRecord, notes_record
from digest.renderers.printing import Articles
from digest.renderers.reproduction import reproduction
from digest.renderers.reuse_record import ReuseRecord, reuse_records
from digest.renderers.unit_record import UnitRecord, unit_records
from digest.renderers.writing_record import WritingRecord, writing_record

__all__ = [
    "BriefRecord",
    "FollowsRecord",
    "SectionRecord",
    "StoryRecord",
    "brief_record",
]

_DRAFT = State()


@dataclass(frozen=True, slots=True)
class FollowsRecord:
    """The story of an earlier issue that a story continues."""

    period: str
    story: str
    headline: str
    day: dt.date | None


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """A story: its articles, which of them share their text, why they stand together, what is printed.

    `writing` tells how a language model took part, where one did. `notes` are what stands below the units,
    `memory` is what later issues compare theirs with.
    """

    id: str
    headline: str
    headline_from: str
    thread: str
    score: float
    articles: tuple[str, ...]
    origins: tuple[tuple[str, ...], ...]
    why: tuple[Link, ...]
    follows: FollowsRecord | None
    summarizer: str
    units: tuple[UnitRecord, ...]
    writing: WritingRecord | None = None
    notes: NotesRecord = NotesRecord()
    memory: MemoryRecord = MemoryRecord()


@dataclass(frozen=True, slots=True)
class SectionRecord:
    """Stories under one heading."""

    title: str
    stories: tuple[StoryRecord, ...]


@dataclass(frozen=True, slots=True)
class BriefRecord:
    """One issue of the press review: every word on the page, where it stands, and why it is there.

    `in_brief` are the stories that are told in one unit, `untold` those that the page has no room for.
    `held` are the ids of the articles that waited for a date; the record of those tells the rest.
    `markdown_sha256` is the hash of the page as it was written: another one has been edited. `decisions` are
    an editor's, `excluded` what they kept off this page, `note` is the editor's own word. `unused` is what
    became of the sources that are not cited, `outlets` how much each gave, `reuse` how much of each source is
    reproduced word for word, `state` who read and approved the page.
    `lock` is everything that the brief was made of: `digest build --locked` refuses where it has drifted.
    """

    format: Literal["digest.brief/1"]
    version: str
    fingerprint: str
    lang: str
    title: str
    subjects: tuple[str, ...]
    period: Period
    lead: tuple[UnitRecord, ...]
    sections: tuple[SectionRecord, ...]
    in_brief: tuple[StoryRecord, ...]
    untold: tuple[StoryRecord, ...]
    sources: tuple[SourceRecord, ...]
    held: tuple[str, ...]
    markdown_sha256: str
    decisions: tuple[DecisionRecord, ...] = ()
    excluded: tuple[ExcludedRecord, ...] = ()
    note: str = ""
    lock: tuple[Locked, ...] = ()
    unused: tuple[Fate, ...] = ()
    outlets: tuple[OutletShare, ...] = ()
    reuse: tuple[ReuseRecord, ...] = ()
    state: State = _DRAFT


def brief_record(brief: Brief, markdown: str, state: State = _DRAFT) -> BriefRecord:
    """Everything that a brief says, and why; `markdown` is its page, `state` what was signed of it."""
    articles = Articles.of(brief)
    return BriefRecord(
        format="digest.brief/1",
        version=brief.version,
        fingerprint=brief.fingerprint,
        lang=brief.lang,
        title=brief.title,
        subjects=brief.subjects,
        period=brief.period,
        lead=unit_records(brief.lead, articles, brief.lang),
        sections=tuple(
            SectionRecord(s.title, tuple(_story(entry, articles, brief.lang) for entry in s.entries))
            for s in brief.sections
        ),
        in_brief=tuple(_story(entry, articles, brief.lang) for entry in brief.in_brief),
        untold=tuple(_untold(story) for story in brief.untold),
        sources=tuple(source_record(s.article, s.number, cited=s.cited) for s in brief.sources),
        held=tuple(item.article.id for item in brief.held),
        markdown_sha256=sha256(markdown.encode("utf-8", "replace")).hexdigest(),
        decisions=decision_records(brief.decisions),
        excluded=excluded_records(brief.excluded),
        note=brief.note,
        lock=brief.lock,
        unused=unused(brief),
        outlets=outlets(brief),
        reuse=reuse_records(reproduction(brief)),
        state=state,
    )


def _story(entry: Entry, articles: Articles, lang: str) -> StoryRecord:
    story = entry.story
    return StoryRecord(
        id=story.id,
        headline=entry.headline,
        headline_from=entry.headline_from,
        thread=story.thread,
        score=story.score,
        articles=tuple(article.id for article in story.articles),
        origins=story.origins,
        why=story.why,
        follows=_follows(entry.follows) if entry.follows else None,
        summarizer=entry.summary.system,
        units=unit_records(entry.summary.extracts, articles, lang),
        writing=writing_record(entry.summary.writing) if entry.summary.writing else None,
        notes=notes_record(entry.notes, articles, lang),
        memory=memory_record(story, entry),
    )


def _untold(story: Story) -> StoryRecord:
    return _story(Entry(story, "", "", Summary("", ())), Articles({}, {}), "")


def _follows(earlier: Earlier) -> FollowsRecord:
    return FollowsRecord(earlier.period.id, earlier.story, earlier.headline, earlier.day)

"""The record of a brief: every word on the page, where it stands, and why it is there."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from digest.accounting import outlets, unused
from digest.models import (
    Brief,
    Fate,
    Locked,
    OutletShare,
    Period,
    State,
)
from digest.renderers.article_record import SourceRecord, source_record
from digest.renderers.desk_record import (
    DecisionRecord,
    ExcludedRecord,
    decision_records,
    excluded_records,
)
from digest.renderers.misdate_record import MisdateRecord, misdate_records
from digest.renderers.printing import Articles
from digest.renderers.reproduction import reproduction
from digest.renderers.reuse_record import ReuseRecord, reuse_records
from digest.renderers.story_record import FollowsRecord, StoryRecord, story_record, untold_record
from digest.renderers.unit_record import UnitRecord, unit_records

__all__ = [
    "BriefRecord",
    "FollowsRecord",
    "SectionRecord",
    "StoryRecord",
    "brief_record",
]

_DRAFT = State()


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
    became of the sources that are not cited, `misdated` the dates of its stories whose weekday is not theirs,
    `outlets` how much each gave, `reuse` how much of each source is reproduced word for word, `state` who
    read and approved the page.
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
    misdated: tuple[MisdateRecord, ...] = ()
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
            SectionRecord(s.title, tuple(story_record(entry, articles, brief.lang) for entry in s.entries))
            for s in brief.sections
        ),
        in_brief=tuple(story_record(entry, articles, brief.lang) for entry in brief.in_brief),
        untold=tuple(untold_record(story) for story in brief.untold),
        sources=tuple(source_record(s.article, s.number, cited=s.cited) for s in brief.sources),
        held=tuple(item.article.id for item in brief.held),
        markdown_sha256=sha256(markdown.encode("utf-8", "replace")).hexdigest(),
        decisions=decision_records(brief.decisions),
        excluded=excluded_records(brief.excluded),
        note=brief.note,
        lock=brief.lock,
        unused=unused(brief),
        misdated=misdate_records(brief.misdated, articles),
        outlets=outlets(brief),
        reuse=reuse_records(reproduction(brief)),
        state=state,
    )

"""Small briefs: stories of given articles, of which given units are printed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from digest.composing.sources import sources_of
from digest.models import Article, Brief, Entry, Extract, Period, Section, Story, Summary


def entry(
    headline: str,
    articles: Sequence[Article],
    extracts: Sequence[Extract],
    origins: tuple[tuple[str, ...], ...] = (),
) -> Entry:
    """A story that prints these units."""
    story = Story(f"s-{headline}", tuple(articles), origins=origins)
    return Entry(story, headline, articles[0].id, Summary("lead", tuple(extracts)))


def brief(week: str, entries: Sequence[Entry], untold: tuple[Story, ...] = ()) -> Brief:
    """A brief of these stories; its sources are their articles, those that are cited first."""
    monday = date.fromisocalendar(int(week[:4]), int(week[-2:]), 1)
    made = Brief(
        period=Period(monday, monday + timedelta(days=6), "week", week),
        lang="fr",
        title="",
        subjects=(),
        lead=(),
        sections=(Section("", tuple(entries)),),
        sources=(),
        held=(),
        fingerprint="",
        version="0",
        untold=untold,
    )
    return replace(made, sources=sources_of(made))

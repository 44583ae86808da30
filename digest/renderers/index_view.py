"""IndexView: every brief of a run, the newest first, and what is in none."""

from dataclasses import dataclass

from digest.models import Brief, Issue
from digest.renderers.heading import counts
from digest.renderers.printing import words_of
from digest.renderers.wording import Wording

__all__ = ["IndexView", "IssueView", "index_view"]

_HEADLINES = 5  # of each brief; the brief has them all


@dataclass(frozen=True, slots=True)
class IssueView:
    """A brief in the list: the link to it, its counts, its first headlines, how many more it has."""

    link: str
    counts: str
    headlines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """The page that leads to every other. Every string is Markdown, escaped and typeset."""

    title: str
    counts: str
    empty: str
    issues: tuple[IssueView, ...]
    undated: str
    undated_counts: str


def index_view(issue: Issue, words: Wording) -> IndexView:
    """The list of an issue's briefs."""
    held = len(issue.held)
    waiting = words.say("held_undated", count=held) if held else words.say("undated_nothing")
    numbers = {
        "articles": issue.articles,
        "dated": issue.articles - held,
        "held": held,
        "periods": len(issue.briefs),
        "skipped": len(issue.skipped),
        "outside": len(issue.outside),
    }
    kind = issue.briefs[0].period.kind if issue.briefs else "week"
    newest = sorted(issue.briefs, key=lambda brief: brief.period, reverse=True)
    return IndexView(
        title=words_of(issue.title, words.lang) or words.say("page_title"),
        counts=words.report(numbers, period=kind),
        empty="" if issue.briefs else words.say("index_empty"),
        issues=tuple(_listed(brief, words) for brief in newest),
        undated=f"[{words.say('undated_title')}]({words.say('undated_name')}.md)",
        undated_counts=waiting,
    )


def _listed(brief: Brief, words: Wording) -> IssueView:
    headlines = [
        words_of(entry.headline, words.lang) or words.say("page_untitled")
        for section in brief.sections
        for entry in section.entries
    ]
    more = len(headlines) - _HEADLINES
    listed = headlines[:_HEADLINES] + ([words.say("more", count=more)] if more > 0 else [])
    link = f"[{words.dates.period(brief.period)}]({brief.period.id}.md)"
    return IssueView(link=link, counts=counts(brief, words), headlines=tuple(listed))

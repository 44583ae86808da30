"""IndexView: every brief of a folder, the newest first, and what is in none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.models import UNUSED, Issue, PeriodKind
from digest.renderers.account_view import account_line
from digest.renderers.heading import counts
from digest.renderers.printing import words_of
from digest.renderers.source_view import waiting
from digest.renderers.standing import Listed
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
    account_title: str = ""
    account: str = ""


def index_view(issue: Issue, listed: Sequence[Listed], words: Wording) -> IndexView:
    """The list of an issue's briefs and of those that stand beside them (`listed` are all of them)."""
    newest = sorted(listed, key=lambda brief: (brief.period, brief.period.id), reverse=True)
    printed = [brief.period for brief in issue.briefs] or [brief.period for brief in newest]
    kind = printed[0].kind if printed else "week"
    numbers = _numbers(issue, listed, kind)
    account = account_line(_fates(issue, listed, numbers, kind), words)
    return IndexView(
        title=words_of(issue.title, words.lang) or words.say("page_title"),
        counts=words.report(numbers, period=kind),
        empty="" if listed else words.say("index_empty"),
        issues=tuple(_listed(brief, words) for brief in newest),
        undated=f"[{words.say('undated_title')}]({words.say('undated_name')}.md)",
        undated_counts=waiting(issue.held, words),
        account_title=words.say("account_title") if account else "",
        account=account,
    )


def _numbers(issue: Issue, listed: Sequence[Listed], kind: PeriodKind) -> dict[str, int]:
    """How many articles the briefs of one kind, the waiting, and what stands in no brief add up to."""
    briefs = [brief for brief in listed if brief.period.kind == kind]  # a month holds its weeks' articles
    days = [article.dating.day for article in issue.outside if article.dating.day]
    outside = sum(not any(b.period.first <= day <= b.period.last for b in briefs) for day in days)
    dated = sum(brief.articles for brief in briefs) + outside
    return {
        "articles": dated + len(issue.held) + len(issue.excluded),
        "dated": dated,
        "held": len(issue.undated),
        "waiting": len(issue.held) - len(issue.undated),
        "periods": len(briefs),
        "skipped": len(issue.skipped),
        "outside": outside,
        "excluded": len(issue.excluded),
    }


def _fates(
    issue: Issue, listed: Sequence[Listed], numbers: Mapping[str, int], kind: PeriodKind
) -> dict[str, int]:
    """How many inputs ended in which way: of the briefs listed, and of this run what is in none."""
    briefs = [brief for brief in listed if brief.period.kind == kind]
    unused: dict[str, int] = {name: sum(brief.unused[n] for brief in briefs) for n, name in enumerate(UNUSED)}
    later = sum(one.decision.kind == "hold" for one in issue.excluded)
    return {
        "cited": sum(brief.articles for brief in briefs) - sum(unused.values()),
        **unused,
        "held": numbers["held"],
        "waiting": numbers["waiting"],
        "excluded": len(issue.excluded) - later,
        "later": later,
        "outside": numbers["outside"],
        "skipped": numbers["skipped"],
    }


def _listed(brief: Listed, words: Wording) -> IssueView:
    first = brief.headlines[:_HEADLINES]
    headlines = [words_of(one.text, one.lang) or words.say("page_untitled") for one in first]
    more = brief.stories - len(headlines)
    told = headlines + ([words.say("more", count=more)] if more > 0 else [])
    link = f"[{words.dates.period(brief.period)}]({brief.period.id}.md)"
    return IssueView(link=link, counts=counts(brief, words), headlines=tuple(told))

"""Fates: each input of a run ends in one place; a run that loses one, or counts one twice, is a bug."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from digest.models import Article, Brief, Excluded, Fate, FateKind, Issue, Skipped, Story

__all__ = ["accounted", "alike", "fates", "unused"]


def fates(issue: Issue) -> tuple[Fate, ...]:
    """What became of every input: those of the briefs in their order, then what is in none."""
    return tuple(_fates(issue))


def unused(brief: Brief) -> tuple[Fate, ...]:
    """What became of the sources of a brief that it does not cite, in the order of its list."""
    return tuple(fate for fate in _sources(brief) if fate.kind != "cited")


def alike(stories: Iterable[Story], cited: Container[str]) -> dict[str, str]:
    """Each near-copy (id) of a cited article that is not cited itself, with the first such article's id."""
    found: dict[str, str] = {}
    for origin in (origin for story in stories for origin in story.origins):
        first = next((one for one in origin if one in cited), "")
        found |= {one: first for one in origin if first and one not in cited}
    return found


def accounted(issue: Issue, articles: Iterable[Article], skipped: Iterable[Skipped]) -> Issue:
    """The issue as it is, once every input is found in exactly one place of it.

    Raises ValueError where one is lost or counted twice: no input can do that, only a mistake of ours.
    """
    given = Counter([*(article.id for article in articles), *(one.path for one in skipped)])
    found = Counter(fate.input for fate in fates(issue))
    if given != found:
        wrong = sorted((given - found) | (found - given))
        raise ValueError(f"not accounted for once: {', '.join(wrong)}")
    return issue


def _fates(issue: Issue) -> Iterator[Fate]:
    for brief in issue.briefs:
        yield from _sources(brief)
    for held in issue.held:
        decision = held.decision
        yield Fate(
            "waiting" if decision else "held",
            held.article.id,
            reason=decision.reason if decision else "",
            who=decision.who if decision else "",
        )
    for one in issue.excluded:
        yield _excluded(one)
    for article in issue.outside:
        yield Fate("outside", article.id)
    for item in issue.skipped:
        yield Fate("skipped", item.path, reason=item.reason)


def _sources(brief: Brief) -> Iterator[Fate]:
    """Those of the list of sources, in its order."""
    cited = {source.article.id for source in brief.sources if source.cited}
    untold = {article.id for story in brief.untold for article in story.articles}
    stories = (*(entry.story for entry in brief.told), *brief.untold)
    copied = alike(stories, cited)
    for source in brief.sources:
        name = source.article.id
        like = copied.get(name, "")
        if source.cited or not like:
            kind: FateKind = "cited" if source.cited else "untold" if name in untold else "uncited"
            yield Fate(kind, name, brief.period.id)
        else:
            yield Fate("uncited" if source.differs else "copy", name, brief.period.id, like=like)


def _excluded(one: Excluded) -> Fate:
    kind: FateKind = "later" if one.decision.kind == "hold" else "excluded"
    return Fate(kind, one.article.id, reason=one.decision.reason, who=one.decision.who)

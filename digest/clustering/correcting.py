"""corrected: stories that know what corrects what, each erratum with the article that it corrects."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from digest.clustering.errata_found import Found, found_corrections
from digest.clustering.errata_touching import Reading, touched
from digest.clustering.joining import grouped, join
from digest.models import Article, Correction, Link, Story

__all__ = ["corrected", "still"]


def corrected(stories: Sequence[Story], pile: Sequence[Article], copies: Sequence[Link]) -> list[Story]:
    """The stories of one period, each erratum in that of the article that it corrects for certain.

    Each story knows what one of its articles corrects, and which of its articles may be corrected.
    """
    found = found_corrections(pile, copies)
    if not found:
        return list(stories)
    links = [link for one in found for link in _links(one.correction)]
    groups, _ = grouped(stories, links)
    joined = [
        join(
            [article for story in group for article in story.articles],
            group,
            copies,
            links=links,
            last=frozenset(id_ for one in found for id_ in one.correction.withdrawn),
        )
        if len(group) > 1
        else group[0]
        for group in groups
    ]
    return [_with_corrections(story, found) for story in joined]


def still(story: Story, homes: Iterable[Story]) -> Story:
    """A story that an editor made of others, with those of their corrections that it can have.

    One that the editor took apart from what it corrects is no correction of it.
    """
    ids = {article.id for article in story.articles}
    kept: dict[tuple[str, int], Correction] = {}
    for one in (one for home in homes for one in home.corrections if _holds(one, ids)):
        same = kept.get((one.by, one.unit), one)
        both = tuple(dict.fromkeys((*same.withheld, *one.withheld)))
        kept[one.by, one.unit] = replace(one, withheld=both)
    return replace(story, corrections=tuple(kept.values()))


def _holds(one: Correction, ids: set[str]) -> bool:
    if one.joins:
        return one.by in ids and not ids.isdisjoint(one.joins)
    return not ids.isdisjoint(one.articles)


def _links(one: Correction) -> Iterable[Link]:
    for id_ in one.joins:
        first, second = sorted((one.by, id_))
        yield Link(first, second, one.kind, 1.0)


def _with_corrections(story: Story, found: Iterable[Found]) -> Story:
    ids = {article.id for article in story.articles}
    kept = []
    for one in found:
        its = one.correction
        if not _holds(its, ids):
            continue
        others = [a for a in story.articles if a.id != its.by and a.id not in its.withdrawn]
        told = (Reading(a) for a in others if its.by in ids or a.id in its.of)
        more = touched(one.claim, told) if its.kind != "reply" else ()
        kept.append(replace(its, withheld=(*its.withheld, *more)))
    return replace(story, corrections=tuple(kept))

"""grouping: which articles an editor tells as one story, and which tell one of their own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from digest.desk.names import Names, names_of_stories
from digest.models import Decision, Idle, Story

__all__ = ["Grouping", "grouping"]


@dataclass(frozen=True, slots=True)
class Grouping:
    """The articles (ids) of each story that is not as it was found; decisions that change nothing."""

    groups: tuple[tuple[str, ...], ...] = ()
    idle: tuple[Idle, ...] = ()


def grouping(stories: Sequence[Story], decisions: Iterable[Decision]) -> Grouping:
    """What the merges and splits make of the stories; an article leaves before the rest is merged."""
    idle: list[Idle] = []
    decisions = tuple(decisions)
    leaving = _leaving(stories, [one for one in decisions if one.kind == "split"], idle)
    joined = _joined(stories, [one for one in decisions if one.kind == "merge"], idle)
    groups: list[tuple[str, ...]] = []
    for those in joined:
        ids = [article.id for story in those for article in story.articles]
        left = tuple(id_ for id_ in ids if id_ not in leaving)
        if len(those) > 1 or len(left) < len(ids):
            groups += [(id_,) for id_ in ids if id_ in leaving]
            groups += [left] if left else []
    return Grouping(tuple(groups), tuple(idle))


def _leaving(stories: Sequence[Story], splits: Iterable[Decision], idle: list[Idle]) -> frozenset[str]:
    company = {article.id: len(story.articles) for story in stories for article in story.articles}
    leaving = set()
    for split in splits:
        if company.get(split.target, 0) > 1:
            leaving.add(split.target)
        else:
            idle.append(Idle(split, "alone" if split.target in company else "unknown"))
    return frozenset(leaving)


def _joined(stories: Sequence[Story], merges: Iterable[Decision], idle: list[Idle]) -> list[list[Story]]:
    """The stories, those that are merged together, in their order."""
    parents = {story.id: story.id for story in stories}

    def root(name: str) -> str:
        while parents[name] != name:
            parents[name] = name = parents[parents[name]]
        return name

    for one, other in _pairs(stories, merges, idle):
        parents[root(other)] = root(one)
    groups: dict[str, list[Story]] = {}
    for story in stories:
        groups.setdefault(root(story.id), []).append(story)
    return list(groups.values())


def _pairs(
    stories: Sequence[Story], merges: Iterable[Decision], idle: list[Idle]
) -> Iterator[tuple[str, str]]:
    """The ids of the stories that are told as one, two by two; both are dated or both wait."""
    names, dated = names_of_stories(stories), {story.id: story.period is not None for story in stories}
    for merge in merges:
        first, *others = _found(merge, names, idle)
        for name, other in zip(merge.others, others, strict=True):
            if first and other and dated[other] != dated[first]:
                idle.append(Idle(replace(merge, target=name), "apart"))
            elif first and other:
                yield first, other


def _found(merge: Decision, names: Names, idle: list[Idle]) -> Iterator[str]:
    """The ids of the stories that are named, empty where a name means none or several."""
    for name in (merge.target, *merge.others):
        found = names.find(name)
        if len(found) != 1:
            idle.append(Idle(replace(merge, target=name), "ambiguous" if found else "unknown"))
        yield found[0] if len(found) == 1 else ""

"""Settling: the copies among all articles, and the dates that articles give one another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from digest.clustering import StoredPrints, linked
from digest.config import Config
from digest.dating import quoters, resolve, unused_landmarks, yearless
from digest.desk import Landmark, Ruling, read_decisions, rule
from digest.errors import ShelfError
from digest.models import Article, Decision, Link
from digest.shards.catalogue import Catalogue
from digest.shards.shelf import prints_of

__all__ = ["Settlement", "settled"]

_AT_ONCE = 500  # articles in memory


@dataclass(frozen=True, slots=True)
class Settlement:
    """The catalogue with every date that can be proved, the copies by id, what the desk decides."""

    catalogue: Catalogue
    copies: tuple[Link, ...]
    ruling: Ruling
    idle_landmarks: tuple[str, ...]


def settled(catalogue: Catalogue, config: Config, landmarks: Sequence[Landmark]) -> Settlement:
    """What the articles of all shards say of one another. Those without a day are read, their copies too."""
    decisions = read_decisions(config.overrides) if config.overrides else ()
    ruling = rule(decisions, catalogue.articles, where=str(config.overrides))
    copies = _copies(catalogue)
    asked = list(_concerned(catalogue, ruling.decisions, copies))
    loaded = catalogue.load(asked, settled=False)
    more = _quoting(catalogue, loaded)
    known = {*asked, *more}
    dated = resolve(
        sorted([*loaded, *catalogue.load(more, settled=False)], key=lambda one: one.id),
        landmarks=landmarks,
        overrides=ruling.decisions,
        copies=tuple(link for link in copies if link.one in known),
        elsewhere=[one for one in catalogue.stated if one.origin not in known],
    )
    used = catalogue.used | _used(dated, landmarks)
    return Settlement(
        catalogue.dated({article.id: article.dating for article in dated}),
        copies,
        ruling,
        tuple(one.id for one in landmarks if one.id not in used),
    )


def _copies(catalogue: Catalogue) -> tuple[Link, ...]:
    paths = [prints_of(catalogue.folder, shard) for shard in catalogue.shards]
    by_id = sorted(range(len(catalogue.rows)), key=catalogue.rows.__getitem__)
    names = [article.id for article in catalogue.articles]
    try:
        prints = StoredPrints(paths, by_id)
        with closing(prints):
            return tuple(Link(names[a], names[b], "copy", score) for a, b, score in linked(prints))
    except (OSError, ValueError) as error:
        advice = "Build again: it is made anew from the sources"
        raise ShelfError(f"cannot be read ({error})", where=str(catalogue.folder), advice=advice) from error


def _concerned(catalogue: Catalogue, decisions: Iterable[Decision], copies: Sequence[Link]) -> Iterator[str]:
    """The ids of the articles without a day or with a decided one, and all that copies lead to, in order."""
    decided = {one.target for one in decisions if one.day}
    beside: dict[str, list[str]] = defaultdict(list)
    for link in copies:
        beside[link.one].append(link.other)
        beside[link.other].append(link.one)
    wave = [one.id for one in catalogue.articles if not one.dating.day or one.id in decided]
    found = set(wave)
    while wave:
        wave = [other for one in wave for other in beside.get(one, ()) if other not in found]
        found.update(wave)
    return (one.id for one in catalogue.articles if one.id in found)


def _quoting(catalogue: Catalogue, loaded: Sequence[Article]) -> list[str]:
    """The ids of the other articles that quote what one that waits for its year quotes, in order.

    A few are read at a time: of an archive, all that appeared on such a day are asked.
    """
    days = {day for one in loaded if one.dating.day is None for day in yearless(one)}
    known = {one.id for one in loaded}
    asked = [one.id for one in catalogue.articles if one.dating.day in days and one.id not in known]
    few = (asked[at : at + _AT_ONCE] for at in range(0, len(asked), _AT_ONCE))
    texts = (one for ids in few for one in catalogue.load(ids, settled=False))
    found = {quoter.id for some in quoters(loaded, texts).values() for quoter in some}
    return [name for name in asked if name in found]


def _used(articles: Sequence[Article], landmarks: Sequence[Landmark]) -> set[str]:
    unused = {one.id for one in unused_landmarks(articles, landmarks)}
    return {one.id for one in landmarks if one.id not in unused}

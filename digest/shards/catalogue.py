"""The catalogue of a run: every article on the shelf, its id in this run, where it is kept, its day."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from sys import intern

from digest.desk import Landmark
from digest.errors import ShelfError
from digest.models import Article, Dating, Skipped
from digest.readers import unique_names
from digest.shards.places import Place, Places
from digest.shards.shelf import Index, loaded, read_index
from digest.shards.stripped import bare

__all__ = ["Catalogue", "catalogued"]


@dataclass(frozen=True)
class Catalogue:
    """All articles by id, light, with their places on the shelf in the same order.

    `shards` are the names of the shards, `slices` those of what was read; `rows` say which article each
    shard's articles became.
    `content` are hashes of path, title and text as numbers, by article; `stated` and `used` as in an index.
    """

    folder: Path
    shards: tuple[str, ...]
    rows: Sequence[int]
    articles: tuple[Article, ...]
    places: Places
    content: Sequence[int]
    skipped: tuple[Skipped, ...]
    stated: tuple[Landmark, ...]
    used: frozenset[str]
    slices: tuple[str, ...] = ()

    @cached_property
    def at(self) -> dict[str, int]:
        """Where an article stands, by its id."""
        return {article.id: place for place, article in enumerate(self.articles)}

    def load(self, ids: Iterable[str], *, settled: bool = True, units: bool = True) -> list[Article]:
        """Articles from the shelf, dated by themselves alone unless `settled`; `units` as in `unpack`.

        Raises ShelfError.
        """
        places = self.placed(ids)
        places = places if settled else tuple(replace(one, dating=None) for one in places)
        return loaded(self.folder, places, units=units)

    def placed(self, ids: Iterable[str]) -> tuple[Place, ...]:
        """Where these articles are."""
        return tuple(self.places[self.at[id_]] for id_ in ids)

    def own(self, article: Article) -> Article:
        """The catalogue's article where it equals this one, which a worker sent, so that it is held once."""
        mine = self.articles[self.at[article.id]]
        return mine if mine == article else article

    def dated(self, datings: dict[str, Dating]) -> "Catalogue":
        """The catalogue with these datings (by id) in place of what the articles say by themselves."""
        articles = list(self.articles)
        places = {self.at[id_]: dating for id_, dating in datings.items()}
        for at, dating in places.items():
            one = articles[at]
            articles[at] = bare(one.id, one.lang, one.source, dating.day)
        return replace(self, articles=tuple(articles), places=self.places.dated(places))


def catalogued(folder: Path, shards: Sequence[str]) -> Catalogue:
    """What stands on the shelf under these names. Raises ShelfError where one of them is gone.

    Ids depend on all names; then the indexes are read once more, so that one at a time is in memory.
    """
    ids = iter(unique_names([name for shard in shards for name in _index(folder, shard).names]))
    found: list[tuple[Article, Place, str]] = []
    skipped: list[Skipped] = []
    stated: list[Landmark] = []
    used: set[str] = set()
    for shard in shards:
        index = _index(folder, shard)
        own = list(_of(shard, index, ids))
        found += own
        skipped += index.skipped
        stated += _stated(index, own)
        used.update(index.used)
    order = sorted(range(len(found)), key=lambda at: found[at][0].id)
    return Catalogue(
        folder=folder,
        shards=tuple(shards),
        rows=array("L", sorted(range(len(found)), key=order.__getitem__)),
        articles=tuple(found[at][0] for at in order),
        places=Places.of([found[at][1] for at in order]),
        content=array("L", [int(found[at][2], 16) for at in order]),
        skipped=tuple(sorted(skipped, key=lambda one: (one.path, one.reason))),
        stated=tuple(stated),
        used=frozenset(used),
    )


def _index(folder: Path, shard: str) -> Index:
    index = read_index(folder, shard)
    if index is None:
        raise ShelfError("is gone", where=str(folder / shard), advice="Another run cleared it: build again")
    return index


def _of(shard: str, index: Index, ids: Iterator[str]) -> Iterator[tuple[Article, Place, str]]:
    """Each article of a shard, light, its place, the hash of its content; `ids` go on from shard to shard."""
    names = [next(ids) for _ in index.names]
    start = 0
    for one in index.articles:
        day = date.fromordinal(one.day) if one.day else None
        article = bare(names[one.name], intern(one.lang), intern(one.source), day)
        yield (
            article,
            Place(shard, start, one.size, article.id, one.mark, one.dating),
            index.names[one.name].content,
        )
        start += one.size


def _stated(index: Index, own: Sequence[tuple[Article, Place, str]]) -> Iterator[Landmark]:
    """What the articles state, under the ids that they have in this run."""
    for landmark in index.stated:
        id_ = own[int(landmark.origin)][0].id
        start = landmark.id.rpartition(":")[2]
        yield replace(landmark, id=f"{id_}:{start}", origin=id_)

"""The shelf: prepared articles in files, and beside each the index that says that it is whole.

A shard is called by what it holds, so that nothing that stands is ever written over, and what was made of a
shard holds as long as its name.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from zlib import crc32

import msgspec

from digest.desk import Landmark
from digest.errors import ShelfError
from digest.models import Article, Dating, Skipped
from digest.readers import Name
from digest.shards.codec import unpack
from digest.shards.hashing import hashed
from digest.shards.places import Place
from digest.shards.sealed import keep, kept
from digest.writers import write_files

__all__ = ["INDEX", "Index", "Shelved", "loaded", "prints_of", "read_index", "write_shard"]

_ARTICLES, _PRINTS, INDEX = ".articles", ".prints", ".index"


class Shelved(msgspec.Struct, frozen=True):
    """What a run knows of an article without its text.

    `name` is the place of its name in the index, `size` its bytes on the shelf, `mark` a hash of them.
    `day` is the ordinal of its day, 0 where neither it nor a landmark says one. `dating` is how landmarks
    date it, where they say more.
    """

    name: int
    lang: str
    source: str
    size: int
    mark: str
    day: int
    dating: Dating | None = None


class Index(msgspec.Struct, frozen=True):
    """One shard of a slice: its articles in the order of the file, what gave none.

    `names` are those of all that was read, of what has no prose too: ids are told apart by them. `stated` are
    the days that its dated articles, told by their places, state; `used` the landmarks (ids) that dated some.
    """

    names: list[Name]
    articles: list[Shelved]
    skipped: list[Skipped]
    stated: list[Landmark]
    used: list[str]
    prints: int = 0  # the CRC-32 of what copies are found by


def write_shard(folder: Path, index: Index, articles: Iterable[bytes], prints: bytes) -> str:
    """Keep some articles and what their copies are found by, then their index; the name of the shard.

    Raises WriteError.
    """
    index = msgspec.structs.replace(index, prints=crc32(prints))
    packed = b"".join(articles)
    shard = hashed(msgspec.msgpack.encode(index), packed)
    if read_index(folder, shard) is None:
        write_files(folder, {f"{shard}{_ARTICLES}": packed, f"{shard}{_PRINTS}": prints})
        keep(folder, f"{shard}{INDEX}", index)
    return shard


def read_index(folder: Path, shard: str) -> Index | None:
    """The index of a shard that is whole; None where it is not, or where a file of it is not what it was.

    The articles are measured only: each is looked at when it is loaded.
    """
    index = kept(folder / f"{shard}{INDEX}", Index)
    try:
        size = (folder / f"{shard}{_ARTICLES}").stat().st_size
        prints = crc32(prints_of(folder, shard).read_bytes())
    except OSError:
        return None
    whole = index and size == sum(one.size for one in index.articles) and prints == index.prints
    return index if whole else None


def prints_of(folder: Path, shard: str) -> Path:
    """The file of what the copies of a shard's articles are found by."""
    return folder / f"{shard}{_PRINTS}"


def loaded(folder: Path, places: Sequence[Place], *, units: bool = True) -> list[Article]:
    """The articles of some places, in their order; `units` as in `unpack`.

    Raises ShelfError where one is not what it was.
    """
    found: dict[int, Article] = {}
    order = sorted(range(len(places)), key=lambda at: (places[at].shard, places[at].start))
    for at, data in zip(order, _read(folder, [places[at] for at in order]), strict=True):
        place = places[at]
        try:
            article = unpack(data, units=units)
        except ValueError as error:
            raise _gone(folder / f"{place.shard}{_ARTICLES}", str(error)) from error
        found[at] = replace(article, id=place.id, dating=place.dating or article.dating)
    return [found[at] for at in range(len(places))]


def _read(folder: Path, places: Sequence[Place]) -> Iterator[bytes]:
    for shard, those in groupby(places, key=lambda one: one.shard):
        path = folder / f"{shard}{_ARTICLES}"
        try:
            with path.open("rb") as stream:
                for place in those:
                    stream.seek(place.start)
                    data = stream.read(place.size)
                    if len(data) != place.size:
                        raise _gone(path, "shorter than it was")
                    yield data
        except OSError as error:
            raise _gone(path, error.strerror or type(error).__name__) from error


def _gone(path: Path, why: str) -> ShelfError:
    advice = "Build again: it is made anew from the sources"
    return ShelfError(f"cannot be used ({why})", where=str(path), advice=advice)

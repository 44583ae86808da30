"""Preparing a slice: read → clean → date by its own words → shelf, in whatever process it falls to."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from digest.clustering import fingerprint, prints_as_bytes
from digest.dating import resolve, stated_landmarks, unused_landmarks
from digest.desk import Landmark
from digest.models import Article, Dating, Skipped
from digest.pipeline import cleaned
from digest.readers import Name, Slice, identity, name_of, read_slice
from digest.shards.codec import pack
from digest.shards.hashing import hashed
from digest.shards.ready import Ready
from digest.shards.sealed import keep, kept
from digest.shards.shelf import Index, Shelved, read_index, write_shard

__all__ = ["Bench", "prepare_slice"]

_SHARD = 2_000  # articles; while they are prepared they take some 50 kB each
_MARK = 8  # bytes
_SUFFIX = ".slice"  # names the shards of a slice that was read
_PASSING = frozenset({"unreadable", "changed", "missing_extra"})  # reasons that may be gone the next time


@dataclass(frozen=True, slots=True)
class Bench:
    """Where and how slices are prepared; `program` tells versions of ours from one another."""

    folder: Path
    program: str
    lang: str
    landmarks: tuple[Landmark, ...] = ()


def prepare_slice(bench: Bench, one: Slice) -> Ready:
    """Put a slice on the shelf, unless it is there. Raises WriteError.

    It is read again the next time if what was read could be otherwise then: a source behind a scheme, a file
    that the system refused or that changed meanwhile.
    """
    name = _name(bench, one)
    standing = _standing(bench.folder, name)
    if standing:
        return Ready.of(standing, name)
    made = list(_prepared(bench, one))
    passing = any(skipped.reason in _PASSING for _, index in made for skipped in index.skipped)
    if not (one.source or passing) and _name(bench, one) == name:
        keep(bench.folder, f"{name}{_SUFFIX}", [shard for shard, _ in made])
    return Ready.of(made, name)


def _standing(folder: Path, name: str) -> list[tuple[str, Index]] | None:
    """The shards of a slice, where all of them are there."""
    parts: list[tuple[str, Index]] = []
    for shard in kept(folder / f"{name}{_SUFFIX}", list[str]) or ():
        index = read_index(folder, shard)
        if index is None:
            return None
        parts.append((shard, index))
    return parts


def _name(bench: Bench, one: Slice) -> str:
    """The same for the same bytes, read the same way."""
    try:
        own = identity(one)
    except OSError:  # it is gone: reading it will say so
        own = b""
    return hashed(bench.program, bench.lang, bench.landmarks, own or one)


def _prepared(bench: Bench, one: Slice) -> Iterator[tuple[str, Index]]:
    """Each shard of a slice and its index, written: one file can hold more than memory does."""
    found = read_slice(one, lang=bench.lang)
    last = False
    while not last:
        outcomes = list(islice(found, _SHARD))
        last = len(outcomes) < _SHARD
        yield _written(bench, outcomes)


def _written(bench: Bench, outcomes: Iterable[Article | Skipped]) -> tuple[str, Index]:
    names: list[Name] = []
    skipped: list[Skipped] = []
    kept: list[tuple[int, Article]] = []
    for outcome in outcomes:
        if isinstance(outcome, Article):
            names.append(name_of(outcome))
            outcome = cleaned(outcome)  # noqa: PLW2901 - what was read has served
        if isinstance(outcome, Article):
            kept.append((len(names) - 1, outcome))
        else:
            skipped.append(outcome)
    packed = [pack(article) for _, article in kept]
    settled = [_settled(replace(one, id=str(at)), bench.landmarks) for at, (_, one) in enumerate(kept)]
    dated = [one for one in settled if one.dating.day]
    unused = {landmark.id for landmark in unused_landmarks(dated, bench.landmarks)}
    index = Index(
        names=names,
        articles=[
            _shelved(nth, article, one.dating, data)
            for (nth, article), one, data in zip(kept, settled, packed, strict=True)
        ],
        skipped=skipped,
        stated=list(stated_landmarks(dated)),
        used=[landmark.id for landmark in bench.landmarks if landmark.id not in unused],
    )
    prints = prints_as_bytes([fingerprint(article) for _, article in kept])
    return write_shard(bench.folder, index, packed, prints), index


def _settled(article: Article, landmarks: Sequence[Landmark]) -> Article:
    """The article as an editor's landmarks date it, where that settles it; else as it was, for others to."""
    if not landmarks:
        return article
    (dated,) = resolve([article], landmarks=landmarks)
    return dated if dated.dating.day else article


def _shelved(nth: int, article: Article, dating: Dating, packed: bytes) -> Shelved:
    more = dating if dating != article.dating else None
    day = dating.day.toordinal() if dating.day else 0
    mark = blake2b(packed, digest_size=_MARK).hexdigest()
    return Shelved(nth, article.lang, article.source, len(packed), mark, day, more)

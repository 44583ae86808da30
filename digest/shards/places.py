"""Places: where each article of a run is kept, in a fifth of the memory that as many values take."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from digest.models import Dating

__all__ = ["Place", "Places"]

_MARK = 8  # bytes of a mark


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article is kept, its id in this run, and its dating where others settled it."""

    shard: str
    start: int
    size: int
    id: str
    mark: str = ""
    dating: Dating | None = None

    @property
    def holds(self) -> tuple[str, str, Dating | None]:
        """What is there, wherever that is: what is made of it holds while this is the same."""
        return self.id, self.mark, self.dating


@dataclass(frozen=True, slots=True)
class Places:
    """Places in columns, each made when it is asked for; `shard` are numbers in `shards`.

    Of `datings` there are few, by number.
    """

    shards: tuple[str, ...]
    shard: "array[int]"
    start: "array[int]"
    size: "array[int]"
    ids: tuple[str, ...]
    marks: bytes
    datings: Mapping[int, Dating]

    @classmethod
    def of(cls, places: Sequence[Place]) -> "Places":
        """The places, in their order; their marks are of 16 hexadecimal digits."""
        number = {shard: at for at, shard in enumerate(dict.fromkeys(one.shard for one in places))}
        return cls(
            shards=tuple(number),
            shard=array("L", [number[one.shard] for one in places]),
            start=array("Q", [one.start for one in places]),
            size=array("L", [one.size for one in places]),
            ids=tuple(one.id for one in places),
            marks=b"".join(bytes.fromhex(one.mark) for one in places),
            datings={at: one.dating for at, one in enumerate(places) if one.dating},
        )

    def __getitem__(self, at: int) -> Place:
        """The place of this number."""
        mark = self.marks[at * _MARK : (at + 1) * _MARK].hex()
        shard = self.shards[self.shard[at]]
        return Place(shard, self.start[at], self.size[at], self.ids[at], mark, self.datings.get(at))

    def dated(self, datings: Mapping[int, Dating]) -> "Places":
        """The places with these datings, by number."""
        return replace(self, datings={**self.datings, **datings})

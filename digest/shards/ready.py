"""What stands ready on the shelf of a slice that was prepared."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from digest.shards.shelf import Index

__all__ = ["Ready"]


@dataclass(frozen=True, slots=True)
class Ready:
    """A slice that is on the shelf: under what names, in which shards, how much it gave."""

    names: tuple[str, ...]
    shards: tuple[str, ...]
    articles: int
    skipped: int

    @classmethod
    def of(cls, parts: Sequence[tuple[str, Index]], *names: str) -> "Ready":
        """What these shards hold."""
        articles = sum(len(index.articles) for _, index in parts)
        skipped = sum(len(index.skipped) for _, index in parts)
        return cls(names, tuple(shard for shard, _ in parts), articles, skipped)

    @classmethod
    def joined(cls, several: Iterable["Ready"]) -> "Ready":
        """All of them, in their order."""
        some = tuple(several)
        return cls(
            tuple(name for one in some for name in one.names),
            tuple(shard for one in some for shard in one.shards),
            sum(one.articles for one in some),
            sum(one.skipped for one in some),
        )

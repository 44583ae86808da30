"""Telling a period: its articles from the shelf, its stories without their texts."""

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import msgspec

from digest.clustering import find_stories, with_terms
from digest.models import Link, PeriodKind, Story
from digest.shards.shelf import Place, loaded
from digest.shards.stripped import light, story_with
from digest.writers import write_files

__all__ = ["Pile", "tell_pile"]

_SUFFIX = ".stories"


@dataclass(frozen=True, slots=True)
class Pile:
    """The articles of one period, by id, and every copy that one of them is or has."""

    folder: Path
    program: str
    kind: PeriodKind
    places: tuple[Place, ...]
    copies: tuple[Link, ...]

    @property
    def key(self) -> str:
        """The same for the same articles, dates and copies."""
        made_of = repr((self.program, self.kind, self.places, self.copies))
        return blake2b(made_of.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def tell_pile(pile: Pile) -> tuple[Story, ...]:
    """The stories of a period, ranked, with light articles; kept beside the articles for the next run."""
    name = f"{pile.key}{_SUFFIX}"
    try:
        return msgspec.msgpack.decode((pile.folder / name).read_bytes(), type=tuple[Story, ...])
    except (OSError, msgspec.DecodeError):
        articles = loaded(pile.folder, pile.places)
    found = find_stories(articles, pile.copies, period=pile.kind)
    stories = tuple(story_with(with_terms(story), light) for story in found)
    write_files(pile.folder, {name: msgspec.msgpack.encode(stories)})
    return stories

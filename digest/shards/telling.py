"""Telling a period: its articles from the shelf, its stories without their texts and their words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

import msgspec

from digest.clustering import Terms, find_stories, terms_of, with_terms
from digest.errors import DigestError
from digest.models import Link, PeriodKind, Story
from digest.shards.shelf import Place, loaded
from digest.shards.stripped import light, story_with
from digest.writers import write_files

__all__ = ["Pile", "known_terms", "tell_pile", "worded"]

_STORIES, _WORDS, _TERMS = ".stories", ".words", ".terms"
_words = msgspec.msgpack.Decoder(dict[str, tuple[str, str]])
_terms = msgspec.msgpack.Decoder(Terms)


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
    """The stories of a period, ranked, with light articles and without words, which are kept with them."""
    folder, key = pile.folder, pile.key
    try:
        told = msgspec.msgpack.decode((folder / f"{key}{_STORIES}").read_bytes(), type=tuple[Story, ...])
        known_terms(folder, key)
        whole = _known_words(folder, key).keys() >= {story.id for story in told}
    except (OSError, msgspec.DecodeError, DigestError):
        return _told(pile)
    return told if whole else _told(pile)


def _told(pile: Pile) -> tuple[Story, ...]:
    articles = loaded(pile.folder, pile.places)
    found = [with_terms(story) for story in find_stories(articles, pile.copies, period=pile.kind)]
    stories = tuple(replace(story_with(story, light), words="", names="") for story in found)
    parts = {
        _TERMS: terms_of((story.words, story.names) for story in found),
        _WORDS: {story.id: (story.words, story.names) for story in found},
        _STORIES: stories,
    }
    write_files(
        pile.folder, {f"{pile.key}{end}": msgspec.msgpack.encode(part) for end, part in parts.items()}
    )
    return stories


def known_terms(folder: Path, key: str) -> Terms:
    """The terms of a period's stories, in their order. Raises DigestError where they are gone."""
    path = folder / f"{key}{_TERMS}"
    try:
        return _terms.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError) as error:
        raise _gone(path, error) from error


def worded(folder: Path, keys: Mapping[str, str], stories: Iterable[Story]) -> tuple[Story, ...]:
    """The stories with words and names, for those that have `keys` (by id) from the shelf.

    Raises DigestError where they are gone.
    """
    some = tuple(stories)
    known: dict[str, tuple[str, str]] = {}
    for key in dict.fromkeys(keys[story.id] for story in some if story.id in keys):
        known |= _known_words(folder, key)
    return tuple(
        replace(story, words=known[story.id][0], names=known[story.id][1]) if story.id in keys else story
        for story in some
    )


def _known_words(folder: Path, key: str) -> dict[str, tuple[str, str]]:
    path = folder / f"{key}{_WORDS}"
    try:
        return _words.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError) as error:
        raise _gone(path, error) from error


def _gone(path: Path, error: Exception) -> DigestError:
    advice = "Another run may have cleared it: build again"
    return DigestError(f"cannot be read ({type(error).__name__})", where=str(path), advice=advice)

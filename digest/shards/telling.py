"""Telling a period: its articles from the shelf, its stories without their texts and their words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from digest.clustering import Terms, find_stories, terms_of
from digest.errors import LostWorkError, ShelfError
from digest.models import Link, PeriodKind, Story
from digest.shards.hashing import hashed
from digest.shards.places import Place
from digest.shards.sealed import keep, kept
from digest.shards.shelf import loaded
from digest.shards.stripped import light, story_with

__all__ = ["Pile", "known_terms", "tell_pile", "untold", "worded"]

_STORIES, _WORDS, _TERMS = ".stories", ".words", ".terms"

_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Pile:
    """The articles of one period, by id, and every copy that one of them is or has."""

    name: str
    folder: Path
    program: str
    kind: PeriodKind
    places: tuple[Place, ...]
    copies: tuple[Link, ...]

    @property
    def key(self) -> str:
        """The same for the same articles, dates and copies."""
        return hashed(self.program, self.kind, [place.holds for place in self.places], self.copies)


def tell_pile(pile: Pile) -> tuple[Story, ...]:
    """The stories of a period, ranked, with light articles and without words, which are kept with them."""
    folder, key = pile.folder, pile.key
    told = kept(folder / f"{key}{_STORIES}", tuple[Story, ...])
    try:
        known_terms(folder, key)
        _known_words(folder, key)
    except ShelfError:
        return _told(pile)
    return _told(pile) if told is None else told


def untold(pile: Pile) -> tuple[Story, ...]:
    """Raises LostWorkError for a pile that kills whoever tells it: no brief after it can be told right."""
    what = "every worker died that looked for the stories of this period"
    advice = "If memory ran out, use fewer workers. What was prepared stays for the next run"
    raise LostWorkError(what, where=pile.name, advice=advice)


def _told(pile: Pile) -> tuple[Story, ...]:
    articles = loaded(pile.folder, pile.places)
    found = find_stories(articles, pile.copies, period=pile.kind)
    stories = tuple(replace(story_with(story, light), words="", names="") for story in found)
    parts = {
        _TERMS: terms_of((story.words, story.names) for story in found),
        _WORDS: {story.id: (story.words, story.names) for story in found},
        _STORIES: stories,
    }
    for end, part in parts.items():
        keep(pile.folder, f"{pile.key}{end}", part)
    return stories


def known_terms(folder: Path, key: str) -> Terms:
    """The terms of a period's stories, in their order. Raises ShelfError where they are gone."""
    return _kept(folder / f"{key}{_TERMS}", Terms)


def worded(folder: Path, keys: Mapping[str, str], stories: Iterable[Story]) -> tuple[Story, ...]:
    """The stories with words and names, for those that have `keys` (by id) from the shelf.

    Raises ShelfError where they are gone.
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
    return _kept(folder / f"{key}{_WORDS}", dict[str, tuple[str, str]])


def _kept(path: Path, kind: type[_Kind]) -> _Kind:
    value = kept(path, kind)
    if value is None:
        advice = "Build again: it is made anew from the sources"
        raise ShelfError("cannot be used (gone, or not what was written)", where=str(path), advice=advice)
    return value

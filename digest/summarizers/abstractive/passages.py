"""What a story gives a model to read: one passage an origin, in parts that fit, marked off as material."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from digest.errors import ModelError
from digest.models import Article, Story
from digest.summarizers.origins import origins_of
from digest.text.tokens import words
from digest.text.turns import spoken_units

__all__ = ["Passage", "harmless", "in_parts", "passages"]

# What looks like a tag, or like the marks by which chat models tell who speaks: <|im_end|>, </s>, [INST].
_TAG = re.compile(r"<([^<>\n]{1,80})>")
_CALL = re.compile(r"\[(/?[A-Z_]{3,20})\]")


@dataclass(frozen=True, slots=True)
class Passage:
    """The article that an origin is named by, and the units of all its articles, each once.

    Those of an interview are none: a model would tell as a fact what somebody says.
    """

    article: Article
    units: tuple[str, ...]


def passages(story: Story) -> list[Passage]:
    """One for each origin that has units: its longest article, and what only the others have after it."""
    groups: dict[int, list[Article]] = {}
    for origin, article in zip(origins_of(story), story.articles, strict=True):
        groups.setdefault(origin, []).append(article)
    return [passage for group in groups.values() if (passage := _passage(group)).units]


def _passage(group: Sequence[Article]) -> Passage:
    longest = max(group, key=lambda article: sum(len(unit.text) for unit in article.units))
    others = (article for article in group if article is not longest)
    units: dict[tuple[str, ...], str] = {}
    for article in (longest, *others):
        spoken = spoken_units(article)
        for unit in (one for at, one in enumerate(article.units) if at not in spoken):
            units.setdefault(unit.words or words(unit.text), unit.text)
    return Passage(longest, tuple(harmless(text) for text in units.values()))


def harmless(text: str) -> str:
    """The text without what could be taken for the end of the material, or for another speaker."""
    return _CALL.sub(r"(\1)", _TAG.sub(r"‹\1›", text))


def in_parts(pieces: Sequence[str], fits: Callable[[Sequence[str]], bool]) -> list[tuple[str, ...]]:
    """The pieces in runs as long as fit, in order; a piece that alone does not fit is halved, never cut.

    `fits` says of a run whether it does; a shorter one does where a longer one does. Raises ModelError
    where not even a letter fits.
    """
    left, parts = list(pieces), []
    while left:
        size = _most(left, fits)
        if size:
            parts.append(tuple(left[:size]))
            left = left[size:]
        else:
            left[:1] = _halves(left[0])
    return parts


def _most(pieces: Sequence[str], fits: Callable[[Sequence[str]], bool]) -> int:
    """How many of the first pieces fit together."""
    if fits(pieces):
        return len(pieces)
    low, high = 0, len(pieces)  # the first `low` fit, the first `high` do not
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(pieces[:middle]) else (low, middle)
    return low


def _halves(piece: str) -> list[str]:
    """Between two words, or in the middle of one that is longer than anything a model reads."""
    spoken = piece.split()
    if len(spoken) > 1:
        middle = len(spoken) // 2
        return [" ".join(spoken[:middle]), " ".join(spoken[middle:])]
    middle = len(piece) // 2
    if not middle:
        raise ModelError("the instructions leave no room for a text", advice="Shorten the prompts")
    return [piece[:middle], piece[middle:]]

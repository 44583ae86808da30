"""Told units: the units of a story that a sentence is held against, with the standing of their words."""

from itertools import islice

from digest.checking.ground import Ground
from digest.checking.nearby import nearby
from digest.checking.standing import Told, told

__all__ = ["around", "elsewhere"]

_BEGINNING = 5  # letters by which a unit that may hold a word is found
_UNITS = 12


def around(ground: Ground) -> tuple[Told, ...]:
    """The aligned texts of a sentence and those beside them, read."""
    return tuple(told(text, ground.lang) for text in (*ground.texts, *nearby(ground)))


def elsewhere(ground: Ground, word: str) -> tuple[Told, ...]:
    """The other units of the story that have a word of the family, a dozen at most."""
    taken, beginning = {*ground.texts, *nearby(ground)}, word[:_BEGINNING].lower()
    units = (unit.text for article in ground.story.articles for unit in article.units)
    texts = (text for text in units if text not in taken and beginning in text.lower())
    return tuple(told(text, ground.lang) for text in islice(texts, _UNITS))

"""Spoken: the words of a text with where they stand, and the form in which they are compared."""

import re
from dataclasses import dataclass

from digest.annotating.plain import plain
from digest.models import Article
from digest.text.stems import content_stemmer

__all__ = ["Spoken", "Stream", "spoken"]

_WORD = re.compile("\\d+(?:[ .,\u00a0\u202f]\\d+)*|[^\\W_]+")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word at `start` to `end`: `form` without case or accents, `stem` is "" where it says nothing."""

    form: str
    stem: str
    start: int
    end: int


def spoken(text: str, lang: str) -> tuple[Spoken, ...]:
    """The words of a text, in order."""
    stem = content_stemmer(lang)
    return tuple(
        Spoken(plain(found[0]), plain(stem(found[0].lower().replace("’", "'"))), *found.span())
        for found in _WORD.finditer(text)
    )


class Stream:
    """The words of an article in the order of its units."""

    def __init__(self, article: Article) -> None:
        """Reads all of it."""
        told = [_whole(word) for unit in article.units for word in _WORD.findall(unit.text)]
        self._units = [n for n, unit in enumerate(article.units) for _ in _WORD.findall(unit.text)]
        self._text = f" {' '.join(told)} "

    def unit_of(self, text: str) -> int | None:
        """The unit in which these words stand, in a row; the first one."""
        sought = f" {' '.join(map(_whole, _WORD.findall(text)))} "
        at = self._text.find(sought) if sought.strip() else -1
        return self._units[self._text.count(" ", 0, at)] if at >= 0 else None


def _whole(word: str) -> str:
    """Its form without a space: "12 300" is one word."""
    return plain(word).replace(" ", "\u00a0")

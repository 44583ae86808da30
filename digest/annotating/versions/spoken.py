"""Spoken: the words of a text with where they stand, and the form in which they are compared."""

import re
from dataclasses import dataclass
from functools import cache

from digest.annotating.plain import plain
from digest.models import Article
from digest.text.stems import content_stemmer

__all__ = ["Spoken", "Stream", "spoken"]

_WORD = re.compile("\\d+(?:[ .,\u00a0\u202f]\\d+)*|[^\\W_]+")
_MOST = 50_000  # words kept, some 10 MB; those of the stories that a brief tells are fewer


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word at `start` to `end`: `form` without case or accents, `stem` is "" where it says nothing."""

    form: str
    stem: str
    start: int
    end: int


def spoken(text: str, lang: str) -> tuple[Spoken, ...]:
    """The words of a text, in order."""
    forms = _forms(lang)
    return tuple(Spoken(*forms[found[0]], *found.span()) for found in _WORD.finditer(text))


class _Forms(dict[str, tuple[str, str]]):
    """Words with their form and the stem of what they say, found when they are first asked for."""

    def __init__(self, lang: str) -> None:
        self._stem = content_stemmer(lang)

    def __missing__(self, word: str) -> tuple[str, str]:
        if len(self) >= _MOST:
            self.clear()
        self[word] = found = plain(word), plain(self._stem(word.lower().replace("’", "'")))
        return found


_forms = cache(_Forms)


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

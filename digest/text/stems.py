"""Stems by the Snowball stemmers, and the words that carry no meaning of their own."""

import sys
from collections.abc import Callable, Iterable
from functools import cache
from importlib import resources

__all__ = ["content_numbers", "content_stemmer", "content_stems", "stem", "stop_words"]

_NAMES = {"fr": "french", "en": "english", "de": "german", "es": "spanish", "it": "italian"}
_SHORTEST = 2  # characters; what elision leaves (l, d, qu) and lone letters say nothing
_MOST = 1_000_000  # words kept with their stems, some 150 MB; ten years of a daily have fewer


class _Stems(dict[str, str]):
    """Words and their stems, found when they are first asked for."""

    def __init__(self, lang: str) -> None:
        self._stem = str
        if lang in _NAMES:
            import Stemmer  # noqa: PLC0415 - a compiled library that only stemming needs

            stemmer = Stemmer.Stemmer(_NAMES[lang])
            stemmer.maxCacheSize = 0
            self._stem = stemmer.stemWord

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        self[word] = found = sys.intern(self._stem(word))
        return found


class _ContentStems(_Stems):
    """The same, with no stem for a word that says nothing of its own."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang)
        self._stops = stop_words(lang)

    def __missing__(self, word: str) -> str:
        if len(word) >= _SHORTEST and word not in self._stops:
            return super().__missing__(word)
        self[word] = ""
        return ""


_stems = cache(_Stems)
_content_stems = cache(_ContentStems)


def stem(word: str, lang: str) -> str:
    """The Snowball stem of a lower-case word; the word itself in a language without a stemmer."""
    return _stems(lang)[word]


@cache
def stop_words(lang: str) -> frozenset[str]:
    """The closed-class words of a language (ours for fr and en), empty for one without a list."""
    if not lang.isalpha():
        return frozenset()
    listed = resources.files("digest.text").joinpath(f"data/stopwords.{lang}.txt")
    return frozenset(listed.read_text(encoding="utf-8").split()) if listed.is_file() else frozenset()


def content_stems(words: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in reading order, repeats kept."""
    stems = _content_stems(lang)
    return tuple(filter(None, map(stems.__getitem__, words)))


def content_stemmer(lang: str) -> Callable[[str], str]:
    """What gives the stem of a word that carries meaning, and "" for any other."""
    return _content_stems(lang).__getitem__


class _ContentNumbers(dict[str, int]):
    """Words and the numbers of their stems, 0 for a word that says nothing of its own."""

    def __init__(self, lang: str) -> None:
        self._stems = _content_stems(lang)

    def __missing__(self, word: str) -> int:
        self[word] = number = _numbers.setdefault(self._stems[word], len(_numbers))
        return number


_numbers = {"": 0}
_content_numbers = cache(_ContentNumbers)


def content_numbers(langs: Iterable[str]) -> dict[str, Callable[[str], int]]:
    """What gives the number of a word's stem in each language; 0 for a word that carries no meaning.

    Equal stems have equal numbers, in any order, until this is called again.
    """
    if len(_numbers) > _MOST:
        _content_numbers.cache_clear()
        _numbers.clear()
        _numbers[""] = 0
    return {lang: _content_numbers(lang).__getitem__ for lang in langs}

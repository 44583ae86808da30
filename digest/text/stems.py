"""Stems by the Snowball stemmers, and the words that carry no meaning of their own."""

from collections.abc import Callable
from functools import cache
from importlib import resources

__all__ = ["content_stems", "stem", "stop_words"]

_NAMES = {"fr": "french", "en": "english", "de": "german", "es": "spanish", "it": "italian"}
_SHORTEST = 2  # characters; what elision leaves (l, d, qu) and lone letters say nothing


@cache
def _stemmer(lang: str) -> Callable[[str], str]:
    if lang not in _NAMES:
        return str
    import Stemmer  # noqa: PLC0415 - a compiled library that only stemming needs

    stemmer = Stemmer.Stemmer(_NAMES[lang])
    stemmer.maxCacheSize = 0
    known: dict[str, str] = {}

    def stemmed(word: str) -> str:
        if word not in known:
            known[word] = stemmer.stemWord(word)
        return known[word]

    return stemmed


def stem(word: str, lang: str) -> str:
    """The Snowball stem of a lower-case word; the word itself in a language without a stemmer."""
    return _stemmer(lang)(word)


@cache
def stop_words(lang: str) -> frozenset[str]:
    """The closed-class words of a language (ours for fr and en), empty for one without a list."""
    listed = resources.files("digest.text").joinpath(f"data/stopwords.{lang}.txt")
    return frozenset(listed.read_text(encoding="utf-8").split()) if listed.is_file() else frozenset()


def content_stems(words: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in reading order, repeats kept."""
    stops, stemmed = stop_words(lang), _stemmer(lang)
    return tuple(stemmed(w) for w in words if len(w) >= _SHORTEST and w not in stops)

"""The language of a text among a few expected ones."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from digest.text.stems import stop_words
from digest.text.tokens import words

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

__all__ = ["identify"]

_GLANCE = 800  # characters from the start; 30 stop words of French, which settles nearly every article
_SAMPLE = 4_000  # characters where the glance does not settle it; more does not change the answer
_CLEAR = 4  # votes of its own, so that a name such as "La Niña" does not decide
_LEAD = 2.0  # times the votes of the next one; French and English news differ by 10 and more
_DOUBT = 2  # votes below which a text shows none of the languages: a list of names, another script
_ENOUGH = 40  # characters; in fewer a statistical model is wrong as often as right


def identify(text: str, expected: Sequence[str] = ("fr", "en"), default: str = "") -> str:
    """The language of the text, one of `expected`, or `default` where too little speaks for any.

    Words that only one language has as stop words vote; py3langid, restricted to the expected
    languages, decides where the vote is close or a language has no such words.
    """
    if len(expected) == 1:
        return expected[0]
    listed = [lang for lang in expected if stop_words(lang)]
    complete = len(listed) == len(expected)
    for sample in dict.fromkeys((text[:_GLANCE], text[:_SAMPLE])):
        second, best = sorted(_votes(words(sample), tuple(listed)))[-2:]
        if complete and best[0] >= max(_CLEAR, _LEAD * second[0]):
            return best[1]
    if len(sample.strip()) < _ENOUGH or (complete and best[0] < _DOUBT):
        return default
    return str(_model(tuple(sorted(expected))).classify(sample)[0])


def _votes(tokens: tuple[str, ...], listed: tuple[str, ...]) -> list[tuple[int, str]]:
    """How many of the words only this language has, for each; two entries at least."""
    telling = ((lang, _telling(lang, listed)) for lang in listed)
    votes = [(sum(token in stops for token in tokens), lang) for lang, stops in telling]
    return [(0, ""), (0, ""), *votes]


@cache
def _telling(lang: str, listed: tuple[str, ...]) -> frozenset[str]:
    others = (stop_words(other) for other in listed if other != lang)
    return stop_words(lang).difference(*others)


@cache
def _model(expected: tuple[str, ...]) -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - imports numpy, loads a model

    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages([lang for lang in expected if lang in set(model.labels)] or None)
    return model

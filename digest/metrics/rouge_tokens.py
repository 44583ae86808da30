"""How ROUGE cuts a text into words: as we do, by runs of letters and digits, or as rouge-score does."""

import re
import unicodedata
from collections.abc import Callable

from digest.errors import UsageError, suggestion
from digest.text.stems import stem
from digest.text.tokens import words

__all__ = ["Tokenize", "tokenizer"]

Tokenize = Callable[[str, str], tuple[str, ...]]  # a text, its language

_RUN = re.compile(r"\w+")
_ASCII = re.compile("[a-z0-9]+")
_SHORTEST = 4  # letters; rouge-score leaves shorter words unstemmed
_MOST = 200_000  # words kept with their Porter stems, some 30 MB


def tokenizer(name: str, *, stemmed: bool) -> Tokenize:
    """What cuts a text: "fr", "unicode" or "rouge-score"; `stemmed` has words compared by their stems.

    Stems are Snowball's, by language, and with "rouge-score" Porter's, as there, whatever the language.
    Raises UsageError for another name.
    """
    if name not in _CUTS:
        raise UsageError(f"no tokenizer is called {name!r}", advice=suggestion(name, list(_CUTS)))
    cut = _CUTS[name]
    if not stemmed:
        return lambda text, _: cut(text)
    if name == "rouge-score":
        stems = _PorterStems()
        return lambda text, _: tuple(filter(None, map(stems.__getitem__, cut(text))))
    return lambda text, lang: tuple(stem(word, lang) for word in cut(text))


def _unicode(text: str) -> tuple[str, ...]:
    return tuple(_RUN.findall(unicodedata.normalize("NFC", text).lower()))


def _rouge_score(text: str) -> tuple[str, ...]:
    return tuple(_ASCII.findall(text.lower()))


_CUTS = {"fr": words, "unicode": _unicode, "rouge-score": _rouge_score}


class _PorterStems(dict[str, str]):
    """Words and the stems that rouge-score gives them; Snowball's Porter stemmer differs from NLTK's."""

    def __init__(self) -> None:
        from nltk.stem.porter import PorterStemmer  # noqa: PLC0415 - slow to load, and needed here only

        self._stem = PorterStemmer().stem

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        self[word] = found = str(self._stem(word)) if len(word) >= _SHORTEST else word
        return found

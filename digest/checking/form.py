"""Sentences that cannot stand on a page: unfinished, in another language, with debris; or leaning."""

import re
from collections.abc import Iterator

from digest.annotating.lexicon import lexicon
from digest.annotating.plain import plain
from digest.annotating.quoted import lone_marks
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.models import Lack
from digest.text.language import identify
from digest.text.openings import opening
from digest.text.stems import stop_words
from digest.text.tokens import words

__all__ = ["lacks", "leaning"]

_END = re.compile(r"[.!?…][\s)\]»”\"’']*$")
_ADDRESS = re.compile(
    r"https?://\S{1,200}|(?<![\w.@])www\.\S{1,200}|[\ufffd#*_|<>{}`]{2,}|^\s*[-*•#>]+\s|\ufffd|</?[a-z]{1,9}>"
)
_FEW = 6  # words; in fewer no language is certain
_CUT = 60  # characters of a last word that may be a function word
_OPEN = (",", ";", ":", "-", "’", "'", "(")
_LANGUAGES = ("fr", "en")


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """What is wrong with the sentence itself, whatever the story says."""
    yield from _unfinished(sentence, ground.lang)
    yield from _foreign(sentence, ground)
    for found in _ADDRESS.finditer(sentence):
        yield Lack("debris", found[0], *found.span())


def leaning(sentence: str, lang: str) -> Iterator[Lack]:
    """The words by which it leans on a sentence before it: right in an article, wrong where a page opens."""
    found = opening(sentence, lang)
    if found:
        yield Lack("leaning", sentence[found.start : found.end], found.start, found.end)


def _unfinished(sentence: str, lang: str) -> Iterator[Lack]:
    """A sentence that ends on a function word, or whose last bracket or quotation is left open.

    The full stop may be missing: a title has none, and a sentence that was clipped.
    """
    read = sentence.rstrip()
    last = read[-_CUT:].split()[-1:] or [""]
    bare = plain(last[0])
    if not read:
        yield Lack("unfinished", sentence, 0, len(sentence))
    elif not _END.search(read) and (
        bare in _hanging(lang) or read.endswith((",", ";", ":", "-", "’", "'", "("))
    ):
        yield Lack("unfinished", last[0], len(read) - len(last[0]), len(read))
    elif marks := lone_marks(sentence):
        yield Lack("unfinished", sentence[marks[-1] :], marks[-1], len(sentence))


def _hanging(lang: str) -> frozenset[str]:
    """The words after which more must come: articles, prepositions, what opens a clause."""
    rules = grammar(lang).words
    return (rules["joins"] | rules["prepositions"] | rules["determiners"]) & frozenset(
        map(plain, stop_words(lang))
    )


def _foreign(sentence: str, ground: Ground) -> Iterator[Lack]:
    """A sentence in another language than its story, where it has words enough to tell."""
    if ground.lang not in _LANGUAGES or len(words(sentence)) < _FEW or not lexicon(ground.lang).number:
        return
    found = identify(sentence, _LANGUAGES, ground.lang)
    if found != ground.lang and identify(" ".join(ground.texts), _LANGUAGES, ground.lang) == ground.lang:
        yield Lack("language", sentence, 0, len(sentence))

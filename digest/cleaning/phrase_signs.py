"""Signs of a phrase: what tells at little cost that a text, as most of the article, has none.

Every phrase that is a text or opens one is known by its first two words, every nag by its longest.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from digest.cleaning.folding import folded
from digest.cleaning.phrase_lists import WORD, letters, listed_phrases, nags
from digest.cleaning.suspects import Suspects

__all__ = ["may_open", "nags_near"]

_HEAD = 4  # chunks; two words stand in them, where not the text is looked at closely
_MOST = 8_192  # first words kept
_ACCENT = re.compile("[\u0300-\u036f]")
_TWO = re.compile(r"[\W\d_]*+([^\W\d_]++)(?:([\W\d_]++)([^\W\d_]++))?")


def nags_near(text: str, words: Sequence[str]) -> list[tuple[int, str, str]]:
    """The nags of whose words the text has the longest; `words` are those of the text."""
    told = [text] if _ACCENT.search(text) else _NAGGING.among(words)  # an accent apart would part a word
    found = WORD.findall(folded(" ".join(told))) if told else ()
    return [nag for word in dict.fromkeys(found) for nag in nags().get(word, ())]


def may_open(text: str) -> bool:
    """Whether a text may be a phrase or open with one, by its first two words.

    One word is a phrase only before a mark: "Photo : …" may be a label, "Photo officielle" none.
    """
    chunks = text.split(maxsplit=_HEAD)[:_HEAD]
    if not chunks or not _may_open(chunks[0]):
        return not chunks
    found = _TWO.match(folded(" ".join(chunks)).replace("'", ""))
    if found is None or found[3] is None:
        return True
    first, gap, second = found.groups()
    seconds = _openings().get(first, ())
    return second in seconds or ("" in seconds and not gap.isspace())


@lru_cache(maxsize=_MOST)
def _may_open(chunk: str) -> bool:
    """Whether a chunk can open a phrase: it has the first word of one, or none."""
    first = letters(folded(chunk)).partition(" ")[0]
    return not first or first in _openings()


@cache
def _openings() -> dict[str, frozenset[str]]:
    """The second words of the phrases by their first; "" for a phrase of one word."""
    kinds = (listed_phrases()[kind] for kind in ("line", "label", "opening", "cut"))
    said = [letters(phrase).split() for reasons in kinds for listed in reasons.values() for phrase in listed]
    first = {words[0] for words in said}
    return {word: frozenset("".join(w[1:2]) for w in said if w[0] == word) for word in first}


def _nagging(text: str) -> bool:
    return not nags().keys().isdisjoint(WORD.findall(folded(text)))


_NAGGING = Suspects(_nagging)

"""Signs of a phrase: what tells at little cost that a text, as most of the article, has none.

Every phrase that is a text or opens one is known by its first two words, every nag by its longest.
"""

import re
from collections.abc import Sequence
from functools import cache

from digest.cleaning.chunks import Suspects
from digest.cleaning.folding import folded
from digest.cleaning.phrase_lists import WORD, letters, listed_phrases, nags

__all__ = ["may_open", "nags_near"]

_HEAD = 4  # chunks; two words stand in them, where not the text is looked at closely
_TWO = re.compile(r"[\W\d_]*+([^\W\d_]++)(?:([\W\d_]++)([^\W\d_]++))?")


def nags_near(chunks: Sequence[str]) -> list[tuple[int, str, str]]:
    """The nags of whose words the text has the longest; `chunks` are what stands between white space in it."""
    suspects = _NAGGING.among(chunks)
    words = WORD.findall(folded(" ".join(suspects))) if suspects else ()
    return [nag for word in words for nag in nags().get(word, ())]


def may_open(chunks: Sequence[str]) -> bool:
    """Whether a text may be a phrase or open with one, by its first two words.

    One word is a phrase only before a mark: "Photo : …" may be a label, "Photo officielle" none.
    """
    found = _TWO.match(folded(" ".join(chunks[:_HEAD])).replace("'", ""))
    if found is None or found[3] is None:
        return True
    first, gap, second = found.groups()
    seconds = _openings().get(first, ())
    return second in seconds or ("" in seconds and not gap.isspace())


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

"""Hanging: what word a date or a number hangs on: the verb or the noun of what happened."""

from collections.abc import Iterator
from functools import lru_cache

from digest.annotating.syntax import Word, parse
from digest.checking.governors import governors
from digest.checking.relating import relation

__all__ = ["hang_alike"]

_HIGH = 5  # words above a date among which its verb stands
_THINGS = ("VERB", "NOUN", "ADJ", "PROPN")
_COMPLETING = ("obj", "xcomp", "obl:arg", "cop")  # "aura lieu"
_KEPT = 16_384  # places


def hang_alike(
    one: str, at: tuple[int, int], other: str, there: tuple[int, int], lang: str, *, surely: bool = False
) -> bool:
    """Whether what stands at two spans of two texts hangs on one word, or on words that say alike.

    `surely`: on one word alone. Never in a language without a parser.
    """
    told = _above(other, there, lang)
    kinds = {"same"} if surely else {"same", "alike"}
    return any(relation(mine, its, lang) in kinds for mine in _above(one, at, lang) for its in told)


@lru_cache(_KEPT)
def _above(text: str, span: tuple[int, int], lang: str) -> tuple[Word, ...]:
    return tuple(_climbed(parse(text, lang) or (), span, lang))


def _climbed(words: tuple[Word, ...], span: tuple[int, int], lang: str) -> Iterator[Word]:
    """The first word above a span that says something; what completes it where it is but light."""
    at = next((at for at, word in enumerate(words) if word.end > span[0]), None)
    for _ in range(_HIGH if at is not None else 0):
        here = at or 0
        word = words[here]
        if not span[0] <= word.start < span[1] and word.pos in _THINGS:
            told = [each for each in words if words[each.head] is word and each.relation in _COMPLETING]
            yield from told if told and governors(lang).has("light", word.lemma) else [word]
            return
        if word.head == here:
            return
        at = word.head

"""Likeness: how far two tokens say the same, found by the keys that they share."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from digest.annotating.names import bases
from digest.checking.reading import Reading, Token, read
from digest.checking.senses import senses

__all__ = ["Likeness", "likenesses"]

Likeness = Literal["same", "alike", "against"]

# How much a pair of tokens weighs in an alignment: what is surer weighs more; chosen so that one word that is
# the same outweighs two that are alike, and a function word decides between places only.
_FUNCTION, _EXACT, _STEM, _FORM, _PLACE, _FAMILY, _ALIKE, _AGAINST = 0.4, 3.0, 2.6, 2.4, 2.2, 1.8, 1.3, 1.0
_KEPT = 2048  # texts


def likenesses(asked: Reading, other: Reading) -> list[dict[int, tuple[float, Likeness]]]:
    """For each token of the one text the tokens of the other that it is like: by how much, and how.

    Two that can stand for each other count as such where neither is the same as another.
    """
    held = _held(other.text, other.lang)
    found = [_found(token, asked.lang, held) for token in asked.tokens]
    known = {at for options in found for at, (weight, _) in options.items() if weight >= _FORM}
    for options in found:
        sure = any(kind == "same" for _, kind in options.values())
        for at in [at for at, (_, kind) in options.items() if kind == "alike" and (sure or at in known)]:
            del options[at]
    return found


def _found(token: Token, lang: str, held: Mapping[str, Sequence[int]]) -> dict[int, tuple[float, Likeness]]:
    found: dict[int, tuple[float, Likeness]] = {}
    for key, weight, kind in _keys(token, lang, contrary=True):
        for at in held.get(key, ()):
            found.setdefault(at, (weight, kind))
    return found


@lru_cache(_KEPT)
def _held(text: str, lang: str) -> dict[str, list[int]]:
    held: defaultdict[str, list[int]] = defaultdict(list)
    for at, token in enumerate(read(text, lang).tokens):
        for key, _, _ in _keys(token, lang, contrary=False):
            held[key].append(at)
    return dict(held)


def _keys(token: Token, lang: str, *, contrary: bool) -> Iterator[tuple[str, float, Likeness]]:
    """What a token is found by, the surest first; with `contrary` the keys of what says the contrary."""
    word = token.plain
    yield word if token.stem else token.word, _EXACT if token.stem else _FUNCTION, "same"
    if token.stem and word.replace("'", "").isalpha():
        yield f"s{token.stem}-", _STEM, "same"
        known = senses(lang)
        kinds = list(known.kinds(word))
        yield from ((kind, _FORM, "same") for kind in kinds if kind[0] == "=")
        if token.capital or contrary:
            yield from ((f"b{base}-", _PLACE, "same") for base in sorted(bases(word, lang)))
        if token.root and not token.capital:
            yield f"r{token.root}-", _FAMILY, "same"
    else:
        known, kinds = senses(lang), []
    sides = sorted(known.sides(word)) if word.isalpha() else []
    if contrary:
        yield from ((f"|{side ^ 1}", _AGAINST, "against") for side in sides)
    else:
        yield from ((f"|{side}", _AGAINST, "against") for side in sides)
    yield from ((kind, _ALIKE, "alike") for kind in kinds if kind[0] == "~")

"""Exchanges: what would be gained if two names of a sentence changed places."""

from digest.checking.bonds import Bonds, bonds, is_passive
from digest.checking.ground import Ground
from digest.checking.mentions import Mention
from digest.checking.pairing import chain_weight
from digest.checking.reading import read

__all__ = ["closer", "gain"]

_LEAST = 1.0  # of a bond; less is chance


def closer(sentence: str, ground: Ground, one: Mention, other: Mention) -> float:
    """How many times closer the two are bound the other way round; 0 where the source has but one."""
    without = frozenset([*range(one.first, one.last + 1), *range(other.first, other.last + 1)])
    best = {
        (mention, key): _bound(sentence, ground, mention, key, without)
        for mention in (one, other)
        for key in (one.key, other.key)
    }
    if min(best.values()) < 0:
        return 0.0
    actual = best[one, one.key] + best[other, other.key]
    return (best[one, other.key] + best[other, one.key]) / max(actual, _LEAST)


def _bound(sentence: str, ground: Ground, mention: Mention, key: str, without: frozenset[int]) -> float:
    """How close a mention is to what surrounds it, were it the name `key`; -1 where no unit has that."""
    return max(
        (
            bonds(sentence, text, ground.lang).of(mention, at, without)
            for text in ground.texts
            for at, token in enumerate(read(text, ground.lang).tokens)
            if token.plain == key
        ),
        default=-1.0,
    )


def _is_turned(bond: Bonds, first: int, last: int) -> bool:
    """Whether a verb around two names is passive on one side only: they must change sides then."""
    return any(
        kind == "same" and is_passive(bond.own, at) != is_passive(bond.unit, there)
        for at in range(max(0, first - 2), last)
        if (bond.own.tokens[at].stem and not bond.own.tokens[at].capital) or at < first
        for there, (_, kind) in bond.like[at].items()
        if bond.own.tokens[at].stem
    )


def gain(sentence: str, ground: Ground, one: Mention, other: Mention) -> float:
    """How much more stands in the order of the source once the two have changed places, in the best unit."""
    gains = [0.0]
    for text in ground.texts:
        bond = bonds(sentence, text, ground.lang)
        like = [dict(options) for options in bond.like]
        for at in (*range(one.first, one.last), *range(other.first, other.last)):
            like[at] = {}
        if like[one.last] and like[other.last]:
            length = len(bond.unit.tokens)
            actual = chain_weight(like, length)
            like[one.last], like[other.last] = like[other.last], like[one.last]
            more = chain_weight(like, length) - actual
            gains.append(-more if _is_turned(bond, one.first, other.last) else more)
    return max(gains, key=abs)

"""Exchanges: what would be gained if two names of a sentence changed places."""

from digest.checking.bonds import Bonds, bonds, is_passive
from digest.checking.ground import Ground
from digest.checking.mentions import Mention
from digest.checking.pairing import chain_weight
from digest.checking.reading import read

__all__ = ["Phrase", "closer", "gain", "phrase_gain"]

Phrase = tuple[int, int]
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
    last = [*range(one.first, one.last), *range(other.first, other.last)]
    order = list(range(len(read(sentence, ground.lang).tokens)))
    order[one.last], order[other.last] = order[other.last], order[one.last]
    return _gain(sentence, ground, (one, other), order, frozenset(last))


def phrase_gain(
    sentence: str, ground: Ground, one: Mention, other: Mention, first: Phrase, second: Phrase
) -> float:
    """The same for whole phrases, the tokens from the first to the last of each, apart from each other."""
    tokens = list(range(len(read(sentence, ground.lang).tokens)))
    (start, end), (behind, last) = first, second
    order = [
        *tokens[:start],
        *tokens[behind : last + 1],
        *tokens[end + 1 : behind],
        *tokens[start : end + 1],
        *tokens[last + 1 :],
    ]
    return _gain(sentence, ground, (one, other), order, frozenset())


def _gain(
    sentence: str, ground: Ground, pair: tuple[Mention, Mention], order: list[int], without: frozenset[int]
) -> float:
    """How much more the heaviest chain weighs with the tokens in another order, in the best unit."""
    gains = [0.0]
    for text in ground.texts:
        bond = bonds(sentence, text, ground.lang)
        like = [{} if at in without else dict(options) for at, options in enumerate(bond.like)]
        if like[pair[0].last] and like[pair[1].last]:
            length = len(bond.unit.tokens)
            more = chain_weight([like[at] for at in order], length) - chain_weight(like, length)
            gains.append(-more if _is_turned(bond, pair[0].first, pair[1].last) else more)
    return max(gains, key=abs)

"""Subjects and objects swapped: two names that change places, against what the source says of each."""

from collections.abc import Iterator
from itertools import combinations

from digest.checking.bonds import Bonds, bonds, is_passive
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.mentions import Mention, mentions
from digest.checking.pairing import chain_weight
from digest.checking.reading import Reading, read
from digest.models import Lack

__all__ = ["lacks"]

# Both are chosen on pairs of sentences with two names exchanged: in their order, what the exchange must gain
# (a word that is the same weighs 3), and how many times closer each must then stand to what is said of it.
_ORDER, _NOT_WORSE = 2.5, 0.85
_OTHER_KIND = 5.0  # what it must gain where one name has an article and the other has none
_NO_ORDER, _CLOSER = -1.0, 2.7
_LEAST = 1.0  # of a bond; less is chance
_MOST = 12  # names of a sentence that are compared with each other
_PLACED = frozenset(["en", "au", "aux", "dans", "chez", "sur", "in", "at", "from", "near"])
_ARTICLES = frozenset(["le", "la", "les", "l", "the"])
_TITLE = 2  # words between a name and the one that it is something of
_MARK = 4  # tokens from a preposition to its name
_ACRONYM = 3  # letters


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The first two names that would stand closer to what the source says of them in each other's place.

    What surrounds a name, and on which side, is held against what surrounds it in the source; a verb whose
    agent stands behind "par" on one side only turns the sides around.
    """
    reading = read(sentence, ground.lang)
    found = [one for one in mentions(sentence, ground.lang) if _is_name(one, ground)][:_MOST]
    for one, other in combinations(found, 2):
        if one.key == other.key or _sort(one, reading) != _sort(other, reading):
            continue
        if not _are_apart(one, other, reading) or _is_marked(sentence, ground, one, other):
            continue
        closer = _closer(sentence, ground, one, other)
        if closer < _NOT_WORSE:
            continue
        gain = _gain(sentence, ground, one, other)
        alike = _has_article(one, reading) == _has_article(other, reading)
        if gain >= (_ORDER if alike else _OTHER_KIND) or (alike and closer >= _CLOSER and gain > _NO_ORDER):
            start, end = reading.tokens[one.first].start, reading.tokens[other.last].end
            yield Lack("role", sentence[start:end], start, end)
            return


def _are_apart(one: Mention, other: Mention, reading: Reading) -> bool:
    """Whether something is told between two names: more than that one is the chief of the other."""
    between = [token for token in reading.tokens[one.last + 1 : other.first] if token.stem]
    if not between or all(token.plain.isdigit() for token in between):
        return False
    return len(between) > _TITLE or "," not in reading.gap(one.last + 1)


def _is_marked(sentence: str, ground: Ground, one: Mention, other: Mention) -> bool:
    """Whether a preposition tells the same name from the other in both: "par l'entremise de"."""
    own = read(sentence, ground.lang)
    for mention, counter in ((one, other), (other, one)):
        if not _through(own, mention.first, ground.lang) or _through(own, counter.first, ground.lang):
            continue
        for text in ground.texts:
            unit = read(text, ground.lang)
            for there in mentions(text, ground.lang):
                if there.key == mention.key and _through(unit, there.first, ground.lang):
                    return True
    return False


def _through(reading: Reading, first: int, lang: str) -> bool:
    agents = grammar(lang).words["agents"]
    return any(token.plain in agents for token in reading.tokens[max(0, first - _MARK) : first])


def _sort(mention: Mention, reading: Reading) -> str:
    """What tells that a name is a place or a body, by its preposition or its capitals."""
    before = reading.tokens[mention.first - 1].word if mention.first else ""
    alone = mention.first == mention.last
    if before in _PLACED or (before == "à" and alone):
        return "place"
    token = reading.tokens[mention.last]
    word = reading.text[token.start : token.end]
    return "acronym" if alone and word.isupper() and len(word) >= _ACRONYM else "name"


def _has_article(mention: Mention, reading: Reading) -> bool:
    before = reading.tokens[mention.first - 1].plain if mention.first else ""
    return before in _ARTICLES


def _is_name(mention: Mention, ground: Ground) -> bool:
    """Whether it is a name; the first word of the sentence only where the source has it as one."""
    if mention.first or mention.last:
        return True
    forms = {
        token.capital
        for text in ground.texts
        for token in read(text, ground.lang).tokens[1:]
        if token.plain == mention.key
    }
    return forms == {True}


def _closer(sentence: str, ground: Ground, one: Mention, other: Mention) -> float:
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


def _gain(sentence: str, ground: Ground, one: Mention, other: Mention) -> float:
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
            gain = chain_weight(like, length) - actual
            gains.append(-gain if _is_turned(bond, one.first, other.last) else gain)
    return max(gains, key=abs)

"""Check: nouns of verbs of the sentence's own, that it tells as there and its source denies."""

from collections.abc import Iterator, Sequence

from digest.checking.facing import Facing, facing
from digest.checking.governors import governors
from digest.checking.ground import Ground
from digest.checking.standing import Told, told
from digest.checking.told_units import around
from digest.models import Lack

__all__ = ["lacks"]

_SOURCE = 2.0  # words in common that make another verb the source of one
_BESIDE = 1.5  # words in common with what is told of a noun: one, and one in another clause


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The nouns of verbs without a source that all the units deny.

    What a verb without a source says itself may be what a denied one says: "juge que cela rend complice" for
    "ne reflète pas". Nothing in a language without a parser.
    """
    own, units = told(sentence, ground.lang), around(ground)
    for at, one in _nouns(own, units, ground.lang):
        word, said = own.words[at], one.unit.words[one.at]
        yield Lack("negation", sentence[word.start : word.end], word.start, word.end, said.text)


def _nouns(own: Told, units: Sequence[Told], lang: str) -> Iterator[tuple[int, Facing]]:
    """The objects of verbs without a source that all the units deny."""
    for at, word in enumerate(own.words):
        if word.pos != "NOUN" or own.standings[at].denied or not _is_object(own, at):
            continue
        if not _is_there(own, at):
            continue
        if any(one.shared >= _SOURCE for one in facing(own, word.head, units, lang)):
            continue
        known = [one for one in facing(own, at, units, lang) if one.relation == "same"]
        told = [one for one in known if one.unit.words[one.at].pos == "NOUN"]
        if told and max(one.shared for one in told) >= _BESIDE and all(map(_is_surely_denied, told)):
            yield at, told[0]


def _is_object(own: Told, at: int) -> bool:
    """Whether it is what a verb is told of, and the only one: not "mettre un terme aux violences"."""
    word = own.words[at]
    if own.words[word.head].pos != "VERB":
        return False
    return word.relation == "obj" or (
        word.relation == "obl:arg" and not any(own.tree.below(word.head, "obj"))
    )


def _is_there(own: Told, at: int) -> bool:
    """Whether a sentence tells a noun as there, not as asked for: "qui réclamait la gratuité"."""
    rules, lemma = governors(own.tree.lang), own.words[own.words[at].head].lemma
    return not (rules.has("weak", lemma) or rules.has("wishing", lemma))


def _is_surely_denied(one: Facing) -> bool:
    standing = one.unit.standings[one.at]
    return standing.denied and standing.sure

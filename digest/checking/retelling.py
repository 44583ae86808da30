"""Check: verbs of the sentence's own, that tell what its source denies or deny what it tells."""

from collections.abc import Iterator, Sequence

from digest.checking.denying import has_particle
from digest.checking.facing import Facing, alongside, facing
from digest.checking.governors import governors
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.polarity import denies_beside
from digest.checking.predicates import predicates
from digest.checking.standing import Told, told
from digest.checking.told_units import around
from digest.models import Lack

__all__ = ["lacks"]

# Words that a clause shares with the source's, and their part of it. Where the sentence denies more are asked
# for: what is denied in other words is often told by a contrary that no list has.
_AFFIRMED, _DENIED = (2.0, 0.5), (3.0, 0.6)
_SOURCE = 2.0  # words in common that make another verb the source of one
_BESIDE = 1.5  # words in common with what is told of a noun: one, and one in another clause
_SPARE = 1.0  # words in common that make a related word the source of a denied one
_TOLD = frozenset(["fact", "present", "future"])
_YET = frozenset(["encore", "toujours"])


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """Verbs without a source in whose clause the source denies the same, and nouns of such that it denies.

    Nothing in a language without a parser.
    """
    own, units = told(sentence, ground.lang), around(ground)
    for at, one in (*_verbs(own, units, ground.lang), *_nouns(own, units, ground.lang)):
        word, said = own.words[at], one.unit.words[one.at]
        yield Lack("negation", sentence[word.start : word.end], word.start, word.end, said.text)


def _verbs(own: Told, units: Sequence[Told], lang: str) -> Iterator[tuple[int, Facing]]:
    for at in predicates(own, lang):
        mine, word = own.standings[at], own.words[at]
        if word.pos != "VERB" or ("VerbForm=Inf" in word.traits and word.relation != "xcomp"):
            continue
        least, spare = (_DENIED, _SPARE) if mine.denied else (_AFFIRMED, _SOURCE)
        if not mine.sure or any(one.shared >= spare for one in facing(own, at, units, lang)):
            continue
        if _is_negative(own, at) or (has_particle(own.tree, at) and not mine.denied):
            continue
        if mine.denied and any(own.tree.plain(there) in _YET for there in own.tree.children[at]):
            continue
        found = list(alongside(own, at, units, lang, least))
        if mine.denied and any(denies_beside(own, at, one, lang) for one in found):
            continue
        if found and all(_is_turned(one, denied=mine.denied) for one in found):
            yield at, found[0]


def _is_turned(one: Facing, *, denied: bool) -> bool:
    its = one.unit.standings[one.at]
    is_told = its.sure and its.level in _TOLD
    return is_told and its.denied != denied and not _is_negative(one.unit, one.at)


def _is_negative(told: Told, at: int) -> bool:
    """Whether a word, or one beside it, denies by its meaning: what is told with it may be a denial."""
    rules, known = governors(told.tree.lang), grammar(told.tree.lang)
    beside = (at, *told.tree.children[at])
    led = (there for there in told.tree.children[at] if told.words[there].relation == "xcomp")
    if not told.standings[at].denied and any(told.standings[there].denied for there in led):
        return True  # reste à démontrer
    return any(
        rules.has("deny", told.words[there].lemma) or known.limiting.fullmatch(told.tree.plain(there))
        for there in beside
    )


def _nouns(own: Told, units: Sequence[Told], lang: str) -> Iterator[tuple[int, Facing]]:
    """The nouns that a verb without a source is told of, and that all the units deny."""
    for at, word in enumerate(own.words):
        if word.pos != "NOUN" or own.standings[at].denied or not _is_object(own, at):
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


def _is_surely_denied(one: Facing) -> bool:
    standing = one.unit.standings[one.at]
    return standing.denied and standing.sure

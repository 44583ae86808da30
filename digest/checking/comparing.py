"""Comparing: whether an act of a unit can be one of the sentence, by its verb and by what is told with it."""

from collections.abc import Collection
from dataclasses import dataclass

from digest.annotating.frames.scenes import Figure
from digest.annotating.plain import plain
from digest.annotating.syntax import similarity
from digest.checking.acts import Act, within
from digest.checking.cast import Cast
from digest.checking.fitting import CORE
from digest.checking.governors import governors
from digest.checking.grammar import grammar
from digest.checking.relating import keys_of, relation
from digest.checking.sides import sides

__all__ = ["ENDS", "SURELY", "Compared", "compared", "ends_of", "is_saying", "nouns"]

_ALIKE = 0.5  # verbs by their vectors: from here on they may tell one deed, where more than they is shared
SURELY = 0.8  # what words for one thing are
ENDS = CORE | {"contre", "sur"}
_BESIDE = ENDS | {"avec", "pour"}


@dataclass(frozen=True, slots=True)
class Compared:
    """An act of the sentence, one of a unit, how far their verbs are alike, the words told with both."""

    own: Act
    act: Act
    alike: float
    shared: tuple[int, ...]

    def is_anchored(self, cast: Cast, without: Figure | None = None) -> bool:
        """Whether both verbs have a like figure in one seat."""
        return any(
            self._are_in_one_seat((one, slot), (other, there))
            and one is not without
            and self._are_as_many(one, other)
            and (cast.is_same(one, other) or self._are_alike(one, other, cast.lang))
            for one, slot in self.own.others
            for other, there in self.act.others
        )

    def _are_in_one_seat(self, mine: tuple[Figure, str], its: tuple[Figure, str]) -> bool:
        """Whether two seats are one; of a name beside the same verb the parser may miss it."""
        if self.alike == 1 and mine[0].is_name and its[0].is_name:
            return True
        return (mine[1] == its[1] or {mine[1], its[1]} <= CORE) and {mine[1], its[1]} <= _BESIDE

    def is_of_saying(self) -> bool:
        """Whether the unit's verb is another one of saying, which but tells who speaks."""
        return self.alike < 1 and is_saying(self.act)

    def _are_alike(self, one: Figure, other: Figure, lang: str) -> bool:
        mine, its = self.own.scene.words[one.head], self.act.scene.words[other.head]
        return not keys_of(mine, lang).isdisjoint(keys_of(its, lang))

    def _are_as_many(self, one: Figure, other: Figure) -> bool:
        """Whether two nouns have no different numbers: seven billion, 17 billion."""
        mine, its = _numbers(self.own, one), _numbers(self.act, other)
        return not mine or not its or mine == its


def compared(own: Act, act: Act, lang: str) -> Compared | None:
    """An act against the sentence's; None where its verb says something else."""
    mine, its = own.scene.words[own.at], act.scene.words[act.at]
    kind, light = relation(mine, its, lang), governors(lang)
    if kind == "against" or sides(lang).are_converse(mine.lemma, its.lemma):
        return None
    near = similarity(mine.lemma, its.lemma, lang) if kind == "none" else SURELY
    alike = 1.0 if kind == "same" else near
    if alike < _ALIKE or (alike < 1 and any(light.has("light", word.lemma) for word in (mine, its))):
        return None
    keys = frozenset[str]().union(*(keys_of(act.scene.words[at], lang) for at in act.told))
    shared = (at for at in sorted(own.told) if not keys.isdisjoint(keys_of(own.scene.words[at], lang)))
    return Compared(own, act, alike, tuple(shared))


def is_saying(act: Act) -> bool:
    """Whether a verb is one of saying."""
    return grammar(act.scene.lang).saying.fullmatch(plain(act.scene.words[act.at].text)) is not None


def ends_of(act: Act) -> set[int]:
    """The words for those to whom a deed is done; who is said to speak may stand there, behind the verb."""
    slots = CORE - {"patient"} if not act.doers and is_saying(act) else CORE
    ends = [one for one, slot in act.others if slot in slots]
    below = {at for one in ends for at in within(act.scene, one.head) if at in act.told}
    doing = {word.head for word in act.scene.words if word.text.lower() == "par" and word.head in below}
    return below.difference(*(within(act.scene, at) for at in doing))


def nouns(act: Act, at: Collection[int], lang: str) -> frozenset[str]:
    """What the nouns and names among some words are found by."""
    words = (act.scene.words[there] for there in at)
    return frozenset[str]().union(*(keys_of(word, lang) for word in words if word.pos in ("NOUN", "PROPN")))


def _numbers(act: Act, one: Figure) -> set[str]:
    return {word.text for word in act.scene.words if word.head == one.head and word.relation == "nummod"}

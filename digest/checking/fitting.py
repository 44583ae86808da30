"""Fitting: how well a figure of a unit fills the place that one of a sentence has."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from digest.annotating.frames.scenes import Figure, scene
from digest.annotating.frames.seats import Seat
from digest.annotating.plain import plain
from digest.annotating.syntax import similarity
from digest.checking.grammar import grammar
from digest.checking.likeness import likenesses
from digest.checking.placing import Placing, placing
from digest.checking.sides import sides

__all__ = ["CORE", "Fitting", "fitting"]

_SURE = 3.0  # the weight of a word that is the same
# Chosen on sentences with a name changed and with two exchanged: a seat beside the same verb counts as much
# as two words that stand near, one that contradicts it counts against.
_SEAT, _LATER = 2.0, 0.5
_CROSSED, _ASIDE = -0.7, 0.25
_NEAR = 5.0  # relations and words; what stands further off says nothing
_BORROWED = 0.4  # of a word's worth, where it stands nearer to another name
CORE = frozenset(["agent", "patient", "à"])
_SURELY = 0.8  # from which two words are the same one
_SIMILAR, _NEARLY = 0.6, 0.45  # verbs by their vectors: what makes them alike, and how much that weighs
_KEPT = 64  # pairs of a sentence and a unit


class Fitting:
    """A sentence and one unit: which words of the one may come from which of the other, and who is near."""

    def __init__(self, own: Placing, unit: Placing) -> None:
        """Both texts, placed."""
        self.own, self.unit = own, unit
        self._like = likenesses(own.reading, unit.reading)

    def like(self, at: int) -> Sequence[tuple[int, float]]:
        """The tokens of the unit that a token of the sentence may come from, and how surely."""
        return [(other, weight) for other, (weight, kind) in self._like[at].items() if kind != "against"]

    def fit(self, one: Figure, there: Figure, without: AbstractSet[int] = frozenset()) -> float:
        """How much of what the sentence says around `one` the unit says around `there`.

        `without` are words of the sentence that do not count: the other name of an exchange.
        """
        return self.seated(one, there) + self.beside(one, there, without)

    def seated(self, one: Figure, there: Figure) -> float:
        """Their seats beside the same or like verbs: over 0 for the same seat, under 0 for another."""
        told = self.unit.scene.seats(there)
        total, share = 0.0, 1.0
        for seat in self.own.scene.seats(one):
            best = max((self._agree(seat, other) for other in told), key=abs, default=0.0)
            if best:
                total += share * _SEAT * best
                share *= _LATER
        return total

    def beside(self, one: Figure, there: Figure, without: AbstractSet[int] = frozenset()) -> float:
        """The words near both, whatever they are to them."""
        total = 0.0
        for at, options in enumerate(self._like):
            word = self.own.words[at]
            if not self.own.reading.tokens[at].stem or one.first <= word <= one.last or word in without:
                continue
            near = self.own.far(one, at)
            if near <= _NEAR:
                total += max(
                    (
                        weight / _SURE * self._worth(there, other, near)
                        for other, (weight, kind) in options.items()
                        if kind != "against"
                    ),
                    default=0.0,
                )
        return total

    def _worth(self, there: Figure, at: int, near: float) -> float:
        """What a word of the unit is worth beside a figure: less the further, and by another name's side."""
        far = self.unit.far(there, at)
        if far > _NEAR or there.first <= self.unit.words[at] <= there.last:
            return 0.0
        return (1.0 if self.unit.nearest(at) >= far else _BORROWED) / max(near, far, 1.0)

    def _agree(self, one: Seat, other: Seat) -> float:
        """How far two seats are one: by what governs them, and by their slots."""
        own, told = self.own.scene.words[one.governor], self.unit.scene.words[other.governor]
        listed = sides(self.own.scene.lang)
        if listed.are_converse(own.lemma, told.lemma):
            return _SURELY * _turned(one.slot, other.slot)
        alike = self.alike(one.governor, other.governor)
        if not alike or one.slot == other.slot:
            return alike
        if not ({one.slot, other.slot} <= CORE and "agent" in (one.slot, other.slot)):
            return alike * _ASIDE
        # Who speaks may stand behind the verb, where the parser errs; who receives is no agent.
        given = own.lemma != told.lemma and listed.receiving & {own.lemma, told.lemma}
        is_said = grammar(self.own.scene.lang).saying.fullmatch(plain(told.text))
        return alike * (_ASIDE if given or is_said else _CROSSED)

    def alike(self, governor: int, other: int) -> float:
        """How far two governors say the same, from 0 to 1."""
        options = self._options(governor)
        best = max((weight for at, weight in options if self.unit.words[at] == other), default=0.0)
        if best or any(weight >= _SURELY for _, weight in options):
            return best
        one, told = self.own.scene.words[governor], self.unit.scene.words[other]
        if not one.pos == told.pos == "VERB":
            return 0.0
        return _NEARLY if similarity(one.lemma, told.lemma, self.own.scene.lang) >= _SIMILAR else 0.0

    def _options(self, governor: int) -> Sequence[tuple[int, float]]:
        at = next((at for at, word in enumerate(self.own.words) if word == governor), None)
        if at is None:
            return ()
        found = self._like[at].items()
        return [(other, weight / _SURE) for other, (weight, kind) in found if kind != "against"]


def _turned(slot: str, other: str) -> float:
    """How far two slots agree beside verbs that tell one thing from its two sides: what is sold is bought."""
    if "agent" not in (slot, other):
        return 1.0 if slot == other else _ASIDE
    return _CROSSED if slot == other else 1.0


@lru_cache(_KEPT)
def fitting(sentence: str, text: str, lang: str) -> Fitting | None:
    """A sentence against a unit; None for a language without a parser."""
    own, unit = scene(sentence, lang), scene(text, lang)
    return Fitting(placing(own), placing(unit)) if own and unit else None

"""Check: a deed that the source tells is done by who does it there, not by another of the sentence."""

from collections.abc import Iterator, Sequence

from digest.annotating.frames.scenes import Figure
from digest.checking.acts import Act, acts, within
from digest.checking.cast import Cast
from digest.checking.comparing import ENDS, SURELY, Compared, compared, ends_of, nouns
from digest.checking.fitting import CORE
from digest.checking.ground import Ground
from digest.models import Lack

__all__ = ["lacks"]

# Chosen on sentences with who does and who undergoes exchanged: of the words told with a verb of the sentence
# and of the unit, how many both must tell, and what share of the fewer.
_FEWEST, _SHARE = 2, 0.3
_QUOTES = '"«»“”'


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The doers of a deed that a unit tells of another figure of the sentence, and no unit of themselves."""
    cast = Cast(sentence, ground)
    if cast.scene is None:
        return
    units = [act for each in cast.fittings for act in acts(each.unit.scene, cast.figures_of(each))]
    for own in acts(cast.scene, cast.figures):
        if own.doers and own.sure and not _is_quoted(own) and _Deed(cast, own).is_another(units):
            one = own.doers[0]
            yield Lack("role", sentence[one.start : one.end], one.start, one.end)


class _Deed:
    """An act of the sentence, held against those of the units."""

    def __init__(self, cast: Cast, own: Act) -> None:
        self._cast, self._own = cast, own
        self._phrase = {at for one in own.doers for at in within(own.scene, one.head)}
        self._named = [one for one in cast.figures if one not in own.doers and self._is_elsewhere(one)]

    def is_another(self, units: Sequence[Act]) -> bool:
        """Whether a unit has somebody else of the sentence do it, and none who does it in the sentence."""
        told = [found for act in units if (found := compared(self._own, act, self._cast.lang))]
        mine = [one for one in told if self._is_by(one, self._own.doers)]
        least = max((len(one.shared) for one in mine), default=0)
        surely = max((len(one.shared) for one in mine if one.alike >= SURELY), default=0)
        others = [one for one in told if one not in mine and not one.is_of_saying()]
        if surely and surely >= max((len(one.shared) for one in others), default=0):
            return False
        return any(self._is_undergone(one) for one in others) or any(
            self._is_by(one, [other])
            and (self._is_the_same(one, other, least) or self._is_reversed(one, other))
            for one in others
            if one.act.sure
            for other in self._named
        )

    def _is_by(self, one: Compared, figures: Sequence[Figure]) -> bool:
        return any(self._cast.is_same(each, other) for each in figures for other in one.act.doers)

    def _is_the_same(self, one: Compared, other: Figure, least: int) -> bool:
        """Whether enough is told with both verbs, and more than with one of the doers."""
        if self._is_adverbial(other):
            return False
        told = [at for at in one.shared if self._is_told(at, other)]
        enough = max(_FEWEST, _SHARE * min(len(self._own.told), len(one.act.told)), least + 1)
        return len(told) >= enough and one.is_anchored(self._cast, other)

    def _is_told(self, at: int, other: Figure) -> bool:
        """Whether a word counts: not those of the other, nor behind it: "et sa mère une boîte"."""
        words = self._own.scene.words
        is_second = words[other.head].relation in ("conj", "nsubj", "dep") and other.first > self._own.at
        is_own = other.first <= at <= other.last or (is_second and at > other.first)
        return not is_own and not words[at].relation.startswith("flat")

    def _is_elsewhere(self, one: Figure) -> bool:
        """Whether a figure is told of apart from the doers: not in their phrase, nor as a source."""
        scene, doers = self._own.scene, self._own.doers
        if one.head in self._phrase or not {each.head for each in doers}.isdisjoint(within(scene, one.head)):
            return False
        acts_too = any(scene.words[seat.governor].pos == "VERB" for seat in scene.seats(one))
        is_between = (
            bool(doers) and doers[0].last < one.first < self._own.at
        )  # "des pays, dont la France, ont"
        return not self._cast.is_source(one) and (acts_too or not is_between)

    def _is_adverbial(self, other: Figure) -> bool:
        """Whether a figure belongs to how or when it is done: "en annonçant l'abandon"."""
        scene = self._own.scene
        if any(seat.slot in ("agent", "par") for seat in scene.seats(other)):
            return False
        slots = [slot for one, slot in self._own.others if other.head in within(scene, one.head)]
        return bool(slots) and ENDS.isdisjoint(slots)

    def _is_reversed(self, one: Compared, other: Figure) -> bool:
        """Whether the unit has both in each other's place."""
        lang, ends = self._cast.lang, {each.head for each, slot in one.act.others if slot in CORE}
        if self._is_end(other) and not nouns(self._own, self._phrase, lang).isdisjoint(
            nouns(one.act, ends, lang)
        ):
            return True
        return self._is_below(one) and one.is_anchored(self._cast, other)

    def _is_end(self, one: Figure) -> bool:
        return any(each is one and slot in ENDS for each, slot in self._own.others)

    def _is_below(self, one: Compared) -> bool:
        """Whether who does it in the sentence is one of those whom the unit has undergo it."""
        heads = nouns(self._own, {each.head for each in self._own.doers}, self._cast.lang)
        return not heads.isdisjoint(nouns(one.act, ends_of(one.act), self._cast.lang))

    def _is_undergone(self, one: Compared) -> bool:
        """Whether the unit has the doer undergo it, and tells not who takes that place in the sentence."""
        if one.alike < SURELY or self._is_counted() or not self._is_below(one):
            return False
        lang, told = self._cast.lang, nouns(one.act, one.act.told, self._cast.lang)
        return one.is_anchored(self._cast) and any(
            other.head in self._own.told
            and (other.is_name or self._is_end(other))
            and told.isdisjoint(nouns(self._own, {other.head}, lang))
            for other in self._named
        )

    def _is_counted(self) -> bool:
        """Whether those who do it are but counted: "approuvé par 200 voix"."""
        words, heads = self._own.scene.words, {one.head for one in self._own.doers}
        return any(word.head in heads and word.relation == "nummod" for word in words)


def _is_quoted(own: Act) -> bool:
    """Whether a quotation opens or closes between a verb and who does it, where the parser errs."""
    low, high = sorted((own.doers[0].end, own.scene.words[own.at].start))
    return any(mark in own.scene.text[low:high] for mark in _QUOTES)

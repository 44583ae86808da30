"""Doings: who does what to whom, by verbs and by the nouns of deeds: "l'exécution de X par Y"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.annotating.frames.scenes import Figure, Scene
from digest.annotating.plain import plain
from digest.annotating.syntax import similarity
from digest.checking.acts import Act, acts
from digest.checking.governors import governors
from digest.checking.grammar import grammar
from digest.checking.relating import keys_of, relation
from digest.checking.sides import sides

__all__ = ["Doing", "doings", "likeness"]

_ENDS = frozenset(["patient", "à", "contre", "sur"])
_CLITICS = ("obj", "iobj")
_OF = frozenset(["de", "contre", "sur"])
_NEAR = 0.5  # verbs by their vectors, from which they may tell one deed
_WEIGHTS = {"same": 1.0, "alike": 0.8}


@dataclass(frozen=True, slots=True)
class Doing:
    """The deed that the word number `at` of a scene tells, who does it, and to whom or to what."""

    scene: Scene
    at: int
    doers: tuple[Figure, ...]
    ends: tuple[Figure, ...]
    told: frozenset[int]

    def shared(self, other: "Doing", lang: str) -> set[int]:
        """The words told with both, but for who does either."""
        keys = frozenset[str]().union(*(keys_of(other.scene.words[at], lang) for at in other.told))
        own = {one.head for one in (*self.doers, *self.ends)}
        return {at for at in self.told - own if not keys.isdisjoint(keys_of(self.scene.words[at], lang))}


def doings(scene: Scene, figures: Sequence[Figure]) -> Iterator[Doing]:
    """The deeds of a scene of which both ends are told; one may be but a pronoun: then there is none."""
    for act in acts(scene, figures):
        if act.doers:
            yield from _by_verb(scene, figures, act)
    for at, word in enumerate(scene.words):
        if word.pos == "NOUN":
            doers = _beside(scene, figures, at, frozenset(["agent"]))
            ends = _beside(scene, figures, at, _OF)
            if doers and ends:
                yield Doing(scene, at, doers, ends, frozenset())


def _by_verb(scene: Scene, figures: Sequence[Figure], act: Act) -> Iterator[Doing]:
    """What a verb tells, or the noun behind one that says little: "procéder à l'arrestation de X"."""
    word, saying = scene.words[act.at], grammar(scene.lang).saying
    ends = tuple(one for one, slot in act.others if slot in _ENDS)
    if (ends or _takes_up(scene, act.at)) and act.sure and not saying.fullmatch(plain(word.text)):
        yield Doing(scene, act.at, act.doers, ends, act.told)
    if governors(scene.lang).has("light", word.lemma):
        for one in ends:
            below = _beside(scene, figures, one.head, _OF)
            if not one.is_name and below:
                yield Doing(scene, one.head, act.doers, below, act.told)


def _takes_up(scene: Scene, at: int) -> bool:
    """Whether a verb has a pronoun for whom or what it is done to."""
    return any(one.pos == "PRON" and one.relation in _CLITICS and one.head == at for one in scene.words)


def _beside(scene: Scene, figures: Sequence[Figure], at: int, slots: frozenset[str]) -> tuple[Figure, ...]:
    return tuple(
        one for one in figures if any(seat.governor == at and seat.slot in slots for seat in scene.seats(one))
    )


def likeness(one: Doing, other: Doing, lang: str) -> float:
    """How far two deeds are one: 1 for the same, less for one like it; below 0 from its other side."""
    mine, its, known = one.scene.words[one.at], other.scene.words[other.at], sides(lang)
    if known.even & {mine.lemma, its.lemma}:
        return 0.0
    if known.are_converse(mine.lemma, its.lemma):
        return -1.0
    kind = relation(mine, its, lang)
    if kind in _WEIGHTS:
        return _WEIGHTS[kind]
    if kind == "none" and mine.pos == its.pos == "VERB" and similarity(mine.lemma, its.lemma, lang) >= _NEAR:
        return _NEAR
    return 0.0

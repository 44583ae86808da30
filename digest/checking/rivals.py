"""Check: a name fills the place that the source gives it, not that of another one of its kind."""

from collections.abc import Iterator, Sequence

from digest.annotating.frames.scenes import Figure, Scene
from digest.annotating.name_keys import keys
from digest.checking.cast import Cast
from digest.checking.fitting import CORE, Fitting
from digest.checking.foremost import stems_of
from digest.checking.ground import Ground
from digest.checking.known_names import KnownNames, known_names
from digest.checking.naming_words import naming_words
from digest.models import Lack

__all__ = ["lacks"]

# Chosen on sentences with one name changed, and on summaries and standfirsts, of which nearly none may fail.
_SEATED = 1.2  # of a seat, from which the other name has it; beside a verb that is but like it has less
_SURER = 0.5  # what it must fit better by
_TIMES, _IN_ONE = 1.5, 1.25  # and how many times better; where one unit has both
_BESIDE, _NOWHERE = 0.6, 0.35  # where no seat says so: what the other fits, and what the name at most does
_MUCH = 1.5  # what is enough, whatever kind of name it is
_MUCH_TOLD = 0.5  # of the words that the unit has that says most of the sentence
_MOST = 12  # names of a sentence


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The names that stand where an aligned unit has another name, and in no unit stand so themselves."""
    cast = Cast(sentence, ground)
    known = known_names(ground.story)
    for one in [one for one in cast.figures if one.is_name][:_MOST]:
        if one.words[0] in known.lower:
            continue
        said = _said(cast, one, known)
        if said is not None:
            yield Lack("name", sentence[one.start : one.end], one.start, one.end, said)


def _said(cast: Cast, one: Figure, known: KnownNames) -> str | None:
    """The name that the source has there."""
    measure = Fitting.beside if cast.is_speaker(one) else Fitting.fit
    is_topic = not keys(one.words[-1], cast.lang).isdisjoint(known.topics)
    own = [(measure(each, one, there), each) for each, there in cast.mentions(one, wide=True)]
    mine = max((fits for fits, _ in own), default=0.0)
    telling = _telling(cast, one)
    for each in telling:
        times = _IN_ONE if any(fits == mine and unit is each for fits, unit in own) else _TIMES
        for other in cast.figures_of(each):
            if not other.is_name or other.words[0] in known.lower or cast.is_used(other):
                continue
            if _is_common(other, cast.lang) or _is_told_best(cast, telling[0], one, each, other):
                continue
            fits = measure(each, one, other)
            if fits < max(mine + _SURER, times * mine, _BESIDE) or cast.are_apart(one, other):
                continue
            if _is_seated(cast, each, one, other, _MUCH if is_topic else mine, fits):
                return each.unit.scene.text[other.start : other.end]
    return None


def _telling(cast: Cast, one: Figure) -> list[Fitting]:
    """The units that say much of what the sentence says beside a name, the best first."""
    own = stems_of(" ".join(one.words), cast.lang)
    said = (stems_of(cast.scene.text, cast.lang) if cast.scene else frozenset()) - own
    told = [(len(said & stems_of(each.unit.scene.text, cast.lang)), each) for each in cast.fittings]
    least = _MUCH_TOLD * max((much for much, _ in told), default=0)
    best = sorted(told, key=lambda pair: -pair[0])
    return [each for much, each in best if much > least]


def _is_told_best(cast: Cast, best: Fitting, one: Figure, there: Fitting, other: Figure) -> bool:
    """Whether the rival but belongs to a noun ("l'usine de Dinard"); the best unit names the asked one."""
    slots = {seat.slot for seat in there.unit.scene.seats(other)}
    return slots == {"de"} and best is not there and any(unit is best for unit, _ in cast.mentions(one))


def _is_common(one: Figure, lang: str) -> bool:
    """Whether a name is but a word for bodies: the "Institut" of a longer one, "l'Etat"."""
    words = naming_words(lang)
    return all(word in words.common | words.heads for word in one.words)


def _is_seated(cast: Cast, each: Fitting, one: Figure, other: Figure, mine: float, fits: float) -> bool:
    """Whether the other name surely has the place: by its seat, or where the name itself is told nowhere.

    What the story is about may be told by a pronoun anywhere.
    """
    seated = each.seated(one, other)
    if seated >= _SEATED:
        return not (_is_other_event(cast, each, one, other) or _has_other_partner(cast, each, one, other))
    if seated < 0 or mine > _NOWHERE or cast.is_speaker(one):
        return False
    slots = {seat.slot for seat in each.own.scene.seats(one)}
    is_there = not slots.isdisjoint(seat.slot for seat in each.unit.scene.seats(other))
    if fits >= _MUCH and one.is_acronym == other.is_acronym:
        return is_there or "agent" in slots
    return is_there and min(len(one.words), 2) == min(len(other.words), 2)


def _is_other_event(cast: Cast, each: Fitting, one: Figure, other: Figure) -> bool:
    """Whether the name itself stands beside the same verb as the other one: something else is told there."""
    governors = {seat.governor: seat.slot for seat in each.unit.scene.seats(other)}
    return any(
        unit is each
        and any(governors.get(seat.governor, seat.slot) != seat.slot for seat in unit.unit.scene.seats(there))
        for unit, there in cast.mentions(one)
    )


def _has_other_partner(cast: Cast, each: Fitting, one: Figure, other: Figure) -> bool:
    """Whether somebody else than in the sentence takes part in what the unit tells: that is another event."""
    own = _partners(each.own.scene, cast.figures, one)
    told = _partners(each.unit.scene, cast.figures_of(each), other)
    return bool(own and told) and not any(cast.is_same(mine, its) for mine in own for its in told)


def _partners(scene: Scene, figures: Sequence[Figure], one: Figure) -> list[Figure]:
    """The names that stand at another end of the verbs of a figure."""
    held = {seat.governor: seat.slot for seat in scene.seats(one) if seat.slot in CORE}
    return [
        each
        for each in figures
        if each.is_name
        and any(
            seat.slot in CORE and held.get(seat.governor, seat.slot) != seat.slot
            for seat in scene.seats(each)
        )
    ]

"""Check: who a sentence says speaks is whom the story gives the words to."""

import re
from collections.abc import Iterator

from digest.annotating.plain import plain
from digest.annotating.quotes import Part, Voices, is_same
from digest.checking.apart import other_role
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.hearings import hearings
from digest.checking.houses import is_house
from digest.checking.sayings import (
    beside_quotation,
    common,
    holding,
    is_beside,
    nearest,
    quoting,
    shared,
)
from digest.checking.supporting import holds, supports
from digest.checking.told_by_another import told_by_another
from digest.models import Lack, Place

__all__ = ["lacks"]

_HALF = 0.5  # of what is said; a unit with as much that names the speaker tells it


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The speakers to whom no aligned unit gives the words that the sentence gives them.

    A sentence that names no speaker lacks none. Where the source leaves its speaker open, the one named
    must be one that it can be; where it reports the words as nobody's, a unit must name the speaker.
    """
    heard, seen = hearings(ground.story).get(ground.lang), set[str]()
    parts = tuple(heard.of_sentence(sentence)) if heard else ()
    for at, part in enumerate(parts):
        within = at > 0 and not part.firm  # « X a assuré que Y l'avait appelé »: Y says nothing
        if heard is None or within or part.speaker.name in seen:
            continue
        if not part.speaker.name:
            yield from other_role(sentence, part, ground, heard)
            continue
        seen.add(part.speaker.name)
        is_meant = _is_vague(part, ground.lang) or is_house(plain(part.speaker.name), ground)
        said = None if is_meant else _said_by(part, ground, heard)
        if said is not None and _is_reported(part, said, parts):
            said = _reporter(part, said, ground, heard)
        if said is not None:
            yield Lack("attribution", sentence[part.start : part.end], part.start, part.end, said)


def _is_vague(part: Part, lang: str) -> bool:
    """Whether words are given to a text, or to nobody one could name: les chiffres, des médias, l'enquête."""
    told, vague = part.speaker.name.split(), grammar(lang).words["vague"]
    return part.speaker.name.islower() and any(plain(word) in vague for word in told)


def _is_reported(part: Part, said: str, parts: tuple[Part, ...]) -> bool:
    """Whether the sentence names the other one itself: as who reports it, or as who is spoken of."""
    others = (one.speaker.name for one in parts if one is not part and one.firm)
    last = re.escape(said.rsplit(maxsplit=1)[-1]) if said else "(?!)"
    spoken_of = re.search(rf"\bque (?:M\. |Mme )?(?:[^\W\d_]+ )?{last}\b", part.text)
    return said in others if not part.firm else spoken_of is not None


def _reporter(part: Part, said: str, ground: Ground, heard: Voices) -> str | None:
    """Who reports in the source what one that the sentence names says: « Peskov : Trump se dit prêt … »."""
    places = {place for place, one in nearest(part, ground, heard) if one.speaker.name == said}
    beside = [one.speaker for place in places for one in heard.parts(place) if one.speaker.name != said]
    other = beside and all(one.name and not is_same(part.speaker, one, heard) for one in beside)
    named = any(heard.names(part.speaker.name, place) for place in places)
    return beside[0].name if other and beside[0].person and not named and part.speaker.person else None


def _said_by(part: Part, ground: Ground, heard: Voices) -> str | None:
    """Whom the source names instead, "" for nobody; None where it supports the speaker."""
    near = nearest(part, ground, heard)
    named = any(heard.names(part.speaker.name, place) for place in ground.places)
    settled, other = _by_marks(part, near, ground, heard)
    if settled:
        return other
    if not part.firm and (said := told_by_another(part, near, ground, heard)):
        return said
    if named and (not near or not part.firm or heard.is_medium(part.speaker)):
        return None
    if not near:
        return "" if part.firm and part.speaker.person else None
    supported = any(supports(part, told, place, heard) for place, told in near)
    if supported or _is_nearer(part, near, ground, heard):
        return None
    return next((told.speaker.name for _, told in near if told.speaker.name), "" if part.firm else None)


def _is_nearer(part: Part, near: list[tuple[Place, Part]], ground: Ground, heard: Voices) -> bool:
    """Whether a unit that names the speaker, and is nobody's saying, says more of it than any saying does."""
    told = {place for place, _ in near}
    least = max(shared(part, one, ground.lang) for _, one in near)
    least = max(least, _HALF)
    beside = (place for place in ground.places if place not in told and heard.names(part.speaker.name, place))
    return not part.quoted and any(common(part, heard.text(place), ground.lang) >= least for place in beside)


def _by_marks(
    part: Part, near: list[tuple[Place, Part]], ground: Ground, heard: Voices
) -> tuple[bool, str | None]:
    """Whether the place of the words quoted settles it, as nobody is heard to say them, and who it names."""
    if not part.quoted or any(is_same(part.speaker, told.speaker, heard) for _, told in near):
        return False, None
    places = quoting(part, ground, heard)
    other = beside_quotation(part, places, heard)
    if other:
        return True, None if holds(part, other, heard) else other
    there = any(is_beside(part.speaker.name, place, heard) for place in places)
    return there and not holding(part, near), None

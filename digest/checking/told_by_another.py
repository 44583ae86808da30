"""Told by another: words without marks that the source gives to somebody else than the sentence does."""

from digest.annotating.quotes import Part, Voices, is_same
from digest.checking.ground import Ground
from digest.checking.sayings import SURE, common, shared, sought
from digest.checking.supporting import supports
from digest.models import Place

__all__ = ["told_by_another"]

_LONG = 3  # stems of what is said; fewer say too little to be told apart
_HALF = 0.5  # of what is said, and of what another one says of it


def told_by_another(part: Part, near: list[tuple[Place, Part]], ground: Ground, heard: Voices) -> str:
    """The person whose words they are; "" where that is not sure. `near` are the sayings most like them."""
    if len(sought(part, ground.lang)) < _LONG:
        return ""
    return _word_for_word(part, near, heard) or _mostly(part, near, ground, heard)


def _word_for_word(part: Part, near: list[tuple[Place, Part]], heard: Voices) -> str:
    """Another person to whom alone the source gives nearly these words."""
    told = [one for _, one in near if shared(part, one, heard.words.lang) >= SURE]
    other = [one.speaker.name for one in told if one.speaker.person and one.speaker.name]
    alone = len(other) == len(told) > 0 and part.speaker.person
    same = any(is_same(part.speaker, one.speaker, heard) for one in told)
    return other[0] if alone and not same else ""


def _mostly(part: Part, near: list[tuple[Place, Part]], ground: Ground, heard: Voices) -> str:
    """The person who says most of it, where no unit that names the speaker tells half as much."""
    if any(supports(part, told, place, heard) for place, told in near):
        return ""
    shares = {one.speaker.name: shared(part, one, ground.lang) for _, one in near if one.speaker.person}
    name = max(shares, key=lambda one: shares[one], default="")
    named = (place for place in heard.hearings if heard.names(part.speaker.name, place))
    own = (common(part, heard.text(place), ground.lang) for place in named)
    is_told = bool(name) and shares[name] >= _HALF and max(own, default=0.0) < _HALF * shares[name]
    return name if is_told else ""

"""Which sayings of a story hold what a sentence gives as somebody's words."""

from digest.annotating.plain import plain
from digest.annotating.quotes import Part, Voices, is_same
from digest.checking.ground import Ground
from digest.models import Place
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = [
    "SURE",
    "beside_quotation",
    "common",
    "holding",
    "is_beside",
    "nearest",
    "quoting",
    "shared",
    "sought",
]

_SHARED = 0.25  # of what is said; with less in common, it is something else that the source reports
_BODY = 0.12  # of what is said, where the speaker is the same and nobody's name
SURE = 0.6  # of what is said; with more in common, it is the very saying
_BESIDE = (-1, 0, 1)  # units around one in which who speaks may be named
_FAR = 2  # units before those in which a speaker must not be named
_NEARLY = 0.7  # of the best share: a saying almost as near to the sentence as the nearest


def nearest(part: Part, ground: Ground, heard: Voices) -> list[tuple[Place, Part]]:
    """The sayings of the source that hold the words quoted, else those with most words in common."""
    told = [(place, one) for place in ground.places for one in heard.parts(place)]
    if held := holding(part, told) or _held_elsewhere(part, ground, heard):
        return held
    shares = [shared(part, one, ground.lang) for _, one in told]
    sure = max(shares, default=0.0) >= SURE
    least = max(max(shares, default=0.0) * _NEARLY, _SHARED)
    return [
        (place, one)
        for (place, one), share in zip(told, shares, strict=True)
        if share >= least or (share >= _BODY and not sure and _is_body(part, one, heard))
    ]


def _held_elsewhere(part: Part, ground: Ground, heard: Voices) -> list[tuple[Place, Part]]:
    """Those of other units that hold the words quoted, where no aligned unit has them."""
    if not part.quoted or quoting(part, ground, heard):
        return []
    others = (place for place in heard.hearings if place not in ground.places)
    return holding(part, [(place, one) for place in others for one in heard.parts(place)])


def holding(part: Part, told: list[tuple[Place, Part]]) -> list[tuple[Place, Part]]:
    """The sayings that hold every run of words that a part quotes."""
    runs = [_run(quoted) for quoted in part.quoted]
    return [(place, one) for place, one in told if runs and all(run in _run(one.text) for run in runs)]


def quoting(part: Part, ground: Ground, heard: Voices) -> list[Place]:
    """The units that have every run of words that a part quotes."""
    runs = [_run(quoted) for quoted in part.quoted]
    return [place for place in ground.places if all(run in _run(heard.text(place)) for run in runs)]


def beside_quotation(part: Part, places: list[Place], heard: Voices) -> str | None:
    """Who is named where the quoted words stand, if nobody is heard there and the speaker is not named.

    Where nobody is named, it is the one who alone is named in the units beside them.
    """
    runs = [_run(quoted) for quoted in part.quoted]
    told = [one.text for place in places for one in heard.parts(place)]
    if any(run in _run(text) for run in runs for text in told):
        return None
    named = [heard.named(place, 0) or _only(_around(place), heard) for place in places]
    if all(heard.named(place, 0) for place in places):
        absent = not any(heard.names(part.speaker.name, place) for place in places)
    else:
        absent = not any(is_beside(part.speaker.name, place, heard) for place in places)
    return min(named[0]) if named and all(named) and absent else None


def is_beside(name: str, place: Place, heard: Voices) -> bool:
    """Whether somebody is named in a unit, or near it."""
    return any(heard.names(name, one, _FAR) for one in _around(place))


def _around(place: Place) -> list[Place]:
    return [(place[0], place[1] + by) for by in _BESIDE]


def _only(places: list[Place], heard: Voices) -> set[str]:
    named = {name for place in places for name in heard.named(place, 0)}
    return named if len(named) == 1 else set()


def _is_body(part: Part, told: Part, heard: Voices) -> bool:
    """Whether both are one body's: it says less of one thing in one place than a person does."""
    return not heard.is_person(part.speaker.name) and is_same(part.speaker, told.speaker, heard)


def sought(part: Part, lang: str) -> frozenset[str]:
    """What is said, without the words for who says it."""
    said = _stems(part.text, lang)
    return said - _stems(f"{part.speaker.name} {part.speaker.role}", lang) or said


def shared(part: Part, told: Part, lang: str) -> float:
    """How much of what a part says another one says, from 0 to 1."""
    return common(part, told.text, lang)


def common(part: Part, text: str, lang: str) -> float:
    """How much of what a part says a text says, from 0 to 1."""
    said = sought(part, lang)
    return len(said & _stems(text, lang)) / max(len(said), 1)


def _run(text: str) -> str:
    return f" {' '.join(map(plain, words(text)))} "


def _stems(text: str, lang: str) -> frozenset[str]:
    return frozenset(map(plain, content_stems(words(text), lang)))

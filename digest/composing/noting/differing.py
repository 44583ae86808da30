"""versions: the utterances that the articles of a story tell in different words, side by side."""

from collections.abc import Iterator, Sequence

from digest.annotating.versions import Rendering, Telling, tellings
from digest.models import Place, Side, Story, Version
from digest.text.tokens import words

__all__ = ["versions"]

_MOST = 3  # of a story; an editor reads no more before the next one
_SIDES = 3
_LONGEST = 70  # words; longer ones cannot be compared at a glance


def versions(story: Story) -> tuple[Version, ...]:
    """The versions of a story's utterances, each once."""
    found: list[Version] = []
    seen: set[Place] = set()
    for telling in tellings(story):
        if telling.disputed or len(found) == _MOST:
            continue
        sides = _sides(telling)
        if len(sides) > 1 and not seen.intersection(side.place for side in sides):
            seen.update(side.place for side in sides)
            found.append(Version("quotation", telling.utterance.quote.speaker, sides))
    return tuple(found)


def _sides(telling: Telling) -> tuple[Side, ...]:
    """The utterance's own words and the others, each once with all that tell it so."""
    readable = [one for one in telling.others if _is_readable(one)]
    if not readable:
        return ()
    own = readable[0]
    owners = (own.own_place[0], *(article for article, _ in telling.also))
    sides = [Side(*_cut(own.own, own.comparison.one, own.comparison.one_marks, owners, own.own_place))]
    for same in _grouped(readable):
        first = same[0]
        tellers = tuple(one.place[0] for one in same)
        told = first.comparison
        sides.append(Side(*_cut(first.text, told.other, told.other_marks, tellers, first.place)))
    return tuple(sides[:_SIDES])


def _cut(
    text: str,
    span: tuple[int, int],
    marks: Sequence[tuple[int, int]],
    articles: tuple[str, ...],
    place: Place,
) -> tuple[str, tuple[str, ...], Place, tuple[tuple[int, int], ...]]:
    start, end = span
    return text[start:end], articles, place, tuple((first - start, last - start) for first, last in marks)


def _grouped(renderings: Sequence[Rendering]) -> Iterator[list[Rendering]]:
    """Those of the same words together, in order."""
    same: dict[tuple[str, ...], list[Rendering]] = {}
    for one in renderings:
        same.setdefault(words(one.text[slice(*one.comparison.other)]), []).append(one)
    yield from same.values()


def _is_readable(one: Rendering) -> bool:
    told = (one.own[slice(*one.comparison.one)], one.text[slice(*one.comparison.other)])
    return all(len(words(text)) <= _LONGEST for text in told)

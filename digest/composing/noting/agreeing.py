"""counts: sentences whose numbers several articles of a story agree on, each in its own words."""

from collections.abc import Iterable, Iterator, Sequence

from digest.annotating.versions import ledger
from digest.composing.candidates import Candidate, candidates
from digest.composing.noting.figures import StoryFigure, story_figures
from digest.models import Count, Extract, Place, Story
from digest.text.repeats import Printed

__all__ = ["counts"]

_MOST = 2  # sentences of a story; its units tell the others
_SEVERAL = 2  # numbers of a sentence that are agreed on; one alone is worth a line only
_WIDELY = 3  # where so many other articles have it
_LONGEST = 45  # words of a sentence
_ALL = 1e9  # words: every unit is read


def counts(story: Story, printed: Printed, lang: str) -> tuple[Count, ...]:
    """The sentences to print, those that most articles agree with first; `printed` learns them."""
    figures = story_figures(story, lang)
    agreed = {place: _agreeing(own, figures) for place, own in figures.items()}
    agreed = {place: also for place, also in agreed.items() if also}
    if not agreed:
        return ()
    pool = {unit.place: unit for unit in candidates(story, lang, _ALL) if _is_printable(unit)}
    told = [one for place in _printed_places(story, printed) for one in figures.get(place, ())]
    chosen: list[Count] = []
    for place in sorted(agreed, key=lambda place: -len(agreed[place])):
        own = [one for one in figures[place] if _is_shared(one, agreed[place], figures)]
        worth = len(own) >= _SEVERAL or (own and len(agreed[place]) >= _WIDELY)
        new = worth and any(not any(one.is_same(other) for other in told) for one in own)
        if len(chosen) < _MOST and new and place in pool and not printed.repeats(pool[place].words):
            printed.add(pool[place].words)
            told += own
            chosen.append(_count(story, pool[place], own, agreed[place]))
    return tuple(chosen)


def _is_printable(unit: Candidate) -> bool:
    return unit.standing == "alone" and unit.sound and unit.length <= _LONGEST


def _agreeing(own: Sequence[StoryFigure], figures: dict[Place, tuple[StoryFigure, ...]]) -> tuple[Place, ...]:
    """The units of other articles that tell one of these numbers in other words, one an article."""
    found: dict[str, Place] = {}
    for place, others in figures.items():
        if own and place[0] != own[0].place[0] and any(a.agrees(b) for a in own for b in others):
            found.setdefault(place[0], place)
    return tuple(found.values())


def _is_shared(
    one: StoryFigure, places: Iterable[Place], figures: dict[Place, tuple[StoryFigure, ...]]
) -> bool:
    return all(any(one.is_same(other) for other in figures[place]) for place in places)


def _printed_places(story: Story, printed: Printed) -> Iterator[Place]:
    """The units that the page prints, or says in nearly the same words."""
    for article in story.articles:
        for number, unit in enumerate(article.units):
            if unit.words and printed.repeats(unit.words):
                yield article.id, number


def _count(story: Story, unit: Candidate, own: Sequence[StoryFigure], also: tuple[Place, ...]) -> Count:
    marks = tuple((one.told.figure.start, one.told.figure.end) for one in own)
    return Count(Extract(unit.article, unit.unit, unit.edits, also), marks, _counter(story, unit))


def _counter(story: Story, unit: Candidate) -> str:
    """Whom the sentence gives as its source; "" for nobody, and for several."""
    said = [one for one in ledger(story)[unit.article] if one.unit == unit.unit and one.kind == "indirect"]
    names = {one.speaker for one in said}
    return names.pop() if len(names) == 1 else ""

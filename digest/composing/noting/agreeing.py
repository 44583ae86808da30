"""counts: sentences whose numbers several articles of a story agree on, each in its own words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from digest.annotating.versions import ledger
from digest.composing.candidates import Candidate, candidate
from digest.composing.noting.figures import FigureKey, StoryFigure, story_figures
from digest.composing.recounting.superseding import superseded
from digest.models import Article, Count, Extract, Place, Story
from digest.text.repeats import Printed

__all__ = ["counts"]

_MOST = 2  # sentences of a story; its units tell the others
_SEVERAL = 2  # numbers of a sentence that are agreed on; one alone is worth a line only
_WIDELY = 3  # where so many other articles have it
_LONGEST = 45  # words of a sentence
_ALIKE = 100  # figures of one number and kind that another is held against; stories of news have up to 8
_Units = dict[Place, frozenset[FigureKey]]  # the numbers of each unit


def counts(story: Story, printed: Printed, lang: str) -> tuple[Count, ...]:
    """The sentences to print, those that most articles agree with first; `printed` learns them."""
    figures = story_figures(story, lang)
    agreed = _agreed(figures)
    if not agreed:
        return ()
    articles = {article.id: article for article in story.articles}
    units = {place: _keys(own) for place, own in figures.items()}
    told = {key for place, own in units.items() if _is_printed(articles, place, printed) for key in own}
    chosen: list[Count] = []
    old = superseded(story, lang).old
    held = (place for place in agreed if place not in old)
    for place in sorted(held, key=lambda place: -len(agreed[place])):
        own = [one for one in figures[place] if _is_shared(one, agreed[place], units)]
        worth = len(own) >= _SEVERAL or (own and len(agreed[place]) >= _WIDELY)
        new = worth and any(one.keys.isdisjoint(told) for one in own)
        unit = candidate(articles[place[0]], place[1], lang) if new else None
        if unit and _is_printable(unit) and not printed.repeats(unit.words):
            printed.add(unit.words)
            told |= _keys(own)
            chosen.append(_count(story, unit, own, agreed[place]))
            if len(chosen) == _MOST:
                break
    return tuple(chosen)


def _is_printable(unit: Candidate) -> bool:
    return unit.standing == "alone" and unit.sound and unit.length <= _LONGEST


def _agreed(figures: dict[Place, tuple[StoryFigure, ...]]) -> dict[Place, tuple[Place, ...]]:
    """Each unit's units of other articles that tell one of its numbers in other words, one an article."""
    alike: dict[FigureKey, list[StoryFigure]] = defaultdict(list)
    for own in figures.values():
        for one in own:
            for key in one.keys:
                if len(alike[key]) < _ALIKE:
                    alike[key].append(one)
    order = {place: number for number, place in enumerate(figures)}
    found: dict[Place, tuple[Place, ...]] = {}
    for place, own in figures.items():
        also: dict[str, Place] = {}
        for other in sorted(_agreeing(own, alike), key=order.__getitem__):
            also.setdefault(other[0], other)
        if also:
            found[place] = tuple(also.values())
    return found


def _agreeing(own: Sequence[StoryFigure], alike: dict[FigureKey, list[StoryFigure]]) -> set[Place]:
    article = own[0].place[0]
    return {
        other.place
        for one in own
        for key in one.keys
        for other in alike[key]
        if other.place[0] != article and one.agrees(other)
    }


def _is_shared(one: StoryFigure, places: Iterable[Place], units: _Units) -> bool:
    return not any(one.keys.isdisjoint(units[place]) for place in places)


def _keys(own: Iterable[StoryFigure]) -> frozenset[FigureKey]:
    return frozenset(key for one in own for key in one.keys)


def _is_printed(articles: Mapping[str, Article], place: Place, printed: Printed) -> bool:
    """Whether the page prints a unit, or says it in nearly the same words."""
    spoken = articles[place[0]].units[place[1]].words
    return bool(spoken) and printed.repeats(spoken)


def _count(story: Story, unit: Candidate, own: Sequence[StoryFigure], also: tuple[Place, ...]) -> Count:
    marks = tuple((one.told.figure.start, one.told.figure.end) for one in own)
    return Count(Extract(unit.article, unit.unit, unit.edits, also), marks, _counter(story, unit))


def _counter(story: Story, unit: Candidate) -> str:
    """Whom the sentence gives as its source; "" for nobody, and for several."""
    said = [one for one in ledger(story)[unit.article] if one.unit == unit.unit and one.kind == "indirect"]
    names = {one.speaker for one in said}
    return names.pop() if len(names) == 1 else ""

"""Figures of a story: the numbers that count something, unit by unit, and whether two are one number."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from digest.annotating.counted import Figure
from digest.checking.figures_told import ToldFigure, any_figure, told_figures
from digest.composing.figure_moods import ToldAs, told_as
from digest.composing.opinions import reported
from digest.models import Place, Story
from digest.text.turns import spoken_units

__all__ = ["FigureKey", "StoryFigure", "is_of_things", "story_figures"]

FigureKey = tuple[str, tuple[str, ...], str]  # its unit, the noun that it counts, a value

_SMALL = 10  # a smaller count without a unit is part of any telling ("les deux dirigeants")
_MOST = 60  # figures of an article; a table or a list of results has thousands
_SHARED = 2  # words around two numbers in common; with fewer they may count different things
_PASSING = {"year", "month", "week", "day", "hour", "minute", "second", "times"}  # they count nothing


@dataclass(frozen=True, slots=True)
class StoryFigure:
    """A figure of a unit, whose words it keeps: a sentence that is copied agrees with nothing."""

    place: Place
    told: ToldFigure
    words: tuple[str, ...]
    lang: str = "fr"

    @property
    def keys(self) -> frozenset[FigureKey]:
        """Two figures are the same where they share a key."""
        figure = self.told.figure
        return frozenset((figure.unit, figure.nouns[:1], value) for value in figure.readings)

    def is_same(self, other: "StoryFigure") -> bool:
        """Whether another figure is the same number of the same kind of thing."""
        return self.is_of_kind(other) and bool(self.told.figure.readings & other.told.figure.readings)

    def is_of_kind(self, other: "StoryFigure") -> bool:
        """Whether another figure counts the same kind of thing."""
        mine, theirs = self.told.figure, other.told.figure
        return mine.unit == theirs.unit and mine.nouns[:1] == theirs.nouns[:1]

    def agrees(self, other: "StoryFigure") -> bool:
        """Whether another sentence tells the same number of the same thing in words of its own.

        A train that runs is not one that was to run: both tell it as a fact, or both as to come.
        """
        near = len(self.told.around & other.told.around)
        if near < _SHARED or self.words == other.words or not self.is_same(other):
            return False
        return self.told_as == other.told_as

    @property
    def told_as(self) -> ToldAs:
        """Whether the sentence tells it as a fact, as to come or as not certain."""
        return told_as(self.told.text, self.lang, self.told.start)


def story_figures(story: Story, lang: str) -> dict[Place, tuple[StoryFigure, ...]]:
    """The figures of each unit that has some, in the order of the story's articles.

    None is of an interview, or of an opinion beside what is reported.
    """
    found: dict[Place, tuple[StoryFigure, ...]] = {}
    for article in reported(story):
        room, spoken = _MOST, spoken_units(article)
        for number, unit in enumerate(article.units):
            if number in spoken:
                continue
            place = (article.id, number)
            own = tuple(islice(_figures(place, unit.text, unit.words, article.lang or lang), room))
            if own:
                found[place] = own
                room -= len(own)
            if not room:
                break
    return found


def _figures(place: Place, text: str, words: tuple[str, ...], lang: str) -> Iterator[StoryFigure]:
    if any_figure(text, lang, _counts):
        told = (one for one in told_figures(text, lang) if _counts(one.figure))
        yield from (StoryFigure(place, one, words, lang) for one in told)


def is_of_things(figure: Figure) -> bool:
    """Whether it counts or measures something: not "un", "Covid-19", "19 heures"."""
    return not (figure.is_article or figure.is_label or figure.unit in _PASSING)


def _counts(figure: Figure) -> bool:
    if figure.is_ordinal or figure.bound == "some" or not is_of_things(figure):
        return False
    if figure.unit:
        return figure.readings.isdisjoint({"0", "1"})
    return bool(figure.nouns) and all(one.isdigit() and int(one) >= _SMALL for one in figure.readings)

"""number_versions: the numbers that articles of one day tell differently in nearly the same sentence."""

from itertools import combinations

from digest.composing.noting.figures import StoryFigure, story_figures
from digest.models import Place, Side, Story, Version
from digest.text.repeats import stems_of

__all__ = ["number_versions"]

_MOST = 2  # of a story
_FIGURES = 300  # of a story that are compared, each with all others
_NEAR = 3  # words around both numbers in common
_COMMON = 5  # words that say something, in common to both sentences
_SHARE = 0.5  # of the longer sentence's; with less, two things of one kind are counted
_LONGEST = 45  # words of a sentence


def number_versions(story: Story, lang: str) -> tuple[Version, ...]:
    """What is told with different exact numbers; an article that has both tells of two things."""
    found = story_figures(story, lang)
    tellers = _tellers(found)
    figures = [one for own in found.values() for one in own if not one.told.figure.bound][:_FIGURES]
    days = {article.id: article.dating.day for article in story.articles}
    seen: set[Place] = set()
    versions: list[Version] = []
    for one, other in combinations(figures, 2):
        if days[one.place[0]] != days[other.place[0]] or seen & {one.place, other.place}:
            continue
        if _is_told_alike(one, other, lang) and not _told_by(one, tellers) & _told_by(other, tellers):
            seen |= {one.place, other.place}
            versions.append(Version("number", "", (_side(one, found), _side(other, found))))
            if len(versions) == _MOST:
                break
    return tuple(versions)


def _is_told_alike(one: StoryFigure, other: StoryFigure, lang: str) -> bool:
    """Whether two sentences tell the same with another number of the same kind."""
    if one.place[0] == other.place[0] or not one.is_of_kind(other) or one.is_same(other):
        return False
    if len(one.told.around & other.told.around) < _NEAR or max(len(one.words), len(other.words)) > _LONGEST:
        return False
    mine, theirs = stems_of(one.words, lang), stems_of(other.words, lang)
    common = sum(not stem[0].isdigit() for stem in mine & theirs)
    return common >= max(_COMMON, _SHARE * max(len(mine), len(theirs)))


def _tellers(found: dict[Place, tuple[StoryFigure, ...]]) -> dict[tuple[str, str], set[str]]:
    """The articles that have each number, by its value and its unit or what it counts."""
    tellers: dict[tuple[str, str], set[str]] = {}
    for place, own in found.items():
        for one in own:
            for key in _keys(one):
                tellers.setdefault(key, set()).add(place[0])
    return tellers


def _told_by(figure: StoryFigure, tellers: dict[tuple[str, str], set[str]]) -> set[str]:
    return {article for key in _keys(figure) for article in tellers[key]}


def _keys(one: StoryFigure) -> list[tuple[str, str]]:
    figure = one.told.figure
    return [(value, figure.unit or figure.nouns[0]) for value in figure.readings]


def _side(figure: StoryFigure, found: dict[Place, tuple[StoryFigure, ...]]) -> Side:
    """The sentence, with all articles that print it."""
    told = figure.told
    articles = (place[0] for place, own in found.items() if own[0].words == figure.words)
    mark = (told.figure.start, told.figure.end)
    return Side(told.text, tuple(dict.fromkeys((figure.place[0], *articles))), figure.place, (mark,))

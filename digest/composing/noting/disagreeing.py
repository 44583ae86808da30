"""number_versions: the numbers that articles of one day tell differently in nearly the same sentence."""

from itertools import combinations

from digest.composing.noting.figures import StoryFigure, story_figures
from digest.models import Place, Side, Story, Version
from digest.text.stems import content_stems

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
    figures = [one for own in found.values() for one in own if not one.told.figure.bound][:_FIGURES]
    days = {article.id: article.dating.day for article in story.articles}
    seen: set[Place] = set()
    versions: list[Version] = []
    for one, other in combinations(figures, 2):
        if days[one.place[0]] != days[other.place[0]] or not _is_told_alike(one, other, lang):
            continue
        both = _told_by(one, found) & _told_by(other, found)
        if not both and not seen & {one.place, other.place} and len(versions) < _MOST:
            seen |= {one.place, other.place}
            versions.append(Version("number", "", (_side(one, found), _side(other, found))))
    return tuple(versions)


def _is_told_alike(one: StoryFigure, other: StoryFigure, lang: str) -> bool:
    """Whether two sentences tell the same with another number of the same kind."""
    if one.place[0] == other.place[0] or not one.is_of_kind(other) or one.is_same(other):
        return False
    if len(one.told.around & other.told.around) < _NEAR or max(len(one.words), len(other.words)) > _LONGEST:
        return False
    mine, theirs = (
        {stem for stem in content_stems(each.words, lang) if not stem[0].isdigit()} for each in (one, other)
    )
    return len(mine & theirs) >= max(_COMMON, _SHARE * max(len(mine), len(theirs)))


def _told_by(figure: StoryFigure, found: dict[Place, tuple[StoryFigure, ...]]) -> set[str]:
    """The articles that have the number anywhere."""
    return {place[0] for place, own in found.items() if any(one.is_same(figure) for one in own)}


def _side(figure: StoryFigure, found: dict[Place, tuple[StoryFigure, ...]]) -> Side:
    """The sentence, with all articles that print it."""
    told = figure.told
    articles = (place[0] for place, own in found.items() if own[0].words == figure.words)
    mark = (told.figure.start, told.figure.end)
    return Side(told.text, tuple(dict.fromkeys((figure.place[0], *articles))), figure.place, (mark,))

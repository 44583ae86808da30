"""single_versions: numbers of which an event has one, told otherwise by articles of one day, in any words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, islice

from digest.annotating.counted import Figure
from digest.annotating.names import names
from digest.composing.noting.single_words import singles
from digest.composing.opinions import reported
from digest.models import Article, Place, Side, Story, Version
from digest.text.tokens import words
from digest.text.turns import spoken_units

__all__ = ["single_versions"]

_MOST = 2  # of a story
_UNITS = 60  # of an article; what two tell stands in its first pages
_NAMES = 2  # that both articles name, whom each names most among them
_LONGEST = 60  # words of a sentence; two longer ones cannot be compared at a glance


@dataclass(frozen=True, slots=True)
class _Single:
    """Such a number of an article: the first sentence that tells it, and its value in its unit."""

    article: Article
    place: Place
    text: str
    figure: Figure
    value: tuple[str, str]


def single_versions(story: Story, lang: str) -> tuple[Version, ...]:
    """What two articles of one day count otherwise, if each is about whom the other names, and counts once.

    « 420 suppressions de postes » and « la suppression de 450 postes » contradict each other; an article with
    two such numbers tells of two events.
    """
    found: list[Version] = []
    for pile in _piles(story, lang):
        pairs = combinations(pile, 2)
        differ = next(
            ((one, two) for one, two in pairs if _differ(one, two) and _is_one_event(one, two)), None
        )
        if differ:
            found.append(Version("number", "", tuple(_side(one, pile) for one in differ)))
    return tuple(found[:_MOST])


def _piles(story: Story, lang: str) -> Iterator[list[_Single]]:
    """The numbers of one thing that articles of one day tell, one an article."""
    piles: dict[tuple[str, date], list[_Single]] = defaultdict(list)
    for article in reported(story):
        own: dict[str, list[_Single]] = defaultdict(list)
        for of, single in _singles(article, article.lang or lang):
            own[of].append(single)
        for of, told in own.items():
            if article.dating.day and len({one.value for one in told}) == 1:
                piles[of, article.dating.day].append(told[0])
    yield from piles.values()


def _singles(article: Article, lang: str) -> Iterator[tuple[str, _Single]]:
    spoken = spoken_units(article)
    for at, unit in enumerate(islice(article.units, _UNITS)):
        if at not in spoken and len(words(unit.text)) <= _LONGEST:
            for of, figure in singles(unit.text, article.text, lang):
                value = figure.unit, min(figure.readings)
                yield of, _Single(article, (article.id, at), unit.text, figure, value)


def _differ(one: _Single, two: _Single) -> bool:
    """Whether both are of one unit and of two values."""
    return one.value[0] == two.value[0] and one.value != two.value


def _is_one_event(one: _Single, two: _Single) -> bool:
    """Whether each article names whom the other one names most."""
    mine, theirs = _named(one.article), _named(two.article)
    if len(mine.keys() & theirs.keys()) < _NAMES:
        return False
    return not _most(mine).isdisjoint(theirs) and not _most(theirs).isdisjoint(mine)


def _named(article: Article) -> Counter[str]:
    """How often an article names whom, by the last word of each name."""
    return Counter(one.last for one in names(article.text, article.lang or "fr"))


def _most(told: Counter[str]) -> set[str]:
    return {name for name, count in told.items() if count == max(told.values())}


def _side(one: _Single, pile: Sequence[_Single]) -> Side:
    """The sentence, with all articles that tell its number in the same words."""
    same = (each.article.id for each in pile if each.text == one.text)
    articles = tuple(dict.fromkeys((one.article.id, *same)))
    return Side(one.text, articles, one.place, ((one.figure.start, one.figure.end),))

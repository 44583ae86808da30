"""toll_versions: what articles of one mishap count otherwise, side by side, the earliest count first."""

from collections.abc import Iterator, Sequence

from digest.composing.noting.tolls import Count, tolls
from digest.models import TITLE, Side, Story, Version
from digest.text.tokens import words

__all__ = ["toll_versions"]

_MOST = 2  # of a story
_SIDES = 4  # the latest; an editor compares no more at a glance
_LONGEST = 60  # words of a sentence


def toll_versions(story: Story) -> tuple[Version, ...]:
    """One for each kind of people that is counted in several ways; "au moins deux" contradicts nothing."""
    exact = ([one for one in pile if not one.least] for pile in tolls(story))
    sides = (list(_sides(pile)) for pile in exact)
    return tuple(Version("number", "", tuple(each[-_SIDES:])) for each in sides if len(each) > 1)[:_MOST]


def _sides(pile: Sequence[Count]) -> Iterator[Side]:
    """The first sentence of each count, with all articles that count so."""
    short = [one for one in pile if one.place[1] != TITLE and len(words(one.text)) <= _LONGEST]
    firsts: dict[int, Count] = {}
    for one in sorted(short, key=lambda one: one.day):
        firsts.setdefault(one.value, one)
    for value, one in firsts.items():
        articles = dict.fromkeys([one.place[0], *(each.place[0] for each in pile if each.value == value)])
        yield Side(one.text, tuple(articles), one.place, ((one.figure.start, one.figure.end),))

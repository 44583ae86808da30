"""toll_versions: what articles of one mishap count otherwise, side by side, the earliest count first."""

from collections.abc import Iterator, Sequence

from digest.composing.recounting.tolls import Count, tolls
from digest.models import TITLE, Side, Story, Version
from digest.text.tokens import words

__all__ = ["toll_versions"]

_MOST = 2  # of a story
_SIDES = 6  # the latest; an editor compares no more at a glance
_LONGEST = 60  # words of a sentence


def toll_versions(story: Story) -> tuple[Version, ...]:
    """One for each kind of people that is counted in several ways; "au moins deux" contradicts nothing."""
    piles = ([one for one in pile if _is_quotable(one)] for pile in tolls(story))
    differ = (pile for pile in piles if len({one.value for one in pile}) > 1)
    return tuple(Version("toll", "", tuple(_sides(pile))[-_SIDES:]) for pile in differ)[:_MOST]


def _is_quotable(one: Count) -> bool:
    """Whether a toll is exact, and told by a sentence of the text that is not too long."""
    return not one.least and one.place[1] != TITLE and len(words(one.text)) <= _LONGEST


def _sides(pile: Sequence[Count]) -> Iterator[Side]:
    """Of each number the first sentence that tells it, and the last where that is of another day, by days."""
    by_day = sorted(pile, key=lambda one: one.day)
    kept: list[Count] = []
    for value in dict.fromkeys(one.value for one in by_day):
        same = [one for one in by_day if one.value == value]
        kept += same[:1] if same[0].day == same[-1].day else [same[0], same[-1]]
    for one in sorted(kept, key=lambda one: one.day):
        also = (each.place[0] for each in pile if each.text == one.text)
        articles = tuple(dict.fromkeys([one.place[0], *also]))
        yield Side(one.text, articles, one.place, ((one.figure.start, one.figure.end),))

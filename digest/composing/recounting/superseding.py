"""superseded: the counts of a story that a later article counts again, and those that hold."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import permutations

from digest.checking.figures_told import told_figures
from digest.composing.patterns import any_of, listed, whole_words
from digest.composing.recounting.first_tolls import first_tolls
from digest.composing.recounting.revising import Revision, Toll, revisions
from digest.composing.recounting.toll_words import toll_words
from digest.composing.recounting.tolls import Count, tolls
from digest.models import TITLE, Place, Story

__all__ = ["Superseded", "superseded"]

_NEAR = 4  # words between a number and "désormais"; further off it is said of something else
_DEAD = "dead"
_RECOUNTED = (_DEAD, "missing")  # the injured are counted in parts, and fewer where some of them died
_SEVERAL = 2  # articles, at least


@dataclass(frozen=True, slots=True)
class Superseded:
    """The counts of a story that do not hold any more, each with one that came after it."""

    counts: tuple[tuple[Toll, Toll], ...] = ()

    @property
    def new(self) -> tuple[Place, ...]:
        """The units that tell the counts that hold, that of the most of them first."""
        gone = {(first.place, first.span) for first, _ in self.counts}
        held = {(last.place, last.span) for _, last in self.counts} - gone
        places = Counter(place for place, _ in sorted(held) if place[1] != TITLE)
        return tuple(place for place, _ in places.most_common())

    @property
    def old(self) -> frozenset[Place]:
        """The units that tell a count that does not hold any more, and none that took its place."""
        return frozenset(first.place for first, _ in self.counts).difference(self.new)

    def is_in(self, text: str, lang: str) -> bool:
        """Whether a headline tells a count that does not hold any more."""
        return _tells([first for first, _ in self.counts], text, lang)

    def is_told_anew(self, text: str, lang: str) -> bool:
        """Whether a headline tells a count that holds in place of another one."""
        return not self.is_in(text, lang) and _tells([last for _, last in self.counts], text, lang)


def _tells(tolls: Sequence[Toll], text: str, lang: str) -> bool:
    """Whether a headline has one of these numbers, of the same things."""
    return bool(tolls) and any(
        one.value in told.figure.readings and not {one.counted, *one.near}.isdisjoint(told.figure.nouns)
        for told in told_figures(text, lang)
        for one in tolls
    )


def superseded(story: Story, lang: str) -> Superseded:
    """What the articles of a story count again for certain.

    The number says itself that it is counted again ("le bilan s'alourdit", "désormais"), is higher than the
    earlier one, and is of no single day. The dead of one mishap at one place are counted again by any article
    of a later day that has more of them, and after any sentence that calls its own count a first one.
    """
    if len(story.articles) < _SEVERAL:
        return Superseded()
    texts = {
        (article.id, at): (unit.text, article.lang or lang)
        for article in story.articles
        for at, unit in enumerate(article.units)
    }
    early = ((_toll(first, lang), _toll(last, lang)) for first, last in first_tolls(story))
    risen = (*_risen(story, lang), *early)
    if not any(_may_recount(*text) for text in texts.values()):
        return Superseded(risen)  # as of most stories; to find what is counted in them takes long
    return Superseded((*_recounted(revisions(story, lang), texts), *risen))


def _risen(story: Story, lang: str) -> Iterator[tuple[Toll, Toll]]:
    """Of one mishap the dead whom an article of a later day counts as more, the missing that it counts anew.

    It need not say that they are counted again.
    """
    for first, last in (pair for pile in tolls(story) for pair in permutations(pile, 2)):
        risen = first.value < last.value if first.kind == _DEAD else first.value != last.value
        if first.kind in _RECOUNTED and first.day < last.day and risen:
            yield _toll(first, lang), _toll(last, lang)


def _toll(one: Count, lang: str) -> Toll:
    """The toll as headlines may tell it: by the noun that it has here, or by another word for the dead."""
    span = one.figure.start, one.figure.end
    near = (*one.figure.nouns, *sorted(toll_words(lang).nouns[one.kind]))
    return Toll(one.place, span, str(one.value), near[0], near, rough=False, counts=True)


def _recounted(
    found: Iterator[Revision], texts: Mapping[Place, tuple[str, str]]
) -> Iterator[tuple[Toll, Toll]]:
    """The pairs; of one day either article may be the later one."""
    for one in found:
        pairs = [(one.first, one.last)] if one.apart else [(one.first, one.last), (one.last, one.first)]
        for first, last in pairs:
            daily = any(_is_daily(*texts[toll.place]) for toll in (first, last))
            if float(last.value) > float(first.value) and not daily and _recounts(last, *texts[last.place]):
                yield first, last


def _may_recount(text: str, lang: str) -> bool:
    """Whether a sentence can say that any number of its is that of a later count."""
    still, tolls, growing = (_any(name, lang) for name in ("still", "tolls", "growing"))
    return bool(still.search(text) or (tolls.search(text) and growing.search(text)))


def _recounts(toll: Toll, text: str, lang: str) -> bool:
    """Whether a sentence says that its number is that of a later count."""
    still, tolls, growing = (_any(name, lang) for name in ("still", "tolls", "growing"))
    before, after = text[: toll.span[0]].split(), text[toll.span[1] :].split()
    near = " ".join([*before[-_NEAR:], *after[:_NEAR]])
    return bool(still.search(near) or (tolls.search(text) and growing.search(text)))


def _is_daily(text: str, lang: str) -> bool:
    return _any("daily", lang).search(text) is not None


@cache
def _any(name: str, lang: str) -> re.Pattern[str]:
    return whole_words(any_of((listed("revising", lang) or {}).get(name, ())))

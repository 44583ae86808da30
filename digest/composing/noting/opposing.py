"""opposed: what articles of a story deny of one another, count otherwise or date otherwise, side by side."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from digest.annotating.contrasts import counts_anew
from digest.annotating.versions import compared
from digest.annotating.versions.spoken import spoken
from digest.checking.figures_told import told_figures
from digest.composing.noting.contradicting import Sentence, contradictions, sentences
from digest.composing.noting.figures import is_of_things
from digest.composing.recounting.revising import revisions
from digest.models import Place, Side, Story, Version

__all__ = ["opposed"]

_MOST = 3  # of a story; an editor reads no more before the next one
_LONGEST = 60  # words of a sentence; two longer ones cannot be compared at a glance

_Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Opposition:
    """Two sentences, the earlier one first, and the offsets in each of what differs: numbers, if `counts`."""

    first: Sentence
    last: Sentence
    marks: tuple[_Marks, _Marks]
    counts: bool = False

    @property
    def places(self) -> set[Place]:
        """Where they stand."""
        return {self.first.place, self.last.place}

    @property
    def words(self) -> set[tuple[str, ...]]:
        """What they say."""
        return {self.first.words, self.last.words}


def opposed(story: Story, lang: str, known: Collection[Place]) -> tuple[Version, ...]:
    """The versions of a story, each once, the earlier day first; none with a sentence at a `known` place."""
    said, told = sentences(story, lang)
    places = set(known)
    shown = {one.words for one in told if one.place in places}
    found: list[Version] = []
    for kind in (_contradicted(said), _contradicted(told), _revised(story, lang, told)):
        fresh = [one for one in kind if shown.isdisjoint(one.words) and places.isdisjoint(one.places)]
        short = [one for one in fresh if max(map(len, one.words)) <= _LONGEST]
        found += (_version(one, said if one.first.speaker else told) for one in short)
        places.update(*(one.places for one in short))
        shown.update(*(one.words for one in short))
    return tuple(found[:_MOST])


def _contradicted(among: Sequence[Sentence]) -> Iterator[_Opposition]:
    """One opposition of each sentence: the others are told beside it already, or are a third version."""
    seen: set[tuple[str, ...]] = set()
    for each in contradictions(among):
        first, last = sorted((each.one, each.other), key=lambda one: one.day or date.max)
        if seen.isdisjoint((first.words, last.words)):
            seen |= {first.words, last.words}
            yield _recount(first, last) if _is_recount(first, last) else _opposition(first, last)


def _opposition(first: Sentence, last: Sentence) -> _Opposition:
    found = compared(spoken(first.text, first.lang), spoken(last.text, last.lang))
    return _Opposition(first, last, (found.one_marks, found.other_marks) if found else ((), ()))


def _is_recount(first: Sentence, last: Sentence) -> bool:
    """Whether a sentence of a later day tells the same with other numbers; what somebody says is no count."""
    apart = not first.speaker and first.day != last.day
    return apart and counts_anew(first.words, last.words, first.lang)


def _recount(first: Sentence, last: Sentence) -> _Opposition:
    return _Opposition(first, last, (_counted(first, last), _counted(last, first)), counts=True)


def _counted(one: Sentence, other: Sentence) -> _Marks:
    """The numbers of things that a sentence has and the other one has not."""
    known = {value for told in told_figures(other.text, other.lang) for value in told.figure.readings}
    own = [told.figure for told in told_figures(one.text, one.lang) if is_of_things(told.figure)]
    return tuple((each.start, each.end) for each in own if known.isdisjoint(each.readings))


def _revised(story: Story, lang: str, told: Sequence[Sentence]) -> Iterator[_Opposition]:
    """The sentences that count otherwise, all their numbers marked."""
    by_place = {one.place: one for one in told}
    pairs: dict[tuple[Place, Place], list[tuple[tuple[int, int], tuple[int, int]]]] = {}
    for one in revisions(story, lang):
        first, last = one.first, one.last
        if first.place in by_place and last.place in by_place:
            pairs.setdefault((first.place, last.place), []).append((first.span, last.span))
    seen: set[tuple[tuple[str, ...], _Marks]] = set()
    for (one_at, other_at), spans in pairs.items():
        marks = tuple(sorted({span for span, _ in spans})), tuple(sorted({span for _, span in spans}))
        sides = [(by_place[at].words, own) for at, own in zip((one_at, other_at), marks, strict=True)]
        if seen.isdisjoint(sides):
            seen.update(sides)
            yield _Opposition(by_place[one_at], by_place[other_at], marks, counts=True)


def _version(opposition: _Opposition, among: Sequence[Sentence]) -> Version:
    """Each sentence with all articles that print it; those of its own day where the two have two."""
    apart = opposition.first.day != opposition.last.day
    sides = []
    for one, marks in zip((opposition.first, opposition.last), opposition.marks, strict=True):
        same = (each for each in among if each.words == one.words and (not apart or each.day == one.day))
        articles = tuple(dict.fromkeys((one.place[0], *(each.place[0] for each in same))))
        sides.append(Side(one.text, articles, one.place, marks))
    speaker = opposition.first.speaker
    kind: Literal["quotation", "number", "statement"] = "number" if opposition.counts else "statement"
    return Version("quotation" if speaker else kind, speaker, tuple(sides))

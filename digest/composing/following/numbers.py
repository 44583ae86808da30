"""Numbers that changed: what an earlier story counted, and this one counts, with another result."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.composing.noting.figures import story_figures
from digest.models import Place, Shift, Story

__all__ = ["Counted", "counted", "shifts"]

_MOST = 200  # numbers of a story that are remembered
_PARTS = 5  # of a line
_SHARED = 0.6  # of the fewer words around the two; with less they may count different things
_FEWEST = 2  # of these words
_FURTHEST = 3  # times; a toll that has grown more is another one more often than not
_NOUN = re.compile(r"(?:[ \u00a0\u202f-]+(?:de |d['’])?[^\W\d_]{2,40})")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number as it is written, its value, its unit, what it counts and the stems around it."""

    written: str
    value: str
    unit: str
    nouns: tuple[str, ...]
    around: frozenset[str]
    place: Place = ("", 0)
    about: str = ""

    @property
    def line(self) -> str:
        """What a record keeps of it."""
        around = " ".join(sorted(self.around))
        return "|".join((self.written, self.value, self.unit, " ".join(self.nouns), around))

    def is_of(self, other: "Counted") -> bool:
        """Whether both count the same: the same things, in mostly the same words."""
        if (self.unit, self.nouns) != (other.unit, other.nouns):
            return False
        shared, fewer = len(self.around & other.around), min(len(self.around), len(other.around))
        return shared >= max(_FEWEST, _SHARED * fewer)


def counted(story: Story, lang: str) -> tuple[Counted, ...]:
    """The numbers of a story whose value is certain and that say what they count."""
    return tuple(_counted(story, lang))[:_MOST]


def _counted(story: Story, lang: str) -> Iterator[Counted]:
    texts = {(a.id, n): unit.text for a in story.articles for n, unit in enumerate(a.units)}
    for place, figures in story_figures(story, lang).items():
        for told in (one.told for one in figures):
            figure, text = told.figure, texts[place]
            values = [value for value in figure.readings if value.isdigit()]
            if len(values) != 1 or not figure.nouns:
                continue
            written = " ".join(text[figure.start : figure.end].split())
            noun = _NOUN.match(text, figure.end)
            about = " ".join(noun[0].split()) if noun else ""
            around = told.clause.difference(figure.nouns)
            if about and "|" not in written:
                yield Counted(written, values[0], figure.unit, figure.nouns, around, place, about)


def remembered(lines: Iterable[str]) -> Iterator[Counted]:
    """The numbers that a record keeps; a line that is none is passed over."""
    for line in lines:
        parts = line.split("|")
        if len(parts) == _PARTS and parts[1].isdecimal() and len(line) < 1000:  # noqa: PLR2004 - no line is as long
            written, value, unit, nouns, around = parts
            yield Counted(written, value, unit, tuple(nouns.split()), frozenset(around.split()))


def shifts(now: Sequence[Counted], lines: Iterable[str]) -> tuple[Shift, ...]:
    """The numbers that were told otherwise, in the order of the story.

    One is left out where either story tells several results of the same count, or also the other's.
    """
    before = list(remembered(lines))
    found: dict[tuple[str, str], Shift] = {}
    for one in now:
        old = {each.value: each for each in before if one.is_of(each)}
        new = {each.value for each in now if one.is_of(each)}
        if len(old) != 1 or len(new) != 1:
            continue
        was = next(iter(old.values()))
        if was.value != one.value and _is_near(int(was.value), int(one.value)):
            found.setdefault((was.value, one.value), Shift(one.about, was.written, one.written, one.place))
    return tuple(found.values())


def _is_near(one: int, other: int) -> bool:
    return 0 < max(one, other) <= _FURTHEST * min(one, other)

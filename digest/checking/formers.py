"""Check: what a number was before is not told as what it is: "3,2 milliards, contre 2,3 annoncés"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from digest.annotating.figure_words import figure_words
from digest.annotating.lexicon import any_of
from digest.annotating.plain import plain
from digest.annotating.remembered import remembered
from digest.annotating.syntax import parse
from digest.checking.counting import agrees
from digest.checking.figures_told import ToldFigure, everywhere, told_figures
from digest.checking.foremost import stems_of
from digest.checking.ground import Ground
from digest.checking.linked import links
from digest.checking.rivalry import alike
from digest.models import Lack, Story

__all__ = ["is_of_other_time", "lacks"]

_BACK = 48  # characters before a number in which a word says that it was so at first
_LEADING = 32  # characters before "de 390 à 428" in which the verb of change stands
_STOP = re.compile(r"[.;:!?()–—](?!\d)|,(?!\d)")


@dataclass(frozen=True, slots=True)
class _Former:
    """A figure that its text gives as the one before, and the one after it there, where it gives one.

    `is_first`: of "de 390 à 428", where what both are told of stands before the first.
    """

    figure: ToldFigure
    later: ToldFigure | None = None
    is_first: bool = False


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The figures that the story has as former ones alone, where the sentence tells nothing of the past."""
    asked = [one for one in told_figures(sentence, ground.lang) if not one.figure.is_article]
    formers = [one for text in ground.texts for one in _formers(text, ground.lang)] if asked else []
    if not formers or _is_past(sentence, ground.lang) or any(True for _ in links(sentence, ground.lang)):
        return
    for one in asked:
        found = next((each for each in formers if agrees(one.figure, each.figure.figure)), None)
        if found is None or not _is_of(one, found, sentence, ground.lang) or _is_held(one, ground.story):
            continue
        later = found.later
        said = later.text[later.figure.start : later.figure.end] if later else ""
        yield Lack(
            "number", sentence[one.figure.start : one.figure.end], one.figure.start, one.figure.end, said
        )


def is_of_other_time(asked: ToldFigure, found: Sequence[ToldFigure], other: ToldFigure, lang: str) -> bool:
    """Whether a text has the other figure at another time than one that supports the asked one."""
    past = _is_past(asked.text, lang)
    if _former_of(other, lang):
        return not past and not any(_former_of(one, lang) for one in found)
    formers = (_former_of(one, lang) for one in found if one.text == other.text)
    return past and any(one.later == other for one in formers if one)


def _former_of(told: ToldFigure, lang: str) -> _Former | None:
    return next((one for one in _formers(told.text, lang) if one.figure == told), None)


def _is_past(sentence: str, lang: str) -> bool:
    """Whether it tells what was: in the imperfect, or by a word for it."""
    if _patterns(lang)[0].search(plain(sentence)):
        return True
    return any("Tense=Imp" in word.traits for word in parse(sentence, lang) or ())


def _is_of(one: ToldFigure, found: _Former, sentence: str, lang: str) -> bool:
    """Whether it speaks of what the later figure is told of, and of nothing that the former one is.

    "67 millions, contre 83 en Allemagne" are two countries; who says "Allemagne" means the second.
    """
    own = "" if found.is_first else _segment(found.figure)
    if not stems_of(sentence, lang).isdisjoint(stems_of(own, lang)):
        return False
    return alike(one, found.figure if found.is_first else found.later or found.figure) > 0


def _segment(one: ToldFigure) -> str:
    """The text right after a figure, up to a mark."""
    stop = _STOP.search(one.text, one.figure.end)
    return one.text[one.figure.end : stop.start() if stop else len(one.text)]


@remembered
def _everything(story: Story) -> tuple[ToldFigure, ...]:
    """The figures of a story that are no former ones."""
    lang = next((article.lang for article in story.articles), "") or "fr"
    return tuple(one for one in everywhere(story) if _former_of(one, lang) is None)


def _is_held(one: ToldFigure, story: Story) -> bool:
    return any(agrees(one.figure, each.figure) for each in _everything(story))


def _formers(text: str, lang: str) -> Iterator[_Former]:
    read, (first, changing) = plain(text), _patterns(lang)
    linked = [link for link in links(text, lang) if link.kind == "change"]
    for link in linked:
        is_before = link.second.figure.start < link.first.figure.start
        lead = max(0, link.first.figure.start - _LEADING)
        if is_before or changing.search(read, lead, link.first.figure.start):
            yield _Former(link.first, link.second, is_first=not is_before)
    known = [link.first for link in linked]
    for one in told_figures(text, lang):
        lead = max(0, one.figure.start - _BACK)
        if one not in known and first.search(_clause(read, lead, one.figure.start)):
            yield _Former(one)


def _clause(read: str, start: int, end: int) -> str:
    """The text before a figure that no mark parts from it."""
    stops = [stop.end() for stop in _STOP.finditer(read, start, end)]
    return read[max([start, *stops]) : end]


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = figure_words(lang)
    changing = "|".join(map(re.escape, words.changing)) or "(?!)"
    return (
        re.compile(rf"(?<!\w){any_of(words.at_first)}(?!\w)"),
        re.compile(rf"(?<!\w)(?:{changing})\w*"),
    )

"""revisions: sentences of two articles that count the same things otherwise: a toll that is counted again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations

from digest.annotating.counted import Figure
from digest.annotating.figure_words import figure_words
from digest.annotating.plain import plain
from digest.checking.figures_told import told_figures
from digest.composing.candidates import unit_words
from digest.composing.opinions import reported
from digest.models import Article, Place, Story
from digest.text.stems import content_stems
from digest.text.tokens import words
from digest.text.turns import spoken_units
from digest.text.word_lists import word_lists

__all__ = ["Revision", "Toll", "revisions"]

_AFTER = 3  # stems after a number: what it counts, and what happened to it
_ALIKE = 2  # of them, where one is told as a toll; all, where none is
_FURTHEST = 3  # times; a toll that has grown more is another one more often than not
_ROUGHLY = 0.9  # of the greater one; a rough number may be told of the other
_MOST = 300  # numbers of a story that are compared, each with all others
_MONEY = frozenset(
    ["EUR", "USD", "GBP", "CHF", "JPY", "CNY", "RUB"]
)  # measures tell of places more than of news

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Toll:
    """A number of things: the stems after it, of an amount those that lead to it; `counts` of a toll.

    `span` is where it stands in its unit.
    """

    place: Place
    span: Span
    value: str
    counted: str
    near: tuple[str, ...]
    rough: bool
    counts: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """Two numbers of the same things; `apart` where the second one was told on a later day."""

    first: Toll
    last: Toll
    apart: bool


def revisions(story: Story, lang: str) -> Iterator[Revision]:
    """The numbers that are told otherwise, the earlier day first, in the order of the story.

    An article that tells both speaks of two things, unless it is the later one: it tells what was counted.
    """
    tolls = [one for article in reported(story) for one in _tolls(article, article.lang or lang)][:_MOST]
    days = {article.id: article.dating.day for article in story.articles}
    tellers: dict[tuple[str, str], set[str]] = {}
    for one in tolls:
        tellers.setdefault((one.counted, one.value), set()).add(one.place[0])
    for pair in combinations(tolls, 2):
        first, last = sorted(pair, key=lambda one: days[one.place[0]] or date.max)
        since, until = days[first.place[0]], days[last.place[0]]
        if _is_revised(first, last, told=last.counts or (since == until and first.counts)):
            both = tellers[first.counted, first.value] & tellers[last.counted, last.value]
            if all(since and (day := days[article]) and day > since for article in both):
                yield Revision(first, last, apart=bool(since and until and since < until))


def _is_revised(one: Toll, other: Toll, *, told: bool) -> bool:
    if one.place[0] == other.place[0] or one.counted != other.counted:
        return False
    few, many = sorted((float(one.value), float(other.value)))
    if few == many or many > _FURTHEST * few or ((one.rough or other.rough) and few >= _ROUGHLY * many):
        return False
    if len(one.near) == len(other.near) == _AFTER and one.near == other.near:
        return True
    return told and len(set(one.near) & set(other.near)) >= _ALIKE


def _tolls(article: Article, lang: str) -> Iterator[Toll]:
    spoken = spoken_units(article)
    for at, unit in enumerate(article.units):
        if at in spoken:
            continue
        counts = not _cues(lang).isdisjoint(unit_words(unit))
        for told in told_figures(unit.text, lang):
            figure, after = told.figure, unit.text[told.figure.end :]
            values = sorted(figure.readings - {"0", "1"})
            if len(values) != 1 or not values[0].replace(".", "").isdigit() or not _is_counted(figure):
                continue
            if not _skipped(lang).isdisjoint(plain(after).split()[:1]):
                continue
            if figure.unit:
                near = _leading(unit.text[: figure.start], lang, figure.unit)
            else:
                near = content_stems(words(after), lang)[:_AFTER]
            counted = figure.unit or figure.nouns[0]
            span = (figure.start, figure.end)
            yield Toll((article.id, at), span, values[0], counted, near, figure.bound == "about", counts)


def _leading(before: str, lang: str, unit: str) -> tuple[str, ...]:
    """Of an amount: what the sentence opens with, and the word before it ("le plan coûtera")."""
    stems = content_stems(words(before), lang)
    return (stems[0], stems[-1], unit) if len(stems) > 1 else ()


def _is_counted(figure: Figure) -> bool:
    """Whether it counts things, or is an amount, by a number that is no limit."""
    if figure.is_article or figure.is_ordinal or figure.is_label or figure.bound not in {"", "about"}:
        return False
    return figure.unit in _MONEY if figure.unit else bool(figure.nouns)


@cache
def _cues(lang: str) -> frozenset[str]:
    return frozenset((word_lists("digest.composing", "revising", lang) or {}).get("cues", ()))


@cache
def _skipped(lang: str) -> frozenset[str]:
    """Words after a number of what came on top: "treize autres", "27 nouveaux", "les sept derniers"."""
    known = figure_words(lang)
    return frozenset(known.another) | frozenset(known.before_noun)

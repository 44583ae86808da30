"""tolls: how many dead, missing or injured each article of a story counts in the mishap that it tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from digest.annotating.counted import Figure
from digest.annotating.mishaps import Mishap, mishap
from digest.annotating.moments import moments
from digest.annotating.plain import plain
from digest.annotating.remembered import remembered
from digest.annotating.same_mishaps import are_of_one_place, are_two
from digest.checking.figures_told import told_figures
from digest.checking.states_told import states
from digest.composing.figure_moods import told_as
from digest.composing.opinions import reported
from digest.composing.recounting.toll_words import toll_words
from digest.models import TITLE, Article, Place, Story
from digest.text.stems import stem
from digest.text.turns import spoken_units

__all__ = ["Count", "told_tolls", "tolls"]

_OPENING = 6  # units of an article; further down it tells of other mishaps
_LONG_AGO = timedelta(days=14)  # before an article; what was counted then was another mishap
_PARTLY = "injured"  # whom an article counts by hospital, or by how badly, where it sums up nothing else
_FEWEST = 2  # people; one may be one of several whom an article tells of, but for "un mort"
_KINDS = ("dead", "missing", "injured")

_Group = list[tuple[Article, Mishap]]


@dataclass(frozen=True, slots=True)
class Count:
    """A toll of a kind ("dead"): its number, where it stands, its text, the day of the article, the mishap.

    `least` where there may be more. `sure` where the number counts the dead themselves ("cinq morts") and not
    people of whom more may have died ("deux pompiers").
    """

    kind: str
    value: int
    place: Place
    figure: Figure
    text: str
    day: date
    mishap: Mishap
    least: bool
    sure: bool


@remembered
def tolls(story: Story) -> tuple[tuple[Count, ...], ...]:
    """The tolls of each mishap and kind, in the order of the story; each of several articles.

    An article that counts otherwise twice counts nothing for certain.
    """
    groups = [[list(_counts(*told)) for told in group] for group in _of_one(story) if len(group) > 1]
    piles = (tuple(_of_kind(kind, counted)) for counted in groups for kind in _KINDS)
    return tuple(pile for pile in piles if len({one.place[0] for one in pile}) > 1)


def _of_one(story: Story) -> list[_Group]:
    """The articles of a story that tell of one mishap, each by another one of them; none with another one."""
    groups: list[_Group] = []
    for article in reported(story):
        if told := mishap(article):
            near = [group for group in groups if _is_in(told, group)]
            joined = [each for group in near for each in group]
            groups = [*(group for group in groups if group not in near), [*joined, (article, told)]]
    return groups


def _is_in(told: Mishap, group: _Group) -> bool:
    if any(are_two(told, other) for _, other in group):
        return False
    return any(are_of_one_place(told, other) for _, other in group)


def _of_kind(kind: str, counted: list[list[Count]]) -> Iterator[Count]:
    for counts in counted:
        yield from _agreed([one for one in counts if one.kind == kind])


def _agreed(found: list[Count]) -> list[Count]:
    """Those tolls of one kind and article that have the number of the surest ones, if these have one."""
    values = {one.value for one in found if one.sure} or {one.value for one in found}
    return [one for one in found if one.value in values] if len(values) == 1 else []


def _counts(article: Article, told: Mishap) -> Iterator[Count]:
    spoken, lang = spoken_units(article), article.lang
    texts = [(at, unit.text) for at, unit in enumerate(islice(article.units, _OPENING)) if at not in spoken]
    for at, text in (*texts, (TITLE, article.title)):
        if _is_of_another(text, lang, told.own):
            continue
        told_here = list(told_tolls(text, lang))
        total = any(kind != _PARTLY for kind, _, _ in told_here) or toll_words(lang).sums.search(text)
        for kind, figure, sure in told_here:
            if kind == _PARTLY and not total:
                continue  # "l'hôpital a reçu dix-neuf blessés"
            value, least = int(min(figure.readings)), bool(figure.bound)
            yield Count(kind, value, (article.id, at), figure, text, told.own, told, least, sure)


def told_tolls(text: str, lang: str) -> Iterator[tuple[str, Figure, bool]]:
    """The kinds and numbers of a text that are told as facts, and whether they count all."""
    words = toll_words(lang)
    fit = [told.figure for told in told_figures(text, lang) if _may_be_all(told.figure, text, lang)]
    for figure in fit:
        kinds = words.kinds(figure.nouns, f" {plain(text[: figure.start])}".rstrip())
        if int(min(figure.readings)) < _FEWEST:
            kinds = [kind for kind in kinds if kind == _KINDS[0] and figure.nouns]
        if kinds and told_as(text, lang, figure.start) == "fact":
            yield from ((kind, figure, True) for kind in kinds)
    yield from ((kind, figure, False) for kind, figure in dict.fromkeys(_of_people(fit, text, lang)))


def _of_people(fit: list[Figure], text: str, lang: str) -> Iterator[tuple[str, Figure]]:
    """What befell people whom a number counts, as words behind it or the parser say."""
    many = [one for one in fit if int(min(one.readings)) >= _FEWEST]
    for figure in many:
        yield from ((kind, figure) for kind in _befallen(figure, text, lang))
    for one in states(text, lang) if many else ():
        if one.kind in toll_words(lang).nouns and one.sure and not one.denied and one.head:
            head = stem(plain(one.head.text), lang)
            same = [each for each in many if head in each.nouns and each.end <= one.head.start]
            yield from ((one.kind, figure) for figure in same[-1:])


def _befallen(figure: Figure, text: str, lang: str) -> list[str]:
    """What befell all whom a number counts, by the words behind it: "dix ouvriers y ont péri"."""
    read = plain(text)
    forms = toll_words(lang).behind if figure.nouns else {}
    found = [kind for kind, form in forms.items() if form.match(read, figure.end)]
    return found if found and told_as(text, lang, figure.start) == "fact" else []


def _may_be_all(figure: Figure, text: str, lang: str) -> bool:
    """Whether a number may count all: not "deux autres", "dont deux", "les deux derniers", "une dizaine"."""
    value, words = min(figure.readings, default=""), toll_words(lang)
    if len(figure.readings) != 1 or not value.isdigit() or figure.unit:
        return False
    if figure.is_ordinal or figure.is_label or figure.bound not in {"", "least", "over"}:
        return False
    after, before = plain(text[figure.end :]).split()[:1], plain(text[: figure.start]).split()[-1:]
    return words.after_some.isdisjoint(after) and words.before_some.isdisjoint(before)


def _is_of_another(text: str, lang: str, own: date) -> bool:
    """Whether a sentence counts what came on top, or names another year or a day long ago."""
    if toll_words(lang).daily.search(text):
        return True
    found = moments(text, lang)
    if any(one.kind == "year" and one.value != str(own.year) for one in found):
        return True
    return any(_is_far(day, own) for one in found if one.kind == "day" for day in one.days)


def _is_far(told: tuple[int | None, int, int | None], own: date) -> bool:
    year, month, day = told
    try:
        return not timedelta(0) <= own - date(year or own.year, month, day or 0) <= _LONG_AGO
    except ValueError:
        return True

"""Mishaps: what befell people at one place on one day, as an article tells it in its opening."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from digest.annotating.mishap_words import VAGUE, MishapWords, mishap_words
from digest.annotating.moments import Moment, moments
from digest.annotating.name_keys import people
from digest.annotating.plain import plain
from digest.models import Article
from digest.text.stems import stop_words

__all__ = ["Mishap", "Spot", "mishap", "opening_names"]

_OPENING = 3  # units; below them an article tells of other events of the kind
_WEEK = 7
_WORD = re.compile(r"[^\W_]+")

Spot = tuple[str, str]  # its kind, its name


@dataclass(frozen=True, slots=True)
class Mishap:
    """Its kinds, the days, towns and areas told in a sentence with it, its spots, the names of its opening.

    `at` are the spots that stand in a sentence with it. `title` are the names of its title. `own` is the day
    of the article: that on which something was said of it, as often as that of the mishap.
    """

    lang: str
    kinds: frozenset[str]
    days: frozenset[date]
    towns: frozenset[str]
    areas: frozenset[str]
    spots: frozenset[Spot]
    at: frozenset[Spot]
    title: frozenset[str]
    opening: str
    own: date

    def names(self, name: str) -> bool:
        """Whether the opening has a name."""
        return f" {name} " in self.opening


def mishap(article: Article) -> Mishap | None:
    """The one that the opening of a dated article tells, if it tells of harm to people."""
    known, own = mishap_words(article.lang), article.dating.day
    if known is None or own is None or article.opinion:
        return None
    told = _opening(article)
    read = [plain(text) for text in told]
    if not any(known.any_kind.search(said) for said in read) or not any(map(known.harm.search, read)):
        return None
    telling = [text for text, said in zip(told, read, strict=True) if known.any_kind.search(said)]
    return Mishap(
        lang=article.lang,
        kinds=_kinds(read, known),
        days=frozenset(day for text in telling for day in _days(text, article.lang, own)),
        towns=frozenset(town for text in telling for town in _towns(text, known)),
        areas=frozenset(area for text in telling for area in _areas(text, known)),
        spots=frozenset(spot for text in told for spot in _spots(text, known)),
        at=frozenset(spot for text in telling for spot in _spots(text, known)),
        title=_titled(told, article.lang),
        opening=opening_names(article),
        own=own,
    )


def opening_names(article: Article) -> str:
    """The words of an opening that have a capital or are numbers, in plain form; "_" for each other one."""
    return f" {' '.join(map(_named, _opening(article)))} "


def _opening(article: Article) -> list[str]:
    return [article.title, *(unit.text for unit in article.units[:_OPENING])]


def _named(text: str) -> str:
    return " ".join("_" if word.islower() else plain(word) for word in _WORD.findall(text))


def _kinds(read: list[str], known: MishapWords) -> frozenset[str]:
    """The kinds of a text in plain form; the vague one alone."""
    kinds = frozenset(kind for kind, form in known.kinds.items() if any(map(form.search, read)))
    return kinds - {VAGUE} or kinds


def _towns(text: str, known: MishapWords) -> list[str]:
    found = (_named(one["name"] or one["bare"]) for one in known.town.finditer(text))
    return [name for name in found if name not in known.wide and not (known.wide and people(name))]


def _areas(text: str, known: MishapWords) -> list[str]:
    """The départements, regions and valleys; a country holds more than one mishap."""
    found = (_named(one["name"]) for one in known.area.finditer(text))
    return [name for name in found if not people(name.replace(" ", "-"))]


def _titled(told: list[str], lang: str) -> frozenset[str]:
    """The names of a title; its first word is one where the text below has it too ("Glasgow : un mort")."""
    first, *others = _named(told[0]).split() or [""]
    below = f" {' '.join(map(_named, told[1:]))} "
    names = {first if f" {first} " in below else "", *others} - stop_words(lang)
    return frozenset(name for name in names if name.isalpha() and len(name) > 1)


def _spots(text: str, known: MishapWords) -> list[Spot]:
    """The streets, roads, quarters and houses; a road by its letter and number ("la départementale 764")."""
    return [
        (kind, _spotted(found, known)) for kind, form in known.spots.items() for found in form.finditer(text)
    ]


def _spotted(found: re.Match[str], known: MishapWords) -> str:
    """The name of a spot, or the code of a road, in one form."""
    if found["code"]:
        return plain(found["code"]).replace(" ", "")
    if found["called"]:
        return _named(found["called"])
    return known.roads.get(plain(found["what"]), "") + _named(found["name"])


def _days(text: str, lang: str, own: date) -> list[date]:
    found = (_day(one, own) for one in moments(text, lang) if one.kind == "day")
    return [day for days in found for day in days]


def _day(one: Moment, own: date) -> list[date]:
    """The days that a moment can mean up to the article's own; a weekday is the last one of its name."""
    if one.step is not None:
        return [own + timedelta(days=one.step)] if one.step <= 0 else []
    if not one.days and one.weekday is not None:
        return [own - timedelta(days=(own.weekday() - one.weekday) % _WEEK)]
    made = []
    for year, month, day in one.days:
        try:
            made.append(date(year or own.year, month, day or 0))
        except ValueError:
            continue
    return [day for day in made if day <= own]

"""slipped: the title and units of an article that an erratum of figures, days and spellings touches."""

from collections.abc import Sequence

from digest.annotating.counted import CURRENCIES, Figure, figures
from digest.annotating.errata_slips import Slip
from digest.annotating.errata_words import errata_words
from digest.annotating.moments import Moment, moments
from digest.annotating.plain import plain
from digest.models import TITLE, Article, Place
from digest.text.tokens import words

__all__ = ["slipped"]

_SHARE, _HOUR, _SHARP = "%", "hour", ":00"


def slipped(slips: Sequence[Slip], articles: Sequence[Article]) -> tuple[Place, ...]:
    """What says what was wrong, or may follow from it; nothing where one of the articles does not say all.

    Beside an amount any other of its kind, a share or a comparison may rest on it, beside an hour or a day
    any other.
    """
    found: list[Place] = []
    for article in articles:
        told = [(TITLE, article.title), *enumerate(unit.text for unit in article.units)]
        read = [(at, _Told(text, article.lang)) for at, text in told]
        if not slips or not all(any(one.tells(slip) for _, one in read) for slip in slips):
            return ()
        found += [(article.id, at) for at, one in read if any(one.may_rest_on(slip) for slip in slips)]
    return tuple(found)


class _Told:
    """A title or a unit: its figures, moments and words."""

    def __init__(self, text: str, lang: str) -> None:
        self._read, self._lang = plain(text), lang
        self._words = frozenset(words(self._read))
        self._moments = moments(text, lang)
        self._figures = [one for one in figures(text, lang) if not self._dates(one)]

    def _dates(self, figure: Figure) -> bool:
        return any(one.start < figure.end and figure.start < one.end for one in self._moments)

    def tells(self, slip: Slip) -> bool:
        """Whether it says what was wrong."""
        if slip.kind == "name":
            return not slip.told.isdisjoint(self._words)
        if slip.kind == "day":
            return any(slip.told <= self._said(one) for one in self._moments)
        return any(_values(slip.told) & _values(one.readings) for one in self._figures)

    def may_rest_on(self, slip: Slip) -> bool:
        """Whether it does, or says what may follow from it."""
        if slip.kind == "name" or self.tells(slip):
            return self.tells(slip)
        if slip.kind == "day":
            return any(one.kind in {"day", "part", "period"} for one in self._moments)
        if slip.kind == "hour":
            return any(_is_hour(one) for one in self._figures)
        known = errata_words(self._lang)
        compares = known is None or known.shares.search(self._read) is not None
        return compares or any(_is_like(one, slip) for one in self._figures)

    def _said(self, moment: Moment) -> frozenset[str]:
        return frozenset(words(self._read[moment.start : moment.end]))


def _values(readings: frozenset[str]) -> set[str]:
    return {value.removesuffix(_SHARP) for value in readings}


def _is_hour(figure: Figure) -> bool:
    return figure.unit == _HOUR


def _is_like(figure: Figure, slip: Slip) -> bool:
    """Whether a figure may be a part of an amount, or the whole of it."""
    if figure.is_label or figure.is_ordinal or figure.is_year or figure.is_article or _is_hour(figure):
        return False
    if figure.unit == _SHARE or not (figure.unit or figure.nouns):
        return True
    money = slip.unit in CURRENCIES
    return figure.unit in CURRENCIES if money else figure.unit == slip.unit

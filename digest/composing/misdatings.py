"""misdatings: the dates in a brief's stories whose weekday is another one; their sentences are left out."""

from collections.abc import Iterator
from datetime import date

from digest.composing.correcting import tellable
from digest.composing.deictics import written_on
from digest.composing.misdated import misdates
from digest.composing.wholeness import whole
from digest.models import Brief, Misdate, Place
from digest.text.quotations import own_words
from digest.text.turns import spoken_units

__all__ = ["misdatings"]


def misdatings(brief: Brief) -> tuple[Misdate, ...]:
    """Those of the stories that the page tells, in its order; one that several articles print is told once.

    Only of sentences that could be printed otherwise; those that are, all the same, stand apart.
    """
    extracts = (*brief.lead, *(one for entry in brief.told for one in entry.summary.extracts))
    printed = {place for one in extracts for place in ((one.article, one.unit), *one.also)}
    found: dict[tuple[str, date | None, bool], list[Place]] = {}
    for text, day, place in _misdates(brief):
        found.setdefault((text, day, place in printed), []).append(place)
    return tuple(
        Misdate(text, day, tuple(dict.fromkeys(places)), is_printed)
        for (text, day, is_printed), places in found.items()
    )


def _misdates(brief: Brief) -> Iterator[tuple[str, date | None, Place]]:
    for article in (article for entry in brief.told for article in tellable(entry.story).articles):
        days, lang, spoken = written_on(article.dating), article.lang or brief.lang, spoken_units(article)
        for at, unit in enumerate(article.units):
            if at in spoken or not whole(unit.text):
                continue
            for start, end, day in misdates(own_words(unit.text), days, lang):
                yield " ".join(unit.text[start:end].split()), day, (article.id, at)

"""The year of an article that says day, month and weekday alone: that of another that quotes the same words.

An agency prints « PARIS, 18 mars » and « mercredi », and no year. Where an article whose day is proved to be
such a Wednesday quotes what it quotes, word for word (a long sentence, or two), and names whom it names, both
report one saying. The weekday comes back on its date after five or six years, and anniversaries repeat old
words: an article that speaks of one, counts such years or names one of them proves nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from digest.annotating.plain import plain
from digest.annotating.quoted import quoted_runs
from digest.dating.copies import borrowed
from digest.dating.lexicon import any_of, fold, lexicon_of
from digest.desk import proper_names
from digest.models import Article, Days, Evidence

__all__ = ["Quoter", "quotation_evidence", "quoters", "yearless"]

_RUN = 8  # words of a run
# Runs that two quotations share: twelve words. « Les hommes naissent libres et égaux en droit » is one run.
_LONG = 5
_NAMES = 2  # that both articles name: who speaks, and of what
_EVE = 2  # weekdays: the one that is told, and its morrow, on which a paper prints it
_FAR = 30  # years; further ones are the ages of people

_WORD = re.compile(r"(?<![\w-])[^\W\d_][\w-]+")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")

_Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quoter:
    """An article (by id) that quotes the words of another one; `text` is the quotation as that one has it."""

    id: str
    text: str


def yearless(article: Article) -> tuple[date, ...]:
    """The days of an article whose own words say day, month and weekday, and not which year; or ()."""
    days = article.dating.days.listed or ()
    if len(days) < 2 or article.dating.conflicts:  # noqa: PLR2004 - of one year there is nothing to ask
        return ()
    dates, weekdays = {(day.month, day.day) for day in days}, {day.weekday() for day in days}
    return days if len(dates) == 1 and len(weekdays) <= _EVE else ()


def quoters(waiting: Sequence[Article], others: Iterable[Article]) -> dict[str, tuple[Quoter, ...]]:
    """For each of the articles that wait for a year, those that quote its words and name its names.

    `others` may come one at a time. Those whose day none of the articles can have are passed over.
    """
    asked = [article for article in waiting if yearless(article)]
    days = {day for article in asked for day in yearless(article)}
    said = {article.id: _said(article) for article in asked}
    names = {article.id: _names(article.text) for article in asked}
    holders: dict[_Run, list[str]] = {}
    for name, runs in said.items():
        for run in runs:
            holders.setdefault(run, []).append(name)
    found: dict[str, list[Quoter]] = {}
    for other in others if holders else ():
        own = _said(other) if other.dating.day is None or other.dating.day in days else {}
        for name in dict.fromkeys(name for run in own for name in holders.get(run, ())):
            text = _shared(said[name], own) if name != other.id else ""
            if text and len(names[name] & _names(other.text)) >= _NAMES:
                found.setdefault(name, []).append(Quoter(other.id, text))
    return {name: tuple(some) for name, some in found.items()}


def quotation_evidence(
    article: Article, found: Sequence[Quoter], articles: Mapping[str, Article]
) -> list[Evidence]:
    """The day of those that are dated on one of its days by themselves; several if they disagree."""
    possible = yearless(article)
    own: dict[date, Quoter] = {}
    for one in found:
        other = articles[one.id]
        day = other.dating.day
        if day in possible and not borrowed(other) and _fresh(article, other, day, possible):
            own.setdefault(day, one)
    days = Days.only_on(*own)
    return [Evidence("same_quotation", one.text, days, origin=one.id) for one in own.values()]


def _said(article: Article) -> dict[_Run, str]:
    """The runs of words of the sentences that an article quotes, in plain form, each with its quotation.

    What begins with a small letter is a term: « mise en danger d'autrui ».
    """
    found: dict[_Run, str] = {}
    for start, end, runs in quoted_runs(article.text):
        said = " ".join(article.text[start + 1 : end - 1].split())
        for run in runs if said[:1].isupper() else ():
            bare = [plain(word) for word in run]
            found |= dict.fromkeys(zip(*(bare[at:] for at in range(_RUN)), strict=False), said)
    return found


def _shared(runs: Mapping[_Run, str], own: Mapping[_Run, str]) -> str:
    """The first quotation that both have, where it is long or not the only one; or nothing."""
    both = [runs[run] for run in runs if run in own]
    return both[0] if len(both) >= _LONG or len(set(both)) > 1 else ""


def _names(text: str) -> frozenset[str]:
    """The names in a text, in plain form: words with a capital that never stand without it."""
    small = {plain(word) for word in _WORD.findall(text) if word[0].islower()}
    return frozenset(map(plain, proper_names(text))) - small


def _fresh(article: Article, other: Article, day: date, possible: Sequence[date]) -> bool:
    """Whether neither article looks back: no anniversary, no such number of years, none of these years.

    The one whose day is known may name its own year.
    """
    years = {one.year for one in possible}
    gaps = {abs(year - day.year) for year in years if 0 < abs(year - day.year) <= _FAR}
    return not _looks_back(article, years, gaps) and not _looks_back(other, years - {day.year}, gaps)


def _looks_back(article: Article, years: set[int], gaps: set[int]) -> bool:
    cues, text = lexicon_of(article.lang).cues, fold(article.text)
    if not cues.years or re.search(rf"\b{any_of(cues.anniversary)}", text):
        return True
    if any(int(year) in years for year in _YEAR.findall(text)):
        return True
    counted = re.findall(rf"\b(\d{{1,2}}|{any_of(cues.numbers)})[\s-]{any_of(cues.years)}\b", text)
    return any((cues.numbers.get(one) or int(one if one.isdigit() else 0)) in gaps for one in counted)

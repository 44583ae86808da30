"""The byline without what is no author's name: "Par", "Publié le", the outlet's own name, an agency."""

import re
from dataclasses import replace
from functools import cache

from digest.cleaning.blocks import Draft
from digest.cleaning.folding import folded
from digest.cleaning.known_outlets import is_known_outlet
from digest.cleaning.line_words import alternation, is_agency, words_of
from digest.cleaning.outlet_forms import has_outlet_form

__all__ = ["tidy_byline"]

_MARKS = re.compile(r"\s*[|\u00b7\u2022\u2013\u2014;]\s*|\s-\s")
_EDGES = " \t\u00a0\u202f,;:|/\u2013\u2014\u2022\u00b7-"
_STOP = re.compile(r"(?<=\w\w\w\w)\.$")  # "Rédaction Nord.", no "J. M."


def tidy_byline(draft: Draft) -> Draft:
    """The article with nothing but names for its byline; an outlet and an agency in it go to their places.

    Those who ask in an interview are told by the words before their name: this is done last.
    """
    article = draft.article
    people, outlets, agencies = _parted(article.byline, article.source) if article.byline else ([], [], [])
    source = article.source or next(iter(outlets), "")
    kept = [*people, *(name for name in outlets if folded(name) != folded(source))]
    agency = article.agency or next(iter(agencies), "")
    return replace(draft, article=replace(article, byline=", ".join(kept), source=source, agency=agency))


def _parted(byline: str, source: str) -> tuple[list[str], list[str], list[str]]:
    """The people, the outlets and the agencies of a byline, in its order."""
    people: list[str] = []
    outlets: list[str] = []
    agencies: list[str] = []
    for part in _parts(byline):
        who, agency = _shared(part)
        before, comma, last = who.rpartition(", ")
        ended = comma and (is_agency(last) or is_known_outlet(last) or has_outlet_form(last))
        agencies += [agency] if is_agency(agency) else []
        for name in filter(None, [before, last] if ended else [who]):
            outlet = (ended and name == last) or _is_outlet(name, source)
            (agencies if is_agency(name) else outlets if outlet else people).append(name)
    return people, outlets, agencies


def _parts(byline: str) -> list[str]:
    """What the marks of a byline part, before the words of its publication."""
    said = _bracketed().sub(r" \1", " ".join(byline.split()))
    published = _published().search(said)
    parts: list[str] = []
    for part in _MARKS.split(said[: published.start()] if published else said):
        bare = part.strip(_EDGES)
        led = _by().match(bare)
        parts.append(_STOP.sub("", bare[led.end() :].strip(_EDGES) if led else bare))
    return parts


def _shared(part: str) -> tuple[str, str]:
    """Who wrote it, and the agency behind "avec": "Jean Petit avec AFP", "Avec agences"."""
    found = _with_agency().fullmatch(part)
    known = found is not None and (is_agency(found["agency"]) or _is_some(found["agency"]))
    return ((found["who"] or "").strip(_EDGES), found["agency"]) if found and known else (part, "")


def _is_some(agency: str) -> bool:
    return folded(agency) in words_of("some_agency")


def _is_outlet(name: str, source: str) -> bool:
    """Whether a name of a byline is an outlet's for sure: a word of theirs may be a surname, "France"."""
    opens = folded(name.replace("\u2019", " ").replace("'", " ")).partition(" ")[0] in words_of("articles")
    return folded(name) == folded(source) or is_known_outlet(name) or (opens and has_outlet_form(name))


@cache
def _by() -> re.Pattern[str]:
    """The words before a name; "Rédaction" is as often a part of it."""
    words = [word for word in alternation("by").split("|") if folded(word) not in words_of("outlet")]
    return re.compile(rf"(?:(?i:{'|'.join(words)})(?:\s*:\s*|\s+|$))+")


@cache
def _with_agency() -> re.Pattern[str]:
    return re.compile(rf"(?:(?P<who>\S.*?),?\s)?(?i:{alternation('with')})\s(?P<agency>\S.*)")


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"\s?\(((?i:{alternation('with')})\s[^()]*)\)")


@cache
def _published() -> re.Pattern[str]:
    """Where a byline goes on with its publication, after a mark or at its start."""
    return re.compile(rf"(?:^|[,;.(|\u00b7\u2022\u2013\u2014-]\s?)(?i:{alternation('published')})(?!\w)")

"""Who published an article, where a line names a known outlet: alone, with an agency or with who wrote."""

import re
from dataclasses import dataclass
from functools import cache

from digest.cleaning.folding import folded
from digest.cleaning.known_outlets import is_known_outlet
from digest.cleaning.line_words import NAMES, alternation, is_agency, is_outlet, words_of

__all__ = ["Stamp", "known_outlet", "read_masthead"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who stands on such a line, or around a date: an outlet, a person, both or nobody; and an agency."""

    source: str = ""
    byline: str = ""
    agency: str = ""


def known_outlet(name: str) -> Stamp | None:
    """A known outlet, with the agency that it names ("Le Monde avec AFP", "20 Minutes avec agence")."""
    if is_known_outlet(name):
        return Stamp(name.rstrip("."))
    found = _shared().fullmatch(name)
    if found is None or not is_known_outlet(found["source"]):
        return None
    agency = found["agency"].rstrip(".")
    if not (is_agency(agency) or folded(agency) in words_of("some_agency")):
        return None
    return Stamp(found["source"], agency=agency if is_agency(agency) else "")


def read_masthead(line: str) -> Stamp | None:
    """The outlet of a line that names a known one and nothing but an agency, a rubric or who wrote."""
    known = known_outlet(line)
    found = None if known else _beside().fullmatch(line)
    if found is None or not is_known_outlet(found["source"]):
        return known
    beside = found["beside"].strip()
    if folded(beside) in words_of("sections"):
        return Stamp(found["source"])
    person = " " in beside and re.fullmatch(NAMES, beside) and not is_outlet(beside)
    return Stamp(found["source"], beside) if person else None


@cache
def _shared() -> re.Pattern[str]:
    agency = rf"{NAMES}|{alternation('some_agency')}"
    return re.compile(rf"(?P<source>\S.*?)\s(?i:{alternation('with')})\s(?P<agency>{agency})\.?")


@cache
def _beside() -> re.Pattern[str]:
    marks = r"|/\u2013\u2014\u2022\u00b7"
    return re.compile(rf"(?P<source>\S.*?)\s[{marks}-]\s(?P<beside>[^{marks}]+)")

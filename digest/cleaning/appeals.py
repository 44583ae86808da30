"""Appeals: sentences in which a page speaks to its reader of itself, its newsroom, its letters, its live."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from digest.cleaning.folding import folded
from digest.cleaning.phrase_lists import letters

__all__ = ["appeal_of"]

_LONGEST = 320  # characters; the notice on what is done with an address is the longest
_LEAD = 90  # characters; "Pour suivre l'actualité de Vierzon, "
_QUOTES = ("\u00ab", "\u201c", '"', "\u2018")  # whose words these are is not known: they stay
_SEVERAL = re.compile(r"[.!?\u2026]\W*\s\W*\w")  # sentences, each of which is looked at alone
_CLOSING = 120  # characters at the end of what feeds print below an article, the site's name among them
_NAME = r"\s\S.{0,60}$"
_KEYS = ("opens", "holds", "closes")
_LEADS = ("pour ", "for ", "to ")
_MOST = 8_192  # first words kept


@dataclass(frozen=True, slots=True)
class _Appeal:
    reason: str
    opens: re.Pattern[str]
    holds: re.Pattern[str]
    closing: bool = False


def appeal_of(text: str) -> str:
    """Why a sentence is the page's own: the reason of the appeal that it makes; or ''.

    Several sentences, and what has a quotation mark, are none.
    """
    chunk = text.split(maxsplit=1)[:1]
    if len(text) > _LONGEST or not chunk or not _may_appeal(chunk[0]):
        return ""
    if any(mark in text for mark in _QUOTES) or _SEVERAL.search(text):
        return _closed(text)
    plain = folded(text)
    found = _made(plain)
    lead = "" if found else _lead(plain)
    return _made(lead) if lead else found


def _made(plain: str) -> str:
    return next((appeal.reason for appeal in _appeals() if _makes(plain, appeal)), "")


def _makes(plain: str, appeal: _Appeal) -> bool:
    opened = appeal.opens.match(plain)
    return opened is not None and appeal.holds.search(plain, opened.end()) is not None


def _closed(text: str) -> str:
    """The reason of the appeal around a title, which may have quotations and stops of its own."""
    end = folded(text[-_CLOSING:])
    closings = [appeal for appeal in _appeals() if appeal.closing and appeal.holds.search(end)]
    plain = folded(text) if closings else ""
    return next((appeal.reason for appeal in closings if _makes(plain, appeal)), "")


def _lead(plain: str) -> str:
    """What follows the lead of a sentence, "Pour ne rien manquer, "; or nothing."""
    before, mark, after = plain.partition(", ")
    return after if mark and len(before) <= _LEAD and before.startswith(_LEADS) else ""


@lru_cache(maxsize=_MOST)
def _may_appeal(chunk: str) -> bool:
    return letters(folded(chunk)).partition(" ")[0] in _firsts()


@cache
def _firsts() -> frozenset[str]:
    """The first words of what opens an appeal, and of what leads to it."""
    listed = (phrase for _, opens, *_ in _listed() for phrase in opens)
    return frozenset(letters(phrase).partition(" ")[0] for phrase in (*listed, *_LEADS))


@cache
def _appeals() -> tuple[_Appeal, ...]:
    return tuple(
        _Appeal(
            reason,
            re.compile(rf"\W*{_either(opens)}"),
            re.compile(rf"{_either(closes)}{_NAME}" if closes else _either(holds)),
            closing=bool(closes),
        )
        for reason, opens, holds, closes in _listed()
    )


def _either(phrases: tuple[str, ...]) -> str:
    """One of the phrases, in words of its own; of none, nothing is asked."""
    listed = "|".join(re.escape(phrase) for phrase in phrases)
    return rf"(?<!\w)(?:{listed})(?!\w)" if listed else ""


@cache
def _listed() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]:
    """The reason, what opens and what it holds or closes with, folded, in every language."""
    found: list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = []
    folder = resources.files("digest.cleaning").joinpath("data")
    for listed in sorted(folder.iterdir(), key=lambda item: item.name):
        if listed.name.startswith("appeals."):
            for reason, appeals in tomllib.loads(listed.read_text(encoding="utf-8")).items():
                lists = ([_folded(one.get(key, ())) for key in _KEYS] for one in appeals)
                found += ((reason, opens, holds, closes) for opens, holds, closes in lists)
    return tuple(found)


def _folded(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(folded, phrases))

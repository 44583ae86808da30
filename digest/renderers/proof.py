"""Proof: how a date is known, in words that quote the evidence."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from digest.models import Article, Evidence
from digest.renderers.dates import capital
from digest.renderers.nesting import nested
from digest.renderers.printing import LONGEST_NAME, words_of
from digest.renderers.wording import Wording

__all__ = ["day_and_proof", "overruled_evidence", "quoted_evidence"]

_MOST = 6  # pieces of evidence; a reader checks three or four
_GIVEN = "metadata"  # came outside the text
_PRINTED = {_GIVEN, "override", "url", "dateline", "byline", "header_day", "header_month", "header_year"}
_OVERRIDE, _DESK = "override", "overrides"  # the kind, and the origin of one that nobody signed
_OVERRULED = "overruled"  # kept for the record; it proves nothing
_EVENTS = {"after_event", "before_event", "between_events", "countdown", "same_day_event"}
# A date in figures is quoted without the words about it; one that could be read in another order is
# said to be read day first.
_DAY_FIRST = re.compile(r"(?<![\d./-])\d{1,2}([./-])(?:0?[1-9]|1[0-2])\1(?:\d\d){1,2}(?!\d)")
_ISO = re.compile(r"(?<![\d-])\d{4}-\d\d(?:-\d\d)?(?![\d-])")


def day_and_proof(
    article: Article, words: Wording, numbers: Mapping[str, int], *, corrected: bool = False
) -> str:
    """`Vendredi 10 janvier 2025 — date déduite : « 2025-01 », « vendredi »`, in Markdown.

    Of a `corrected` article what it tells is not printed, if the day that it prints as its own is enough.
    """
    if corrected and article.dating.confidence == "exact":
        printed = tuple(piece for piece in article.dating.evidence if piece.kind in _PRINTED)
        article = replace(article, dating=replace(article.dating, evidence=printed))
    told = capital(words.known_days(article.dating))
    return f"{told} — {_how(article, words, numbers)}"


def quoted_evidence(
    evidence: Iterable[Evidence], words: Wording, numbers: Mapping[str, int]
) -> tuple[str, ...]:
    """Each piece in its own words, once, in Markdown; `numbers` are those of the list of sources."""
    return _quoted([piece for piece in evidence if piece.kind != _OVERRULED], words, numbers)


def overruled_evidence(
    evidence: Iterable[Evidence], words: Wording, numbers: Mapping[str, int]
) -> tuple[str, ...]:
    """What an editor's day contradicts, told as what proves a day is."""
    return _quoted(list(evidence), words, numbers)


def _quoted(proving: list[Evidence], words: Wording, numbers: Mapping[str, int]) -> tuple[str, ...]:
    last = {piece.origin: piece for piece in proving}  # a landmark is named once, after the last of its words
    told = (_told(piece, words, numbers, named=last[piece.origin] is piece) for piece in proving)
    return tuple(dict.fromkeys(told))[:_MOST]


def _how(article: Article, words: Wording, numbers: Mapping[str, int]) -> str:
    dating = article.dating
    fixed = tuple(piece for piece in dating.evidence if piece.kind == _OVERRIDE)
    evidence = ", ".join(quoted_evidence(fixed or dating.evidence, words, numbers))
    if fixed:
        day = dating.day.isoformat() if dating.day else ""  # an override without a reason quotes its date
        reasons = any(piece.text not in {"", day} for piece in fixed)
        told = words.say("known_fixed_why", evidence=evidence) if reasons else words.say("known_fixed")
        against = ", ".join(overruled_evidence(dating.overruled, words, numbers))
        return words.say("known_against", told=told, evidence=against) if against else told
    if not evidence:
        return words.say("known_undated")
    if dating.confidence != "exact":
        return words.say("known_deduced", evidence=evidence)
    given = any(piece.kind == _GIVEN for piece in dating.evidence)
    return words.say("known_given" if given else "known_read", evidence=evidence)


def _told(piece: Evidence, words: Wording, numbers: Mapping[str, int], *, named: bool) -> str:
    number = numbers.get(piece.origin)
    origin = f"[{number}]" if number else words_of(piece.origin, words.lang, LONGEST_NAME)
    day_first = _DAY_FIRST.search(piece.text)
    figures = day_first or _ISO.search(piece.text)
    text = words_of(figures[0] if figures else piece.text, words.lang, LONGEST_NAME)
    key = words.known("evidence", "numeric" if day_first else _named_kind(piece, named=named))
    return words.say(key, text=nested(text, words), origin=origin)


def _named_kind(piece: Evidence, *, named: bool) -> str:
    if piece.kind in _EVENTS:
        return "landmark" if named else "other"
    signed = piece.kind == _OVERRIDE and piece.origin not in {"", _DESK}
    return "signed" if signed else piece.kind

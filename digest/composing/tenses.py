"""Whether the verb that a weekday belongs to tells the past or the future, where that is certain."""

import re
from typing import Literal

from digest.composing.verbs import Verbs

__all__ = ["Tense", "tense_at"]

Tense = Literal["past", "future"]

_REACH = 120  # characters before a weekday; a verb and its adverbs are never longer
_INCISE = re.compile(r"[»”\"]\s*,?\s*([^,;:«»“”\"()–—]*)$")  # what follows a quotation, up to the weekday
_CLAUSE = re.compile(r"[;:«»“”\"()–—,]")
_BOUNDARY = re.compile(r"[.!?;:«»“”\"()–—,]")
_CLOSED = re.compile(r"\s*(?:[,;.]|$)")
_SUBJECT = re.compile(r"\s+(?:l['ea]s?\s*|M\.\s|Mme\s|the\s|[A-ZÀ-Ý])")


def tense_at(text: str, start: int, end: int, verbs: Verbs) -> Tense | None:
    """The tense of the verb that `text[start:end]` (a weekday, or today) stands beside, or None.

    It must be the neighbour on the left ("a déclaré vendredi"), enclose it ("a lundi annoncé"), open the
    clause after a quotation ("», a estimé Donald Trump jeudi"), follow a weekday that opens the text, or be
    in the future, alone in a clause that the weekday closes ("fera circuler un train sur deux lundi").
    Anything else (an object or an infinitive in between, a noun before it) is not certain.
    """
    left, right = text[max(start - _REACH, 0) : start], text[end:]
    return (
        _beside(left, verbs)
        or _around(left, right, verbs)
        or _after_quotation(left, verbs)
        or (_opening(right, verbs) if not text[:start].strip() else None)
        or _closing(left if start > _REACH else f".{left}", right, verbs)
    )


def _beside(left: str, verbs: Verbs) -> Tense | None:
    return _certain(verbs.ending_past.search(left), verbs.ending_future.search(left), verbs)


def _around(left: str, right: str, verbs: Verbs) -> Tense | None:
    past, future = (left_part.search(left) and rest.match(right) for left_part, rest in verbs.split)
    return _certain(past, future, verbs)


def _after_quotation(left: str, verbs: Verbs) -> Tense | None:
    clause = _INCISE.search(left)
    verb = verbs.past.match(clause[1]) if clause else None
    if clause is None or verb is None or verbs.subordinator.search(clause[1]):
        return None
    return _certain(verb if _SUBJECT.match(clause[1], verb.end()) else None, None, verbs)


def _opening(right: str, verbs: Verbs) -> Tense | None:
    rest = right.lstrip(" ,")
    part = verbs.part.match(rest)
    clause = _CLAUSE.split(rest[part.end() if part else 0 :].lstrip(" ,"), maxsplit=1)[0]
    past, future = verbs.past.search(clause), verbs.future.search(clause)
    first = min((found.start() for found in (past, future) if found), default=0)
    if verbs.subordinator.search(clause, 0, first):
        return None
    earliest_past = past if past and past.start() == first else None
    return _certain(earliest_past, future if future and future.start() == first else None, verbs)


def _closing(left: str, right: str, verbs: Verbs) -> Tense | None:
    """The future of a clause's one verb, where nothing between may be of another day ("le texte adopté")."""
    part = verbs.part.match(right)
    parts = _BOUNDARY.split(left)
    if len(parts) == 1 or not _CLOSED.match(right, part.end() if part else 0):
        return None
    clause = parts[-1]
    if verbs.past.search(clause) or verbs.subordinator.search(clause):
        return None
    found = list(verbs.future.finditer(clause))
    if len(found) != 1 or found[0][0][0].isupper() or verbs.elsewhen.search(clause, found[0].end()):
        return None
    return _certain(None, found[0], verbs)


def _certain(past: re.Match[str] | None, future: re.Match[str] | None, verbs: Verbs) -> Tense | None:
    """The one tense that was found, unless its words are no verb or tell a plan."""
    found = past or future
    if found is None or (past and future) or verbs.no_tense & set(found[0].lower().split()):
        return None
    return "past" if past else "future"

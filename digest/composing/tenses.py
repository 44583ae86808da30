"""Whether the verb that a weekday belongs to tells the past or the future, where that is certain."""

import re
from collections.abc import Mapping

from digest.composing.verbs import Tense, Verbs

__all__ = ["Tense", "ahead_at", "happened_at", "tense_at"]

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
    in the future, alone in a clause that the weekday closes ("fera circuler un train sur deux lundi"). A
    participle of what nobody plans tells the past without an auxiliary ("retrouvé mort lundi"). Anything
    else (an object or an infinitive in between, a noun before it) is not certain.
    """
    left, right = text[max(start - _REACH, 0) : start], text[end:]
    return (
        _beside(left, verbs)
        or _around(left, right, verbs)
        or _after_quotation(left, verbs)
        or (_opening(right, verbs) if not text[:start].strip() else None)
        or _closing(left if start > _REACH else f".{left}", right, verbs)
        or _done(left, verbs)
    )


def ahead_at(text: str, start: int, end: int, verbs: Verbs) -> Tense | None:
    """The tense of the clause of `text[start:end]` ("à partir de lundi"), None for one of the past.

    Its one verb is in the future, or comes first after such words at the head of the text.
    """
    left = text[max(start - _REACH, 0) : start]
    if not left.strip():
        tense = _opening(text[end:], verbs)
        return tense if tense != "past" else None
    return _alone(left if start > _REACH else f".{left}", verbs)


def happened_at(text: str, start: int, verbs: Verbs, *, surely: bool = True) -> bool:
    """Whether a day at `start` follows the object of a verb of what is done at once, in the past.

    "Lens a battu Rennes 3-2 samedi soir": nobody beats a team for a day to come, as one announces a strike.
    What stands between may not be of another day ("a battu l'équipe sacrée samedi"). Any verb of the past
    will do where nothing to come is possible: not `surely`.
    """
    left = text[max(start - _REACH, 0) : start]
    clause = _BOUNDARY.split(left if start > _REACH else f".{left}")[-1]
    found = list((verbs.happened if surely else verbs.forms["past"]).finditer(clause))
    if len(found) != 1 or verbs.subordinator.search(clause):
        return False
    between = clause[found[0].end() :]
    apart = (verbs.elsewhen, verbs.happened_apart, *verbs.forms.values())
    return not any(one.search(between) for one in apart)


def _beside(left: str, verbs: Verbs) -> Tense | None:
    return _certain({tense: form.search(left) for tense, form in verbs.ending.items()}, verbs)


def _around(left: str, right: str, verbs: Verbs) -> Tense | None:
    found = {
        tense: before.search(left) and rest.match(right) for tense, (before, rest) in verbs.split.items()
    }
    return _certain(found, verbs)


def _after_quotation(left: str, verbs: Verbs) -> Tense | None:
    clause = _INCISE.search(left)
    verb = verbs.forms["past"].match(clause[1]) if clause else None
    if clause is None or verb is None or verbs.subordinator.search(clause[1]):
        return None
    return _certain({"past": verb if _SUBJECT.match(clause[1], verb.end()) else None}, verbs)


def _opening(right: str, verbs: Verbs) -> Tense | None:
    rest = right.lstrip(" ,")
    part = verbs.part.match(rest)
    clause = _CLAUSE.split(rest[part.end() if part else 0 :].lstrip(" ,"), maxsplit=1)[0]
    found = {tense: form.search(clause) for tense, form in verbs.forms.items()}
    first = min((one.start() for one in found.values() if one), default=0)
    if verbs.subordinator.search(clause, 0, first):
        return None
    return _certain({t: one if one and one.start() == first else None for t, one in found.items()}, verbs)


def _closing(left: str, right: str, verbs: Verbs) -> Tense | None:
    """The tense of a clause that the weekday closes."""
    part = verbs.part.match(right)
    return _alone(left, verbs) if _CLOSED.match(right, part.end() if part else 0) else None


def _alone(left: str, verbs: Verbs) -> Tense | None:
    """The future of a clause's one verb, where nothing between may be of another day ("le texte adopté")."""
    parts = _BOUNDARY.split(left)
    if len(parts) == 1:
        return None
    clause = verbs.complement.split(parts[-1])[-1]
    if verbs.forms["past"].search(clause) or verbs.subordinator.search(clause):
        return None
    tenses: tuple[Tense, ...] = ("future", "conditional")
    found = [(tense, one) for tense in tenses for one in verbs.forms[tense].finditer(clause)]
    if len(found) != 1 or found[0][1][0][0].isupper() or verbs.elsewhen.search(clause, found[0][1].end()):
        return None
    return _certain(dict(found), verbs)


def _done(left: str, verbs: Verbs) -> Tense | None:
    """The past of a participle that stands by itself."""
    found = verbs.done.search(left)
    return "past" if found and not verbs.auxiliary.search(left, 0, found.start()) else None


def _certain(found: Mapping[Tense, re.Match[str] | None], verbs: Verbs) -> Tense | None:
    """The one tense that was found, unless its words are no verb or tell a plan."""
    told = [(tense, one) for tense, one in found.items() if one]
    if len(told) != 1 or verbs.no_tense & set(told[0][1][0].lower().split()):
        return None
    return told[0][0]

"""Names inside the words for somebody: another person's, behind a place, between commas after the role."""

import re
from collections.abc import Sequence

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.naming import is_place

__all__ = ["apposed_name", "is_anothers", "is_asked", "is_thing", "places_before"]

_AFTER_NAME = re.compile(r"\s*(?:[,.;:!?()«»“”\"\0–-]|$| [a-zà-ÿ(\d])")
# « le directeur général de la police (DGPN) Luc Petit »
_LEAD = re.compile(r", | \([A-Z][\w-]{1,9}\),? | \([^()]{1,80}\), ")
_WHO = re.compile(r" (?:qui|who) ")
_FULL = 2  # words of a full name


def is_anothers(said: Sequence[str], words: Speech, *, proper: bool) -> bool:
    """Whether the name behind these words is not of whom they are for: « la nièce du ministre ».

    `said` are the words before it in lower case; `proper` where the first is a name: « le Fatah du … ».
    """
    lists = words.words
    heads = lists["person_heads"]
    bodies = lists["bodies"] | lists["collective"] | lists["wholes"]
    inner = [at for at, word in enumerate(said) if word in heads and at > 1]
    if not inner or not (proper or said[0] in heads | lists["generic"] | bodies):
        return False
    return any(_owner_before(said, at, words) in lists["belonging"] for at in inner)


def _owner_before(said: Sequence[str], at: int, words: Speech) -> str:
    """The word that leads in a head inside a phrase: « du », of « du Premier ministre »."""
    passed = words.words["inner_articles"] | {one.split()[0] for one in words.words["joined"]}
    return said[at - 2 if said[at - 1] in passed else at - 1]


def places_before(
    said: Sequence[str], parts: Sequence[str], words: Speech, known: frozenset[str]
) -> int | None:
    """How many words of a run are of a place that stands before the name; None for all.

    `known` are full names.
    """
    count, before, lists = len(parts), said[-1], words.words
    first = {name for name in range(1, count) if f"first {parts[name].lower()}" in words.genders}
    inner = [at for at in range(1, count) if " ".join(parts[at:]) in known and count - at >= _FULL]
    eponym = before in lists["placing"] and parts[0] in lists["eponymous"]  # « des Brigades Marc Roux »
    if eponym or before in lists["shops"] or (inner and " ".join(parts) not in known):
        return None if eponym else min(inner or first, default=None)  # « la boutique Space Shirts »
    if before in lists["placing"]:
        return min(inner, default=None if count <= _FULL or is_place(list(parts), words) else 1)
    if before in lists["of"]:
        return min([*inner, *first], default=None) if count > _FULL else None
    if parts[0] in lists["capital_articles"]:
        return _FULL if count > 1 + _FULL else None
    heads = {said[0], before}
    lone = before in lists["person_heads"] or any(full.endswith(f" {parts[0]}") for full in known)
    if count == 1 and (before in lists["bodies"] or not heads & lists["person_heads"] or not lone):
        return None
    return 0


def is_thing(said: Sequence[str], words: Speech) -> bool:
    """Whether words are for no person: « selon le journal, Luc Petit roulait trop vite »."""
    lists = words.words
    things = lists["bodies"] | lists["wholes"] | lists["documents"]
    return said[0] in things and lists["person_heads"].isdisjoint(said)


def is_asked(before: str, words: Speech) -> bool:
    """Whether « selon » and a determiner end a text: a name behind who is asked may begin the clause."""
    led = before.rsplit(maxsplit=1)[:1]
    return bool(led) and led[0].lower().endswith(tuple(words.words["according"]))


def apposed_name(own: str, at: int, words: Speech, *, closed: bool) -> tuple[int, int] | None:
    """Where a name stands between commas after the role that ends at `at`.

    A mark must stand behind it too, if `closed`: "selon le maire, Luc Petit souffrait" names no mayor.
    """
    lead = _LEAD.match(own, at)
    if lead is None:
        return None
    found = words.name.match(own, lead.end())
    if found is None or words.determiner.match(own, lead.end()):
        return None
    if " " not in found["name"] and not found["title"]:
        return None
    after = _AFTER_NAME.match(own, found.end())
    goes_on = closed and after is not None and after[0][-1:].isalpha() and not _WHO.match(own, found.end())
    return found.span() if after and not goes_on else None

"""Complements: what an office is of (« de l'Intérieur », « tunisien »), and whether two are two persons'."""

import re
from dataclasses import dataclass

from digest.annotating.name_keys import people
from digest.annotating.plain import plain
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.naming import role_heads, role_words

__all__ = ["are_apart", "peoples_of"]

_PARTY = re.compile(r"(?<![\w-])[A-Z]{2,5}(?![\w-])")  # « le député LFI »
_TOWN = re.compile(r"\w{2,}[ao]ise?")  # « l'entraîneur lensois », in plain form
_ALIKE = 4  # letters; « la région », « régional »; « Lyon », « lyonnais »


@dataclass(frozen=True, slots=True)
class _Complement:
    """What a role is of: peoples and towns by their adjective, parties, and the words behind « de »."""

    peoples: frozenset[str]
    towns: frozenset[str]
    parties: frozenset[str]
    owners: frozenset[str]


def are_apart(role: str, told: str, words: Speech) -> bool:
    """Whether two roles of one office are those of two persons: the ministers of the sea and of the interior.

    « L'entreprise » can be any company that has a name, « le président de la République » is a French one:
    two complements are compared where they are of one kind.
    """
    mine, other = _complement(role, words), _complement(told, words)
    if _differ(mine.peoples, other.peoples) or _differ(mine.towns, other.towns):
        return True
    if _differ(mine.parties, other.parties):
        return True
    return _differ(mine.owners, other.owners) and not _takes_up(mine.owners, other.owners, words)


def peoples_of(role: str, words: Speech) -> frozenset[str]:
    """The countries whose people or adjective a role has: « le dirigeant nord-coréen »."""
    return frozenset(filter(None, map(people, role_words(role, words))))


def _complement(role: str, words: Speech) -> _Complement:
    asked = role_words(role, words)
    parties = _parties(role, asked, words)
    peoples = {word: people(word) for word in asked - parties.keys() if people(word)}
    towns = {word for word in asked - peoples.keys() - parties.keys() if _TOWN.fullmatch(word)}
    owners = asked - role_heads(role, words) - parties.keys() - towns - peoples.keys()
    return _Complement(*map(frozenset, (peoples.values(), towns, parties.values(), owners)))


def _parties(role: str, asked: frozenset[str], words: Speech) -> dict[str, str]:
    """The words of a role that name a party, each with one name for all that name it."""
    named = {word: alike.split()[0] for alike in words.words["same_party"] for word in alike.split()}
    short = [plain(party) for party in _PARTY.findall(role)]
    return {word: named.get(word, word) for word in asked if word in named or word in short}


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both are told, and no word of the one is like one of the other."""
    return bool(one and other) and not any(a[:_ALIKE] == b[:_ALIKE] for a in one for b in other)


def _takes_up(mine: frozenset[str], other: frozenset[str], words: Speech) -> bool:
    """Whether one of the two only takes up what the other one names: « le patron du groupe »."""
    wholes = words.words["wholes"]
    return (mine <= wholes) != (other <= wholes)

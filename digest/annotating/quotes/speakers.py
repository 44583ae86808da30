"""Whom the words for a speaker name, as far as the article makes that certain."""

import re
from dataclasses import dataclass

from digest.annotating.quotes.naming import is_institution, role_heads, role_words
from digest.annotating.quotes.people import People
from digest.annotating.quotes.phrases import Phrase
from digest.annotating.quotes.roles import able, holder

__all__ = ["NOBODY", "Speaker", "as_named", "is_role", "is_taken_up", "is_told", "speaker_of"]

_TWO_WORDS = re.compile(r"(?:(?:le|la|the) |l')[\w-]+ [\w-]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker: a `name` ("" where it is not certain), the `role` in words, the grammatical `gender`.

    `person` says that the name is somebody's own, and no body's or words for somebody.
    """

    name: str
    role: str = ""
    gender: str = ""
    person: bool = False


NOBODY = Speaker("")


def speaker_of(said: Phrase, people: People, near: frozenset[str]) -> Speaker:
    """Who a phrase names. `near` are the names of those who spoke a few units ago."""
    if said.name and not is_institution(said.name, people.words):
        return _of_name(said, people)
    lists = people.words.words
    gender = people.gender_of(said) or people.words.genders.get(said.determiner, "")
    if said.proper and not _is_inhabitant(said, people):
        bare = "" if said.determiner in lists["indefinite"] else said.role[len(said.determiner) :].strip()
        return Speaker(bare, said.role, gender)
    if said.determiner in lists["possessive"] or role_heads(said.role, people.words) & lists["documents"]:
        return Speaker("", said.role, gender)
    if _is_body(said, people):
        return Speaker(as_named(said.role), said.role, gender)
    if said.head in lists["bodies"]:
        alone = said.determiner in lists["singular"] or said.determiner in people.words.genders
        return Speaker(as_named(said.role) if alone else "", said.role, gender)
    return _of_role(said, gender, people, near)


def _of_name(said: Phrase, people: People) -> Speaker:
    name = people.name_of(said.name, said.title)
    if name and {people.gender_of(said), people.first_gender(name)} == {"m", "f"}:
        return Speaker("", said.role)  # « l'héritière du sortant Luc Petit »
    gender = people.gender(name) or people.gender_of(said) if name else ""
    return Speaker(name, said.role, gender, person=True)


def is_role(said: Phrase, people: People) -> bool:
    """Whether words without a name are for one person: « la ministre », « ce passionné de forge »."""
    lists = people.words.words
    if said.name or said.head in lists["documents"] | lists["times"] | lists["bodies"] | lists["collective"]:
        return False
    one = people.words.genders.get(said.determiner, "") or said.determiner in lists["singular"]
    if said.proper:
        return _is_inhabitant(said, people)
    known = said.head in lists["person_heads"] | lists["generic"]
    return (
        bool(one) and said.determiner not in lists["indefinite"] and (known or _is_agent(said.head, people))
    )


def is_taken_up(said: Phrase, people: People) -> bool:
    """Whether words point back at one person: « ce retraité de La Poste », « cette habitante »."""
    lists = people.words.words
    if said.name or said.proper or said.determiner not in lists["demonstrative"]:
        return False
    return said.head in lists["person_heads"] | lists["generic"] or _is_agent(said.head, people)


def _is_agent(head: str, people: People) -> bool:
    return (
        not head.lower().rstrip("s").endswith("ment")
        and head not in people.words.words["things"]
        and head.lower().rstrip("s").endswith(tuple(people.words.words["agent_endings"]))
    )


def _is_inhabitant(said: Phrase, people: People) -> bool:
    """« la Parisienne », « le Bayonnais »: a person, and no name."""
    lists = people.words.words
    lone = len(said.role.replace("'", "' ").split()) == 2  # noqa: PLR2004 - an article and the word
    ends = said.head.endswith(tuple(lists["people_endings"])) if lists["people_endings"] else False
    return said.proper and lone and ends and said.determiner not in lists["plural"]


def _is_body(said: Phrase, people: People) -> bool:
    """Whether the words say all that there is to say: « la police », « un élu »."""
    lists = people.words.words
    if said.determiner in lists["indefinite"]:
        return (
            _is_agent(said.head, people)
            or said.head in lists["person_heads"] | lists["collective"] | lists["bodies"]
        )
    return said.head in lists["collective"] or (said.head in lists["bodies"] and _is_described(said, people))


def _is_described(said: Phrase, people: People) -> bool:
    lone = said.head in people.words.words["generic"]
    return not lone and len(role_words(said.role, people.words)) > 1


def _of_role(said: Phrase, gender: str, people: People, near: frozenset[str]) -> Speaker:
    """Who alone has the role; else the role itself, where it says enough and is nobody's who is named."""
    name, maybe = holder(said.role, people)
    if name and (
        {gender, people.gender(name)} == {"m", "f"} or not _is_one_of(said, gender, name, people, near)
    ):
        name, maybe = "", True
    if name:
        return Speaker(name, said.role, people.gender(name) or gender, person=True)
    lists = people.words.words
    heads = lists["person_heads"]
    several = said.determiner in lists["plural"]
    if several and (said.head.rstrip("s") in heads or _is_agent(said.head, people)):
        return Speaker(as_named(said.role), said.role, "p")
    if said.head not in heads and not _is_inhabitant(said, people):
        return Speaker("", said.role, gender)
    asked = not maybe and _is_described(said, people) and _TWO_WORDS.fullmatch(said.role)
    left = able(said.role, gender, people) if asked else []
    if len(left) == 1 and left[0] in near:
        return Speaker(left[0], said.role, gender, person=True)
    return Speaker(as_named(said.role), said.role, gender)


def _is_one_of(said: Phrase, gender: str, name: str, people: People, near: frozenset[str]) -> bool:
    """Whether a calling alone (« la romancière ») is somebody's: who spoke last, or the only one there."""
    asked = role_words(said.role, people.words)
    if len(asked) > 1 or said.head in people.words.words["offices"] or name in near:
        return True
    full = {people.name_of(one) for one in people.full} - {"", name}
    return not any(people.gender(one) in {gender, ""} for one in full)


def is_told(said: Phrase, people: People) -> bool:
    """Whether words of any head can be for who speaks in an incise: « la duchesse de Sussex »."""
    lists = people.words.words
    never = lists["documents"] | lists["times"] | lists["things"] | lists["media"]
    if said.name or said.proper or said.determiner in lists["possessive"] or said.head in never:
        return False
    return said.head.isalpha() and (said.determiner in lists["indefinite"] or _is_described(said, people))


def as_named(role: str) -> str:
    """A role as a speaker's name."""
    return role[:1].lower() + role[1:]

"""Who has a role, by what an article says of its persons."""

import re
from collections.abc import Collection, Iterator

from digest.annotating.name_keys import people as nation
from digest.annotating.plain import plain
from digest.annotating.quotes.complements import are_apart, peoples_of
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.naming import is_past, role_heads, role_words
from digest.annotating.quotes.people import People
from digest.annotating.quotes.phrases import Phrase

__all__ = ["able", "can_have", "holder", "is_at_odds"]

_ARTICLE = re.compile(r"(?:le |la |l'|les |the )", re.IGNORECASE)


def holder(role: str, people: People) -> tuple[str, bool]:
    """Who has a role, if one person alone can; and whether somebody may have it."""
    asked = role_words(role, people.words)
    if not asked:
        return "", True
    wanted = [
        asked,
        *(alias for alias in _aliases(role, people.words) if alias),
        *_counterparts(asked, people),
    ]
    own = role_heads(role, people.words)
    heads = own.union(*(role_heads(alias, people.words) for alias in _same(role, people.words)))
    told = [
        (name, one)
        for name, roles in people.roles.items()
        for one, text in zip(roles, people.told[name], strict=True)
        if one
        and heads & people.heads.get(name, set())
        and not (own & one and are_apart(role, text, people.words))
    ]
    past = is_past(role, people.words)
    told = [(name, one) for name, one in told if past == _had(name, one, people)]
    sure = {name for name, one in told if any(want <= one for want in wanted)}
    maybe = {name for name, one in told if any(one <= want for want in wanted)}
    if len(sure) == 1 and not maybe - sure:
        return next(iter(sure)), True
    return "", bool(sure | maybe)


def _counterparts(asked: frozenset[str], people: People) -> Iterator[frozenset[str]]:
    """How who is only called a counterpart has an office: « son homologue tunisien », a president."""
    nations = frozenset(word for word in asked if nation(word))
    if nations and not asked.isdisjoint(map(plain, people.words.words["offices"])):
        yield from (nations | {one} for one in people.words.words["counterparts"])


def _had(name: str, role: frozenset[str], people: People) -> bool:
    """Whether somebody is only said to have had a role: « l'ancien eurodéputé Luc Petit »."""
    roles, past = people.roles.get(name, []), people.past.get(name, [])
    return role in past and past.count(role) == roles.count(role)


def able(role: str, gender: str, people: People) -> list[str]:
    """The persons of whom nothing is said that keeps them from having a role."""
    asked = role_words(role, people.words)
    found = {people.name_of(name) for name in people.full} - {""}
    free = (name for name in sorted(found) if not gender or people.gender(name) in {gender, ""})
    return [name for name in free if all(one <= asked or asked <= one for one in people.roles.get(name, ()))]


def can_have(name: str, role: str, people: People) -> bool:
    """Whether no role that is said of somebody is at odds with this one: another president."""
    asked = role_words(role, people.words)
    told = [one for one in people.roles.get(name, ()) if one & asked]
    return not told or any(one <= asked or asked <= one for one in told)


def is_at_odds(name: str, said: Phrase, people: People) -> bool:
    """Whether what an article says of somebody keeps a role from standing for them.

    An office (a minister, a judge) is theirs only if they are said to hold it; what anybody can be called
    (an entrepreneur, a candidate) is not at odds with an office. The minister of the sea is not that of the
    interior, nor the father of the victim that of the suspect.
    """
    asked, offices = role_words(said.role, people.words), people.words.words["offices"]
    told = people.roles.get(name, [])
    mine = plain(said.head)
    if _is_anothers(name, said, people):
        return True
    if told and _is_head_of(said, people) and not any(_leads(one, people) for one in told):
        return not any(_is_alias(said.role, one, people.words) for one in told)
    if said.head in offices:
        past = is_past(said.role, people.words)
        held = [one for one in told if past == _had(name, one, people)]
        return not any(mine in one or _is_alias(said.role, one, people.words) for one in held)
    every = {word for one in told for word in one}
    return (
        bool(told)
        and mine not in every
        and not asked <= every
        and said.head in people.words.words["callings"]
    )


def _is_head_of(said: Phrase, people: People) -> bool:
    """Whether words tell what somebody is at the head of: « le patron du parti », not its deputy."""
    of = people.words.words["belonging"]
    inner = said.role.replace("'", "' ").split()[2:]
    return _leads({plain(said.head)}, people) and not of.isdisjoint(inner)


def _leads(role: Collection[str], people: People) -> bool:
    return any(plain(word) in role for word in people.words.words["leading"])


def _is_anothers(name: str, said: Phrase, people: People) -> bool:
    """Whether a role is of something else than one of this name that somebody is said to have."""
    if said.determiner in people.words.words["demonstrative"]:
        return False  # « cette spécialiste d'Ebola », who was called an epidemiologist
    asked, mine = role_words(said.role, people.words), plain(said.head)
    kin = people.words.words["kin"]
    told = people.told.get(name, [])
    same = [one for one in told if mine in role_words(one, people.words)]
    if any(asked <= role_words(one, people.words) for one in same):
        return False
    peoples = peoples_of(said.role, people.words) if said.head in _ranks(people) else frozenset()
    if peoples and not any(peoples & peoples_of(one, people.words) for one in told):
        return True
    if any(are_apart(said.role, one, people.words) for one in same):
        return True
    related = any(not kin.isdisjoint(role_words(one, people.words)) for one in told)
    return mine in kin and len(asked) > 1 and not same and related


def _ranks(people: People) -> frozenset[str]:
    """The words for offices and for who leads: « le golfeur américain » is none of these."""
    return people.words.words["offices"] | people.words.words["leading"]


def _is_alias(role: str, told: frozenset[str], words: Speech) -> bool:
    return any(alias and (alias <= told) for alias in _aliases(role, words))


def _aliases(role: str, words: Speech) -> Iterator[frozenset[str]]:
    yield from (role_words(one, words) for one in _same(role, words))


def _same(role: str, words: Speech) -> Iterator[str]:
    """The other words for a role."""
    bare = _ARTICLE.sub("", role.lower(), count=1)
    for same in words.same_role:
        if bare in same:
            yield from (one for one in sorted(same) if one != bare)

"""Who has a role, by what an article says of its persons."""

import re
from collections.abc import Iterator

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.naming import role_words
from digest.annotating.quotes.people import People

__all__ = ["able", "can_have", "holder"]

_ARTICLE = re.compile(r"(?:le |la |l'|les |the )", re.IGNORECASE)


def holder(role: str, people: People) -> tuple[str, bool]:
    """Who has a role, if one person alone can; and whether somebody may have it."""
    asked = role_words(role, people.words)
    if not asked:
        return "", True
    wanted = [asked, *(alias for alias in _aliases(role, people.words) if alias)]
    told = [(name, one) for name, roles in people.roles.items() for one in roles if one]
    sure = {name for name, one in told if any(want <= one for want in wanted)}
    maybe = {name for name, one in told if any(one <= want for want in wanted)}
    if len(sure) == 1 and not maybe - sure:
        return next(iter(sure)), True
    return "", bool(sure | maybe)


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


def _aliases(role: str, words: Speech) -> Iterator[frozenset[str]]:
    bare = _ARTICLE.sub("", role.lower(), count=1)
    for same in words.same_role:
        if bare in same:
            yield from (role_words(one, words) for one in sorted(same) if one != bare)

"""Supporting: whether what a source gives as somebody's words can be the speaker's of a sentence."""

import re

from digest.annotating.name_keys import people, seat
from digest.annotating.plain import plain
from digest.annotating.quotes import Part, Voices, is_open, is_same, may_be
from digest.annotating.quotes.naming import role_words
from digest.annotating.quotes.roles import can_have
from digest.annotating.quotes.speakers import Speaker
from digest.checking.grammar import grammar
from digest.checking.houses import speaks_for
from digest.models import Place

__all__ = ["holds", "is_body_of", "supports"]

_SMALL = re.compile(r"\b(?:l[ae]s?|d[eu]s?|et|of|the|and|for)\b|\b[ld]['’]|-", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:l[ae]s? |the |l['’])", re.IGNORECASE)
_BACK = 2  # units before a pronoun in which who it stands for is named
_ACRONYM = range(3, 6)  # letters of one that stands for a person: PPDA, DSK


def supports(part: Part, told: Part, place: Place, heard: Voices) -> bool:
    """Whether what the source tells can be this speaker's."""
    mine, its = part.speaker.name, told.speaker.name
    if is_same(part.speaker, told.speaker, heard) or (told.aside and told.aside in mine):
        return True
    if _is_acronym(mine, its) or _are_one_house(mine, its, heard) or _speaks_for(its, mine, heard):
        return True
    if _is_bare(part, heard) and told.speaker.person and _can_be(part, told, heard):
        return True
    if is_body_of(part, told.speaker) or (told.speaker.person and holds(part, its, heard)):
        return True
    if told.voice and told.voice.pronoun and not told.speaker.person:  # « elle »: no body, who was named
        is_role = its[:1].islower() and may_be(part.speaker, told, place, heard)  # « l'élu »
        return is_role or heard.names(part.speaker.name, place, _BACK)
    return is_open(told) and may_be(part.speaker, told, place, heard)


def is_body_of(part: Part, speaker: Speaker) -> bool:
    """Whether it is a body for which somebody is said to speak: « porte-parole de l'association Osez »."""
    name = part.speaker.name
    if not name[:1].isupper() or people(plain(name)) or seat(plain(name)):
        return False
    return re.search(rf"\w (?:d[eu] |des |of |[dl]')[^,]*\b{re.escape(name)}\b", speaker.role) is not None


def holds(part: Part, name: str, heard: Voices) -> bool:
    """Whether a speaker named by a role alone is somebody who alone is said to have such a role.

    « Le député insoumis de la Somme » is « le député France insoumise de la Somme, Luc Petit ».
    """
    said = part.voice.phrase if part.voice else None
    if said is None or said.name or part.speaker.person:
        return False
    asked, head = role_words(said.role, heard.words), plain(said.head.rsplit(maxsplit=1)[-1])
    fits = {
        one: max((len(asked & role) for role in roles if head in role), default=0)
        for one, roles in heard.people.roles.items()
    }
    best = max(fits.values(), default=0)
    alone = [one for one, fit in fits.items() if fit and fit == best] == [name]
    named = (role for role in heard.people.roles.get(name, ()) if head in role)
    return alone and (
        best > 1 or any(all(_is_bare_word(word, heard) for word in role - asked) for role in named)
    )


def _is_bare_word(word: str, heard: Voices) -> bool:
    """Whether a word of a role names nothing: the source has it with a small letter."""
    return any(f" {word}" in one.passage.text for one in heard.hearings.values())


def _are_one_house(one: str, other: str, heard: Voices) -> bool:
    """Whether two names are of one office: l'Élysée, la présidence."""
    bare = [plain(_ARTICLE.sub("", name)) for name in (one, other)]
    return any(set(bare) <= set(map(plain, same)) for same in heard.words.same_role)


def _speaks_for(name: str, body: str, heard: Voices) -> bool:
    """Whether somebody's office lets a government speak through them: un ministre, le porte-parole."""
    rules = grammar(heard.words.lang).words
    if speaks_for(heard.people.roles.get(name, ()), body, heard.words.lang):
        return True
    governs = any(
        plain(word) in rules["governments"] or seat(plain(word)) for word in re.split(r"[\s'’]+", body)
    )
    return governs and any(not one.isdisjoint(rules["governing"]) for one in heard.people.roles.get(name, ()))


def _is_acronym(one: str, other: str) -> bool:
    """Whether one name is made of the first letters of the other: PPDA, Patrick Poivre d'Arvor."""
    for short, full in ((one, other), (other, one)):
        letters = "".join(word[0] for word in re.split(r"[\s'’-]+", full) if word)
        capitals = "".join(word[0] for word in _SMALL.sub("", full).split())
        found = letters.upper() == short or capitals.upper().endswith(short)
        if len(short) in _ACRONYM and short.isupper() and found:
            return True
    return False


def _is_bare(part: Part, heard: Voices) -> bool:
    """Whether a sentence calls its speaker « le président », and no more."""
    said = part.voice.phrase if part.voice else None
    role = role_words(said.role, heard.words) if said is not None else frozenset[str]()
    bare = (
        said is not None
        and not said.name
        and (len(role) == 1 or role <= grammar(heard.words.lang).words["sole"])
    )
    return bare and said is not None and said.head in heard.words.words["person_heads"]


def _can_be(part: Part, told: Part, heard: Voices) -> bool:
    gender = heard.people.gender(told.speaker.name)
    return gender in {part.speaker.gender, ""} and can_have(
        told.speaker.name, part.speaker.role, heard.people
    )

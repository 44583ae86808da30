"""Check: who a sentence says speaks is whom the story gives the words to."""

import re
from collections.abc import Iterator

from digest.annotating.name_keys import seat
from digest.annotating.plain import plain
from digest.annotating.quotes import Part, Voices, is_open, is_same, may_be, voices
from digest.annotating.quotes.naming import role_words
from digest.annotating.quotes.roles import can_have
from digest.annotating.remembered import remembered
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.sayings import SURE, beside_quotation, common, holding, nearest, quoting, shared, sought
from digest.models import Lack, Place, Story

__all__ = ["lacks"]

_LONG = 3  # stems of what is said; fewer say too little to be told apart
_OPPOSED = {"m": "f", "f": "m"}
_ACRONYM = range(3, 6)  # letters of one that stands for a person: PPDA, DSK


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The speakers to whom no aligned unit gives the words that the sentence gives them.

    A sentence that names no speaker lacks none. Where the source leaves its speaker open, the one named
    must be one that it can be; where it reports the words as nobody's, a unit must name the speaker.
    """
    heard, seen = _voices(ground.story).get(ground.lang), set[str]()
    parts = tuple(heard.of_sentence(sentence)) if heard else ()
    for at, part in enumerate(parts):
        within = at > 0 and not part.firm  # « X a assuré que Y l'avait appelé »: Y says nothing
        if heard is None or within or part.speaker.name in seen:
            continue
        if not part.speaker.name:
            yield from _other_gender(sentence, part, ground, heard)
            continue
        seen.add(part.speaker.name)
        said = None if _is_vague(part, ground.lang) else _said_by(part, ground, heard)
        if said is not None and not _is_reported(part, said, parts):
            yield Lack("attribution", sentence[part.start : part.end], part.start, part.end, said)


def _is_vague(part: Part, lang: str) -> bool:
    """Whether words are given to a text, or to nobody one could name: les chiffres, des médias, l'enquête."""
    told, vague = part.speaker.name.split(), grammar(lang).words["vague"]
    return part.speaker.name.islower() and any(plain(word) in vague for word in told)


def _is_reported(part: Part, said: str, parts: tuple[Part, ...]) -> bool:
    """Whether the sentence names the other one itself: as who reports it, or as who is spoken of."""
    others = (one.speaker.name for one in parts if one is not part and one.firm)
    last = re.escape(said.rsplit(maxsplit=1)[-1]) if said else "(?!)"
    spoken_of = re.search(rf"\bque (?:M\. |Mme )?(?:[^\W\d_]+ )?{last}\b", part.text)
    return said in others if not part.firm else spoken_of is not None


def _said_by(part: Part, ground: Ground, heard: Voices) -> str | None:
    """Whom the source names instead, "" for nobody; None where it supports the speaker."""
    near = nearest(part, ground, heard)
    named = any(heard.names(part.speaker.name, place) for place in ground.places)
    settled, other = _by_marks(part, near, ground, heard)
    if settled:
        return other
    if not part.firm and (said := _told_otherwise(part, near, heard)):
        return said
    if named and (not near or not part.firm or heard.is_medium(part.speaker)):
        return None
    if not near:
        return "" if part.firm and part.speaker.person else None
    if any(_supports(part, told, place, heard) for place, told in near) or _is_nearer(part, near, ground, heard):
        return None
    return next((told.speaker.name for _, told in near if told.speaker.name), "" if part.firm else None)


def _is_nearer(part: Part, near: list[tuple[Place, Part]], ground: Ground, heard: Voices) -> bool:
    """Whether a unit that names the speaker, and is nobody's saying, says more of it than any saying does."""
    told = {place for place, _ in near}
    least = max(shared(part, one, ground.lang) for _, one in near)
    beside = (place for place in ground.places if place not in told and heard.names(part.speaker.name, place))
    return not part.quoted and any(common(part, heard.text(place), ground.lang) > least for place in beside)


def _by_marks(
    part: Part, near: list[tuple[Place, Part]], ground: Ground, heard: Voices
) -> tuple[bool, str | None]:
    """Whether the place of the words quoted settles it, as nobody is heard to say them, and who it names."""
    if not part.quoted or any(is_same(part.speaker, told.speaker, heard) for _, told in near):
        return False, None
    places = quoting(part, ground, heard)
    other = beside_quotation(part, places, heard)
    if other:
        return True, other
    there = any(heard.names(part.speaker.name, place) for place in places)
    return there and not holding(part, near), None


def _supports(part: Part, told: Part, place: Place, heard: Voices) -> bool:
    """Whether what the source tells can be this speaker's."""
    if _is_acronym(part.speaker.name, told.speaker.name):
        return True
    if is_same(part.speaker, told.speaker, heard) or (told.aside and told.aside in part.speaker.name):
        return True
    if _is_bare(part, heard) and told.speaker.person and _can_be(part, told, heard):
        return True
    if _speaks_for(told.speaker.name, part.speaker.name, heard):
        return True
    return is_open(told) and may_be(part.speaker, told, place, heard)


def _speaks_for(name: str, body: str, heard: Voices) -> bool:
    """Whether somebody's office lets a government speak through them: un ministre, le porte-parole."""
    rules = grammar(heard.words.lang).words
    governs = any(plain(word) in rules["governments"] or seat(plain(word)) for word in body.split())
    return governs and any(not one.isdisjoint(rules["governing"]) for one in heard.people.roles.get(name, ()))


def _is_acronym(one: str, other: str) -> bool:
    """Whether one name is made of the first letters of the other: PPDA, Patrick Poivre d'Arvor."""
    for short, full in ((one, other), (other, one)):
        letters = "".join(word[0] for word in re.split(r"[\s'’-]+", full) if word)
        if len(short) in _ACRONYM and short.isupper() and letters.upper() == short:
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


def _told_otherwise(part: Part, near: list[tuple[Place, Part]], heard: Voices) -> str:
    """Another person to whom alone the source gives nearly these words, without marks or « que »."""
    lang = heard.words.lang
    told = [one for _, one in near if shared(part, one, lang) >= SURE]
    other = [one.speaker.name for one in told if one.speaker.person and one.speaker.name]
    alone = len(sought(part, lang)) >= _LONG and len(other) == len(told) > 0 and part.speaker.person
    same = any(is_same(part.speaker, one.speaker, heard) for one in told)
    return other[0] if alone and not same else ""


def _other_gender(sentence: str, part: Part, ground: Ground, heard: Voices) -> Iterator[Lack]:
    """« selon son avocate », where the source gives the words to a man alone."""
    gender, near = part.speaker.gender, nearest(part, ground, heard)
    said = [(one.speaker, heard.people.gender(one.speaker.name)) for _, one in near]
    if part.firm and gender in _OPPOSED and said and all(shown == _OPPOSED[gender] for _, shown in said):
        yield Lack("attribution", sentence[part.start : part.end], part.start, part.end, said[0][0].name)


@remembered
def _voices(story: Story) -> dict[str, Voices | None]:
    """The sayings of the story's articles, by language."""
    langs = dict.fromkeys(article.lang for article in story.articles)
    return {lang: voices([one for one in story.articles if one.lang == lang], lang) for lang in langs}

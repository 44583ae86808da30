"""Whether a speaker can be the one whom a source means."""

from digest.annotating.quotes.naming import folded, role_words
from digest.annotating.quotes.roles import can_have
from digest.annotating.quotes.speakers import Speaker
from digest.annotating.quotes.voicing import Part, Voices
from digest.models import Place

__all__ = ["is_open", "is_same", "may_be"]

_GENDERS = {"m", "f"}
_NEARBY = 3  # units before one in which a pronoun's person can be named
_OFTEN = 2  # times more that an article names the one whom it is about
_FURTHER = 10  # units before one in which the person of a role can be named


def is_same(one: Speaker, other: Speaker, voices: Voices) -> bool:
    """Whether two speakers can be one: a name or a spelling of it, a role, the body that one speaks for."""
    if one.person and other.person and one.name and other.name:
        if folded(one.name) != folded(other.name):
            return False
        full = " " in one.name and " " in other.name
        return not full or voices.people.name_of(one.name) == voices.people.name_of(other.name)
    if not (one.person and other.person) and _capitals(one) & _capitals(other):
        return True
    told = [[said for said in _told(speaker, voices) if said] for speaker in (one, other)]
    return any(mine <= theirs or theirs <= mine for mine in told[0] for theirs in told[1])


def is_open(part: Part) -> bool:
    """Whether a part leaves open who its speaker is: a pronoun, or a role that may be anybody's."""
    said = part.voice.phrase if part.voice else None
    role = said is not None and not said.name and not said.proper
    return not part.speaker.name or (role and not part.speaker.person)


def may_be(speaker: Speaker, part: Part, place: Place, voices: Voices) -> bool:
    """Whether an open part can be this speaker's: who spoke last before it, or the only one named near it."""
    if part.voice is None or not speaker.name:
        return False
    if _is_body(part, voices):
        return _may_be_body(speaker, part, voices) and voices.names(speaker.name, place, _FURTHER)
    gender = part.voice.pronoun or part.voice.latter or part.speaker.gender
    last = voices.last_heard(place, _FURTHER)
    if last is not None and is_same(speaker, last, voices):
        fits = gender not in {"m", "f"} or voices.people.gender(speaker.name) in {gender, ""}
        return fits and can_have(speaker.name, part.speaker.role, voices.people)
    for back in range(_NEARBY + 1 if part.voice.phrase is None else _FURTHER + 1):
        near = voices.named(place, back)
        if voices.names(speaker.name, place, back):
            near.add(speaker.name)
        shown = {name: voices.people.gender(name) for name in near}
        known = {gender} if gender in _GENDERS else _GENDERS
        allowed = known if known & set(shown.values()) else {*known, ""}
        fit = (name for name in near if shown[name] in allowed)
        able = [name for name in fit if can_have(name, part.speaker.role, voices.people)]
        sure = [name for name in able if voices.people.first_gender(name)] or able
        if able:
            alone = {folded(name) for name in sure} == {folded(speaker.name)}
            return alone or _foremost([*able, speaker.name], place[0], voices) == speaker.name
    return False


def _foremost(names: list[str], article: str, voices: Voices) -> str:
    """The one of several whom an article names twice as often as each other one; "" for none."""
    told = {folded(one): (voices.times(one, article), one) for one in names}
    first, *others = sorted(told.values(), reverse=True)
    return first[1] if all(first[0] >= _OFTEN * times for times, _ in others) else ""


def _is_body(part: Part, voices: Voices) -> bool:
    """Whether an open part is a body's: « le parti », « la direction »."""
    said, lists = part.voice.phrase if part.voice else None, voices.words.words
    return said is not None and said.head in lists["bodies"] | lists["collective"]


def _may_be_body(speaker: Speaker, part: Part, voices: Voices) -> bool:
    """Whether a name can be that of the body that a part calls « le parti »; a newspaper's is known."""
    said, lists = part.voice.phrase if part.voice else None, voices.words.words
    named = any(word[:1].isupper() for word in speaker.name.split()) and not voices.is_person(speaker.name)
    bare = said is not None and said.head in lists["bodies"] and said.determiner not in lists["plural"]
    news = (
        said is not None
        and said.head in lists["press"]
        and role_words(said.role, voices.words) <= lists["press"]
    )
    bare = bare and part.speaker.role[1:].islower()  # « le journal Le Télégramme » is that one
    return named and bare and (voices.is_medium(speaker) or not news)


def _told(speaker: Speaker, voices: Voices) -> list[frozenset[str]]:
    """What can be said of a speaker: the name, the role at hand, the roles that the articles give."""
    said = [role_words(speaker.name, voices.words), role_words(speaker.role, voices.words)]
    return [*said, *voices.people.roles.get(speaker.name, ())]


def _capitals(speaker: Speaker) -> frozenset[str]:
    """The words of a name in what is said of a speaker."""
    name = speaker.name if speaker.person else speaker.name[1:]
    told = f"{speaker.role[1:]} {name}".replace("'", " ").split()
    return frozenset(word.lower() for word in told if word[0].isupper())

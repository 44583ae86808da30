"""Check: what a sentence says that somebody is, is not what the story says of another."""

from collections.abc import Iterator

from digest.annotating.plain import plain
from digest.annotating.quotes import Voices
from digest.annotating.quotes.naming import is_past, role_heads, role_words
from digest.annotating.quotes.passages import read
from digest.annotating.quotes.people import People
from digest.annotating.quotes.phrases import Phrase
from digest.annotating.quotes.telling import told_phrases
from digest.checking.ground import Ground
from digest.checking.hearings import hearings
from digest.checking.known_names import known_names
from digest.models import Lack

__all__ = ["lacks"]

_FULL = 2  # words of a role that says of what: ministre de la Santé


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The offices that the story gives to another person alone, and those of another body than there."""
    heard = hearings(ground.story).get(ground.lang)
    if heard is None:
        return
    own, seen = read(sentence).own, set[int]()
    for said in told_phrases(own, heard.words, frozenset(heard.people.full)):
        name = heard.people.name_of(said.name, said.title)
        if not name or said.end in seen or is_past(said.role, heard.words):
            continue
        told = known_names(ground.story)
        other = _holder(name, said, heard) or _of_another(name, said, heard, told.lower - told.capital)
        if other:
            seen.add(said.end)
            yield Lack("role", sentence[said.start : said.end], said.start, said.end, other)


def _holder(name: str, said: Phrase, heard: Voices) -> str:
    """Another person who alone has the very office."""
    people, asked = heard.people, role_words(said.role, heard.words)
    office = role_heads(said.role, heard.words) & {plain(one) for one in heard.words.words["offices"]}
    if len(asked) < _FULL or not office or any(_suits(asked, one, office) for one in _present(name, people)):
        return ""
    held = {
        other
        for other in people.roles
        if other != name and any(asked <= one for one in _present(other, people))
    }
    return next(iter(held)) if len(held) == 1 else ""


def _suits(asked: frozenset[str], told: frozenset[str], office: frozenset[str]) -> bool:
    """Whether two roles can be one person's: one says less than the other, or both are of one body."""
    return told <= asked or bool((asked & told) - office)


def _present(name: str, people: People) -> list[frozenset[str]]:
    """The roles that are said of somebody, but those of the past."""
    past = people.past.get(name, [])
    return [one for one in people.roles.get(name, ()) if one not in past]


def _of_another(name: str, said: Phrase, heard: Voices, small: set[str]) -> str:
    """What somebody is something of, where the sentence has it of what is another's: « Brest captain »."""
    people, known = heard.people, {plain(one) for one in heard.words.words["person_heads"]}
    heads = role_heads(said.role, heard.words) & known
    every = people.roles.get(name, ())
    asked = {word for word in role_words(said.role, heard.words) - heads if word not in small}
    told = {word for one in every if one & heads for word in one - heads if word not in small}
    if not asked or not told or any(asked & one for one in every):
        return ""
    theirs = {word for other, roles in people.roles.items() if other != name for one in roles for word in one}
    return " ".join(sorted(told)) if asked <= theirs else ""

"""Apart: speakers whom a sentence names by a role alone, where the source gives the words to another."""

from collections.abc import Iterator

from digest.annotating.quotes import Part, Voices
from digest.annotating.quotes.phrases import Phrase
from digest.annotating.quotes.roles import is_at_odds
from digest.checking.ground import Ground
from digest.checking.sayings import SURE, nearest, shared
from digest.models import Lack

__all__ = ["other_role"]

_OPPOSED = {"m": "f", "f": "m"}


def other_role(sentence: str, part: Part, ground: Ground, heard: Voices) -> Iterator[Lack]:
    """« selon son avocate », where the source gives the very words to a man, or to the minister, alone."""
    near = sorted(nearest(part, ground, heard), key=lambda one: -shared(part, one[1], ground.lang))
    phrase = part.voice.phrase if part.voice else None
    if not (near and part.firm and phrase):
        return
    first = [one.speaker for place, one in near if place == near[0][0] and one.speaker.name]
    sure = part.quoted or shared(part, near[0][1], ground.lang) >= SURE
    shown = [heard.people.gender(one.name) for one in first]
    other = part.speaker.gender in _OPPOSED and all(each == _OPPOSED[part.speaker.gender] for each in shown)
    odd = sure and all(one.person and _is_another(one.name, phrase, heard) for one in first)
    if first and (other or odd):
        yield Lack("attribution", sentence[part.start : part.end], part.start, part.end, first[0].name)


def _is_another(name: str, said: Phrase, heard: Voices) -> bool:
    """Whether what is told of somebody leaves no room for a role: a minister is no spokeswoman."""
    leading = heard.words.words["leading"]
    told, heads = heard.people.roles.get(name), heard.people.heads.get(name, set())
    both = said.head in leading and not leading.isdisjoint(heads)  # « le président », « le PDG »
    return bool(told) and not both and is_at_odds(name, said, heard.people)

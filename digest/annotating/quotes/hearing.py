"""Who is heard in each passage of a text: every saying, with its speaker as far as that is certain."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from digest.annotating.quotes.covering import is_alone
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.owning import Heard, owned
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.people import People
from digest.annotating.quotes.resolving import Resolver
from digest.annotating.quotes.sayings import sayings
from digest.annotating.quotes.speakers import NOBODY, Speaker

__all__ = ["Heard", "Hearing", "hear", "reach"]


@dataclass(frozen=True, slots=True)
class Hearing:
    """A passage, the sayings in it, and who goes on speaking in it from the one before."""

    passage: Passage
    heard: tuple[Heard, ...]
    carried: Speaker = NOBODY
    owned: tuple[tuple[tuple[int, int], Heard], ...] = ()


def hear(passages: tuple[Passage, ...], people: People, words: Speech) -> tuple[Hearing, ...]:
    """What is heard in each passage, in order.

    A passage that is nothing but a quotation goes on with the speaker of the one before, in one paragraph.
    """
    resolver, known = Resolver(passages, people, words), frozenset(people.full)
    last, paragraph, found = NOBODY, -1, list[Hearing]()
    for at, passage in enumerate(passages):
        heard = []
        for saying in sayings(passage, words, known):
            speaker = resolver.speaker(saying.voice, at)
            heard.append(Heard(saying, speaker))
            if not _is_medium(speaker, words):
                resolver.hear(speaker, at)
        owning = tuple(owned(passage, heard, words, known, partial(resolver.speaker, at=at)))
        if owning and not heard:
            resolver.hear(owning[-1][1].speaker, at)
        carried = last if not heard and is_alone(passage) and passage.paragraph == paragraph else NOBODY
        found.append(Hearing(passage, tuple(heard), carried, owning))
        last, paragraph = (heard[-1].speaker if heard else carried), passage.paragraph
    return tuple(found)


def reach(hearing: Hearing) -> Iterator[tuple[Heard, int, int]]:
    """Each saying, and the part of the passage that it can be about: up to the next one."""
    said = [one.saying for one in hearing.heard]
    for at, one in enumerate(hearing.heard):
        before = said[at - 1].end if at else 0
        after = said[at + 1].start if at + 1 < len(said) else len(hearing.passage.text)
        yield one, (one.saying.end if one.saying.side == "after" else before), after


def _is_medium(speaker: Speaker, words: Speech) -> bool:
    """Whether a speaker is an agency, a newspaper or a channel."""
    return speaker.name.replace("+", "\\+") in words.words["media"]

"""Who says which part of some articles, to hold another text's attributions against."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.annotating.quotes.hearing import Hearing, hear, listen, parse_together, reach
from digest.annotating.quotes.lexicon import Speech, speech
from digest.annotating.quotes.passages import passages, read
from digest.annotating.quotes.people import People
from digest.annotating.quotes.speakers import Speaker
from digest.annotating.quotes.voices import Voice
from digest.models import Article, Place

__all__ = ["Part", "Voices", "voices"]

_ASIDE = re.compile(r" ?\(([^()]{2,30})\)")


@dataclass(frozen=True, slots=True)
class Part:
    """Words that somebody says, and the quotations in them.

    `start` and `end` are where the speaker is named; `aside` is what stands in brackets after that. It is
    `firm` where words are given as said: quoted, after « que », or with an incise.
    """

    speaker: Speaker
    text: str
    voice: Voice | None
    quoted: tuple[str, ...] = ()
    start: int = 0
    end: int = 0
    aside: str = ""
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Voices:
    """What is heard in the units of some articles of one language, and who is named in them."""

    people: People
    words: Speech
    hearings: dict[Place, Hearing]

    def parts(self, place: Place) -> Iterator[Part]:
        """What a unit gives as somebody's words."""
        hearing = self.hearings.get(place)
        if hearing is not None:
            yield from _parts(hearing)
            if hearing.carried.name:
                yield Part(hearing.carried, hearing.passage.text, None)

    def of_sentence(self, sentence: str) -> Iterator[Part]:
        """The same of a sentence about the articles; what it leaves to a pronoun is left out."""
        for hearing in hear(listen((read(sentence),), self.people, self.words)):
            for part in _parts(hearing):
                if part.voice and part.voice.phrase:
                    yield _whole(part, hearing)

    def last_heard(self, place: Place, back: int) -> Speaker | None:
        """The person who was last certain to speak before a unit, at most so many back."""
        for unit in range(place[1] - 1, max(place[1] - back, 0) - 1, -1):
            hearing = self.hearings.get((place[0], unit))
            persons = [one.speaker for one in hearing.heard if one.speaker.person] if hearing else []
            if persons:
                return persons[-1] if persons[-1].name else None
        return None

    def names(self, name: str, place: Place, back: int = 0) -> bool:
        """Whether a unit names somebody at all, or one of those before it, so many back."""
        last = name.rsplit(maxsplit=1)[-1].lower() if name else "\0"
        return any(last in own.lower() for own in self._own(place, back))

    def times(self, name: str, article: str) -> int:
        """How many units of an article name somebody."""
        return sum(self.names(name, place) for place in self.hearings if place[0] == article)

    def text(self, place: Place) -> str:
        """The text of a unit, with plain apostrophes and spaces; "" for another."""
        hearing = self.hearings.get(place)
        return hearing.passage.text if hearing else ""

    def named(self, place: Place, back: int) -> set[str]:
        """The full names of all whom they name."""
        said = (one for own in self._own(place, back) for one in self.words.name.finditer(own))
        found = (self.people.name_of(one["name"], one["title"] or "") for one in said)
        return {name for name in found if " " in name and self.is_person(name)}

    def is_person(self, name: str) -> bool:
        """Whether anything shows that a name is a person's."""
        return bool(self.people.gender(name) or self.people.roles.get(name))

    def is_medium(self, speaker: Speaker) -> bool:
        """Whether a speaker is an agency, a newspaper or a channel, which reports what others say."""
        media = self.words.words["media"]
        return speaker.name in media or speaker.role in media

    def _own(self, place: Place, back: int) -> Iterator[str]:
        for unit in range(max(place[1] - back, 0), place[1] + 1):
            if (hearing := self.hearings.get((place[0], unit))) is not None:
                yield hearing.passage.own


def voices(articles: Sequence[Article], lang: str) -> Voices | None:
    """The voices of articles in a language; None where it has no list of words."""
    words = speech(lang)
    if words is None:
        return None
    told = {article.id: passages(article) for article in articles}
    people = People.of((one.own for all_of in told.values() for one in all_of), words)
    texts = {name: listen(all_of, people, words) for name, all_of in told.items()}
    parse_together(texts.values())
    heard = ((name, one) for name, text in texts.items() for one in hear(text))
    return Voices(people, words, {(name, one.passage.unit): one for name, one in heard})


def _whole(part: Part, hearing: Hearing) -> Part:
    """With all that the sentence says, where another saying stands in it: « Selon Luc, Anne a dit non »."""
    before = hearing.passage.own[: part.start].strip()
    leads = part.text.rstrip(" ,").endswith(hearing.passage.text[part.start : part.end])
    return replace(part, text=hearing.passage.text) if leads and before and len(hearing.heard) > 1 else part


def _parts(hearing: Hearing) -> Iterator[Part]:
    text, spans = hearing.passage.text, hearing.passage.spans
    for one, start, end in reach(hearing):
        voice, saying = one.saying.voice, one.saying
        quoted = tuple(text[slice(*span)] for span in spans if start <= span[0] and span[1] <= end)
        found = _ASIDE.match(text, voice.end)
        firm = bool(saying.that or saying.side != "after" or quoted)
        aside = found[1] if found else ""
        yield Part(one.speaker, text[start:end], voice, quoted, voice.start, voice.end, aside, firm)

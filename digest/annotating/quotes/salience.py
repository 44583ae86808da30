"""Whom a pronoun or a bare role goes on with: who spoke last, or whom the last sentences are about."""

from dataclasses import replace

from digest.annotating.plain import plain
from digest.annotating.quotes.actors import NO_ACTOR, opening, voice_at
from digest.annotating.quotes.covering import is_alone
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.naming import role_heads
from digest.annotating.quotes.parsing import inside, parsed
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.people import People
from digest.annotating.quotes.speakers import NOBODY, Speaker, speaker_of
from digest.annotating.quotes.unfamiliar import nickname, unfamiliar
from digest.annotating.quotes.voices import Voice

__all__ = ["Salience"]

_BACK = 5  # units; further back, a pronoun's person is named again
_CUE = 25  # characters of « a-t-il encore poursuivi »
_GENDERS = {"m", "f"}


class Salience:
    """Who can be meant without a name at a place of an article."""

    def __init__(self, passages: tuple[Passage, ...], people: People, words: Speech) -> None:
        """`people` are those of the passages, or of more texts on the same story."""
        self.passages, self.people, self.words = passages, people, words
        self.heard: dict[int, Speaker] = {}
        self.quoted: dict[int, Speaker] = {}  # of whole utterances
        self.known = frozenset(people.full)

    def foremost(self, at: int, end: int, gender: str, *, incise: bool = False) -> Speaker:
        """Who spoke last before, or is the subject of the last sentences; NOBODY where two can be meant.

        Whoever the sentence itself is about is not the one who says it in an `incise`.
        """
        rivals: set[str] = set()
        for place in range(at, max(at - _BACK, 0) - 1, -1):
            own = self.passages[place].own[: end if place == at else None]
            heard = self.heard.get(place)
            if heard is not None and (self._fits(heard, gender) or self._is_fresh(heard, gender, at - place)):
                sure = heard.person or not self._is_doubtful(heard, gender, place, at)
                sure = sure and not (incise and self._is_aside(heard, gender, place, at, end))
                return heard if heard.name and sure and not rivals - {heard.name} else NOBODY
            if is_alone(self.passages[place]) or (incise and place == at):
                continue
            voice = self._subject(place, end if place == at else -1)
            found = self._topic(voice) if voice else NOBODY
            named = {one for one in self.named(own) if not gender or self.people.gender(one) in {gender, ""}}
            told = voice is not None and voice.phrase is not None and self._fits(found, gender)
            if told and gender in {found.gender, ""}:
                aside = self._nested(place) if gender == found.gender else frozenset()
                alone = not (rivals | (named - aside)) - {found.name}
                return found if found.name and alone else NOBODY
            if heard is not None and place < at and (not gender or heard.gender in {gender, ""}):
                return NOBODY
            if voice is None or voice.pronoun != gender:  # else the sentence goes on about the same person
                else_ = unfamiliar(voice, self.passages, self.words)
                rivals |= named | else_ | nickname(self.passages[place], self.words)
        return NOBODY

    def named(self, text: str) -> list[str]:
        """The full names of those whom a text names."""
        found = []
        for one in self.words.name.finditer(text):
            known = one["title"] or " " in one["name"] or self.people.name_of(one["name"]) != one["name"]
            name = self.people.name_of(one["name"], one["title"] or "") if known else ""
            if name and " " in name:
                found.append(name)
        return found

    def _fits(self, speaker: Speaker, gender: str) -> bool:
        if gender not in _GENDERS:
            return gender != "p" and speaker.person
        return speaker.gender == gender or (not speaker.gender and speaker.person and " " in speaker.name)

    def _is_aside(self, heard: Speaker, gender: str, place: int, at: int, end: int) -> bool:
        """Whether who was heard is only told of, between utterances that go on (« a-t-il poursuivi »)."""
        goes_on = self.words.going_on.search(self.passages[at].own, end, end + _CUE)
        if place in self.quoted or not goes_on or not heard.person:
            return False
        before = (self.quoted.get(one) for one in range(place - 1, max(place - _BACK, 0) - 1, -1))
        last = next((one for one in before if one is not None), NOBODY)
        return last.person and last.name not in {"", heard.name} and self._fits(last, gender)

    def _is_doubtful(self, heard: Speaker, gender: str, place: int, at: int) -> bool:
        """Whether a pronoun may be another's than the body's that was heard.

        A medium's always; else where a sentence between has a subject, or a person of that gender spoke.
        """
        lists = self.words.words
        if heard.name in lists["media"] or heard.role in lists["media"] or self._is_of(heard, "press"):
            return True
        if not self._is_body(heard):
            return False
        between = (self._subject(one, -1) for one in range(place + 1, at) if not is_alone(self.passages[one]))
        said = (voice.phrase for voice in between if voice is not None and voice.phrase is not None)
        if any(gender == self.words.genders.get(one.determiner, self.people.gender_of(one)) for one in said):
            return True
        last = (self.heard.get(one) for one in range(max(place - _BACK, 0), at))
        return any(one is not None and one.gender == gender and not self._is_body(one) for one in last)

    def _is_body(self, speaker: Speaker) -> bool:
        lone = not speaker.person and speaker.name[:1].isupper()
        return lone or self._is_of(speaker, "bodies") or self._is_of(speaker, "collective")

    def _is_of(self, speaker: Speaker, kind: str) -> bool:
        """Whether what a speaker is called is in a list of words."""
        if speaker.person:
            return False
        called = role_heads(speaker.role or speaker.name, self.words)
        return not called.isdisjoint(map(plain, self.words.words[kind]))

    def _is_fresh(self, heard: Speaker, gender: str, back: int) -> bool:
        """Whether a first name that shows no gender was heard just before."""
        return gender in _GENDERS and heard.person and not heard.gender and back <= 1

    def _nested(self, place: int) -> frozenset[str]:
        """The full names in a passage that only belong to a noun: « des messages de Luc Petit »."""
        passage = self.passages[place]
        words = parsed(passage, self.words.lang)
        nested: set[str] = set()
        free: set[str] = set()
        for found in self.words.name.finditer(passage.own):
            within = inside(words, *found.span("name"))
            heads = [at for at in within if words[at].head not in within]
            known = self.named(found[0])
            noun = [words[at].relation == "nmod" and words[words[at].head].pos == "NOUN" for at in heads]
            (nested if noun and all(noun) else free).update(known)
        return frozenset(nested - free)

    def _subject(self, place: int, end: int) -> Voice | None:
        """The subject of a passage's main clause, if it stands before `end`."""
        passage = self.passages[place]
        words = parsed(passage, self.words.lang)
        at = opening(words)
        if at == NO_ACTOR or (0 <= end <= words[at].start):
            return None
        return voice_at(passage.own, words, at, self.words, self.known)

    def _topic(self, voice: Voice) -> Speaker:
        """Whom a subject is, where it is somebody's name or role."""
        if voice.phrase is None:
            return NOBODY
        found = speaker_of(voice.phrase, self.people, frozenset())
        if not found.person:
            heads = self.words.words["person_heads"]
            return found if voice.phrase.head in heads else replace(found, name="")
        known = self.people.gender(found.name) or self.people.roles.get(found.name)
        return found if known else replace(found, name="")

"""Who a voice is, as certain as the article lets it be."""

import re
from dataclasses import replace

from digest.annotating.plain import plain
from digest.annotating.quotes.cutting import goes_on, is_cut, is_part, when_said
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.naming import folded, role_words
from digest.annotating.quotes.parsing import extent, parsed
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.people import People
from digest.annotating.quotes.phrases import Phrase
from digest.annotating.quotes.roles import is_at_odds
from digest.annotating.quotes.salience import Salience
from digest.annotating.quotes.speakers import (
    NOBODY,
    Speaker,
    as_named,
    is_role,
    is_taken_up,
    is_told,
    speaker_of,
)
from digest.annotating.quotes.voices import Side, Voice

__all__ = ["Resolver"]

_RECENT = 4  # units in which somebody spoke whom a role may stand for
_PLURAL_BACK = 2  # units between « ils » and those who spoke last
_MORE = 60  # characters that a noun phrase can go on
_BARE = 2  # words of a role that can stand for somebody named; a longer one tells who somebody else is
_TAIL = 3  # words after the name that "ce dernier" stands for
_OF = r" (?:d[eu]s?|d'|chez|aux?|à|pour)(?!\w)"  # what a noun phrase goes on with
_GOES_ON = re.compile(_OF)
_REST = re.compile(rf"{_OF}.*(?<!\bd[eu])(?<!\bdes)(?<!\b[lu]n)(?<!\bl[ae])(?<!\b(?:les|une))[^\W_]")
_TOLD = re.compile(r" (?:aux?|en|d[eu]|à l[ae']) ?\w")


class Resolver:
    """Reads the passages of an article in order and remembers who spoke in each."""

    def __init__(self, passages: tuple[Passage, ...], people: People, words: Speech) -> None:
        """`people` are those of the passages, or of more texts on the same story."""
        self.passages, self.people, self.words = passages, people, words
        self.salience = Salience(passages, people, words)

    def speaker(self, voice: Voice, at: int, side: Side = "after") -> Speaker:
        """Who speaks: `at` is the place of the passage among all; in an incise any words are somebody's."""
        incise = side in {"before", "inside"}
        if voice.phrase is not None:
            if side != "after" and is_part(voice.phrase, self.passages[at].own, self.people):
                return NOBODY
            found = self._of_phrase(voice.phrase, at, incise=side != "after")
            if side != "after" and not found.name and is_told(voice.phrase, self.people):
                found = replace(found, name=as_named(found.role))
            return found if found.person or not found.name else self._whole(found, voice, at)
        if voice.latter:
            return self._latter(voice, at)
        if voice.pronoun in {"m", "f"}:
            found = self.salience.foremost(at, voice.start, voice.pronoun, incise=incise)
            return replace(found, role="") if found.name else NOBODY
        return self._plural(at) if voice.pronoun == "p" else NOBODY

    def _whole(self, found: Speaker, voice: Voice, at: int) -> Speaker:
        """A speaker who is nobody's name, in all the words that the sentence has for it."""
        passage = self.passages[at]
        apart = self.words.circumstance.match(passage.own, voice.end + 1)  # « le maire au micro de … »
        asked = None if apart else _GOES_ON.match(passage.own, voice.end)
        words = parsed(passage, self.words.lang) if asked else ()
        end = extent(words, voice.start, voice.end) if words else voice.end
        more = passage.own[voice.end : end]
        medium = self.words.media.search(passage.own, voice.end, end)
        if medium or len(more) > _MORE or not _REST.fullmatch(more):
            more, end = "", voice.end
        when = when_said(found.name + more, passage.own[end:], self.words)
        if not more and voice.phrase and voice.phrase.proper and goes_on(passage.own, end):
            return NOBODY
        name, role = found.name + more, found.role + more
        return replace(found, name=name[: len(name) - when], role=role[: len(role) - when])

    def hear(self, speaker: Speaker, at: int) -> None:
        """Remember who spoke in a passage last."""
        self.salience.heard[at] = speaker

    def quote(self, speakers: list[Speaker], at: int) -> None:
        """Remember whose whole utterances a passage has; the last of them counts."""
        if speakers:
            self.salience.quoted[at] = speakers[-1]

    def _of_phrase(self, said: Phrase, at: int, *, incise: bool) -> Speaker:
        heard, passage = self.salience.heard, self.passages[at]
        recent = range(max(at - _RECENT, 0), at + 1)
        near = frozenset(heard[place].name for place in recent if place in heard)
        found = speaker_of(said, self.people, near)
        if said.name and (not self._is_known(said) or is_cut(said, passage.own)):
            return NOBODY
        again = is_taken_up(said, self.people)
        bare = len(role_words(said.role, self.words)) <= _BARE and said.head not in self.words.words["former"]
        else_ = self._is_nobodys(said, passage.own, incise=incise)
        if found.person or else_ or not (again or (bare and is_role(said, self.people))):
            return found
        meant = self.salience.foremost(at, said.start, found.gender)
        told = again and not incise and self._is_else(meant.name, said)
        if meant.person and meant.name and not told and not is_at_odds(meant.name, said, self.people):
            return Speaker(meant.name, found.role, meant.gender or found.gender, person=True)
        return found

    def _is_nobodys(self, said: Phrase, own: str, *, incise: bool) -> bool:
        """Whether words are for nobody named: « l'homme au téléphone », « le Palestinien » where none is."""
        if not said.proper:
            generic = said.head in self.words.words["generic"]
            return generic and not incise and _TOLD.match(own, said.end) is not None
        return not any(plain(said.head) in one for roles in self.people.roles.values() for one in roles)

    def _is_else(self, name: str, said: Phrase) -> bool:
        """Whether somebody is said to be something, and nothing like what these words take up."""
        told = self.people.roles.get(name, [])
        any_one = said.head in self.words.words["generic"]
        return bool(told) and not any_one and not any(plain(said.head) in one for one in told)

    def _is_known(self, said: Phrase) -> bool:
        """Whether a name is more than one word with a capital that opens a sentence."""
        name = said.name
        if " " in name or said.title or said.role or name.isupper() or self.people.last.get(folded(name)):
            return True
        if f"first {name.lower()}" in self.words.genders:
            return True
        if len(self.passages) == 1:
            return True
        again = rf"(?<=[a-zà-ÿ,'] ){re.escape(name)}(?!\w)|(?<=')(?<![.!?] .'){re.escape(name)}(?!\w)"
        return any(re.search(again, passage.own) for passage in self.passages)

    def _called(self, name: str) -> list[str]:
        """A first name by which alone somebody goes in the article: « son fils Lorenzo »."""
        known = f"first {name.lower()}" in self.words.genders or self.people.roles.get(name)
        return [name] if known and self.people.name_of(name) == name else []

    def _plural(self, at: int) -> Speaker:
        """« ils »: those who spoke last, if they are several."""
        for place in range(at, max(at - _PLURAL_BACK, 0) - 1, -1):
            heard = self.salience.heard.get(place)
            if heard is not None:
                return heard if heard.gender == "p" and heard.name else NOBODY
        return NOBODY

    def _latter(self, voice: Voice, at: int) -> Speaker:
        """« Ce dernier »: the person named last, at the end of what stands before."""
        text = self.passages[at].own[: voice.start]
        if not re.search(r"\w", text) and at > 0:
            text = self.passages[at - 1].own
        last = list(self.words.name.finditer(text))
        if not last or len(re.findall(r"[^\W\d_]+", text[last[-1].end() :])) > _TAIL:
            return NOBODY
        named = self.salience.named(last[-1][0]) or self._called(last[-1]["name"])
        gender = self.people.gender(named[0]) if named else ""
        return (
            Speaker(named[0], "", gender, person=True) if named and gender in {voice.latter, ""} else NOBODY
        )

"""Who a voice is, as certain as the article lets it be."""

import re
from dataclasses import replace

from digest.annotating.plain import plain
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
from digest.annotating.quotes.voices import Voice
from digest.text.calendar_words import month_names

__all__ = ["Resolver"]

_RECENT = 4  # units in which somebody spoke whom a role may stand for
_PLURAL_BACK = 2  # units between « ils » and those who spoke last
_MORE = 60  # characters that a noun phrase can go on
_BARE = 2  # words of a role that can stand for somebody named; a longer one tells who somebody else is
_TAIL = 3  # words after the name that "ce dernier" stands for
_OF = r" (?:d[eu]s?|d'|chez|aux?|à|pour)(?!\w)"  # what a noun phrase goes on with
_GOES_ON = re.compile(_OF)
_REST = re.compile(rf"{_OF}.*(?<!\bd[eu])(?<!\bdes)[^\W_]")


class Resolver:
    """Reads the passages of an article in order and remembers who spoke in each."""

    def __init__(self, passages: tuple[Passage, ...], people: People, words: Speech) -> None:
        """`people` are those of the passages, or of more texts on the same story."""
        self.passages, self.people, self.words = passages, people, words
        self.salience = Salience(passages, people, words)

    def speaker(self, voice: Voice, at: int, *, incise: bool = False) -> Speaker:
        """Who speaks: `at` is the place of the passage among all; in an `incise` any words are somebody's."""
        if voice.phrase is not None:
            found = self._of_phrase(voice.phrase, at, incise=incise)
            if incise and not found.name and is_told(voice.phrase, self.people):
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
        asked = _GOES_ON.match(passage.own, voice.end)
        words = parsed(passage, self.words.lang) if asked else ()
        end = extent(words, voice.start, voice.end) if words else voice.end
        more = passage.own[voice.end : end]
        medium = self.words.media.search(passage.own, voice.end, end)
        if medium or len(more) > _MORE or not _REST.fullmatch(more):
            more, end = "", voice.end
        when = _when(found.name + more, passage.own[end:], self.words)
        name, role = found.name + more, found.role + more
        return replace(found, name=name[: len(name) - when], role=role[: len(role) - when])

    def hear(self, speaker: Speaker, at: int) -> None:
        """Remember who spoke in a passage last."""
        self.salience.heard[at] = speaker

    def _of_phrase(self, said: Phrase, at: int, *, incise: bool) -> Speaker:
        heard = self.salience.heard
        recent = range(max(at - _RECENT, 0), at + 1)
        near = frozenset(heard[place].name for place in recent if place in heard)
        found = speaker_of(said, self.people, near)
        if said.name and not self._is_known(said):
            return NOBODY
        again = is_taken_up(said, self.people)
        bare = len(role_words(said.role, self.words)) <= _BARE and said.head not in self.words.words["former"]
        if found.person or not (again or (bare and is_role(said, self.people))):
            return found
        meant = self.salience.foremost(at, said.start, found.gender)
        told = again and not incise and self._is_else(meant.name, said)
        if meant.person and meant.name and not told and not is_at_odds(meant.name, said, self.people):
            return Speaker(meant.name, found.role, meant.gender or found.gender, person=True)
        return found

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


def _when(said: str, after: str, words: Speech) -> int:
    """The characters at the end of a speaker's words that only say when: « publiée jeudi », « en mai »."""
    month = re.search(rf" (?:en|début|fin|mi|in) (?:{'|'.join(month_names(words.lang))})$", said)
    dated = words.adverb.match(after, 1) if after[:1] == " " else None
    told = re.search(r" \w{3,}(?:ée?s?|ies?|us?|ues?)$", said) if dated else None
    found = month or told
    return len(found[0]) if found else 0

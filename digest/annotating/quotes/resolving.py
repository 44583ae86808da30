"""Who a voice is, as certain as the article lets it be."""

import re

from digest.annotating.quotes.covering import is_alone
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.people import People
from digest.annotating.quotes.speakers import NOBODY, Speaker, speaker_of
from digest.annotating.quotes.voices import Voice

__all__ = ["Resolver"]

_BACK = 2  # units between a pronoun and the last speaker
_RECENT = 4  # units in which somebody spoke whom a role may stand for
_TAIL = 3  # words after the name that "ce dernier" stands for


class Resolver:
    """Reads the passages of an article in order and remembers who spoke in each."""

    def __init__(self, passages: tuple[Passage, ...], people: People, words: Speech) -> None:
        """`people` are those of the passages, or of more texts on the same story."""
        self.passages, self.people, self.words = passages, people, words
        self.heard: dict[int, Speaker] = {}

    def speaker(self, voice: Voice, at: int) -> Speaker:
        """Who speaks: `at` is the place of the passage among all."""
        if voice.phrase is not None:
            recent = range(max(at - _RECENT, 0), at + 1)
            near = frozenset(self.heard[place].name for place in recent if place in self.heard)
            return speaker_of(voice.phrase, self.people, near)
        if voice.latter:
            return self._latter(voice, at)
        if voice.pronoun in {"m", "f"}:
            return self._of_pronoun(voice, at)
        return NOBODY

    def hear(self, speaker: Speaker, at: int) -> None:
        """Remember who spoke in a passage last."""
        self.heard[at] = speaker

    def _of_pronoun(self, voice: Voice, at: int) -> Speaker:
        """Who spoke last, if nobody else whom the pronoun fits is named since."""
        before = self.passages[at].own[: voice.start]
        for place in range(at, max(at - _BACK, 0) - 1, -1):
            heard = self.heard.get(place)
            if heard is not None:
                certain = (
                    heard.name
                    and (heard.gender == voice.pronoun or self._only(heard, place, at))
                    and not self._others(before, heard, voice.pronoun)
                )
                return Speaker(heard.name, "", heard.gender, heard.person) if certain else NOBODY
            if place < at and not is_alone(self.passages[place]):
                opened = self._subject(place, voice.pronoun)
                sure = opened and not self._others(before, opened, voice.pronoun)
                return opened if opened and sure else NOBODY
        return NOBODY

    def _only(self, heard: Speaker, place: int, at: int) -> bool:
        """Whether somebody of whom nothing shows the gender is the only person named just before."""
        alone = all(name == heard.name for name in self._named(self.passages[place].own))
        return alone and heard.person and not heard.gender and " " in heard.name and place >= at - 1

    def _others(self, text: str, heard: Speaker, pronoun: str) -> bool:
        """Whether a text names another person whom the pronoun can stand for."""
        return any(
            name != heard.name and self.people.gender(name) in {pronoun, ""} for name in self._named(text)
        )

    def _named(self, text: str) -> list[str]:
        found = []
        for one in self.words.name.finditer(text):
            known = one["title"] or " " in one["name"] or self.people.name_of(one["name"]) != one["name"]
            name = self.people.name_of(one["name"], one["title"] or "") if known else ""
            if name and " " in name:
                found.append(name)
        return found

    def _subject(self, place: int, pronoun: str) -> Speaker | None:
        """The only person that a passage names, in its opening."""
        named = self._named(self.passages[place].own)
        if len(set(named)) != 1 or self.people.gender(named[0]) != pronoun:
            return None
        text = self.passages[place].own
        first = self.words.name.search(text)
        opens = first is not None and re.match(r"(?:[^,.;:]{0,60}, )?[^,.;:]{0,60}$", text[: first.start()])
        return Speaker(named[0], "", pronoun, person=True) if opens else None

    def _latter(self, voice: Voice, at: int) -> Speaker:
        """« Ce dernier »: the person named last, at the end of what stands before."""
        text = self.passages[at].own[: voice.start]
        if not re.search(r"\w", text) and at > 0:
            text = self.passages[at - 1].own
        last = list(self.words.name.finditer(text))
        if not last or len(re.findall(r"[^\W\d_]+", text[last[-1].end() :])) > _TAIL:
            return NOBODY
        named = self._named(last[-1][0])
        gender = self.people.gender(named[0]) if named else ""
        return (
            Speaker(named[0], "", gender, person=True) if named and gender in {voice.latter, ""} else NOBODY
        )

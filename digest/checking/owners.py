"""Check: words in marks, wishes and expectations are told of the one whose the source says that they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.annotating.plain import plain
from digest.annotating.quotes import Part, Voices
from digest.annotating.syntax import Word, parse
from digest.checking.ground import Ground
from digest.checking.hearings import hearings
from digest.checking.sayings import sought
from digest.models import Lack, Place
from digest.text.stems import content_stems
from digest.text.tokens import words as words_of

__all__ = ["lacks"]

_QUOTED = re.compile('[«“"]\\s*([^«»“”"]{3,200}?)\\s*[»”"]')
_CLAUSES = frozenset(["ccomp", "xcomp"])
_ASIDE = ("acl", "appos", "parataxis", "advcl")
_MUCH = 0.4  # of what a sentence says of somebody; a saying of another one with so much tells it
_HALF = 0.5
_LONG = 4  # stems of it; fewer say too little
_CAPITAL = re.compile(r"\b[A-ZÀ-Ý][\w-]*")
_FIRST = re.compile(r"(?<!\w)(?:[Jj]e(?!\w)|[Jj]'|[Nn]ous(?!\w))")


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The person whom a sentence has say, want or expect what the source gives as the words of another alone.

    Asked only where the sentence has no word for saying: those are another check's matter. Nothing in a
    language without a parser.
    """
    heard, words = hearings(ground.story).get(ground.lang), parse(sentence, ground.lang)
    subject = _subject(sentence, words, heard) if heard and words else None
    if heard is None or not words or subject is None or _is_heard(sentence, subject.name, heard, ground.lang):
        return
    told = _Told(sentence, words, subject, ground, heard)
    other = told.by_marks() or told.by_words()
    if other:
        text = sentence[subject.start : subject.end]
        yield Lack("attribution", text, subject.start, subject.end, other)


@dataclass(frozen=True, slots=True)
class _Subject:
    """The full `name` at `start` to `end` that is the subject of the main verb, the word number `verb`."""

    start: int
    end: int
    name: str
    verb: int


def _subject(sentence: str, words: Sequence[Word], heard: Voices) -> _Subject | None:
    verb = next((at for at, word in enumerate(words) if word.relation == "ROOT"), -1)
    heads = [at for at, word in enumerate(words) if word.head == verb and word.relation == "nsubj"]
    parts = [word for at, word in enumerate(words) if at in heads or word.head in heads]
    first = min((word.start for word in parts), default=len(sentence))
    for found in heard.words.name.finditer(sentence, first):
        name = heard.people.name_of(found["name"], found["title"] or "")
        if found.start() < words[verb].start and (name in heard.people.full or heard.is_person(name)):
            return _Subject(found.start(), found.end(), name, verb)
    return None


def _is_heard(sentence: str, name: str, heard: Voices, lang: str) -> bool:
    """Whether a sentence says in so many words that somebody speaks."""
    parts = (part for part in heard.of_sentence(sentence) if part.speaker.person)
    return any(part.speaker.name != name or len(sought(part, lang)) >= _LONG for part in parts)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence, its words and its subject, against what is heard in its story."""

    sentence: str
    words: Sequence[Word]
    subject: _Subject
    ground: Ground
    heard: Voices

    def by_marks(self) -> str:
        """Whose alone the words in marks are that depend on the verb; "" where they can be the subject's."""
        for found in _QUOTED.finditer(self.sentence, self.words[self.subject.verb].end):
            run = _run(found[1])
            said = (one for _, one in self._sayings() if run in _run(one.text))
            owners = {one.speaker.name if one.speaker.person else "" for one in said}
            other = next(iter(owners), "")
            is_own = any(run in _run(text) for text in self._own())
            if len(owners) == 1 and other and self._is_told_of(found.start(1)) and not is_own:
                return "" if self._is_meant(other) else other
        return ""

    def by_words(self) -> str:
        """Whose words tell most of what the sentence has somebody want or expect, where theirs do not."""
        verb, lang = self.words[self.subject.verb], self.ground.lang
        said = _stems(_CAPITAL.sub(" ", self.sentence[verb.end :]), lang)
        opens = any(word.head == self.subject.verb and word.relation in _CLAUSES for word in self.words)
        if len(said) < _LONG or not opens:
            return ""
        persons = ((place, one) for place, one in self._sayings() if one.speaker.person and one.speaker.name)
        shares = [
            (len(said & _stems(one.text, lang)), one.speaker.name, place, one.text) for place, one in persons
        ]
        share, other, place, text = max(shares, default=(0, "", ("", 0), ""))
        if share < _MUCH * len(said) or self._is_meant(other) or self.heard.names(self.subject.name, place):
            return ""
        if not _FIRST.search(text) and _stems(verb.text, lang) & _stems(text, lang):
            return ""  # « il veut partir », says somebody of the subject
        return other if all(len(said & _stems(one, lang)) < _HALF * share for one in self._own()) else ""

    def _sayings(self) -> Iterator[tuple[Place, Part]]:
        return ((place, one) for place in self.ground.places for one in self.heard.parts(place))

    def _own(self) -> Iterator[str]:
        """The units that name the subject."""
        named = (place for place in self.heard.hearings if self.heard.names(self.subject.name, place))
        return map(self.heard.text, named)

    def _is_told_of(self, start: int) -> bool:
        """Whether what stands at an offset depends on the main verb, and not on an aside."""
        at = next((at for at, word in enumerate(self.words) if word.end > start), self.subject.verb)
        while at != self.subject.verb:
            if self.words[at].relation.startswith(_ASIDE) or self.words[at].head == at:
                return False
            at = self.words[at].head
        return True

    def _is_meant(self, name: str) -> bool:
        """Whether the sentence names somebody, or calls them by what they are."""
        last = plain(name.rsplit(maxsplit=1)[-1])
        called = [last, *self.heard.people.heads.get(name, ())]
        return any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", plain(self.sentence)) for one in called)


def _run(text: str) -> str:
    return f" {' '.join(map(plain, words_of(text)))} "


def _stems(text: str, lang: str) -> frozenset[str]:
    return frozenset(map(plain, content_stems(words_of(text), lang)))

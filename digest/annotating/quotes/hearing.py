"""Who is heard in each passage of a text: every saying, with its speaker as far as that is certain."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from digest.annotating.quotes.covering import is_alone, is_uttered
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.owning import Heard, asks_syntax, owned
from digest.annotating.quotes.parsing import parsed_ahead
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.people import People
from digest.annotating.quotes.resolving import Resolver
from digest.annotating.quotes.sayings import sayings
from digest.annotating.quotes.speakers import NOBODY, Speaker
from digest.annotating.quotes.voices import Saying

__all__ = ["Heard", "Hearing", "Listening", "hear", "listen", "parse_together", "reach"]

_MARK = 2  # characters: a mark and a space
_NEAREST = 2  # passages; most pronouns need no more, and what is parsed in vain costs as much as it saves


@dataclass(frozen=True, slots=True)
class Hearing:
    """A passage, the sayings in it, and who goes on speaking in it from the one before."""

    passage: Passage
    heard: tuple[Heard, ...]
    carried: Speaker = NOBODY
    owned: tuple[tuple[tuple[int, int], Heard], ...] = ()


@dataclass(frozen=True, slots=True)
class Listening:
    """The passages of a text, who is named in it, and the sayings of each passage: all but who says them."""

    passages: tuple[Passage, ...]
    people: People
    words: Speech
    said: tuple[list[Saying], ...]

    def asked(self) -> Iterator[Passage]:
        """The passages whose syntax is asked for in any case, and nearly all that a pronoun asks for."""
        for at, (passage, own) in enumerate(zip(self.passages, self.said, strict=True)):
            if asks_syntax(passage, own, self.words):
                yield passage
            for saying in own:
                yield from self._before(saying, at)

    def _before(self, saying: Saying, at: int) -> Iterator[Passage]:
        """Those in which the subject is looked for that a pronoun stands for, the nearest."""
        if saying.voice.pronoun in {"m", "f"}:
            last = at if saying.side in {"after", "both"} else at - 1
            near = self.passages[max(last - _NEAREST + 1, 0) : last + 1]
            yield from (one for one in near if not is_alone(one))


def listen(passages: tuple[Passage, ...], people: People, words: Speech) -> Listening:
    """What can be told of a text without its syntax; `people` are those of it, or of more texts."""
    known = frozenset(people.full)
    return Listening(passages, people, words, tuple(sayings(one, words, known) for one in passages))


def parse_together(texts: Iterable[Listening]) -> None:
    """Read the syntax that several texts will ask for, in half the time that each takes by itself."""
    by_lang: dict[str, list[Passage]] = {}
    for text in texts:
        by_lang.setdefault(text.words.lang, []).extend(text.asked())
    for lang, passages in by_lang.items():
        parsed_ahead(passages, lang)


def hear(text: Listening) -> tuple[Hearing, ...]:
    """What is heard in each passage, in order.

    A passage that is nothing but a quotation goes on with the speaker of the one before, in one paragraph or
    after one that is nothing but a quotation and its speaker.
    """
    passages, people, words = text.passages, text.people, text.words
    resolver, known = Resolver(passages, people, words), frozenset(people.full)
    last, paragraph, quoted, found = NOBODY, -1, False, list[Hearing]()
    for at, passage in enumerate(passages):
        heard: list[Heard] = []
        for saying in text.said[at]:
            speaker = resolver.speaker(saying.voice, at, saying.side)
            if _answers(saying, speaker, heard):
                speaker = NOBODY
            heard.append(Heard(saying, speaker))
            if not _is_medium(speaker, words):
                resolver.hear(speaker, at)
        owning = tuple(owned(passage, heard, words, known, partial(resolver.speaker, at=at)))
        if owning and not heard:
            resolver.hear(owning[-1][1].speaker, at)
        uttered = [one.speaker for span, one in owning if is_uttered(passage, span)]
        resolver.quote(uttered, at)
        near = passage.paragraph == paragraph or (
            quoted and passage.paragraph == paragraph + 1 and _opens(passage)
        )
        carried = last if not heard and is_alone(passage) and near else NOBODY
        if not heard and words.reply.match(passage.own) and passage.spans:
            carried = _interviewed(found)
        found.append(Hearing(passage, tuple(heard), carried, owning))
        last, paragraph = (heard[-1].speaker if heard else carried), passage.paragraph
        quoted = bool(carried.name) or _is_cued(passage, heard)
    return tuple(found)


def reach(hearing: Hearing) -> Iterator[tuple[Heard, int, int]]:
    """Each saying, and the part of the passage that it can be about: up to the next one."""
    said = [one.saying for one in hearing.heard]
    for at, one in enumerate(hearing.heard):
        before = said[at - 1].end if at else 0
        after = said[at + 1].start if at + 1 < len(said) else len(hearing.passage.text)
        yield one, (one.saying.end if one.saying.side == "after" else before), after


def _interviewed(before: list[Hearing]) -> Speaker:
    """The only person who speaks before the answers of an interview (« R: « … » »); else NOBODY."""
    told = {one.speaker.name: one.speaker for each in before for one in each.heard if one.speaker.name}
    (only,) = told.values() if len(told) == 1 else (NOBODY,)
    return only if only.person else NOBODY


def _answers(saying: Saying, speaker: Speaker, heard: list[Heard]) -> bool:
    """Whether « lui a répondu le poète » would have somebody answer themselves."""
    said = saying.voice.phrase
    named = said is not None and bool(said.name)
    addressed = saying.cue.lower().startswith(("lui ", "leur "))
    return addressed and not named and bool(heard) and heard[-1].speaker.name == speaker.name


def _opens(passage: Passage) -> bool:
    """Whether a passage begins with an utterance."""
    return bool(passage.spans) and passage.spans[0][0] <= _MARK and is_uttered(passage, passage.spans[0])


def _is_cued(passage: Passage, heard: list[Heard]) -> bool:
    """Whether a passage is a quotation and who says it."""
    spans = passage.spans
    return len(heard) == 1 and bool(spans) and _opens(passage) and heard[0].saying.start > spans[-1][1]


def _is_medium(speaker: Speaker, words: Speech) -> bool:
    """Whether a speaker is an agency, a newspaper or a channel."""
    return speaker.name.replace("+", "\\+") in words.words["media"]

"""Scenes: the names and nouns of a sentence, their seats, and how far each word stands from another."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from digest.annotating.called import called
from digest.annotating.frames.mended import mended
from digest.annotating.frames.seats import Seat, Seats
from digest.annotating.syntax import Word, parse
from digest.text.stems import stop_words

__all__ = ["Figure", "Scene", "scene"]

_KEPT = 2048  # texts; the units of the stories at hand
_OFFICE = 3  # words before a body's name, among which its office
_OFFICE_NAMES = ("body", "first", "last")
_OF = frozenset(["de", "du", "des", "d'", "d’"])
_WITHIN_NAME = ("flat", "appos")
_FAR = 99  # no path
_PEOPLE_POS = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Figure:
    """A name or a noun at `start` to `end`, words `first` to `last`, of which `head` hangs in the sentence.

    `words` are those of a name with a capital in plain form, else the lemma of the noun.
    """

    first: int
    last: int
    head: int
    start: int
    end: int
    words: tuple[str, ...]
    is_name: bool
    has_article: bool = False
    is_acronym: bool = False


class Scene:
    """A text, its words, and who figures in it."""

    def __init__(self, text: str, lang: str, words: Sequence[Word]) -> None:
        """`words` are those of the text."""
        self.text, self.lang, self.words = text, lang, words
        self._starts = {word.start: at for at, word in enumerate(words)}
        self._seats = Seats(words)
        self._distances: dict[int, tuple[int, ...]] = {}

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The names, and the nouns beside them, in order."""
        found: list[Figure] = []
        taken: set[int] = set()
        for name in called(self.text, self.lang):
            span = [at for at, w in enumerate(self.words) if w.start < name.end and w.end > name.start]
            if (
                not span
                or name.words[0].split("-")[0] in stop_words(self.lang)
                or (name.is_people and self.words[span[0]].pos not in _PEOPLE_POS)
            ):
                continue
            is_name = not name.opens or self._is_proper(span)
            particle, _, last = name.all_words[-1].rpartition("-")
            words = [*name.words, *([last] if particle and name.all_words[-1] not in name.words else [])]
            taken.update(span)
            for part, said in self._parted(span, words):
                found.append(self._figure(part, tuple(said), is_name=is_name))
        for at, word in enumerate(self.words):
            if at not in taken and word.pos == "NOUN":
                found.append(self._figure([at], (word.lemma,), is_name=False))
        return tuple(sorted(found, key=lambda one: one.first))

    def seats(self, figure: Figure) -> tuple[Seat, ...]:
        """The seats of all words of a figure but within it."""
        own = range(figure.first, figure.last + 1)
        asked = own if figure.head in own else (figure.head,)
        found = [seat for at in asked for seat in self._seats.of(at) if seat.governor not in own]
        return tuple(dict.fromkeys(found))

    def is_passive(self, at: int) -> bool:
        """Whether the verb number `at` stands in the passive."""
        return self._seats.is_passive(at)

    def distances(self, figure: Figure) -> tuple[int, ...]:
        """How many relations lie between the figure and each word."""
        if figure.first not in self._distances:
            self._distances[figure.first] = self._walked(range(figure.first, figure.last + 1))
        return self._distances[figure.first]

    def word_at(self, start: int) -> int:
        """The word that an offset lies in; -1 for none."""
        at = self._starts.get(start)
        if at is None:
            at = next((i for i, word in enumerate(self.words) if word.start <= start < word.end), -1)
        return at

    def _figure(self, span: Sequence[int], words: tuple[str, ...], *, is_name: bool) -> Figure:
        head = self._head(span)
        before = self.words[span[0] - 1] if span[0] else None
        start, end = self.words[span[0]].start, self.words[span[-1]].end
        article = before is not None and (before.pos == "DET" or before.text.lower() in ("au", "aux", "du"))
        acronym = end - start > 1 and self.text[start:end].isupper()
        return Figure(span[0], span[-1], head, start, end, words, is_name, article, acronym)

    def _parted(self, span: list[int], words: list[str]) -> list[tuple[list[int], list[str]]]:
        """A name apart from that of the body whose head it is: "président du | Medef | Geoffroy Roux"."""
        before = self.words[max(0, span[0] - _OFFICE) : span[0]]
        is_office = any(w.pos == "NOUN" for w in before) and any(w.text.lower() in _OF for w in before[-2:])
        if not is_office or len(words) < len(_OFFICE_NAMES) or len(span) != len(words):
            return [(span, words)]
        return [(span[:1], words[:1]), (span[1:], words[1:])]

    def _head(self, span: Sequence[int]) -> int:
        """The word of a name that hangs outside it; the office, where it hangs on the name of a body."""
        outside = next((at for at in span if self.words[at].head not in span), span[0])
        word = self.words[outside]
        above = self.words[word.head]
        if not word.relation.startswith(_WITHIN_NAME) or above.relation != "nmod":
            return outside
        if above.text.islower():
            return outside  # "le procès du caporal Noyer"
        return self.words[word.head].head

    def _is_proper(self, span: Sequence[int]) -> bool:
        return any(self.words[at].pos == "PROPN" for at in span)

    def _walked(self, own: range) -> tuple[int, ...]:
        beside: list[list[int]] = [[] for _ in self.words]
        for at, word in enumerate(self.words):
            if word.head != at:
                beside[at].append(word.head)
                beside[word.head].append(at)
        found = [_FAR] * len(self.words)
        queue = deque(own)
        for at in own:
            found[at] = 0
        while queue:
            at = queue.popleft()
            for other in beside[at]:
                if found[other] == _FAR:
                    found[other] = found[at] + 1
                    queue.append(other)
        return tuple(found)


@lru_cache(_KEPT)
def scene(text: str, lang: str) -> Scene | None:
    """The scene of a text; None for a language without a parser."""
    words = parse(text, lang)
    return Scene(text, lang, mended(words, lang)) if words else None

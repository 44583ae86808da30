"""Spares: the units of a summary that can take the place of a sentence, each once."""

from collections.abc import Callable, Iterator
from math import sqrt

from digest.checking.page import Page
from digest.models import Extract, Place, Story, Summary, Unit
from digest.text.repeats import stems_of
from digest.text.tokens import words

__all__ = ["Spares", "length"]


def length(text: str) -> int:
    """Words as people count them: what stands between spaces and has a letter or a figure."""
    return sum(any(map(str.isalnum, part)) for part in text.split())


class Spares:
    """The units of an extractive summary, and which of them lean on the one that is printed before them."""

    def __init__(self, story: Story, instead: Summary, lang: str, leans: Callable[[str, str], bool]) -> None:
        """`leans` says of a unit, by its text and its language, whether another has to stand before it."""
        articles = {article.id: article for article in story.articles}
        self._lang = lang
        self._extracts = instead.extracts
        self._units = [articles[extract.article].units[extract.unit] for extract in instead.extracts]
        self._left = set(range(len(self._units)))
        self._after: dict[int, int] = {}
        for at in range(1, len(self._units)):
            one, other = self._extracts[at - 1], self._extracts[at]
            follows = (one.article, one.unit + 1) == (other.article, other.unit)
            if follows and leans(self._units[at].text, articles[other.article].lang or lang):
                self._after[at] = at - 1

    def spend(self, *places: Place) -> None:
        """What these units tell is printed."""
        spent = set(places)
        self._left -= {at for at, extract in enumerate(self._extracts) if _place(extract) in spent}

    def size(self, extract: Extract) -> int:
        """The words of a unit as it is printed, its edits with it."""
        return _size(self._units[self._extracts.index(extract)], extract)

    def nearest(self, sentence: str) -> Place | None:
        """The unit most similar to a sentence, which no other sentence gets after it; None for none."""
        for at in self._by_likeness(sentence):
            self._left.discard(at)
            return _place(self._extracts[at])
        return None

    def take(
        self, sentence: str, page: Page, *, after: Extract | None, room: int | None
    ) -> tuple[Extract, ...]:
        """The unit most similar to a sentence that can be printed `after` another, in `room` words.

        It comes with the units that it leans on where these are not printed before it. What the page says
        already is passed over.
        """
        for at in self._by_likeness(sentence):
            run = self._run(at, after)
            fits = room is None or sum(self.size(self._extracts[one]) for one in run) <= room
            if run and fits and not any(page.repeats(_spoken(self._units[one])) for one in run):
                self._left -= set(run)
                for one in run:
                    page.add(self._units[one].text)
                return tuple(self._extracts[one] for one in run)
        return ()

    def _run(self, at: int, after: Extract | None) -> list[int]:
        """A unit with those that it leans on, in order; nothing where one of these is printed elsewhere."""
        run = [at]
        while run[0] in self._after:
            before = self._after[run[0]]
            if self._extracts[before] == after:
                return run
            if before not in self._left:
                return []
            run.insert(0, before)
        return run

    def _by_likeness(self, sentence: str) -> Iterator[int]:
        stems = stems_of(words(sentence), self._lang)

        def likeness(at: int) -> float:
            """The cosine of two sets of stems."""
            own = stems_of(_spoken(self._units[at]), self._lang)
            return len(stems & own) / sqrt(max(1, len(stems)) * max(1, len(own)))

        yield from sorted(self._left, key=lambda at: (-likeness(at), at))


def _place(extract: Extract) -> Place:
    return extract.article, extract.unit


def _spoken(unit: Unit) -> tuple[str, ...]:
    return unit.words or words(unit.text)


def _size(unit: Unit, extract: Extract) -> int:
    taken = sum(length(unit.text[edit.start : edit.end]) for edit in extract.edits)
    return length(unit.text) - taken + sum(length(edit.text) for edit in extract.edits)

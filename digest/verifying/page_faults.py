"""PageFaults: what does not hold of each line of a page, by what the line is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.models import Fault
from digest.renderers.brief_record import StoryRecord
from digest.verifying.errata import errata_faults
from digest.verifying.figures import count_faults, follows_faults, reproduction_faults, thread_faults
from digest.verifying.frames import (
    dateline_faults,
    headline_faults,
    label_faults,
    labelled,
    news_faults,
    story_of,
    title_faults,
    week_faults,
)
from digest.verifying.grounds import Grounds
from digest.verifying.inline import inline
from digest.verifying.links import link_faults
from digest.verifying.notes import Ledger
from digest.verifying.page import Line
from digest.verifying.sentences import Sentences
from digest.verifying.titles import LineKind, Titles

__all__ = ["PageFaults"]


@dataclass(frozen=True, slots=True)
class PageFaults:
    """A page and what it is held against."""

    grounds: Grounds
    page: Sequence[Line]
    folder: Path
    told: Sentences
    ledger: Ledger
    titles: Titles

    def faults(self) -> Iterator[Fault]:
        """All of them, in the order of the page, but for those of its list of sources."""
        for line in self.page:
            if line.kind not in {"source", "note"}:
                yield from link_faults(line.text, line.number, self.folder, self.grounds)
            yield from self._of(line)

    def _of(self, line: Line) -> Iterable[Fault]:
        checks: dict[LineKind, Callable[[Line], Iterable[Fault]]] = {
            "unit": lambda one: self.told.faults(one.text, one.number),
            "count": lambda one: self.told.faults(one.text, one.number, counted=True),
            "bullet": self._bullet,
            "in_brief": self._in_brief,
            "headline": self._headline,
            "italic": self._italic,
            "title": lambda one: title_faults(one.text, one.number, self.grounds),
            "week": self._week,
            "thread": self._thread,
            "said": lambda one: self.told.counted(self.ledger.said_faults(one.text, one.number)),
            "side": lambda one: self.told.counted(self._side(one)),
            "note": self._note,
            "correction": lambda one: self.told.counted(self.ledger.correction_faults(one.text, one.number)),
            "news": self._news,
        }
        check = checks.get(line.kind)
        return check(line) if check else ()

    def _headline(self, line: Line) -> Iterator[Fault]:
        story = self._story(line.number)
        own = (one.text for one in self.page if one.story == line.number and one.kind == "correction")
        yield from headline_faults(line.text, line.number, story, self.grounds)
        yield from errata_faults(own, line.number, story, self.grounds)

    def _week(self, line: Line) -> Iterator[Fault]:
        yield from week_faults(line.text, line.number, self.grounds)
        yield from count_faults(line.text, line.number, None, self.grounds)

    def _thread(self, line: Line) -> Iterator[Fault]:
        yield from thread_faults(line.text, line.number, self._story(line.story), self.grounds)

    def _news(self, line: Line) -> Iterable[Fault]:
        if line.text.startswith("**"):
            return self.told.counted(self.ledger.said_faults(line.text, line.number))
        return news_faults(line.text, line.number, self.grounds)

    def _note(self, line: Line) -> Iterator[Fault]:
        """An editor's own word is the editor's; without one it is a sentence like any other."""
        if not self.grounds.record.note:
            yield from self.told.faults(line.text, line.number)

    def _bullet(self, line: Line) -> Iterator[Fault]:
        label, text = labelled(line.text)
        if label:
            yield from label_faults(label, line.number, _cited(text), self.grounds)
        yield from self.told.faults(text, line.number, labelled=bool(label))

    def _side(self, line: Line) -> Iterator[Fault]:
        label, text = labelled(line.text)
        if label:
            yield from label_faults(label, line.number, _cited(text), self.grounds)
        yield from self.ledger.side_faults(text, line.number)

    def _in_brief(self, line: Line) -> Iterator[Fault]:
        label, text = labelled(line.text)
        text, corrects = self.titles.without_correction(text)
        yield from self.ledger.correction_faults(corrects, line.number)
        day, _, headline = label.partition(" · ")
        story = story_of(headline or day, _cited(text), self.grounds)
        yield from errata_faults([corrects], line.number, story, self.grounds)
        if headline:
            days = [n for n, one in self.grounds.articles.items() if story and one.id in story.articles]
            yield from label_faults(day, line.number, days, self.grounds)
        yield from headline_faults(headline or day, line.number, story, self.grounds)
        if not self.titles.says_nothing_new(text):
            yield from self.told.faults(text, line.number, labelled=bool(headline))

    def _italic(self, line: Line) -> Iterator[Fault]:
        before = [one for one in self.page if one.number < line.number][-1:]
        if before and before[0].kind == "headline":
            for check in (dateline_faults, count_faults, follows_faults):
                yield from check(line.text, line.number, self._story(line.story), self.grounds)
        elif self._is_ours(line):
            yield from reproduction_faults(line.text, line.number, self.grounds)
        else:
            yield from self.told.faults(line.text, line.number)

    def _is_ours(self, line: Line) -> bool:
        """Whether a line in italics says how the page was made."""
        words, text = self.grounds.words, inline(line.text).text
        made = self.grounds.record.fingerprint in text and "digest" in text
        return made or words.say("page_extractive") in text

    def _story(self, number: int) -> StoryRecord | None:
        """The story of the record whose headline stands on a line."""
        own = [line for line in self.page if line.story == number]
        headline = next((line.text for line in own if line.kind == "headline"), "")
        return story_of(
            headline, [n for line in own if line.kind == "unit" for n in _cited(line.text)], self.grounds
        )


def _cited(markdown: str) -> list[int]:
    return [number for piece in inline(markdown).pieces for number in piece.cites]

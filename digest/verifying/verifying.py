"""verify: a page, edited or not, held line by line against its record and its sources."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from digest.models import Article, Fault, Verification
from digest.renderers import Wording
from digest.renderers.brief_record import BriefRecord, StoryRecord
from digest.text.typography import typeset
from digest.verifying.frames import (
    dateline_faults,
    headline_faults,
    label_faults,
    labelled,
    story_of,
    week_faults,
)
from digest.verifying.grounds import Grounds
from digest.verifying.inline import inline
from digest.verifying.links import link_faults
from digest.verifying.page import Line, Titles, lines
from digest.verifying.sentences import Sentences
from digest.verifying.source_lines import input_faults, source_faults

__all__ = ["verify"]


def verify(
    markdown: str,
    record: BriefRecord,
    *,
    name: str,
    folder: Path,
    read: Mapping[str, Article] | None = None,
) -> Verification:
    """What of the page no longer holds.

    `folder` is where the pages stand that it links to. `read` are its articles by id, read and cleaned again;
    without them it is held against the words that the record keeps. Raises UsageError for a language without
    a catalogue.
    """
    grounds = Grounds.of(record, Wording(record.lang), read)
    page = list(lines(markdown, Titles.of(grounds.words)))
    held = _Held(grounds, page, folder, Sentences(grounds))
    hashes = {
        id_: sha256(one.text.encode("utf-8", "replace")).hexdigest() for id_, one in (read or {}).items()
    }
    inputs = input_faults(grounds, hashes) if read is not None else iter(())
    last = max((line.number for line in page), default=0)
    listed = [line for line in page if line.kind == "source"]
    found = [*inputs, *held.faults(), *source_faults(listed, last, grounds)]
    faults = tuple(sorted(found, key=lambda fault: fault.line))
    return Verification(
        page=name,
        sentences=held.told.sentences,
        verbatim=held.told.verbatim,
        failed=held.told.failed,
        others=len(faults) - held.told.found,
        reread=grounds.reread,
        faults=faults,
    )


@dataclass(frozen=True, slots=True)
class _Held:
    """A page and what it is held against."""

    grounds: Grounds
    page: Sequence[Line]
    folder: Path
    told: Sentences

    def faults(self) -> Iterator[Fault]:
        for line in self.page:
            if line.kind != "source":
                yield from link_faults(line.text, line.number, self.folder, self.grounds)
            yield from self._of(line)

    def _of(self, line: Line) -> Iterator[Fault]:
        match line.kind:
            case "unit":
                yield from self.told.faults(line.text, line.number)
            case "bullet":
                yield from self._bullet(line)
            case "in_brief":
                yield from self._in_brief(line)
            case "headline":
                yield from headline_faults(line.text, line.number, self._story(line.number), self.grounds)
            case "italic":
                yield from self._italic(line)
            case "title":
                yield from self._title(line)
            case "week":
                yield from week_faults(line.text, line.number, self.grounds)
            case _:
                return

    def _bullet(self, line: Line) -> Iterator[Fault]:
        label, text = labelled(line.text)
        if label:
            yield from label_faults(label, line.number, _cited(text), self.grounds)
        yield from self.told.faults(text, line.number, labelled=bool(label))

    def _in_brief(self, line: Line) -> Iterator[Fault]:
        label, text = labelled(line.text)
        day, _, headline = label.partition(" · ")
        story = story_of(headline or day, _cited(text), self.grounds)
        if headline:
            days = [n for n, one in self.grounds.articles.items() if story and one.id in story.articles]
            yield from label_faults(day, line.number, days, self.grounds)
        yield from headline_faults(headline or day, line.number, story, self.grounds)
        yield from self.told.faults(text, line.number, labelled=bool(headline))

    def _italic(self, line: Line) -> Iterator[Fault]:
        before = [one for one in self.page if one.number < line.number][-1:]
        if before and before[0].kind == "headline":
            yield from dateline_faults(line.text, line.number, self._story(line.story), self.grounds)
        elif not self._is_ours(line):
            yield from self.told.faults(line.text, line.number)

    def _is_ours(self, line: Line) -> bool:
        """Whether a line in italics says how the page was made."""
        words, text = self.grounds.words, inline(line.text).text
        made = self.grounds.record.fingerprint in text and "digest" in text
        return made or words.say("page_extractive") in text

    def _title(self, line: Line) -> Iterator[Fault]:
        record = self.grounds.record
        told = inline(line.text).text
        for known in (self.grounds.words.say("page_title"), record.title, *record.subjects):
            told = told.replace(typeset(known, record.lang), "", 1)
        yield from headline_faults(told, line.number, None, self.grounds)

    def _story(self, number: int) -> StoryRecord | None:
        """The story of the record whose headline stands on a line."""
        own = [line for line in self.page if line.story == number]
        headline = next((line.text for line in own if line.kind == "headline"), "")
        return story_of(
            headline, [n for line in own if line.kind == "unit" for n in _cited(line.text)], self.grounds
        )


def _cited(markdown: str) -> list[int]:
    return [number for piece in inline(markdown).pieces for number in piece.cites]

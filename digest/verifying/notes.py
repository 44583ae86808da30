"""Notes: the quotations and the versions below a story, held against the ledger of the page's record."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from digest.annotating.quotes import quotes
from digest.annotating.versions.spoken import Stream
from digest.models import Fault, Quote
from digest.renderers.correction_record import CorrectionRecord
from digest.renderers.dates import capital
from digest.renderers.escape import bounded, one_line
from digest.renderers.notes_record import SaidRecord
from digest.renderers.printing import LONGEST_NAME
from digest.verifying.frames import labelled
from digest.verifying.grounds import Grounds
from digest.verifying.inline import inline, shown
from digest.verifying.matching import Tokens, tokens
from digest.verifying.restoring import stories_of

__all__ = ["Ledger"]

_QUOTED = re.compile(r"[«“\"](.*)[»”\"]", re.DOTALL)
_CUT = re.compile(r"\s*\[(?:…|\.\.\.)\]\s*$")


@dataclass(frozen=True)
class Ledger:
    """What the record says that somebody said, and how sources differ."""

    grounds: Grounds

    def said_faults(self, markdown: str, line: int) -> Iterator[Fault]:
        """`**Dmitri Peskov**, le porte-parole — « … » [1]`: the words, the speaker, the sources."""
        who, rest = labelled(markdown)
        pieces = inline(rest).pieces
        cites = tuple(number for piece in pieces for number in piece.cites)
        quoted = _quoted(" ".join(piece.text for piece in pieces))
        yield from self._of(quoted, cites, line)
        speaker = inline(who).text
        if speaker and not self._speaks(speaker, quoted, cites):
            known = [one.speaker for one in self._quotes if tokens(one.text) == tokens(quoted)]
            yield Fault(line, "attribution", speaker, known[0] if known else "", cites)

    def side_faults(self, markdown: str, line: int) -> Iterator[Fault]:
        """`[1] « … »`: the words stand in the source."""
        pieces = inline(markdown).pieces
        cites = tuple(number for piece in pieces for number in piece.cites)
        yield from self._of(_quoted(" ".join(piece.text for piece in pieces)), cites, line)

    def correction_faults(self, markdown: str, line: int) -> Iterator[Fault]:
        """`[1] corrige [2] : « … »`: the sources are there, and the words stand in the first."""
        pieces = inline(markdown).pieces
        cites = tuple(number for piece in pieces for number in piece.cites)
        found = _QUOTED.search(shown(" ".join(piece.text for piece in pieces)))
        for number in cites:
            if number not in self.grounds.articles:
                yield Fault(line, "unknown_source", f"[{number}]", inline(markdown).text)
        if found and cites and cites[0] in self.grounds.articles:
            yield from self._of(found[1].strip(), cites[:1], line)

    def _of(self, quoted: str, cites: tuple[int, ...], line: int) -> Iterator[Fault]:
        if not cites:
            yield Fault(line, "uncited", quoted)
        known = self.grounds.articles
        exact = {number for number in cites if number in known and self._stands(tokens(quoted), number)}
        for number in cites:
            if number not in known:
                yield Fault(line, "unknown_source", f"[{number}]", quoted)
            elif number not in exact and not (exact and self._carries(quoted, number)):
                yield Fault(line, "quotation", quoted, sources=(number,))

    def _carries(self, quoted: str, number: int) -> bool:
        """Whether a source that was read again has the words with other marks and capitals between them."""
        if number not in self._streams:
            self._streams[number] = Stream(self.grounds.articles[number])
        return self.grounds.reread and self._streams[number].unit_of(quoted) is not None

    def _stands(self, told: Tokens, number: int) -> bool:
        """Whether the source has the words: in its text where it was read again, else in the record."""
        if not self.grounds.reread and (number, told) in self._known:
            return True
        sought = f" {' '.join(told)} "
        return any(sought in f" {' '.join(text)} " for text in self._texts(number))

    def _texts(self, number: int) -> Iterator[Tokens]:
        yield from (unit.tokens for unit in self.grounds.units[number])
        if number not in self._whole:
            article = self.grounds.articles[number]
            joined = " ".join(unit.text for unit in article.units)
            self._whole[number] = (tokens(article.text), tokens(joined))
        yield from self._whole[number]

    def _speaks(self, speaker: str, quoted: str, cites: tuple[int, ...]) -> bool:
        """Whether the record gives the words to this speaker, or an article that was read again does."""
        told, name = tokens(quoted), tokens(speaker)
        if any(tokens(one.text) == told and name in _names(one) for one in self._quotes):
            return True
        articles = (
            self.grounds.articles[n] for n in cites if self.grounds.reread and n in self.grounds.articles
        )
        found = (one for article in articles for one in quotes(article))
        return any(tokens(one.text) == told and name in _names(one) for one in found)

    @cached_property
    def _quotes(self) -> list[SaidRecord]:
        return [one for story in stories_of(self.grounds.record) for one in story.notes.quotes]

    @property
    def _corrections(self) -> list[CorrectionRecord]:
        return [one for story in stories_of(self.grounds.record) for one in story.corrections]

    @cached_property
    def _known(self) -> set[tuple[int, Tokens]]:
        """The words of the ledger and of the versions, by the numbers of their sources."""
        sides = (
            side
            for story in stories_of(self.grounds.record)
            for version in story.notes.versions
            for side in version.sides
        )
        told = [(one.text, one.cites) for one in self._quotes] + [(one.text, one.cites) for one in sides]
        numbers = {one.id: one.number or 0 for one in self.grounds.record.sources}
        told += [(one.text, (numbers.get(one.by, 0),)) for one in self._corrections]
        return {(number, tokens(text)) for text, cites in told for number in cites}

    @cached_property
    def _streams(self) -> dict[int, Stream]:
        return {}

    @cached_property
    def _whole(self) -> dict[int, tuple[Tokens, Tokens]]:
        return {}


def _names(said: SaidRecord | Quote) -> set[Tokens]:
    """A speaker as a page prints the name, alone or within the role that holds it ("la Nasa")."""
    forms = [said.speaker, *([said.role] if said.speaker and said.speaker in said.role else [])]
    return {tokens(bounded(one_line(capital(form)), LONGEST_NAME)) for form in forms if form}


def _quoted(text: str) -> str:
    """The words between the outer quotation marks, without a cut at their end; all where there are none."""
    found = _QUOTED.search(shown(text))
    return _CUT.sub("", found[1] if found else shown(text)).strip()

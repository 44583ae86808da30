"""Sentences: each sentence of a page held against the sources that it cites."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.models import Fault, Lack
from digest.text.sentences import split_sentences
from digest.verifying.brackets import bracket_faults, unknown_brackets
from digest.verifying.grounds import Grounds
from digest.verifying.inline import Piece, inline, shown
from digest.verifying.matching import printed_tokens
from digest.verifying.standing import Stand, bare_quotation, like, stand, stands_too

__all__ = ["Sentences"]

_MOST = 500  # sentences that were changed and are held against a source; no page has a tenth of it
# What a cut can do to a sentence of which every word is the source's.
_TURNED = {"negation", "contrast"}
_NEEDS_TEXT = {"modality", "attribution", "role"}  # and what only the whole article tells


@dataclass(slots=True)
class Sentences:
    """What was held: sentences, those that stand word for word, those that do not hold, and their faults."""

    grounds: Grounds
    sentences: int = 0
    verbatim: int = 0
    failed: int = 0
    checked: int = 0
    found: int = 0

    def faults(self, markdown: str, line: int, *, labelled: bool = False) -> list[Fault]:
        """What does not hold of a line; `labelled` says that the date of its source stands before it."""
        found: list[Fault] = []
        for piece in inline(markdown).pieces:
            for sentence in self._parts(piece):
                own = list(self._held(sentence, piece, line, labelled=labelled))
                self.sentences += 1
                self.failed += bool(own)
                found += own
        self.found += len(found)
        return found

    def _parts(self, piece: Piece) -> list[str]:
        """The piece whole, where it is a unit of a source or was written as it is; else its sentences."""
        text = piece.text
        everywhere = tuple(self.grounds.articles)
        if printed_tokens(text) in self.grounds.written or stand(text, everywhere, self.grounds):
            return [text]
        if like(text, piece.cites, self.grounds):
            return [text]
        lang = self.grounds.record.lang
        return [text[start:end] for start, end in split_sentences(text, lang)] or [text]

    def _held(self, sentence: str, piece: Piece, line: int, *, labelled: bool) -> Iterator[Fault]:
        text, grounds = shown(sentence), self.grounds
        for number in piece.cites:
            if number not in grounds.articles:
                yield Fault(line, "unknown_source", f"[{number}]", text)
        cites = tuple(number for number in dict.fromkeys(piece.cites) if number in grounds.articles)
        if not piece.cites:
            yield Fault(line, "uncited", text, self._elsewhere(sentence))
        if not cites:
            return
        written = grounds.written.get(printed_tokens(sentence))
        if written is not None and set(cites) == set(written.cites) and not grounds.reread:
            self.verbatim += 1
            found: list[Fault] = []
        elif (place := stand(sentence, cites, grounds)) is not None:
            self.verbatim += 1
            found = self._as_it_stands(place, sentence, cites, line, labelled=labelled)
        else:
            found = self._changed(sentence, cites, line)
        if written is not None and not piece.written:
            found.append(Fault(line, "unmarked", text))
        yield from found

    def _as_it_stands(
        self, place: Stand, sentence: str, cites: tuple[int, ...], line: int, *, labelled: bool
    ) -> list[Fault]:
        """A unit of a source, word for word: its brackets, and the other sources that are cited for it."""
        found = list(bracket_faults(place, line, self.grounds, labelled=labelled))
        if unknown_brackets(place, self.grounds) and not found:
            turned = _TURNED | (_NEEDS_TEXT if self.grounds.reread else set())
            lacks = (lack for lack in self._lacks(sentence, (place.source,)) if lack.kind in turned)
            found += [_fault(lack, line, (place.source,), place.unit.text) for lack in lacks]
        for number in cites:
            if number != place.source and not stands_too(place, number, self.grounds):
                found.append(Fault(line, "elsewhere", shown(sentence), f"[{place.source}]", (number,)))
        return found

    def _changed(self, sentence: str, cites: tuple[int, ...], line: int) -> list[Fault]:
        """A sentence that somebody wrote or changed."""
        bare = bare_quotation(sentence, cites, self.grounds)
        if bare:
            return [Fault(line, "quotation", shown(sentence), bare.text, cites)]
        if self.checked >= _MOST:
            return [Fault(line, "unchecked", shown(sentence), sources=cites)]
        there = self._elsewhere(sentence)
        if there:
            return [Fault(line, "elsewhere", shown(sentence), there, cites)]
        lacks = self._lacks(sentence, cites)
        nearest = self._nearest(sentence, cites) if lacks else ""
        return [_fault(lack, line, cites, nearest) for lack in lacks]

    def _lacks(self, sentence: str, cites: tuple[int, ...]) -> tuple[Lack, ...]:
        self.checked += 1
        return self.grounds.checker(cites).check(shown(sentence)).why

    def _nearest(self, sentence: str, cites: tuple[int, ...]) -> str:
        """The unit of these sources that the sentence is most like."""
        checker = self.grounds.checker(cites)
        for article, at in checker.check(shown(sentence)).units[:1]:
            return next(one for one in checker.story.articles if one.id == article).units[at].text
        return ""

    def _elsewhere(self, sentence: str) -> str:
        """The number of the source that has the sentence word for word, in brackets."""
        place = stand(sentence, tuple(self.grounds.articles), self.grounds)
        return f"[{place.source}]" if place else ""


def _fault(lack: Lack, line: int, sources: tuple[int, ...], nearest: str) -> Fault:
    return Fault(line, lack.kind, lack.text, lack.said or nearest, sources)

"""Sentences: each sentence of a page held against the sources that it cites."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.models import Fault, Lack
from digest.renderers.unit_record import UnitRecord
from digest.verifying.brackets import bracket_faults, unknown_brackets
from digest.verifying.cutting import cut_faults
from digest.verifying.editing import editors_faults
from digest.verifying.grounds import Grounds
from digest.verifying.inline import inline, shown
from digest.verifying.knowing import counts_too
from digest.verifying.matching import printed_tokens
from digest.verifying.parting import LONGEST, elsewhere, parts
from digest.verifying.softening import softening_faults
from digest.verifying.standing import Stand, bare_quotation, stand, stands_too

__all__ = ["Sentences"]

_MOST = 500  # sentences that were changed and are held against a source; no page has a tenth of it
_TURNED = {"negation", "contrast"}  # by a cut that leaves only words of the source
_NEEDS_TEXT = {"modality", "attribution", "role"}  # and what only the whole article tells


@dataclass(frozen=True, slots=True)
class _How:
    """How a sentence stands on the page: see `Sentences.faults`."""

    line: int
    labelled: bool
    counted: bool
    written: bool


@dataclass(slots=True)
class Sentences:
    """What was held: sentences, those that stand word for word, those that do not hold, and their faults."""

    grounds: Grounds
    sentences: int = 0
    verbatim: int = 0
    failed: int = 0
    checked: int = 0
    found: int = 0

    def counted(self, faults: Iterable[Fault]) -> list[Fault]:
        """Faults of a line that was held otherwise; it counts as a sentence."""
        found = list(faults)
        self.sentences += 1
        self.verbatim += not found
        self.failed += bool(found)
        self.found += len(found)
        return found

    def faults(
        self, markdown: str, line: int, *, labelled: bool = False, counted: bool = False
    ) -> list[Fault]:
        """What does not hold of a line that is `labelled` with the date of its source, or `counted`.

        A counted one is cited for its numbers: its further sources may tell them in other words.
        """
        found: list[Fault] = []
        for piece in inline(markdown).pieces:
            for sentence in parts(piece, self.grounds):
                how = _How(line, labelled, counted, piece.written)
                own = list(self._held(sentence, piece.cites, how))
                self.sentences += 1
                self.failed += bool(own)
                found += own
        self.found += len(found)
        return found

    def _held(self, sentence: str, given: tuple[int, ...], how: _How) -> Iterator[Fault]:
        text, grounds, line = shown(sentence), self.grounds, how.line
        for number in given:
            if number not in grounds.articles:
                yield Fault(line, "unknown_source", f"[{number}]", text)
        cites = tuple(number for number in dict.fromkeys(given) if number in grounds.articles)
        if not given:
            yield Fault(line, "uncited", text, elsewhere(sentence, self.grounds))
        if not cites:
            return
        written = grounds.written.get(printed_tokens(sentence))
        if written is not None and set(cites) == set(written.cites):
            self.verbatim += 1
            found = self._written(written, sentence, line)
        elif (place := stand(sentence, cites, grounds)) is not None:
            self.verbatim += 1
            found = self._as_it_stands(place, sentence, cites, how)
        else:
            found = self._edited(sentence, cites, line)
        if written is not None and not how.written:
            found.append(Fault(line, "unmarked", text))
        yield from found

    def _written(self, written: UnitRecord, sentence: str, line: int) -> list[Fault]:
        """A sentence that was written in the place of a unit, as the record has it."""
        if written.author == "editor":
            return editors_faults(written, sentence, line, self.grounds)
        reread = self.grounds.reread
        return self._changed(sentence, self.grounds.beside(written), line) if reread else []

    def _as_it_stands(self, place: Stand, sentence: str, cites: tuple[int, ...], how: _How) -> list[Fault]:
        """A unit of a source, word for word: its brackets, and the other sources that are cited for it."""
        line = how.line
        found = list(bracket_faults(place, line, self.grounds, labelled=how.labelled))
        found += cut_faults(place, line, self.grounds)
        if unknown_brackets(place, self.grounds) and not found:
            turned = _TURNED | (_NEEDS_TEXT if self.grounds.reread else set())
            lacks = (lack for lack in self._lacks(sentence, (place.source,)) if lack.kind in turned)
            found += [_fault(lack, line, (place.source,), place.unit.text) for lack in lacks]
        for number in cites:
            if number == place.source or stands_too(place, number, self.grounds):
                continue
            if not (how.counted and counts_too(place, number, self.grounds)):
                found.append(Fault(line, "elsewhere", shown(sentence), f"[{place.source}]", (number,)))
        return found

    def _changed(self, sentence: str, cites: tuple[int, ...], line: int) -> list[Fault]:
        """A sentence that somebody wrote or changed."""
        bare = bare_quotation(sentence, cites, self.grounds) if len(sentence) <= LONGEST else None
        if bare:
            return [Fault(line, "quotation", shown(sentence), bare.text, cites)]
        if self.checked >= _MOST or len(sentence) > LONGEST:
            return [Fault(line, "unchecked", shown(sentence), sources=cites)]
        there = elsewhere(sentence, self.grounds)
        if there:
            return [Fault(line, "elsewhere", shown(sentence), there, cites)]
        lacks = self._lacks(sentence, cites)
        nearest = self._nearest(sentence, cites) if lacks else ""
        return [_fault(lack, line, cites, nearest) for lack in lacks]

    def _edited(self, sentence: str, cites: tuple[int, ...], line: int) -> list[Fault]:
        """A sentence that the record has not: no verb of a source may have become less firm either."""
        found = self._changed(sentence, cites, line)
        known = len(sentence) > LONGEST or any(one.kind == "modality" for one in found)
        return found if known else [*found, *softening_faults(sentence, cites, line, self.grounds)]

    def _lacks(self, sentence: str, cites: tuple[int, ...]) -> tuple[Lack, ...]:
        self.checked += 1
        return self.grounds.checker(cites).check(shown(sentence)).why

    def _nearest(self, sentence: str, cites: tuple[int, ...]) -> str:
        """The unit of these sources that the sentence is most like."""
        for article, at in self.grounds.checker(cites).check(shown(sentence)).units[:1]:
            return next(one for one in self.grounds.articles.values() if one.id == article).units[at].text
        return ""


def _fault(lack: Lack, line: int, sources: tuple[int, ...], nearest: str) -> Fault:
    return Fault(line, lack.kind, lack.text, lack.said or nearest, sources)

"""A unit as quotations are read in it: its text, its own words, and where its quotations are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from digest.models import Article
from digest.text.quotations import HIDDEN
from digest.text.sentences_quotations import directed, quotations

__all__ = ["Passage", "passages", "read"]

_INCHES = re.compile('(?<=\\d)["″]')  # a stray mark that the cleaning of texts knows too
_PLAIN = str.maketrans(
    {"’": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-", "\n": " ", "\t": " ", "\\": " "}
)
_READ = 4000  # characters of a unit; a longer one is no sentence
_FAR = 6  # units; further on, a mark closes another quotation


@dataclass(frozen=True, slots=True)
class Passage:
    """A unit's text from `start` of the article, with plain apostrophes and spaces; same offsets.

    `own` is the text with every quoted character hidden; `spans` are the quotations in it, marks excluded.
    `opened` is where a quotation begins that a later unit closes, `closed` where one ends that an earlier
    one opened (-1 for none).
    """

    unit: int
    start: int
    paragraph: int
    text: str
    own: str
    spans: tuple[tuple[int, int], ...]
    opened: int = -1
    closed: int = -1
    places: tuple[int, ...] = ()

    def place(self, at: int) -> int:
        """The offset in the article of one in the passage; runs of white space are one space here."""
        return self.start + (self.places[at] if self.places else at)


def passages(article: Article) -> tuple[Passage, ...]:
    """The units of an article; a quotation that goes on over several is hidden in each."""
    texts = [article.text[unit.start : unit.end][:_READ] for unit in article.units]
    open_in, close_in = _over_units(texts)
    return tuple(
        read(text, at, unit.start, unit.paragraph, open_in.get(at, -1), close_in.get(at, -1))
        for at, (unit, text) in enumerate(zip(article.units, texts, strict=True))
    )


def read(
    text: str, unit: int = 0, start: int = 0, paragraph: int = 0, opened: int = -1, closed: int = -1
) -> Passage:
    """A text as a passage."""
    plain, places = _single_spaced(text.translate(_PLAIN))
    if places:
        opened, closed = (places.index(at) if at in places else -1 for at in (opened, closed))
    marked = directed(_INCHES.sub(" ", plain) if plain.count('"') % 2 else plain)
    pairs = [
        (one, other) for one, other in quotations(marked) if one > closed and (opened < 0 or other < opened)
    ]
    spans = tuple(_inner(plain, one + 1, other) for one, other in pairs)
    hidden = list(plain)
    for one, other in _hidden(pairs, marked, opened, closed):
        hidden[one:other] = HIDDEN * (other - one)
    return Passage(unit, start, paragraph, plain, "".join(hidden), spans, opened, closed, places)


def _single_spaced(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with each run of spaces as one, and where each character stood; () where nothing moved."""
    if "  " not in text:
        return text, ()
    kept = [at for at, char in enumerate(text) if char != " " or text[at - 1 : at] != " "]
    return "".join(text[at] for at in kept), (*kept, len(text))


def _hidden(pairs: list[tuple[int, int]], marked: str, opened: int, closed: int) -> Iterator[tuple[int, int]]:
    """What stands between marks; from a mark that nothing closes to the end."""
    yield from ((one + 1, other) for one, other in pairs)
    if closed >= 0:
        yield 0, closed
    lone = opened if opened >= 0 else marked.find("«", pairs[-1][1] if pairs else 0)
    if lone >= 0:
        yield lone + 1, len(marked)


def _inner(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at its ends."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), max(end - (len(part) - len(part.rstrip())), start)


def _over_units(texts: list[str]) -> tuple[dict[int, int], dict[int, int]]:
    """Where « opens in one unit what » closes in a later one, with no mark between."""
    lone = [(at, place, mark) for at, text in enumerate(texts) for place, mark in _lone(text)]
    opened, closed = {}, {}
    for (one, place, mark), (other, end, ending) in pairwise(lone):
        if mark == "«" and ending == "»" and 0 < other - one <= _FAR:
            opened[one], closed[other] = place, end
    return opened, closed


def _lone(text: str) -> list[tuple[int, str]]:
    waiting: list[tuple[int, str]] = []
    for found in re.finditer("[«»]", text):
        if found[0] == "»" and waiting and waiting[-1][1] == "«":
            waiting.pop()
        else:
            waiting.append((found.start(), found[0]))
    return waiting

"""What an article can be recognised by: the hashes of its runs of words outside of quotations."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from digest.models import Article, Unit
from digest.text.tokens import words

__all__ = ["Fingerprint", "Hashes", "fingerprint"]

Hashes = NDArray[np.uint64]

_RUN = 8  # words; rival reports of one event share shorter runs (names with titles, set phrases) by chance
_LEAD_UNITS = 2  # a lead may follow one short line that cleaning left in front of it
_SHORTEST_LEAD = 10  # words of the newspaper's own; « Voici ce qu'il faut retenir » opens many articles
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, so that a product modulo 2**64 loses nothing
_QUOTED = re.compile(r"«[^«»]*»?|“[^“”]*”?|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Hashes of an article, the same in every process.

    `said` are the distinct runs of 8 words outside quotations, in reading order. `leads` are whole
    opening sentences. `whole` is all words; a text too short to prove anything by itself counts
    with its title, and an article without words has 0.
    """

    said: Hashes
    leads: frozenset[int]
    whole: int


def fingerprint(article: Article) -> Fingerprint:
    """The fingerprint of a cleaned article. Runs never cross the border of a unit or of a quotation."""
    own = [list(_unquoted(unit)) for unit in article.units]
    body = [word for unit in article.units for word in unit.words]
    title = words(article.title)
    return Fingerprint(
        said=_runs([part for parts in own for part in parts]),
        leads=frozenset(
            _digest(unit.words)
            for unit, parts in zip(article.units[:_LEAD_UNITS], own, strict=False)
            if sum(len(part) for part in parts) >= _SHORTEST_LEAD
        ),
        whole=_digest(body) if len(body) >= _RUN else _digest([*title, "|", *body]) if body else 0,
    )


def _unquoted(unit: Unit) -> Iterator[Sequence[str]]:
    """The words of a unit before, between and after its quotations."""
    end = 0
    for match in _QUOTED.finditer(unit.text):
        yield words(unit.text[end : match.start()])
        end = match.end()
    yield words(unit.text[end:]) if end else unit.words


def _runs(parts: Sequence[Sequence[str]]) -> Hashes:
    """Distinct polynomial hashes (modulo 2**64) of the runs of 8 words in each part, in reading order."""
    long = [part for part in parts if len(part) >= _RUN]
    if not long:
        return np.empty(0, dtype=np.uint64)
    codes = np.fromiter((_code(word) for part in long for word in part), dtype=np.uint64)
    count = len(codes) - _RUN + 1
    hashes = np.zeros(count, dtype=np.uint64)
    for offset in range(_RUN):
        hashes = hashes * _FACTOR + codes[offset : offset + count]
    inside = np.ones(count, dtype=bool)
    for border in np.cumsum([len(part) for part in long])[:-1]:
        inside[border - _RUN + 1 : border] = False
    hashes = hashes[inside]
    return hashes[np.sort(np.unique(hashes, return_index=True)[1])]


@cache
def _code(word: str) -> int:
    """A hash of a word that is the same in every process."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")


def _digest(sequence: Sequence[str]) -> int:
    joined = " ".join(sequence).encode()
    return int.from_bytes(blake2b(joined, digest_size=8).digest(), "big")

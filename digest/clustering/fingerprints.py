"""What an article can be recognised by: the hashes of its runs of words outside of quotations."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from digest.models import Article, Unit
from digest.text.tokens import words

__all__ = ["Fingerprint", "Hashes", "fingerprint"]

Hashes = NDArray[np.uint64]

_RUN = 8  # words; rival reports of one event share shorter runs (names with titles, set phrases) by chance
_LEAD_UNITS = 2  # a lead may follow one short line that cleaning left in front of it
_SHORTEST_LEAD = 10  # words of the newspaper's own; « Voici ce qu'il faut retenir » opens many articles
_MOST = 500_000  # words kept with their hashes, some 60 MB; a year of a daily has fewer
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
    body = list(chain.from_iterable(unit.words for unit in article.units))
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
    if '"' not in unit.text and "«" not in unit.text and "“" not in unit.text:
        yield unit.words
        return
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
    said = chain.from_iterable(long)
    codes = np.fromiter(map(_codes.__getitem__, said), np.uint64, sum(map(len, long)))
    count = len(codes) - _RUN + 1
    hashes = np.zeros(count, dtype=np.uint64)
    for offset in range(_RUN):
        hashes = hashes * _FACTOR + codes[offset : offset + count]
    inside = np.ones(count, dtype=bool)
    for border in np.cumsum([len(part) for part in long])[:-1]:
        inside[border - _RUN + 1 : border] = False
    hashes = hashes[inside]
    if len(set(hashes.tolist())) == len(hashes):  # most articles repeat nothing
        return hashes
    return hashes[np.sort(np.unique(hashes, return_index=True)[1])]


class _Codes(dict[str, int]):
    """Words and their hashes, the same in every process, found when they are first asked for."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        self[word] = code = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")
        return code


_codes = _Codes()


def _digest(sequence: Sequence[str]) -> int:
    joined = " ".join(sequence).encode()
    return int.from_bytes(blake2b(joined, digest_size=8).digest(), "big")

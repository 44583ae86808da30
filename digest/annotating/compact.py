"""Compact: the tables of a parser in a tenth of their memory, for many processes that each hold one."""

import json
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Compact", "compact"]

_RECENT = 50_000  # keys whose values need not be looked for; a text says the same words again and again

_Value = TypeVar("_Value")


def compact(parser: "Language") -> None:
    """Take the lemmas and the rows of vectors of a parser, 170 MB, out of dictionaries."""
    from spacy.strings import get_string_id  # noqa: PLC0415 - only what reads syntax needs it

    vectors = parser.vocab.vectors
    vectors.key2row = Compact(vectors.key2row, get_string_id)
    lookups = parser.get_pipe("lemmatizer").lookups
    lookups.set_table("lemma_lookup", Compact(lookups.remove_table("lemma_lookup"), get_string_id))
    irregular = lookups.get_table("lemma_exc")
    for part in list(irregular):
        irregular[part] = Compact(irregular[part], get_string_id)


class Compact(Mapping[int | str, _Value], Generic[_Value]):
    """What a mapping by words or their 64-bit hashes holds; equal values are one."""

    def __init__(self, table: Mapping[int | str, _Value], hashed: Callable[[int | str], int]) -> None:
        """`hashed` gives the hash of a word, and a number as it is; values are what JSON holds."""
        import numpy as np  # noqa: PLC0415 - only what reads syntax needs it

        keys = np.fromiter(map(hashed, table), dtype=np.uint64, count=len(table))
        different: dict[str, int] = {}
        values: list[_Value] = []
        places = np.empty(len(keys), dtype=np.int32)
        for n, value in enumerate(table.values()):
            place = different.setdefault(repr(value), len(different))
            if place == len(values):
                values.append(value)
            places[n] = place
        self._values: list[_Value] = json.loads(json.dumps(values))  # apart from what is let go
        order = np.argsort(keys)
        self._keys, self._places = array("Q", keys[order].tobytes()), array("i", places[order].tobytes())
        self._hashed = hashed
        self._recent: dict[int | str, _Value | None] = {}

    def get(self, key: int | str, default: _Value | None = None) -> _Value | None:  # type: ignore[override]
        """The value of a key, or the default."""
        try:
            found = self._recent[key]
        except KeyError:
            found = self._sought(key)
        return default if found is None else found

    def _sought(self, key: int | str) -> _Value | None:
        hashed = self._hashed(key)
        at = bisect_left(self._keys, hashed)
        known = at < len(self._keys) and self._keys[at] == hashed
        if len(self._recent) >= _RECENT:
            self._recent.clear()
        found = self._recent[key] = self._values[self._places[at]] if known else None
        return found

    def __getitem__(self, key: int | str) -> _Value:
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return isinstance(key, int | str) and self.get(key) is not None

    def __iter__(self) -> Iterator[int | str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

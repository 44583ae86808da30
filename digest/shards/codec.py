"""Articles as sealed bytes and back, exactly: most of a large run is reading what an earlier stage found."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

import msgspec

from digest.models import Article, Unit
from digest.shards.sealed import seal, unseal

__all__ = ["pack", "unpack"]

_Row = tuple[str, int, int, int, int]  # a unit: text, start, end, paragraph, how many words it has
_Stored = tuple[Article, list[_Row], str]  # the words of all units, one a line
_MOST = 300_000  # words kept, some 30 MB; those of a year of press are as many
_PLAIN, _ESCAPED = b"m", b"j"  # the first sealed byte: MessagePack, or JSON for half a surrogate pair

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(_Stored)


def pack(article: Article) -> bytes:
    """The bytes of an article. What was read only to measure (`references`) is not kept."""
    rows = [(one.text, one.start, one.end, one.paragraph, len(one.words)) for one in article.units]
    spoken = "\n".join(chain.from_iterable(one.words for one in article.units))
    stored = replace(article, units=(), references=()), rows, spoken
    try:
        return seal(_PLAIN + _encoder.encode(stored))
    except UnicodeEncodeError:
        return seal(_ESCAPED + json.dumps(msgspec.to_builtins(stored)).encode())


def unpack(data: bytes, *, units: bool = True) -> Article:
    """The article that `pack` was given; if `units` are not asked for, one without text has all the words.

    Equal words of all articles are one object in memory. Bytes that are not what they were are a ValueError.
    """
    whole = unseal(data)
    if whole is None:
        raise ValueError("not what was written")
    kind, rest = whole[:1], whole[1:]
    stored: _Stored = (
        _decoder.decode(rest) if kind == _PLAIN else msgspec.convert(json.loads(bytes(rest)), _Stored)
    )
    article, rows, spoken = stored
    words = tuple(map(_words.__getitem__, spoken.split("\n"))) if spoken else ()
    if not units:
        return replace(article, units=(Unit("", 0, 0, 0, words),), drops=())
    return replace(article, units=tuple(_units(rows, words)))


def _units(rows: Sequence[_Row], words: tuple[str, ...]) -> Iterator[Unit]:
    first = 0
    for text, start, end, paragraph, count in rows:
        yield Unit(text, start, end, paragraph, words[first : first + count])
        first += count


class _Words(dict[str, str]):
    """Words by themselves, so that equal ones are held once."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        self[word] = word
        return word


_words = _Words()

"""Articles as bytes and back, exactly: most of a large run is reading what an earlier stage found."""

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

import msgspec

from digest.models import Article, Unit

__all__ = ["pack", "unpack"]

_Row = tuple[str, int, int, int, str]  # a unit: text, start, end, paragraph, its words by line
_PLAIN, _ESCAPED = b"m", b"j"  # the first byte: MessagePack, or JSON for text with half a surrogate pair

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(tuple[Article, list[_Row]])


def pack(article: Article) -> bytes:
    """The bytes of an article. What was read only to measure (`references`) is not kept."""
    rows = [(one.text, one.start, one.end, one.paragraph, "\n".join(one.words)) for one in article.units]
    stored = replace(article, units=(), references=()), rows
    try:
        return _PLAIN + _encoder.encode(stored)
    except UnicodeEncodeError:
        return _ESCAPED + json.dumps(msgspec.to_builtins(stored)).encode()


def unpack(data: bytes) -> Article:
    """The article that `pack` was given. Equal words of all articles are one object in memory."""
    kind, rest = data[:1], memoryview(data)[1:]
    if kind == _PLAIN:
        article, rows = _decoder.decode(rest)
    else:
        stored: Any = json.loads(bytes(rest))
        article, rows = msgspec.convert(stored, tuple[Article, list[_Row]])
    return replace(article, units=tuple(_unit(row) for row in rows))


def _unit(row: _Row) -> Unit:
    text, start, end, paragraph, joined = row
    return Unit(text, start, end, paragraph, _shared(joined.split("\n")) if joined else ())


def _shared(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(_one, words))


@lru_cache(maxsize=2**18)  # the words of a year of press are some 300,000
def _one(word: str) -> str:
    return word

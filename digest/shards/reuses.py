"""How much of each source a brief reproduces, as bytes: of an archive, some MB where values take some 40."""

from collections.abc import Iterable

import msgspec

from digest.models import Brief, Reuse

__all__ = ["pack_reuse", "unpack_reuse"]

_decoder = msgspec.msgpack.Decoder(tuple[tuple[int, int], ...])


def pack_reuse(found: Iterable[Reuse]) -> bytes:
    """The bytes of what `reproduction` found, in the order of the brief's sources."""
    return msgspec.msgpack.encode([(one.words, one.reused) for one in found])


def unpack_reuse(packed: bytes, brief: Brief) -> tuple[Reuse, ...]:
    """What `pack_reuse` was given of this brief; nothing where that was nothing."""
    counts = zip(brief.sources, _decoder.decode(packed), strict=False)
    return tuple(Reuse(one.number, one.article.id, *count) for one, count in counts)

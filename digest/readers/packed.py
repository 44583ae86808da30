"""Files packed by gzip or zstd, read as the file that they hold: `week.jsonl.gz`, `page.html.zst`."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from digest.errors import ReadError
from digest.models import Article, Skipped
from digest.readers.choice import read_stream
from digest.readers.extras import library
from digest.readers.streams import buffered
from digest.readers.unpacking import ARCHIVES, Decoder, Unpacking

__all__ = ["Gzip", "Zstd"]

_GZIP, _ZSTD = ARCHIVES[2:]
_WINDOW = 27  # log2 of the bytes that a frame may ask to keep; what `zstd -d` grants without --long


class _Inflate:
    """The decoder of zlib for one member of a gzip file, with the manners of the newer ones."""

    def __init__(self) -> None:
        self._decoder = zlib.decompressobj(wbits=31)
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return self._decoder.eof

    @property
    def unused_data(self) -> bytes:
        return self._decoder.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        unpacked = self._decoder.decompress(self._decoder.unconsumed_tail + data, max_length)
        self.needs_input = not self._decoder.unconsumed_tail and len(unpacked) < max_length
        return unpacked


class Gzip:
    """Reads what gzip packed, several members one after another too."""

    name = "gzip"
    suffixes = (".gz", ".gzip")

    def claims(self, head: bytes) -> bool:
        """Whether the bytes open as gzip's do."""
        return head.startswith(_GZIP)

    def read(self, stream: BinaryIO, path: str) -> Iterator[Article | Skipped]:
        """What the file holds. Raises ReadError: bad_archive, too_large, nested_archive."""
        yield from _held(Unpacking(stream, _Inflate, (zlib.error,)), path)


class Zstd:
    """Reads what zstd packed; by a library that the extra `archives` brings."""

    name = "zstd"
    suffixes = (".zst", ".zstd")

    def claims(self, head: bytes) -> bool:
        """Whether the bytes open as a frame of zstd does."""
        return head.startswith(_ZSTD)

    def read(self, stream: BinaryIO, path: str) -> Iterator[Article | Skipped]:
        """What the file holds. Raises ReadError: bad_archive, too_large, nested_archive, missing_extra."""
        zstd = library("compression.zstd", "backports.zstd")

        def decoder() -> Decoder:
            made: Decoder = zstd.ZstdDecompressor(
                options={zstd.DecompressionParameter.window_log_max: _WINDOW}
            )
            return made

        yield from _held(Unpacking(stream, decoder, (zstd.ZstdError,)), path)


def _held(unpacking: Unpacking, path: str) -> Iterator[Article | Skipped]:
    with buffered(unpacking) as stream:
        if stream.peek().startswith(ARCHIVES):
            raise ReadError("nested_archive")
        yield from read_stream(stream, path, unpacked=True)

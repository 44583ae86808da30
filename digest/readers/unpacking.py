"""A packed stream read as what it holds: a part at a time, damage told by its place, no bombs."""

import io
from collections.abc import Callable
from typing import BinaryIO, Protocol

from digest.errors import ReadError

__all__ = ["ARCHIVES", "Decoder", "Unpacking"]

# Archives and packings, told by how they open: one inside another is not read.
ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd")
_CHUNK = 2**14  # bytes that go in or come out at a time; what zlib has of those before damage is lost
_RATIO = 200  # unpacked to packed, as for a ZIP: prose packs to a third, equal rows to a hundredth
_SMALL = 2**20  # bytes; a stream that unpacks to less does no harm whatever its ratio


class Decoder(Protocol):
    """One frame of a packing, as `lzma` and `compression.zstd` decode it."""

    @property
    def eof(self) -> bool:
        """Whether the end of the frame was met."""
        ...

    @property
    def needs_input(self) -> bool:
        """Whether nothing more comes out before more goes in."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What was given from behind the end of the frame."""
        ...

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """At most `max_length` bytes of what the frame holds."""
        ...


class Unpacking(io.RawIOBase):
    """What a packed stream of one or more frames holds.

    Reading raises ReadError: bad_archive with the place (in the packed stream) where it is cut or
    damaged, too_large where it unpacks to more than 200 times its size. All before it was read.
    """

    def __init__(
        self, packed: BinaryIO, decoder: Callable[[], Decoder], damage: tuple[type[Exception], ...]
    ) -> None:
        """`decoder` makes one for each frame; `damage` is what it raises."""
        self._packed, self._new, self._damage = packed, decoder, damage
        self._frame = decoder()
        self._taken = self._given = 0

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, room: memoryview) -> int:  # type: ignore[override] # what BufferedReader gives
        """Fill the room with what comes next; 0 at the end."""
        data = self._next(min(len(room), _CHUNK))
        room[: len(data)] = data
        self._given += len(data)
        if self._given > _SMALL and self._given > _RATIO * self._taken:
            raise ReadError("too_large", detail=f"× {self._given // self._taken}")
        return len(data)

    def _next(self, size: int) -> bytes:
        try:
            while True:
                pending = not self._frame.needs_input and not self._frame.eof
                data = b"" if pending else self._more()
                if data is None:
                    return b""
                unpacked = self._frame.decompress(data, size)
                if unpacked:
                    return unpacked
                if not data and not pending and not self._frame.eof:
                    raise ReadError("bad_archive", detail=f"cut off after {self._taken} bytes")
        except self._damage as error:
            raise ReadError("bad_archive", detail=f"{error}, before byte {self._taken}") from error

    def _more(self) -> bytes | None:
        """More of the frame or the opening of the next; empty if it ends within one, None behind the last."""
        if not self._frame.eof:
            return self._read()
        rest = self._frame.unused_data
        while not (rest := rest.lstrip(b"\0")):  # blocks of a tape are filled up with NULs
            rest = self._read()
            if not rest:
                return None
        self._frame = self._new()
        return rest

    def _read(self) -> bytes:
        data = self._packed.read(_CHUNK)
        self._taken += len(data)
        return data

"""What a slice of the input is: some files, a part of a long file of lines, or a source by its scheme."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from digest.models import Skipped
from digest.readers.repair import one_line
from digest.readers.walking import InputFile

__all__ = ["Slice", "bytes_of", "identity", "shown_as", "size_of", "weight"]


@dataclass(frozen=True, slots=True)
class Slice:
    """Some files, a part of a long file of lines, or a source by its scheme.

    A part is from byte `start` up to `stop`; `line` is the number of its first line, `crc` the CRC-32 of
    its bytes when the file was cut, which ended with the `last` one.
    """

    files: tuple[InputFile | Skipped, ...] = ()
    source: str = ""
    start: int = 0
    stop: int = 0
    line: int = 0
    crc: int = 0
    last: bool = False


def identity(one: Slice) -> bytes:
    """What tells whether a slice was read before: names, sizes and times, or its bytes; none of a scheme's.

    Raises OSError for a part of a file that is gone.
    """
    seen = blake2b(repr((one.source, one.line)).encode(), digest_size=16)
    if one.line:
        seen.update(bytes_of(one)[0])
    for found in one.files:
        seen.update(repr(found).encode("utf-8", "surrogatepass"))
        seen.update(repr(_stamp(found)).encode() if not one.line else b"")
    return b"" if one.source else seen.digest()


def weight(slices: Iterable[Slice]) -> int:
    """The bytes behind the slices, as far as the file system tells."""
    return sum(
        one.stop - one.start if one.line else sum(size_of(found) for found in one.files) for one in slices
    )


def bytes_of(one: Slice) -> tuple[bytes, bool]:
    """The bytes of a part, and whether more stands in the file behind them. Raises OSError."""
    file = one.files[0]
    if isinstance(file, Skipped):
        return b"", False
    with file.real.open("rb") as stream:
        stream.seek(one.start)
        return stream.read(one.stop - one.start), bool(stream.read(1))


def size_of(found: InputFile | Skipped) -> int:
    """The bytes of a file, 0 where there is none."""
    return _stamp(found)[0]


def shown_as(found: InputFile | Skipped) -> str:
    """The path of a file, for people."""
    return found.shown if isinstance(found, InputFile) else one_line(os.fspath(found.path))


def _stamp(found: InputFile | Skipped) -> tuple[int, int, int]:
    """Size, time of change, time of any change: the last tells of a file put in its place, rights given."""
    try:
        status = Path(found.real).stat() if isinstance(found, InputFile) else None
    except OSError:
        return (0, 0, 0)
    return (status.st_size, status.st_mtime_ns, status.st_ctime_ns) if status else (0, 0, 0)

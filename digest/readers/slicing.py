"""Slices: what the user named, cut into parts that are read one by one, by any process."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from digest.models import Article, Skipped
from digest.readers.base import FILE_BYTES
from digest.readers.jsonl import read_row
from digest.readers.openers import opener_of
from digest.readers.repair import one_line
from digest.readers.sources import checked, in_language, read_file
from digest.readers.streams import numbered_lines
from digest.readers.walking import InputFile, walk

__all__ = ["Slice", "identity", "read_slice", "slice_sources", "weight"]

_BYTES = 8 * 2**20  # of a slice; some 2,000 articles, seconds of work to lose with a killed worker
_FILES = 1_000
_LINES = (".jsonl", ".ndjson")
_CUT = 128  # one name in so many ends a slice, so that a new file moves none but its neighbours


@dataclass(frozen=True, slots=True)
class Slice:
    """Some files, a part of a long file of lines, or a source by its scheme.

    A part is from byte `start` up to `stop`; `line` is the number of its first line.
    """

    files: tuple[InputFile | Skipped, ...] = ()
    source: str = ""
    start: int = 0
    stop: int = 0
    line: int = 0


def slice_sources(sources: Sequence[str]) -> list[Slice]:
    """The slices in the order in which `read_sources` gives their articles. Raises UsageError."""
    files, opened = checked(sources)
    return [*_of_files(walk(files)), *(Slice(source=source) for source in opened)]


def read_slice(one: Slice, *, lang: str) -> Iterator[Article | Skipped]:
    """The articles of a slice in their order, ids as they came, and a `Skipped` for what gave none."""
    for outcome in _outcomes(one):
        yield outcome if isinstance(outcome, Skipped) else in_language(outcome, lang)


def identity(one: Slice) -> bytes:
    """What tells whether a slice was read before: names, sizes and times, or its bytes; none of a scheme's.

    Raises OSError for a part of a file that is gone.
    """
    seen = blake2b(repr((one.source, one.line)).encode(), digest_size=16)
    if one.line:
        seen.update(_bytes(one))
    for found in one.files:
        seen.update(repr(found).encode("utf-8", "surrogatepass"))
        seen.update(repr(_stamp(found)).encode() if not one.line else b"")
    return b"" if one.source else seen.digest()


def weight(slices: Iterable[Slice]) -> int:
    """The bytes behind the slices, as far as the file system tells."""
    return sum(
        one.stop - one.start if one.line else sum(_size(found) for found in one.files) for one in slices
    )


def _outcomes(one: Slice) -> Iterator[Article | Skipped]:
    opener = opener_of(one.source) if one.source else None
    if opener:
        yield from opener.read(one.source)
    elif one.line:
        yield from _rows(one)
    else:
        for found in one.files:
            yield from read_file(found)


def _rows(one: Slice) -> Iterator[Article | Skipped]:
    file = one.files[0]
    try:
        part = BytesIO(_bytes(one))
    except OSError as error:
        yield Skipped(_shown(file), "unreadable", error.strerror or "")
        return
    for number, line in numbered_lines(part, FILE_BYTES, one.line - 1):
        yield from read_row(line, _shown(file), number)


def _bytes(one: Slice) -> bytes:
    file = one.files[0]
    if isinstance(file, Skipped):
        return b""
    with file.real.open("rb") as stream:
        stream.seek(one.start)
        return stream.read(one.stop - one.start)


def _of_files(found: Iterable[InputFile | Skipped]) -> Iterator[Slice]:
    pile: list[InputFile | Skipped] = []
    size = 0
    for one in found:
        own = _size(one)
        if isinstance(one, InputFile) and own > _BYTES and _is_lines(one):
            yield from _pile(pile)
            pile, size = [], 0
            yield from _parts(one)
            continue
        pile.append(one)
        size += own
        if size > _BYTES or len(pile) >= _FILES or _ends(one):
            yield from _pile(pile)
            pile, size = [], 0
    yield from _pile(pile)


def _pile(pile: Sequence[InputFile | Skipped]) -> Iterator[Slice]:
    if pile:
        yield Slice(files=tuple(pile))


def _ends(one: InputFile | Skipped) -> bool:
    name = blake2b(_shown(one).encode("utf-8", "surrogatepass"), digest_size=2).digest()
    return int.from_bytes(name, "big") % _CUT == 0


def _is_lines(file: InputFile) -> bool:
    """Whether it is rows in UTF-8, of which every part can be read by itself."""
    if file.real.suffix.lower() not in _LINES:
        return False
    try:
        with file.real.open("rb") as stream:
            opening = stream.read(1024)
    except OSError:
        return False
    return opening.startswith(b'{"') and b"\0" not in opening


def _parts(file: InputFile) -> Iterator[Slice]:
    """Parts of about 8 MiB that end with a line."""
    start, line = 0, 1
    try:
        with file.real.open("rb") as stream:
            while (part := _part(stream))[0] != start:
                stop, count = part
                yield Slice((file,), start=start, stop=stop, line=line)
                start, line = stop, line + count
    except OSError as error:
        yield Slice((Skipped(file.shown, "unreadable", error.strerror or ""),))


def _part(stream: BinaryIO) -> tuple[int, int]:
    """Where the part ends that begins here, and how many lines it has."""
    block = stream.read(_BYTES)
    rest = stream.readline() if block else b""
    return stream.tell(), block.count(b"\n") + rest.count(b"\n")


def _stamp(found: InputFile | Skipped) -> tuple[int, int, int]:
    """Size, time of change, time of any change: the last tells of a file put in its place, rights given."""
    try:
        status = Path(found.real).stat() if isinstance(found, InputFile) else None
    except OSError:
        return (0, 0, 0)
    return (status.st_size, status.st_mtime_ns, status.st_ctime_ns) if status else (0, 0, 0)


def _size(found: InputFile | Skipped) -> int:
    return _stamp(found)[0]


def _shown(found: InputFile | Skipped) -> str:
    return found.shown if isinstance(found, InputFile) else one_line(os.fspath(found.path))

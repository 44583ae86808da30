"""Slicing: what the user named, cut into parts that are read one by one, by any process."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from digest.models import Article, Skipped
from digest.readers.openers import opener_of
from digest.readers.parts import is_lines, parts, rows
from digest.readers.slices import Slice, shown_as, size_of
from digest.readers.sources import checked, in_language, read_file
from digest.readers.walking import InputFile, walk

__all__ = ["divided", "read_slice", "slice_sources"]

# Of a slice: some 600 articles, a second or two of work. A killed worker loses so much, and at the end of
# reading all workers wait for the last one.
_BYTES = 2 * 2**20
_FILES = 1_000
_CUT = 128  # one name in so many ends a slice, so that a new file moves none but its neighbours
_PIECES = 16  # of a slice that is divided; 3 rounds find one article among 2,000


def slice_sources(sources: Sequence[str]) -> list[Slice]:
    """The slices in the order in which `read_sources` gives their articles. Raises UsageError."""
    files, opened = checked(sources)
    return [*_of_files(walk(files)), *(Slice(source=source) for source in opened)]


def read_slice(one: Slice, *, lang: str) -> Iterator[Article | Skipped]:
    """The articles of a slice in their order, ids as they came, and a `Skipped` for what gave none."""
    for outcome in _outcomes(one):
        yield outcome if isinstance(outcome, Skipped) else in_language(outcome, lang)


def divided(one: Slice) -> list[Slice]:
    """Smaller slices, at most some 16, that give the same articles; the slice itself where there are none."""
    if len(one.files) > 1:
        size = -(-len(one.files) // _PIECES)
        return [Slice(one.files[at : at + size]) for at in range(0, len(one.files), size)]
    file = one.files[0] if one.files else None
    if isinstance(file, InputFile) and (one.line or is_lines(file)):
        length = one.stop - one.start if one.line else size_of(file)
        return list(parts(one, max(length // _PIECES, 1)))
    return [one]


def _outcomes(one: Slice) -> Iterator[Article | Skipped]:
    opener = opener_of(one.source) if one.source else None
    if opener:
        yield from opener.read(one.source)
    elif one.line:
        yield from rows(one)
    else:
        for found in one.files:
            yield from read_file(found)


def _of_files(found: Iterable[InputFile | Skipped]) -> Iterator[Slice]:
    pile: list[InputFile | Skipped] = []
    size = 0
    for one in found:
        own = size_of(one)
        if isinstance(one, InputFile) and own > _BYTES and is_lines(one):
            yield from _pile(pile)
            pile, size = [], 0
            yield from parts(Slice((one,)), _BYTES)
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
    name = blake2b(shown_as(one).encode("utf-8", "surrogatepass"), digest_size=2).digest()
    return int.from_bytes(name, "big") % _CUT == 0

"""Parquet tables: each row an article, as a row of JSON Lines is; by a library of the extra `archives`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from digest.errors import ReadError
from digest.models import Article, Skipped
from digest.readers.assemble import stem
from digest.readers.cells import damage, holds_words, in_microseconds, plain_value, told
from digest.readers.extras import library
from digest.readers.record import FIELDS, WORDS, articles_of

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

__all__ = ["Parquet"]

_SIGNATURE = b"PAR1"
_BATCH = 64  # rows unpacked at a time; a dictionary makes a few bytes of a file a long text in each
_RATIO = 200  # unpacked to packed, as for a ZIP
_SMALL = 2**20  # bytes; a part that unpacks to less does no harm whatever its ratio


class Parquet:
    """Reads the columns that have the names of JSON's fields, a part of a row group at a time."""

    name = "parquet"
    suffixes = (".parquet", ".pq")

    def claims(self, head: bytes) -> bool:
        """Whether the bytes open as Parquet's do."""
        return head.startswith(_SIGNATURE)

    def read(self, stream: BinaryIO, path: str) -> Iterator[Article | Skipped]:
        """The rows in their order, `path` with the number: `news.parquet:12`. Raises ReadError.

        A row group that is damaged is a `Skipped` with its number, and so is a column of a type that
        holds no words; the rest is read.
        """
        parquet = library("pyarrow.parquet")
        if not stream.seekable():  # its table of contents stands at the end
            raise ReadError("unsupported", detail="Parquet from a stream; save it to a file")
        try:
            table: ParquetFile = parquet.ParquetFile(stream, pre_buffer=False)
        except damage() as error:
            raise ReadError("bad_archive", detail=told(error)) from error
        columns = []
        for field in table.schema_arrow:
            if field.name in FIELDS and not holds_words(field.type):
                yield Skipped(path, "bad_column", f"{field.name}: {field.type}")
            elif field.name in FIELDS:
                columns.append(field.name)
        if not WORDS.intersection(columns):
            raise ReadError("no_text", detail=", ".join(table.schema_arrow.names)[:200])
        yield from _groups(table, columns, path)


def _groups(table: "ParquetFile", columns: list[str], path: str) -> Iterator[Article | Skipped]:
    first = 1
    for number in range(table.num_row_groups):
        place = f"row group {number + 1}"
        count = table.metadata.row_group(number).num_rows
        try:
            _check_ratio(table, number)
            for at, row in enumerate(_rows(table, number, columns), first):
                yield from _read(row, f"{path}:{at}", f"{stem(path)}-{at}")
        except damage() as error:
            yield Skipped(path, "bad_archive", f"{place}: {told(error)}")
        except ReadError as error:
            yield Skipped(path, error.reason, f"{place}: {error.detail}")
        first += count


def _rows(table: "ParquetFile", number: int, columns: list[str]) -> Iterator[dict[str, object]]:
    batches = table.iter_batches(_BATCH, row_groups=[number], columns=columns, use_threads=False)
    for batch in batches:
        yield from in_microseconds(batch).to_pylist()


def _read(row: dict[str, object], path: str, name: str) -> Iterator[Article | Skipped]:
    try:
        plain = {column: plain_value(value) for column, value in row.items()}
    except ReadError as error:
        yield Skipped(path, error.reason, error.detail)
    else:
        yield from articles_of(plain, path, name)


def _check_ratio(table: "ParquetFile", number: int) -> None:
    group = table.metadata.row_group(number)
    for at in range(group.num_columns):
        column = group.column(at)
        packed, unpacked = max(column.total_compressed_size, 1), column.total_uncompressed_size
        if unpacked > max(_SMALL, _RATIO * packed):
            raise ReadError("too_large", detail=f"× {unpacked // packed}")

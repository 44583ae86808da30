"""The cells of a table made what JSON holds: texts, numbers, lists, objects; days as ISO 8601 has them."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from digest.readers.encoding import decode_line
from digest.readers.extras import library

if TYPE_CHECKING:
    from pyarrow import DataType, RecordBatch

__all__ = ["damage", "holds_words", "in_microseconds", "plain_value", "told"]


def damage() -> tuple[type[Exception], ...]:
    """What the library raises on a file that is damaged."""
    return (library("pyarrow").ArrowException, OSError, ValueError, OverflowError)


def told(error: Exception) -> str:
    """The first line of what the library says."""
    return next(iter(str(error).splitlines()), type(error).__name__)


def holds_words(kind: "DataType") -> bool:
    """Whether a column of this type can hold words, numbers, days or lists of them."""
    types = library("pyarrow.types")
    if types.is_dictionary(kind) or types.is_list(kind) or types.is_large_list(kind):
        return holds_words(kind.value_type)
    simple = (
        types.is_null, types.is_integer, types.is_floating, types.is_decimal, types.is_date,
        types.is_timestamp, types.is_string, types.is_large_string, types.is_string_view, types.is_binary,
        types.is_large_binary, types.is_binary_view, types.is_struct,
    )  # fmt: skip
    return any(is_one(kind) for is_one in simple)


def in_microseconds(batch: "RecordBatch") -> "RecordBatch":
    """The rows with moments as fine as Python's: of nanoseconds it makes none."""
    arrow = library("pyarrow")
    for at, field in enumerate(batch.schema):
        if arrow.types.is_timestamp(field.type) and field.type.unit == "ns":
            finest = arrow.timestamp("us", tz=field.type.tz)
            batch = batch.set_column(at, field.name, batch.column(at).cast(finest, safe=False))
    return batch


def plain_value(value: object) -> object:
    """A cell as JSON would hold it. Raises ReadError (bad_encoding) for bytes that are no text."""
    if isinstance(value, list):
        return [plain_value(item) for item in value]
    if isinstance(value, dict):
        return {key: plain_value(item) for key, item in value.items()}
    if isinstance(value, bytes):
        return decode_line(value)
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return None if value != value else value  # noqa: PLR0124 - a number that is none (NaN) marks a gap

"""Terms as one line of a record, `poutin 7 kremlin 2.5`: what is compared is what is written."""

from collections.abc import Mapping
from functools import lru_cache

__all__ = ["read_terms", "write_terms"]

_DIGITS = 3  # of a mean; the weight is a logarithm of it
_KEPT = 4_096  # different counts; nearly all are small whole numbers
_MOST = 1e6  # times; no story says a word so often, and a larger number would outweigh all others


def write_terms(terms: Mapping[str, float]) -> str:
    """The stems, each with its count."""
    return " ".join([f"{stem} {_written(count)}" for stem, count in terms.items()])


@lru_cache(maxsize=_KEPT)
def _written(count: float) -> str:
    return f"{count:.{_DIGITS}f}".rstrip("0").rstrip(".")


def read_terms(line: str) -> dict[str, float]:
    """The counts by stem; what is no count is passed over, for a record is a user's file."""
    told = line.split()
    counts = zip(told[::2], map(_read, told[1::2]), strict=False)
    return {stem: value for stem, value in counts if 0 < value < _MOST}


@lru_cache(maxsize=_KEPT)
def _read(count: str) -> float:
    """The number, 0 for what is none."""
    try:
        return float(count)
    except ValueError:
        return 0.0

"""Terms as one line of a record, `poutin 7 kremlin 2.5`: what is compared is what is written."""

from collections.abc import Mapping

__all__ = ["read_terms", "write_terms"]

_DIGITS = 3  # of a mean; the weight is a logarithm of it
_MOST = 1e6  # times; no story says a word so often, and a larger number would outweigh all others


def write_terms(terms: Mapping[str, float]) -> str:
    """The stems, each with its count."""
    counts = ((stem, f"{count:.{_DIGITS}f}".rstrip("0").rstrip(".")) for stem, count in terms.items())
    return " ".join(f"{stem} {count}" for stem, count in counts)


def read_terms(line: str) -> dict[str, float]:
    """The counts by stem; what is no count is passed over, for a record is a user's file."""
    told = line.split()
    found: dict[str, float] = {}
    for stem, count in zip(told[::2], told[1::2], strict=False):
        try:
            value = float(count)
        except ValueError:
            continue
        if 0 < value < _MOST:
            found[stem] = value
    return found

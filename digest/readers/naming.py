"""What the name of a file says of its form, a packing (`.gz`, `.zst`) around another form or not."""

import re
from pathlib import PurePosixPath

__all__ = ["suffix_of", "without_packing"]

_PACKING = re.compile(r"\.(?:gz|gzip|zst|zstd)\Z", re.IGNORECASE)


def without_packing(path: str) -> str:
    """The name of what a packed file holds: `week.jsonl.gz` → `week.jsonl`; any other as it is."""
    return _PACKING.sub("", path)


def suffix_of(path: str, *, unpacked: bool = False) -> str:
    """The suffix in lower case, with its dot; `unpacked`: that of what the packing holds."""
    return PurePosixPath(without_packing(path) if unpacked else path).suffix.lower()

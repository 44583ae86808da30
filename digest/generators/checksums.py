"""A checksum of a model's files."""

from hashlib import blake2b
from pathlib import Path

from digest.generators.checkpoint import WANTED

__all__ = ["checksum"]

_FILES = (*WANTED, "*.bin")  # a model that measures may be a pickle
_BYTES = 8  # of the checksum: answers are kept under it, and no two models may share one
_BLOCK = 1 << 20  # bytes


def checksum(folder: Path, *others: Path) -> str:
    """Sixteen digits that tell the model in a folder, and other files of it, from others."""
    whole = blake2b(digest_size=_BYTES)
    for path in sorted({path for pattern in _FILES for path in folder.glob(pattern)} | set(others)):
        whole.update(path.name.encode())
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                whole.update(block)
    return whole.hexdigest()

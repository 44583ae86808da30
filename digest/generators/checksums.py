"""A checksum of a model's files."""

from hashlib import blake2b
from pathlib import Path

__all__ = ["checksum"]

_FILES = ("*.safetensors", "*.bin", "*.json", "*.txt", "*.model", "*.jinja")
_BLOCK = 1 << 20  # bytes


def checksum(folder: Path, *others: Path) -> str:
    """Eight digits that tell the model in a folder, and other files of it, from others."""
    whole = blake2b(digest_size=4)
    for path in sorted({path for pattern in _FILES for path in folder.glob(pattern)} | set(others)):
        whole.update(path.name.encode())
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                whole.update(block)
    return whole.hexdigest()

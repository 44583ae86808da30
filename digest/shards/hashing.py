"""Hashes of values: names of what is kept, and whether what it was made of is still the same."""

from hashlib import blake2b

__all__ = ["hashed"]

_BYTES = 16


def hashed(*values: object) -> str:
    """A hash of values whose `repr` tells them from others."""
    seen = blake2b(digest_size=_BYTES)
    for value in values:
        seen.update(value if isinstance(value, bytes) else repr(value).encode("utf-8", "surrogatepass"))
        seen.update(b"\0")
    return seen.hexdigest()

"""Sealed: what is kept says by a checksum whether it still is what was written."""

from pathlib import Path
from typing import TypeVar
from zlib import crc32

import msgspec

from digest.writers import write_files

__all__ = ["keep", "kept", "seal", "unseal"]

_SEAL = 4  # bytes; a CRC-32 sees every change of up to 32 bits in a row, and all but one in 4 billion others

_Value = TypeVar("_Value")

_encoder = msgspec.msgpack.Encoder()


def seal(data: bytes) -> bytes:
    """The data behind its checksum."""
    return crc32(data).to_bytes(_SEAL, "big") + data


def unseal(sealed: bytes) -> memoryview | None:
    """The data again; None where a byte of it is not what it was."""
    data = memoryview(sealed)[_SEAL:]
    whole = len(sealed) >= _SEAL and crc32(data) == int.from_bytes(sealed[:_SEAL], "big")
    return data if whole else None


def keep(folder: Path, name: str, value: object) -> None:
    """Write a value into a file of the folder, from one buffer: it can be large. Raises WriteError."""
    sealed = bytearray(_SEAL)
    _encoder.encode_into(value, sealed, _SEAL)
    with memoryview(sealed) as whole:
        sealed[:_SEAL] = crc32(whole[_SEAL:]).to_bytes(_SEAL, "big")
    write_files(folder, {name: sealed})


def kept(path: Path, kind: type[_Value]) -> _Value | None:
    """The value in a file; None where there is none, or where it is not what was written."""
    try:
        data = unseal(path.read_bytes())
        return None if data is None else msgspec.msgpack.decode(data, type=kind)
    except (OSError, msgspec.DecodeError):
        return None

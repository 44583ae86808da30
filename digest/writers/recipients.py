"""Recipients: the addresses of a list, each checked before any mail goes out, each mailbox once."""

import re
from collections.abc import Iterable
from pathlib import Path

from digest.errors import UsageError
from digest.text.addresses import Address, read_address

__all__ = ["read_recipients", "unique"]

_LARGEST = 16_000_000  # bytes; half a million addresses
_COMMENT = re.compile(r"(?:^|\s)#.*")


def read_recipients(path: Path) -> tuple[list[Address], list[UsageError]]:
    """The addresses of a UTF-8 file, one a line with or without a name, and each line that holds none.

    What follows a # at the start of a line or after a space is a comment. Raises UsageError where the file
    cannot be read.
    """
    found: list[Address] = []
    wrong: list[UsageError] = []
    for number, line in enumerate(_text(path).split("\n"), start=1):
        if stated := _COMMENT.sub("", line).strip():
            try:
                found.append(read_address(stated, f"{path}:{number}"))
            except UsageError as error:
                wrong.append(error)
    return found, wrong


def unique(addresses: Iterable[Address]) -> list[Address]:
    """Each mailbox once, in the order given; no server in use tells Anne@ from anne@."""
    first: dict[str, Address] = {}
    for address in addresses:
        first.setdefault(address.bare.casefold(), address)
    return list(first.values())


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise UsageError("the list is too large", where=str(path), advice="Send it in parts")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError("the list is not UTF-8", where=str(path), advice="Save it as UTF-8") from error
    except OSError as error:
        raise UsageError(f"the list cannot be read ({error.strerror})", where=str(path)) from error

"""A reader of another package that kills its process, or fills the memory, for what holds a certain word."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

from digest.models import Article, Skipped
from digest.readers.plain import Plain

__all__ = ["Poison", "installed"]


class Poison(Plain):
    """Reads `.poison` as text, if it lives."""

    name = "poison"
    suffixes = (".poison", ".toxic")

    def claims(self, data: bytes) -> bool:
        """Its suffix alone says so."""
        del data
        return False

    def read(self, data: bytes, path: str) -> Iterator[Article | Skipped]:
        """The text, but for two words."""
        if b"KILL" in data:
            os.kill(os.getpid(), signal.SIGKILL)
        if b"FILL" in data:
            bytearray(2**62)
        yield from super().read(data, path)


def installed(folder: Path) -> str:
    """Make a folder in which the reader is installed, as pip does it; its path, for PYTHONPATH."""
    facts = folder / "poison-1.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: poison\nVersion: 1\n", "utf-8")
    (facts / "entry_points.txt").write_text(
        f"[digest.readers]\npoison = {__name__}:{Poison.__name__}\n", "utf-8"
    )
    return str(folder)

"""Sources that are no files of this machine: `scheme:rest`, opened by whoever knows the scheme."""

from collections.abc import Iterator
from typing import Protocol

from digest.models import Article, Skipped
from digest.registry import Registry

__all__ = ["OPENERS", "Opener", "opener_of"]


class Opener(Protocol):
    """Turns one source that begins with a scheme into articles."""

    def check(self, source: str) -> None:
        """Raises UsageError at once where there is no such source. `source` has its scheme."""
        ...

    def read(self, source: str) -> Iterator[Article | Skipped]:
        """The articles in an order that depends on them alone, and a `Skipped` for each that gave none."""
        ...


_ADDRESS = "://"  # stands for every scheme that has no opener of its own
# scheme → who opens it
OPENERS: Registry[Opener] = Registry(
    "opener", {"feeds": "digest.feeds.source:Feeds", _ADDRESS: "digest.readers.remote:Remote"}
)


def opener_of(source: str) -> Opener | None:
    """Who opens a source; None for a file, a folder or `-`. A file of such a name is `./feeds:`."""
    scheme, colon, rest = source.partition(":")
    known = scheme if scheme in OPENERS.names() or not rest.startswith("//") else _ADDRESS
    return OPENERS.load(known)() if colon and known in OPENERS.names() else None

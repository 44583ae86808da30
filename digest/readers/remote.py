"""Archives behind an address: `s3://…`, `gs://…`, `https://…`; one file, a folder or a pattern."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from digest.errors import MissingExtraError, UsageError
from digest.models import Article, Skipped
from digest.readers.choice import read_stream
from digest.readers.repair import one_line
from digest.readers.walking import hidden

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

__all__ = ["Remote"]

_INSTALL = "Run: pip install 'press-digest[remote]'"
_PATTERN = "*["  # a `?` opens the query of an address
_FAILURES = (OSError, ValueError, RuntimeError, asyncio.TimeoutError)


class Remote:
    """Opens what an address names; read as it comes, nothing is copied to this machine."""

    def check(self, source: str) -> None:
        """Raises UsageError where nothing has this address, MissingExtraError where a library is missing."""
        with _told(source):
            if not _names(*_opened(source)):
                raise UsageError("no such file or folder", where=_shown(source), advice="Check the address")

    def read(self, source: str) -> Iterator[Article | Skipped]:
        """The articles of each file in the order of their addresses; one that fails is a `Skipped`."""
        system, path = _opened(source)
        for name in _names(system, path):
            shown = _shown(system.unstrip_protocol(name))
            try:
                with system.open(name, "rb") as stream:
                    yield from read_stream(stream, shown)
            except _FAILURES as error:
                yield Skipped(shown, "unreadable", _words(error))


def _opened(source: str) -> "tuple[AbstractFileSystem, str]":
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - optional
    except ImportError as error:
        raise MissingExtraError("digest needs fsspec to read from an address", advice=_INSTALL) from error
    system, path = url_to_fs(source)
    return system, path


def _names(system: "AbstractFileSystem", path: str) -> list[str]:
    """The files that a path names: itself, what a pattern finds, or all below a folder."""
    if any(mark in path for mark in _PATTERN):
        return sorted(name for name in system.glob(path) if not system.isdir(name))
    if system.isfile(path):
        return [path]
    below = system.find(path) if system.isdir(path) else []
    return sorted(name for name in below if not any(hidden(part) for part in _below(name, path)))


def _below(name: str, folder: str) -> list[str]:
    return name.removeprefix(folder).strip("/").split("/")


@contextmanager
def _told(source: str) -> Iterator[None]:
    """What a file system says against an address, as one line of ours."""
    scheme = source.partition("://")[0]
    try:
        yield
    except UsageError:
        raise
    except ImportError as error:
        advice = f"{_INSTALL} (s3:// needs s3fs too, gs:// gcsfs)"
        raise MissingExtraError(f"{scheme}:// needs a library: {_words(error)}", advice=advice) from error
    except FileNotFoundError as error:
        raise UsageError("no such file", where=_shown(source), advice="Check the address") from error
    except _FAILURES as error:
        advice = "Check the address, the network and your credentials"
        raise UsageError(_words(error), where=_shown(source), advice=advice) from error


def _words(error: BaseException) -> str:
    return one_line(str(error))[:200] or type(error).__name__


def _shown(address: str) -> str:
    """The address for people, without the password or the signature that it may hold."""
    parts = urlsplit(address)
    if not parts.query and "@" not in parts.netloc:
        return one_line(address)
    return one_line(parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl())

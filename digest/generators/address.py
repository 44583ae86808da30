"""Address: where a server's API is, made of what the user wrote."""

import re
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import unquote, urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from digest.errors import UsageError

__all__ = ["Address"]

_WHERE = "endpoint.url"
_LIKE = "Write it like http://127.0.0.1:8000/v1"
_ASKING = "/chat/completions"
_VERSION = re.compile(r"v\d+\w*")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Address:
    """The addresses of a server's API: where it chats, where it lists its models.

    `shown` is host, port and path, which hold no secret; `login` is the user and password in it.
    """

    chat: str = field(repr=False)
    models: str = field(repr=False)
    shown: str
    login: str = field(default="", repr=False)

    @classmethod
    def of(cls, written: str) -> Self:
        """The addresses behind `https://host`, `…/v1`, `…/v1/` or `…/v1/chat/completions`.

        /v1 is added where the path names no version, unless it names /chat/completions itself. Raises
        UsageError, which does not show what was written: it may hold a password.
        """
        if not written.strip():
            raise UsageError("no server is named", where=_WHERE, advice=_LIKE)
        url = _parsed(written.strip())
        path = (url.path or "").rstrip("/")
        exact, path = path.endswith(_ASKING), path.removesuffix(_ASKING)
        if not exact and not any(_VERSION.fullmatch(part) for part in path.split("/")):
            path += "/v1"
        base = url._replace(auth=None, path=path, query=None, fragment=None)
        query = f"?{url.query}" if url.query else ""
        shown = base.url.partition("://")[2]
        login = unquote(url.auth or "")
        return cls(f"{base.url}{_ASKING}{query}", f"{base.url}/models{query}", shown, login)

    def follow(self, url: str, to: str) -> str:
        """Where a redirect goes, "" where that is another server or one without TLS."""
        try:
            target = urljoin(url, to) if to else ""
            here, there = parse_url(url), parse_url(target)
        except ValueError:  # LocationParseError is one
            return ""
        safer = here.port is None and (here.scheme, there.scheme, there.port) == ("http", "https", None)
        same = (here.host, here.scheme, _port(here)) == (there.host, there.scheme, _port(there))
        return target if same or (safer and here.host == there.host) else ""


def _parsed(written: str) -> Url:
    try:
        url = parse_url(written)
    except LocationParseError:
        raise UsageError("is no address", where=_WHERE, advice=_LIKE) from None
    if url.scheme not in _PORTS:
        raise UsageError("begins with neither http:// nor https://", where=_WHERE, advice=_LIKE)
    if not url.host:
        raise UsageError("names no host", where=_WHERE, advice=_LIKE)
    return url


def _port(url: Url) -> int | None:
    return url.port or _PORTS.get(url.scheme or "")

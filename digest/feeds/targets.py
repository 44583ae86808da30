"""Target: an address on the web, taken apart, and nothing else than http or https."""

from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from digest.errors import FetchError

__all__ = ["Target", "target_of"]

_PORTS = {"http": 80, "https": 443}
_LONGEST = 2_000  # characters, as of every field of an article
_KEPT = "%/:=&?~#+!$,;'@()*[]"  # characters that an address may hold as they are


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes. `host` is ASCII, `path` has the query; `shown` holds no query: no secret key."""

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def shown(self) -> str:
        """Host and path, for people."""
        return f"{self.host}{self.path.partition('?')[0]}".rstrip("/")

    @property
    def origin(self) -> str:
        """The value of the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def target_of(url: str) -> Target:
    """The parts of an address. Raises FetchError: `scheme`, `address` (not one, or a password in it)."""
    url = url.strip()
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii").lower()
    except ValueError as error:  # UnicodeError is one
        raise FetchError("address") from error
    if parts.scheme not in _PORTS:
        raise FetchError("scheme", detail=parts.scheme[:20])
    hidden = any(character <= " " or character in {"\x7f", "\\"} for character in url)
    if not host or "@" in parts.netloc or len(url) > _LONGEST or hidden or "%" in host:
        raise FetchError("address")
    whole = _quoted(parts, port, host)
    return Target(urlunsplit(whole), parts.scheme, host, port or _PORTS[parts.scheme], _path(whole))


def _quoted(parts: SplitResult, port: int | None, host: str) -> SplitResult:
    """The parts in ASCII, without the fragment, which no server is sent."""
    named = f"[{host}]" if ":" in host else host
    netloc = named if port in {None, _PORTS[parts.scheme]} else f"{named}:{port}"
    path, query = (quote(part, safe=_KEPT) for part in (parts.path or "/", parts.query))
    return SplitResult(parts.scheme, netloc, path, query, "")


def _path(whole: SplitResult) -> str:
    return f"{whole.path}?{whole.query}" if whole.query else whole.path

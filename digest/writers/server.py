"""A mail server: where it is, how the way there is secured, and who logs in."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Literal
from urllib.parse import unquote, urlsplit

from digest.errors import UsageError

__all__ = ["Security", "Server"]

Security = Literal["tls", "starttls", "plain"]

_SCHEMES: dict[str, tuple[Security, int]] = {
    "smtps": ("tls", 465),  # RFC 8314
    "smtp": ("starttls", 587),
    "smtp+starttls": ("starttls", 587),
    "smtp+plain": ("plain", 25),
}
_ADVICE = "Write smtps://user@mail.example.org or smtp://user@mail.example.org:587"


@dataclass(frozen=True, slots=True)
class Server:
    """A submission server. Plain text goes to this machine only: `of` refuses it for any other."""

    host: str
    port: int
    security: Security
    user: str = ""
    password: str = field(default="", repr=False)

    @classmethod
    def of(cls, url: str) -> "Server":
        """The server of a URL: smtps:// is TLS from the first byte, smtp:// is STARTTLS, which must succeed.

        On this machine (localhost, 127.0.0.1, ::1) smtp:// is plain text, and smtp+starttls:// is STARTTLS.
        Raises UsageError that never shows the URL: it may hold a password.
        """
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError as error:
            raise UsageError("the URL of the server cannot be read", advice=_ADVICE) from error
        if parts.scheme not in _SCHEMES or not host or parts.path not in {"", "/"} or parts.query:
            raise UsageError("the URL of the server cannot be used", advice=_ADVICE)
        security, usual = _SCHEMES[parts.scheme]
        if parts.scheme == "smtp" and _is_here(host):
            security, usual = "plain", 25
        if security == "plain" and not _is_here(host):
            advice = "Write smtps:// or smtp://, or relay through a server on this machine"
            raise UsageError(f"{host} is another machine: mail goes there encrypted only", advice=advice)
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        return cls(host, port or usual, security, user, password)

    @property
    def address(self) -> str:
        """Host and port, as people write them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False

"""A connection to an address that was checked, every byte of it under one deadline."""

import io
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from digest.errors import FetchError
from digest.feeds.deadlines import BREATH, Deadline
from digest.feeds.resolving import addresses_of
from digest.feeds.targets import Target

__all__ = ["Line", "connected"]

_CONNECT = 10.0  # seconds for one address of a host; a dead one must not take the time of the next


class Line:
    """A connected socket as http.client wants one: `sendall`, `makefile`, `close`."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        """The socket stays its owner's to close."""
        self._sock, self._deadline = sock, deadline

    def sendall(self, data: bytes) -> None:
        """Send a request, which is small."""
        self._sock.settimeout(self._deadline.left(_CONNECT))
        self._sock.sendall(data)

    def makefile(self, *_mode: Any) -> io.BufferedReader:  # noqa: ANN401 - http.client's signature
        """What comes back."""
        return io.BufferedReader(_Incoming(self._sock, self._deadline))

    def close(self) -> None:
        """Nothing: the reply may still be read."""


class _Incoming(io.RawIOBase):
    """Bytes from a socket. A server that drips them, in the head too, does not go on for ever."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock, self._deadline = sock, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - a writable buffer has no name in 3.11
        while True:
            self._sock.settimeout(self._deadline.left(BREATH))
            try:
                return self._sock.recv_into(buffer)
            except TimeoutError:
                continue


@contextmanager
def connected(target: Target, deadline: Deadline, *, allow_private: bool) -> Iterator[Line]:
    """A line to the first address of the target that answers, closed at the end.

    Raises FetchError: `unknown_host`, `private`, `unreachable`, `tls`, `timeout`, `stopped`.
    """
    addresses = addresses_of(target.host, target.port, deadline, allow_private=allow_private)
    with _first(addresses, target.port, deadline) as plain:
        if target.scheme == "http":
            yield Line(plain, deadline)
            return
        with _secured(plain, target.host, deadline) as secure:
            yield Line(secure, deadline)


def _first(addresses: list[str], port: int, deadline: Deadline) -> socket.socket:
    fault: OSError | None = None
    for address in addresses:
        try:
            return socket.create_connection((address, port), timeout=deadline.left(_CONNECT))
        except OSError as error:
            fault = error
    deadline.left(_CONNECT)
    said = (fault.strerror if fault else "") or "timed out"
    raise FetchError("unreachable", detail=said) from fault


def _secured(plain: socket.socket, host: str, deadline: Deadline) -> ssl.SSLSocket:
    plain.settimeout(deadline.left(_CONNECT))
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    except ssl.SSLCertVerificationError as error:
        raise FetchError("tls", detail=error.verify_message) from error
    except (OSError, ValueError) as error:
        deadline.left(_CONNECT)
        said = getattr(error, "reason", None) or getattr(error, "strerror", None) or type(error).__name__
        raise FetchError("tls", detail=str(said)) from error

"""From a host to the addresses that a request may connect to: none of this machine or its network."""

import ipaddress
import queue
import socket
import threading

from digest.errors import FetchError
from digest.feeds.deadlines import BREATH, Deadline

__all__ = ["addresses_of"]

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # the last 32 bits are an IPv4 address (RFC 6052)
_LAST_32 = 0xFFFFFFFF

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def addresses_of(host: str, port: int, deadline: Deadline, *, allow_private: bool) -> list[str]:
    """The addresses of a host, public ones only unless `allow_private`, in the order of the system.

    A connection goes to one of them, never to the name again: an answer of the DNS that changes after
    the check changes nothing. Raises FetchError: `unknown_host`, `private`, `timeout`, `stopped`.
    """
    addresses = _resolved(host, port, deadline)
    allowed = [one for one in addresses if allow_private or _is_public(one)]
    if not allowed:
        raise FetchError("private", detail=host if host in addresses else f"{host}: {addresses[0]}")
    return allowed


def _resolved(host: str, port: int, deadline: Deadline) -> list[str]:
    """The addresses of a host. The system cannot be told to hurry, so it is asked by a thread of its own."""
    answers: queue.SimpleQueue[list[str]] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            found = []
        answers.put(list(dict.fromkeys(str(entry[4][0]) for entry in found)))

    threading.Thread(target=ask, daemon=True).start()
    while True:
        try:
            addresses = answers.get(timeout=deadline.left(BREATH))
        except queue.Empty:
            continue
        if not addresses:
            raise FetchError("unknown_host", detail=host)
        return addresses


def _is_public(written: str) -> bool:
    address = _inner(ipaddress.ip_address(written.partition("%")[0]))
    return address.is_global and not address.is_multicast


def _inner(address: _Address) -> _Address:
    """The IPv4 address that an IPv6 one leads to, else the address itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & _LAST_32)
    teredo = address.teredo[1] if address.teredo else None
    return address.ipv4_mapped or address.sixtofour or teredo or address

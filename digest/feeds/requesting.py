"""One GET: redirects followed and checked one by one, size and time bounded."""

import http.client
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from digest.errors import FetchError
from digest.feeds.connecting import connected
from digest.feeds.deadlines import Deadline
from digest.feeds.targets import Target, target_of
from digest.feeds.unpacking import ENCODING, unpacked
from digest.readers.base import mebibytes

__all__ = ["Reply", "Rules", "request"]

_REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
_FOR_EVER = (301, 308)
_BLOCK = 65_536  # bytes read at a time
_DONE, _NOT_MODIFIED = 200, 304


@dataclass(frozen=True, slots=True)
class Rules:
    """What every request keeps to: `seconds` for all of it, `largest` in bytes of what it unpacks to."""

    agent: str
    seconds: float
    largest: int
    allow_private: bool = False
    stop: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply of status 200 or 304. `url` is where it came from, `moved` where the server says it went.

    The names of `headers` are in small letters. `body` is unpacked.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    moved: str = ""


def request(url: str, rules: Rules, headers: Mapping[str, str]) -> Reply:
    """The reply of the server, or of the one that it sends us to.

    Raises FetchError, its reason one of: `scheme`, `address`, `private`, `unknown_host`, `unreachable`,
    `tls`, `timeout`, `too_large`, `redirects`, `status`, `later`, `encoding`, `cut`, `reply`, `stopped`.
    """
    deadline = Deadline(rules.seconds, rules.stop)
    target, moved, lasting = target_of(url), "", True
    for _ in range(_REDIRECTS + 1):
        reply = _once(target, rules, headers, deadline)
        if reply.status not in _MOVED:
            return Reply(reply.url, reply.status, reply.headers, reply.body, moved)
        target = _next(target, reply.headers["location"])
        lasting = lasting and reply.status in _FOR_EVER
        moved = target.url if lasting else moved
    raise FetchError("redirects", detail=f"> {_REDIRECTS}")


def _once(target: Target, rules: Rules, headers: Mapping[str, str], deadline: Deadline) -> Reply:
    sent = {"Host": target.origin, "User-Agent": rules.agent, "Accept-Encoding": ENCODING, **headers}
    with connected(target, deadline, allow_private=rules.allow_private) as line:
        connection = http.client.HTTPConnection(target.host, target.port)
        connection.sock = line
        try:
            connection.request("GET", target.path, headers={**sent, "Connection": "close"})
            with connection.getresponse() as response:
                return _reply(target, response, rules.largest)
        except (http.client.HTTPException, ValueError) as error:
            raise FetchError("reply", detail=type(error).__name__) from error
        except OSError as error:
            deadline.left(1)
            raise FetchError("unreachable", detail=error.strerror or type(error).__name__) from error


def _reply(target: Target, response: http.client.HTTPResponse, largest: int) -> Reply:
    headers = {name.lower(): value for name, value in response.getheaders()}
    if response.status in _MOVED and headers.get("location"):
        return Reply(target.url, response.status, headers)
    if response.status == _NOT_MODIFIED:
        return Reply(target.url, response.status, headers)
    if response.status != _DONE:
        asked = headers.get("retry-after", "")
        reason = "later" if response.status in {429, 503} and asked else "status"
        raise FetchError(reason, detail=f"{response.status} {asked}".strip()[:60])
    return Reply(target.url, _DONE, headers, unpacked(_parts(response, largest), _packing(headers), largest))


def _next(target: Target, location: str) -> Target:
    """Where a redirect goes; servers write UTF-8 and spaces, http.client reads Latin-1."""
    written = location.encode("latin-1", "replace").decode("utf-8", "replace").strip().replace(" ", "%20")
    try:
        return target_of(urljoin(target.url, written))
    except ValueError as error:  # brackets that hold no address
        raise FetchError("address") from error


def _packing(headers: Mapping[str, str]) -> str:
    return headers.get("content-encoding", "")


def _parts(response: http.client.HTTPResponse, largest: int) -> Iterator[bytes]:
    """The content as it comes, bounded by what is sent too. Raises FetchError: `too_large`, `cut`."""
    announced, size = response.length, 0
    if announced is not None and announced > largest:
        raise FetchError("too_large", detail=f"{mebibytes(announced)} > {mebibytes(largest)}")
    while part := response.read(_BLOCK):
        size += len(part)
        yield part
    if announced is not None and size < announced:
        raise FetchError("cut", detail=f"{size} / {announced}")

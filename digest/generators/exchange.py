"""Exchange: one request to a server and its reply, tried again where that may help."""

import time

import urllib3
from urllib3 import BaseHTTPResponse, exceptions

from digest import __version__
from digest.generators.address import Address
from digest.generators.faults import NoAnswerError, broken
from digest.generators.patience import Patience
from digest.generators.reply import Reply, short
from digest.generators.secrets import Secrets
from digest.models import EndpointSettings

__all__ = ["Exchange"]

_LARGEST = 4_000_000  # bytes of a reply; an answer of 1,000 words has 10,000
_BLOCK = 65_536  # bytes
_REDIRECTS = 3
_MOVED = (301, 302, 307, 308)  # the request goes elsewhere as it is; 303 would change it
_BUSY = (429, 502, 503, 504)


class Exchange:
    """The connections to one server; any number of threads may use it. Nothing is opened before a request."""

    def __init__(self, address: Address, secrets: Secrets, settings: EndpointSettings) -> None:
        """Takes time-out, retries and parallel requests from the settings."""
        self._address, self._secrets, self._seconds = address, secrets, settings.timeout
        self._retries = settings.retries
        self._pool = urllib3.PoolManager(
            num_pools=2,
            maxsize=settings.parallel,
            timeout=urllib3.Timeout(connect=settings.timeout, read=settings.timeout),
            headers={
                "User-Agent": f"press-digest/{__version__}",
                "Content-Type": "application/json",
                "Accept": "application/json",
                **secrets.headers,
            },
        )

    def chat(self, body: bytes) -> Reply:
        """The reply to a request, of whatever status. Raises NoAnswerError where none came."""
        return self._patiently("POST", self._address.chat, body)

    def models(self) -> Reply:
        """The reply to the question which models there are. Raises NoAnswerError where none came."""
        return self._patiently("GET", self._address.models, None)

    def _patiently(self, method: str, url: str, body: bytes | None) -> Reply:
        patience = Patience(self._retries)
        while True:
            try:
                response, reply = self._followed(method, url, body)
            except exceptions.SSLError as error:
                raise broken(error, self._address.shown, self._seconds) from error
            except exceptions.HTTPError as error:
                if not patience.waits(error=error):
                    raise broken(error, self._address.shown, self._seconds) from error
            else:
                if reply.status not in _BUSY or not patience.waits(response=response):
                    return reply

    def _followed(self, method: str, url: str, body: bytes | None) -> tuple[BaseHTTPResponse, Reply]:
        """The reply after redirects within the server."""
        for _ in range(_REDIRECTS + 1):
            response, reply = self._once(method, url, body)
            if reply.status not in _MOVED:
                return response, reply
            url = self._address.follow(url, reply.location)
            if not url:
                break
        where = short(self._secrets.hide(reply.location.partition("?")[0]))
        advice = "If you trust it, write that address into endpoint.url"
        what = f"the server sends us elsewhere ({where})"
        raise NoAnswerError(what, where=self._address.shown, advice=advice, hopeless=True)

    def _once(self, method: str, url: str, body: bytes | None) -> tuple[BaseHTTPResponse, Reply]:
        response = self._pool.request(
            method, url, body=body, redirect=False, retries=False, preload_content=False
        )
        whole = False
        try:
            content = self._content(response)
            whole = True
        finally:
            if whole:
                response.release_conn()
            else:
                response.close()
        headers = response.headers
        kind = headers.get("Content-Type", "").lower()
        return response, Reply(response.status, kind, content, headers.get("Location", ""))

    def _content(self, response: BaseHTTPResponse) -> bytes:
        """The content, bounded in bytes and seconds, however slowly it drips."""
        parts, size, end = [], 0, time.monotonic() + self._seconds
        while part := response.read1(_BLOCK, decode_content=True):
            parts.append(part)
            size += len(part)
            if size > _LARGEST:
                raise NoAnswerError(
                    f"the answer is larger than {_LARGEST:,} bytes", where=self._address.shown
                )
            if time.monotonic() > end:
                raise exceptions.TimeoutError
        return b"".join(parts)

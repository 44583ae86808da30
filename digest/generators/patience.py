"""Patience: how often a request is made again, and how long to wait before."""

from urllib3 import BaseHTTPResponse, Retry
from urllib3.exceptions import HTTPError, InvalidHeader, MaxRetryError

__all__ = ["Patience"]

_FACTOR = 0.5  # seconds: at once, then after 1, 2, 4 … more
_LONGEST = 60.0  # seconds; a server that wants more is one to come back to tomorrow


class Patience:
    """The retries of one request."""

    def __init__(self, retries: int) -> None:
        """`retries` is how often the request is made again at most."""
        self._retry: Retry = _Bounded(
            total=retries, allowed_methods=None, backoff_factor=_FACTOR, backoff_max=_LONGEST
        )

    def waits(self, *, response: BaseHTTPResponse | None = None, error: HTTPError | None = None) -> bool:
        """Wait as long as the server asks for (Retry-After), or longer each time; False at the end."""
        try:
            self._retry = self._retry.increment("POST", "", response=response, error=error)
        except MaxRetryError:
            return False
        self._retry.sleep(response)
        return True


class _Bounded(Retry):
    """Takes any Retry-After, however long, however written."""

    def get_retry_after(self, response: BaseHTTPResponse) -> float | None:
        try:
            found = super().get_retry_after(response)
        except (InvalidHeader, ValueError, OverflowError):
            return None
        return None if found is None else min(found, _LONGEST)

"""Faults: each way in which a server gives no answer, told in one line."""

from urllib3 import exceptions

from digest.errors import ModelError
from digest.generators.reply import Reply, short
from digest.generators.secrets import Secrets

__all__ = ["NoAnswerError", "broken", "refused"]

_RUNNING = "Is the server running, and the address right?"
_LATER = "Try again later, or lower endpoint.parallel"


class NoAnswerError(ModelError):
    """A prompt without an answer. `hopeless`: no other will have one; `down`: the server's fault."""

    def __init__(
        self, what: str, *, where: str = "", advice: str = "", hopeless: bool = False, down: bool = False
    ) -> None:
        """What is `hopeless` ends a batch; what is `down` does when it happens again and again."""
        self.hopeless, self.down = hopeless, down
        super().__init__(what, where=where, advice=advice)


def broken(error: exceptions.HTTPError, where: str, seconds: float) -> NoAnswerError:
    """A connection that was not made, or that broke."""
    unmade = (
        (exceptions.NameResolutionError, "no such host is known", _RUNNING),
        (exceptions.NewConnectionError, "the server refuses the connection", _RUNNING),
        (exceptions.ConnectTimeoutError, f"the server was not reached within {seconds:g} s", _RUNNING),
        (
            exceptions.SSLError,
            f"no safe connection can be made ({short(str(error))})",
            "A server without TLS has an address that begins with http://",
        ),
    )
    for kind, what, advice in unmade:
        if isinstance(error, kind):
            return NoAnswerError(what, where=where, advice=advice, hopeless=True)
    if isinstance(error, exceptions.TimeoutError):
        advice = "Raise endpoint.timeout, or lower endpoint.parallel"
        return NoAnswerError(f"no answer came within {seconds:g} s", where=where, advice=advice, down=True)
    return NoAnswerError("the server broke off", where=where, advice=_LATER, down=True)


def refused(reply: Reply, where: str, secrets: Secrets) -> NoAnswerError:
    """An answer whose status is not 200."""
    status, told = reply.status, short(secrets.hide(reply.message()))
    said = f"{status}: {told}" if told else f"{status}"
    if status in (401, 403):
        what = f"the server does not let this request in ({said})"
        return NoAnswerError(what, where=where, advice=secrets.told(), hopeless=True)
    if status == 402:  # noqa: PLR2004 - Payment Required
        return NoAnswerError(f"the server wants to be paid ({said})", where=where, hopeless=True)
    if status == 429:  # noqa: PLR2004 - Too Many Requests
        what = f"the server takes no more requests now ({said})"
        return NoAnswerError(what, where=where, advice=_LATER, down=True)
    if status >= 500:  # noqa: PLR2004 - the server's own faults
        return NoAnswerError(f"the server failed ({said})", where=where, advice=_LATER, down=True)
    return NoAnswerError(f"the server does not take the prompt ({said})", where=where)

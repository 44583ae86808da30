"""SMTP: one connection, kept from message to message, opened again when it was dropped."""

import smtplib
from contextlib import suppress
from types import TracebackType
from typing import Self

from digest.errors import ServerError
from digest.models import Envelope
from digest.writers.connecting import connect
from digest.writers.reply import Reply
from digest.writers.server import Server
from digest.writers.wire import dotted

__all__ = ["Connection", "Dropped"]

_ANSWER = 300  # seconds for a reply, RFC 5321 section 4.5.3.2
_ENDING = 600  # seconds for the reply to the final dot, ibid.
_PARTING = 10  # seconds for the reply to QUIT, which changes nothing
_GO_ON = 354
_CLOSING = 421


class Dropped(Exception):  # noqa: N818 - what happened, no fault of ours
    """The connection ended before the server could have taken the message (RFC 5321 section 4.1.1.10)."""


class Connection:
    """A connection to a server, made when the first message is offered."""

    def __init__(self, server: Server) -> None:
        """Nothing is sent yet."""
        self._server = server
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._smtp and self._smtp.sock and error is None:
            with suppress(OSError):
                self._smtp.sock.settimeout(_PARTING)
                self._smtp.quit()
        self._close()

    def offer(self, envelope: Envelope) -> Reply:
        """Send all of a message but the final dot: 354 where the server waits for it, else its refusal.

        No server may take a message whose dot it has not seen. Raises Dropped, Unreachable, and ServerError
        where the sender is refused for good, as every message of this run would be.
        """
        smtp = self._smtp = self._smtp or connect(self._server)
        try:
            reply = self._asked(smtp, envelope)
            if reply.code == _GO_ON:
                smtp.send(dotted(envelope.message))
            elif reply.code == _CLOSING or not reply.is_final:
                raise smtplib.SMTPServerDisconnected(reply.text or "no SMTP reply")
            else:
                smtp.rset()
        except OSError as error:  # smtplib's errors are OSErrors
            self._close()
            raise Dropped(error.strerror or str(error)) from error
        return reply

    def _asked(self, smtp: smtplib.SMTP, envelope: Envelope) -> Reply:
        """The answer to DATA, or to what was refused before it."""
        size = [f"SIZE={len(envelope.message)}"] if smtp.has_extn("size") else []  # RFC 1870
        reply = Reply.of(smtp.mail(envelope.sender, size))
        if reply.is_permanent:
            message = f"refused mail from {envelope.sender}: {reply.code} {reply.text}"
            raise ServerError(message, where=self._server.address)
        if reply.is_taken:
            reply = Reply.of(smtp.rcpt(envelope.recipient))
        if reply.is_taken:
            reply = Reply.of(smtp.docmd("DATA"))
        return reply

    def finish(self) -> Reply | None:
        """Send the final dot: the server's answer, or None where none came, and nobody knows."""
        smtp = self._smtp
        if smtp is None or smtp.sock is None:
            raise RuntimeError("nothing was offered")
        try:
            smtp.sock.settimeout(_ENDING)
            smtp.send(b".\r\n")
            reply = Reply.of(smtp.getreply())
            smtp.sock.settimeout(_ANSWER)
        except OSError:
            reply = Reply(0, "")
        if not reply.is_final:
            self._close()
            return None
        return reply

    def _close(self) -> None:
        if self._smtp:
            self._smtp.close()
        self._smtp = None

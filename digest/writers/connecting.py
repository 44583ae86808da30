"""Connecting to a mail server: TLS, whose certificate is checked, and logging in."""

import base64
import smtplib
import socket
import ssl

from digest.errors import ServerError
from digest.writers.reply import Reply
from digest.writers.server import Server

__all__ = ["Unreachable", "connect"]

_OPENING = 30  # seconds to connect
_ANSWER = 300  # seconds for a reply, RFC 5321 section 4.5.3.2
_NAME = "[127.0.0.1]"  # for EHLO: asking the resolver for ours can take seconds, and tells who we are


class Unreachable(Exception):  # noqa: N818 - what happened, no fault of ours
    """No connection could be made now; later it may."""

    def __init__(self, reply: Reply) -> None:
        """`reply` is the server's, or has code 0 and what went wrong on the way there."""
        super().__init__(reply.text)
        self.reply = reply


def connect(server: Server) -> smtplib.SMTP:
    """A session in which mail can be sent. Raises Unreachable; ServerError where trying again is no use."""
    try:
        return _session(server)
    except smtplib.SMTPResponseException as error:
        raise _refused(server, Reply.of((error.smtp_code, _bytes(error.smtp_error)))) from error
    except smtplib.SMTPNotSupportedError as error:
        raise ServerError(f"cannot be used: {error}", where=server.address) from error
    except ssl.SSLCertVerificationError as error:
        advice = "Name the server as its certificate does; SSL_CERT_FILE may name your own authority's"
        message = f"its certificate is not valid ({error.verify_message})"
        raise ServerError(message, where=server.address, advice=advice) from error
    except OSError as error:  # smtplib's errors are OSErrors
        if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError):
            advice = "smtps:// is for port 465, smtp:// for port 587"
            message = f"TLS failed ({error.reason or error})"
            raise ServerError(message, where=server.address, advice=advice) from error
        raise Unreachable(Reply(0, f"{server.address}: {error.strerror or error}")) from error


def _session(server: Server) -> smtplib.SMTP:
    smtp = _greeted(server)
    try:
        if smtp.sock:  # or the final dot, a small packet, waits for the receipt of the message before it
            smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            smtp.sock.settimeout(_ANSWER)
        smtp.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            smtp.starttls(context=ssl.create_default_context())
            smtp.ehlo()
        if server.user:
            _log_in(smtp, server)
    except BaseException:
        smtp.close()
        raise
    return smtp


def _greeted(server: Server) -> smtplib.SMTP:
    if server.security == "tls":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(server.host, server.port, _NAME, timeout=_OPENING, context=context)
    return smtplib.SMTP(server.host, server.port, _NAME, timeout=_OPENING)


def _log_in(smtp: smtplib.SMTP, server: Server) -> None:
    """PLAIN (RFC 4616) in UTF-8, which smtplib cannot do; its own methods where the server has no PLAIN."""
    if "PLAIN" not in smtp.esmtp_features.get("auth", "").upper().split():
        smtp.login(server.user, server.password)
        return
    secret = base64.b64encode(f"\0{server.user}\0{server.password}".encode()).decode()
    code, words = smtp.docmd("AUTH", f"PLAIN {secret}")
    if not Reply(code, "").is_taken:
        raise smtplib.SMTPAuthenticationError(code, words)


def _refused(server: Server, reply: Reply) -> Exception:
    if not reply.is_permanent:
        return Unreachable(reply)
    advice = (
        "Look at the user, the password and the port" if server.user else "It may want a user: see --help"
    )
    return ServerError(f"refused: {reply.code} {reply.text}", where=server.address, advice=advice)


def _bytes(words: bytes | str) -> bytes:
    return words.encode() if isinstance(words, str) else words

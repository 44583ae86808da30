"""A message before it goes on the wire: what RFC 5322 and SMTP ask of its bytes."""

import re
from email import message_from_bytes
from email.message import Message

from digest.errors import WriteError

__all__ = ["dotted", "message_id"]

_LONGEST = 998  # octets of a line, RFC 5322 section 2.1.1
_BARE = re.compile(rb"\r(?!\n)|(?<!\r)\n")
_ID = re.compile(r"<[!-~]+@[!-~]+>")
_ADVICE = "Build the message again"


def message_id(message: bytes) -> str:
    """The Message-ID of a message that may be sent as it is. Raises WriteError.

    Such a message has one Message-ID and no Bcc; its lines end in CRLF (a bare CR or LF could smuggle a
    second message past a server), are 998 octets at most, and hold ASCII without NUL.
    """
    if fault := _fault(message):
        raise WriteError(f"the message {fault}", advice=_ADVICE)
    head: Message[str, str] = message_from_bytes(message.partition(b"\r\n\r\n")[0])
    found = [str(one).strip() for one in head.get_all("Message-ID", [])]
    if len(found) != 1 or not _ID.fullmatch(found[0]):
        raise WriteError("the message has not one Message-ID", advice=_ADVICE)
    if head.get_all("Bcc") or head.get_all("Resent-Bcc"):
        raise WriteError("the message has a Bcc header, which would tell everybody", advice=_ADVICE)
    return found[0]


def _fault(message: bytes) -> str:
    if _BARE.search(message):
        return "has a line that does not end in CRLF"
    if not message.isascii() or b"\0" in message:
        return "is not ASCII, as mail is sent"
    if any(len(line) > _LONGEST for line in message.split(b"\r\n")):
        return f"has a line over {_LONGEST} octets"
    return ""


def dotted(message: bytes) -> bytes:
    """The message as DATA takes it: leading dots doubled, the last line ended (RFC 5321 section 4.5.2)."""
    ended = message if message.endswith(b"\r\n") else message + b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", ended)

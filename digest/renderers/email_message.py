"""email_message: a page as the bytes of a message, text and HTML; the same input gives the same bytes."""

from datetime import datetime
from email.quoprimime import body_encode
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path

from digest.models import Mail
from digest.renderers.base import Page
from digest.renderers.email_date import issue_date
from digest.renderers.email_headers import address, head, text
from digest.renderers.email_html import parts
from digest.renderers.email_list import list_headers, personal
from digest.renderers.email_signature import signed
from digest.renderers.email_text import email_text
from digest.renderers.wording import Wording
from digest.text.addresses import Address, read_address

__all__ = ["email_message"]

_WIDTH = 76  # characters of a quoted-printable line (RFC 2045, 6.7)
# What stands where no sender is set: a name that can never exist (RFC 2606), so that no one is impersonated.
_NOBODY = Address("digest@localhost.invalid", "digest")
_TO_NOBODY = "To: undisclosed-recipients:;"  # an empty group (RFC 5322, 3.4)


def email_message(
    page: Page,
    mail: Mail,
    *,
    recipient: str = "",
    subject: str = "",
    date: datetime | None = None,
    templates: Path | None = None,
) -> bytes:
    """The message of a page to one address, or to nobody yet, with CRLF and 7-bit, ready to be sent.

    The date is the one given, else SOURCE_DATE_EPOCH, else that of the issue. `{address}` in the
    `unsubscribe_url` becomes the recipient's. Raises UsageError for an address or a setting that no
    header can hold, TemplateError, and MissingExtraError where a signature is asked for.
    """
    to = read_address(recipient, "recipient") if recipient else None
    sender = read_address(mail.sender, "email.sender") if mail.sender else _NOBODY
    mail = personal(mail, to)
    part = parts(page, mail, subject=subject, templates=templates)
    plain_text = email_text(part.letter, Wording(page.lang))
    key = _key(sender.bare, to.bare if to else "", part.subject, plain_text, part.html)
    lines = [
        address("From", sender),
        address("To", to) if to else _TO_NOBODY,
        text("Subject", part.subject),
        f"Date: {format_datetime(date or issue_date(page.name))}",
        f"Message-ID: <{key[:32]}@{sender.domain}>",
        *list_headers(mail),
        "Auto-Submitted: auto-generated",
        f"Content-Language: {page.lang}",
        "MIME-Version: 1.0",
        f'Content-Type: multipart/alternative; boundary="=_{key[32:]}"',
    ]
    boundary = f"--=_{key[32:]}"
    bodies = [_body("plain", plain_text), _body("html", part.html)]
    whole = "".join(f"{boundary}\r\n{body}\r\n" for body in bodies) + f"{boundary}--\r\n"
    return signed(head(lines) + whole.encode("ascii"), mail)


def _body(kind: str, content: str) -> str:
    encoded = body_encode(content.encode().decode("latin-1"), _WIDTH, "\r\n")
    head = f"Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable"
    return f"{head}\r\n\r\n{encoded}"


def _key(*values: str) -> str:
    return sha256("\0".join(values).encode()).hexdigest()

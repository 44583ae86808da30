"""Mail: how a brief is sent, what goes to whom, and what became of it."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["Envelope", "Mail", "Outcome", "OutcomeKind"]

OutcomeKind = Literal["sent", "already", "refused", "deferred", "uncertain"]


@dataclass(frozen=True, slots=True)
class Mail:
    """What is set for every message of a press review; an empty field is left out of it.

    `sender` and `reply_to` are addresses with or without a name. `list_id` is a domain-like name
    ("revue.example.org"). `unsubscribe_url` is https, `unsubscribe_mailto` an address; `one_click` says that
    the URL takes a POST (RFC 8058). `page_url` is where the folder of pages is published. `logo_url` is
    https, `logo_width` in pixels. Colours are #rrggbb. `server` is a URL such as
    smtps://anne@mail.example.org, `password_command` a command that prints the password.
    """

    sender: str = ""
    reply_to: str = ""
    list_id: str = ""
    unsubscribe_url: str = ""
    unsubscribe_mailto: str = ""
    one_click: bool = False
    postal_address: str = ""
    page_url: str = ""
    logo_url: str = ""
    logo_alt: str = ""
    logo_width: int = 160
    accent: str = "#8a2a1c"
    paper: str = "#fdfcf9"
    ink: str = "#1d1c1a"
    dkim_domain: str = ""
    dkim_selector: str = ""
    dkim_key: str = ""
    server: str = ""
    password_command: str = ""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A message on its way: bare addresses, and the bytes that are sent as they are."""

    sender: str
    recipient: str
    message: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a message: sent now, already sent, refused for good, deferred, or nobody knows.

    `code` and `reply` are the server's, or what went wrong on the way there.
    """

    recipient: str
    kind: OutcomeKind
    code: int = 0
    reply: str = ""

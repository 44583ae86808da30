"""check_mail: the [email] table held to what every message takes."""

import re
from pathlib import Path

from digest.errors import ConfigError
from digest.models import Mail

__all__ = ["check_mail"]

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_HTTPS = re.compile(r"https://[!#-;=?-\[\]_a-z~]+")
_UNSUBSCRIBE = re.compile(r"https://(?:[!#-;=?-\[\]_a-z~]|\{address\})+")
_NAME = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_WIDEST = 560  # pixels; the frame has 600, and its edges take 40
_RULES = {
    "accent": (_COLOUR, "a colour such as #8a2a1c"),
    "paper": (_COLOUR, "a colour such as #fdfcf9"),
    "ink": (_COLOUR, "a colour such as #1d1c1a"),
    "page_url": (_HTTPS, "an address that begins with https://"),
    "logo_url": (_HTTPS, "an address that begins with https://"),
    "unsubscribe_url": (_UNSUBSCRIBE, "an address that begins with https://"),
    "list_id": (_NAME, "a name such as revue.example.org"),
}


def check_mail(mail: Mail, path: Path) -> None:
    """Raises ConfigError that names the setting and what it takes; an empty one is left out."""
    for name, (form, told) in _RULES.items():
        value = str(getattr(mail, name))
        if value and not form.fullmatch(value):
            raise ConfigError(f"email.{name} = {value!r}", where=str(path), advice=f"It takes {told}")
    if not 1 <= mail.logo_width <= _WIDEST:
        fault = f"email.logo_width = {mail.logo_width}"
        raise ConfigError(fault, where=str(path), advice=f"It takes pixels, from 1 to {_WIDEST}")
    if mail.logo_url and not mail.logo_alt:
        advice = "Say what the picture shows: most mailboxes block pictures at first"
        raise ConfigError("email.logo_url needs email.logo_alt", where=str(path), advice=advice)
    if mail.one_click and not mail.unsubscribe_url:
        advice = "One click is a POST to that address (RFC 8058)"
        raise ConfigError("email.one_click needs email.unsubscribe_url", where=str(path), advice=advice)

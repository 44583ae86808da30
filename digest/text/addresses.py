"""Address: a mail address parted into its name and what a server takes; anything else is refused."""

import re
from dataclasses import dataclass

from digest.errors import UsageError
from digest.text.visible import visible

__all__ = ["Address", "read_address"]

_LONGEST = 254  # characters; the longest path that SMTP takes (RFC 5321, 4.5.3.1.3)
_WHOLE = re.compile(r"(?P<name>[^<>]*)<(?P<bare>[^<>\s]+)>")
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_BARE = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})*")
_SPACES = re.compile(r"[ \t\n]+")  # not the no-break ones
_LONGEST_LOCAL = 64  # characters before the @ (RFC 5321, 4.5.3.1.1)


@dataclass(frozen=True, slots=True)
class Address:
    """`bare` is ASCII, its domain encoded where it is not; `name` is any text on one line, or nothing."""

    bare: str
    name: str = ""

    @property
    def domain(self) -> str:
        """What follows the @."""
        return self.bare.rpartition("@")[2]


def read_address(text: str, what: str) -> Address:
    """`Anne Roy <anne@example.org>` or `anne@example.org`. Raises UsageError that says `what` it is.

    The form is the usual one of RFC 5321; a quoted local part or one with accents is refused, as many
    servers refuse it.
    """
    found = _WHOLE.fullmatch(text.strip())
    bare = found["bare"] if found else text.strip()
    local, at, domain = bare.rpartition("@")
    bare = f"{local}{at}{_encoded(domain)}"
    if not _BARE.fullmatch(bare) or len(bare) > _LONGEST or len(local) > _LONGEST_LOCAL:
        shown = " ".join(visible(text).split())
        shown = shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…"
        advice = "Write it as name@example.org or Name <name@example.org>"
        raise UsageError(f"{shown!r} is no mail address", where=what, advice=advice)
    name = _SPACES.sub(" ", visible(found["name"])).strip() if found else ""
    return Address(bare, name.removeprefix('"').removesuffix('"').strip())


def _encoded(domain: str) -> str:
    """The domain in ASCII, or as it is where that form is none or another one's: ß would become ss."""
    if domain.isascii():
        return domain
    try:
        encoded = domain.encode("idna")
        return encoded.decode() if encoded.decode("idna") == domain.lower() else domain
    except UnicodeError:
        return domain

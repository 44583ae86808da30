"""signed: a message under its domain's signature (DKIM, RFC 6376), where one is set."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from digest.errors import ConfigError, MissingExtraError
from digest.models import Mail

if TYPE_CHECKING:
    from dkim import DKIM

__all__ = ["signed"]

_NAME = re.compile(rb"^([\w-]+):", re.MULTILINE)


def signed(message: bytes, mail: Mail) -> bytes:
    """The message with a signature over all its headers, or as it is where no key is set.

    The same message gives the same signature: it carries no time, which RFC 6376 leaves open. Raises
    MissingExtraError without dkimpy, ConfigError for a key that cannot be used.
    """
    set_ = (mail.dkim_domain, mail.dkim_selector, mail.dkim_key)
    if not any(set_):
        return message
    if not all(set_):
        raise ConfigError("dkim_domain, dkim_selector and dkim_key go together", where="email")
    names = _NAME.findall(message.partition(b"\r\n\r\n")[0])
    try:
        from dkim import DKIMException  # noqa: PLC0415 - an extra that not everybody installs
    except ImportError as error:
        advice = "Install it: pip install 'press-digest[dkim]'"
        raise MissingExtraError("the DKIM signature needs the package dkimpy", advice=advice) from error
    domain, selector = mail.dkim_domain.encode("idna"), mail.dkim_selector.encode("idna")
    try:
        made = _undated(message).sign(selector, domain, _key(mail), include_headers=names)
    except DKIMException as error:
        raise ConfigError(f"the key signs nothing ({error})", where=mail.dkim_key, advice=_ADVICE) from error
    return bytes(made) + message


_ADVICE = "It takes an RSA key as PEM, such as `openssl genrsa 2048` writes"


def _undated(message: bytes) -> "DKIM":
    from dkim import DKIM  # noqa: PLC0415 - the same

    class Undated(DKIM):  # type: ignore[misc] # dkimpy has no types
        """Leaves the time out of the signature."""

        def gen_header(self, fields: list[tuple[bytes, bytes]], *rest: object) -> bytes:
            """The header made of the fields but `t`."""
            return bytes(super().gen_header([field for field in fields if field[0] != b"t"], *rest))

    return Undated(message)


def _key(mail: Mail) -> bytes:
    try:
        return Path(mail.dkim_key).read_bytes()
    except OSError as error:
        raise ConfigError(f"the key cannot be read ({error.strerror})", where=mail.dkim_key) from error

"""The headers of a list: where answers go, what the list is called, how to leave it."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

from digest.models import Mail
from digest.renderers.email_headers import address, plain
from digest.renderers.letter_links import web
from digest.text.addresses import Address, read_address

__all__ = ["list_headers", "personal"]


def list_headers(mail: Mail) -> Iterator[str]:
    """Where answers go, how a mail program names the list and leaves it (RFC 2919, 2369, 8058)."""
    if mail.reply_to:
        yield address("Reply-To", read_address(mail.reply_to, "email.reply_to"))
    if mail.list_id:
        yield plain("List-ID", f"<{mail.list_id.strip('<>')}>")
    ways = [f"<{web(mail.unsubscribe_url, 'email.unsubscribe_url')}>"] if mail.unsubscribe_url else []
    if mail.unsubscribe_mailto:
        ways.append(f"<mailto:{read_address(mail.unsubscribe_mailto, 'email.unsubscribe_mailto').bare}>")
    if ways:
        yield plain("List-Unsubscribe", *ways)
    if mail.one_click and mail.unsubscribe_url:
        yield "List-Unsubscribe-Post: List-Unsubscribe=One-Click"


def personal(mail: Mail, to: Address | None) -> Mail:
    """The settings with the recipient's address in the link to unsubscribe."""
    known = quote(to.bare, safe="") if to else ""
    return replace(mail, unsubscribe_url=mail.unsubscribe_url.replace("{address}", known))

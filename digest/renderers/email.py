"""The message of a brief: its HTML alone, to be looked at, and whole, to be sent."""

from pathlib import Path

from digest.models import Brief, Mail
from digest.renderers.base import Page
from digest.renderers.email_html import email_html
from digest.renderers.email_message import email_message

__all__ = ["EmailRenderer", "email_files"]


class EmailRenderer:
    """Writes the message of a brief, to nobody yet; other pages are not sent."""

    name = "email"

    def __init__(self, templates: Path | None = None, mail: Mail | None = None) -> None:
        """`templates` may hold an `email.html.jinja` or an `email.css` of the user's."""
        self._templates, self._mail = templates, mail or Mail()

    def render(self, page: Page) -> dict[str, bytes]:
        """`email.html` and `eml`: UTF-8, and the bytes that a mail program opens."""
        if not isinstance(page.record, Brief):
            return {}
        return email_files(page, self._mail, self._templates)


def email_files(page: Page, mail: Mail, templates: Path | None = None) -> dict[str, bytes]:
    """The two files of a message by suffix."""
    return {
        "email.html": email_html(page, mail, templates=templates).encode(),
        "eml": email_message(page, mail, templates=templates),
    }

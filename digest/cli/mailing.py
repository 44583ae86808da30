"""A mailing: a brief's page on its way to its recipients, shown or sent."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.cli.tables import print_json, print_table
from digest.errors import UsageError
from digest.models import Envelope, Mail
from digest.renderers import Page, Wording, email_message
from digest.text.addresses import Address, read_address

if TYPE_CHECKING:
    from digest.writers.ledger import Ledger

__all__ = ["Mailing", "show"]


@dataclass(frozen=True, slots=True)
class Mailing:
    """What is sent, from whom and to whom; the ledger of its brief, which need not be there yet."""

    page: Page
    mail: Mail
    subject: str
    templates: Path | None
    recipients: tuple[Address, ...]
    ledger: Path

    @property
    def sender(self) -> str:
        """The bare address of the sender. Raises UsageError."""
        if not self.mail.sender:
            advice = "Name one with --from, or sender under [email] in digest.toml"
            raise UsageError("no sender is set", advice=advice)
        return read_address(self.mail.sender, "sender").bare

    def check(self) -> None:
        """Raises UsageError where there is no sender or no recipient."""
        if not self.recipients:
            advice = "Name them with --to or --to-file"
            raise UsageError("no recipient is named", advice=advice)
        _ = self.sender

    def message(self, recipient: Address | None = None, date: datetime | None = None) -> bytes:
        """The message to one recipient, or to nobody yet."""
        to = _full(recipient) if recipient else ""
        return email_message(
            self.page, self.mail, recipient=to, subject=self.subject, date=date, templates=self.templates
        )

    def html(self, message: bytes) -> str:
        """The HTML of a message of this mailing."""
        from digest.proofing.letters import html_of

        return html_of(message).replace("\r\n", "\n")

    def envelopes(self) -> Iterator[Envelope]:
        """A message for each recipient, dated now: a mailbox sorts by the Date, and filters mind an old one.

        SOURCE_DATE_EPOCH beats the clock. Raises UsageError.
        """
        self.check()
        sender = self.sender
        date = None if os.environ.get("SOURCE_DATE_EPOCH") else datetime.now(UTC)
        for recipient in self.recipients:
            yield Envelope(sender, recipient.bare, self.message(recipient, date))


def show(mailing: Mailing, server: str, *, as_json: bool, lang: str, quiet: bool) -> None:
    """What would go to whom, and what the ledger knows of it; nothing is sent."""
    words = Wording(lang)
    rows = list(_rows(mailing))
    if as_json:
        print_json(rows)
    else:
        told = [[*map(str, list(row.values())[:-1]), _known(str(row["known"]), words)] for row in rows]
        print_table([words.text(f"mailing_{name}") for name in rows[0]], told)
    if not quiet:
        messages = words.say("mailing_messages", count=len(rows))
        through = server or words.text("mailing_no_server")
        planned = words.say("mailing_would_send", messages=messages, sender=mailing.sender, server=through)
        click.echo(planned, err=True)


def _rows(mailing: Mailing) -> Iterator[dict[str, str | int]]:
    from digest.writers.ledger import Ledger
    from digest.writers.wire import message_id

    envelopes = [(envelope, message_id(envelope.message)) for envelope in mailing.envelopes()]
    known: dict[str, str] = {}
    if mailing.ledger.is_file():  # a look must not leave a ledger behind
        with Ledger(mailing.ledger, mailing.page.name) as book:
            known = {name: _state(book, name, envelope.recipient) for envelope, name in envelopes}
    for envelope, name in envelopes:
        yield {
            "recipient": envelope.recipient,
            "subject": _subject(envelope.message),
            "message_id": name,
            "bytes": len(envelope.message),
            "known": known.get(name, "new"),
        }


def _state(book: "Ledger", name: str, recipient: str) -> str:
    found = book.find(name, recipient)
    if found:
        return "uncertain" if found.state == "claimed" else found.state
    return "version" if book.versions(recipient) else "new"


def _known(state: str, words: Wording) -> str:
    return words.text(f"mailing_{state}" if state in {"new", "version"} else f"mailing_is_{state}")


def _subject(message: bytes) -> str:
    head = message.partition(b"\r\n\r\n")[0]
    return str(message_from_bytes(head, policy=policy.default)["Subject"])


def _full(address: Address) -> str:
    return f"{address.name} <{address.bare}>" if address.name else address.bare

"""Sending: each message at most once, and none lost without a word."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from digest.models import Envelope, Outcome, OutcomeKind
from digest.writers.connecting import Unreachable
from digest.writers.ledger import Entry, Ledger
from digest.writers.reply import Reply
from digest.writers.server import Server
from digest.writers.smtp import Connection, Dropped
from digest.writers.wire import message_id

__all__ = ["send"]

_TRIES = 2  # a server that closes an idle or a long connection is asked once more, on a new one
_GO_ON = 354
_VERSION = "another version of the brief"
_UNANSWERED = "the connection ended before the server's answer"


def send(  # noqa: PLR0913 - what goes where, and what is sent again
    envelopes: Iterable[Envelope],
    server: Server,
    ledger: Path,
    *,
    resume_uncertain: bool,
    retry_refused: bool = False,
    brief: str = "",
    corrected: bool = False,
) -> Generator[Outcome, None, None]:
    """Send each message at most once, whatever crashes; what became of it, in order.

    A message is known by its Message-ID and recipient. All of it but the final dot goes to the server; it is
    claimed in the ledger, on the disk; then the dot is sent, by which a server takes a message, and the
    answer is written down. A claim without an answer is `uncertain`: it is sent again only with
    `resume_uncertain`, and those of messages that are not among the envelopes are told at the end. What was
    refused for good is sent again only with `retry_refused`; what was `deferred` is sent by every run. Where
    the `brief` is named, whom another version of it may have reached gets this one only if it is `corrected`.

    Nothing is done before the first outcome is asked for. Raises LaterError where another run holds the
    ledger, ServerError where the server refuses the whole run, WriteError for the ledger or a message that
    cannot go on the wire; what was not yielded by then was not sent.
    """
    with Ledger(ledger, brief) as book, Connection(server) as connection:
        mailing = _Mailing(book, connection, resume_uncertain, retry_refused, corrected)
        seen: set[tuple[str, str]] = set()
        doubted: set[str] = set()
        for envelope in envelopes:
            key = (message_id(envelope.message), envelope.recipient.casefold())
            if key not in seen:
                seen.add(key)
                outcome = mailing.outcome(envelope, key[0])
                doubted |= {key[1]} if outcome.kind == "uncertain" else set()
                yield outcome
        for left in book.uncertain():
            if (left.message_id, left.recipient) not in seen and left.recipient not in doubted:
                yield _recalled(left, "uncertain", left.recipient)


@dataclass(slots=True)
class _Mailing:
    """A run: its ledger, its connection, and why no other connection is tried."""

    book: Ledger
    connection: Connection
    resume_uncertain: bool
    retry_refused: bool
    corrected: bool
    unreachable: Reply | None = None

    def outcome(self, envelope: Envelope, name: str) -> Outcome:
        known = self.book.find(name, envelope.recipient)
        if known and (kind := self._settled(known)):
            return _recalled(known, kind, envelope.recipient)
        if known is None and (other := self._other_version(envelope.recipient)):
            return other
        reply = self.unreachable or self._offered(envelope)
        if reply.code == _GO_ON:
            return self._finished(envelope.recipient, name)
        kind = "refused" if reply.is_permanent else "deferred"
        # An earlier claim stays open: that message may have come
        if known is None or known.state != "claimed":
            self.book.mark(name, envelope.recipient, kind, reply.code, reply.text)
        return Outcome(envelope.recipient, kind, reply.code, reply.text)

    def _settled(self, known: Entry) -> OutcomeKind | None:
        """What is known of a message that this run does not send."""
        if known.state == "claimed" and not self.resume_uncertain:
            return "uncertain"
        if known.state == "refused" and not self.retry_refused:
            return "refused"
        return "already" if known.state == "sent" else None

    def _other_version(self, recipient: str) -> Outcome | None:
        """What is known of an earlier version of the brief that stands in this one's way."""
        for entry in self.book.versions(recipient):
            if entry.state == "claimed" and not self.resume_uncertain:
                return _recalled(entry, "uncertain", recipient)
            if entry.state == "sent" and not self.corrected:
                return Outcome(recipient, "already", entry.code, f"{_VERSION}, {entry.message_id}")
        return None

    def _offered(self, envelope: Envelope) -> Reply:
        why = Reply(0, "")
        for _ in range(_TRIES):
            try:
                return self.connection.offer(envelope)
            except Dropped as dropped:
                why = Reply(0, str(dropped))
            except Unreachable as unreachable:
                self.unreachable = why = unreachable.reply
                break
        return why

    def _finished(self, recipient: str, name: str) -> Outcome:
        self.book.claim(name, recipient)
        reply = self.connection.finish()
        if reply is None:
            return Outcome(recipient, "uncertain", 0, _UNANSWERED)
        kind: Literal["sent", "refused", "deferred"]
        kind = "sent" if reply.is_taken else "refused" if reply.is_permanent else "deferred"
        self.book.mark(name, recipient, kind, reply.code, reply.text)
        if kind == "sent":
            self.book.replace(recipient, name)
        return Outcome(recipient, kind, reply.code, reply.text)


def _recalled(known: Entry, kind: OutcomeKind, recipient: str) -> Outcome:
    """From the ledger; of a claim, what to look for in the server's log."""
    told = f"claimed at {known.at} UTC, {known.message_id}" if known.state == "claimed" else known.reply
    return Outcome(recipient, kind, known.code, told)

"""A real SMTP server on 127.0.0.1 that keeps what it takes, and answers or hangs up as it is told to."""

import asyncio
import socket
import ssl
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from threading import Condition, Thread
from typing import Any

from aiosmtpd import smtp

from digest.models import Envelope

CERTIFICATE = Path(__file__).parent / "localhost.pem"
USER, PASSWORD = "anne", "accentué, déjà"
HANG_UP = "hang up"


def letter(recipient: str, *, body: bytes = b"Bonjour.\r\n", name: str = "") -> Envelope:
    """A short message to one recipient; `name` makes it another one."""
    head = (
        f"From: desk@example.org\r\nTo: {recipient}\r\nSubject: s\r\nMessage-ID: <{name}{recipient}>\r\n\r\n"
    )
    return Envelope("desk@example.org", recipient, head.encode("ascii") + body)


def letters(count: int) -> list[Envelope]:
    return [letter(f"u{number}@example.net") for number in range(count)]


class Postbox:
    """What the server took, and what it says to a phase (MAIL RCPT DATA 354 dot taken) of a recipient."""

    def __init__(self) -> None:
        self.messages: list[tuple[str, bytes]] = []
        self.connections = 0
        self.helos: list[str] = []
        self.senders: list[str] = []
        self.logins: list[str] = []
        self.answers: dict[tuple[str, str], list[str]] = {}
        self._open = 0
        self._closed = Condition()

    @property
    def recipients(self) -> list[str]:
        return [recipient for recipient, _ in self.messages]

    def answer(self, phase: str, who: str, *replies: str) -> None:
        """Give these answers, one a time, instead of the usual one; a sender is meant for MAIL."""
        self.answers[phase, who] = list(replies)

    def says(self, phase: str, who: str) -> str:
        replies = self.answers.get((phase, who))
        return replies.pop(0) if replies else ""

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: smtp.SMTP, _session: smtp.Session, envelope: smtp.Envelope
    ) -> str:
        """What is said to the final dot; a message that is taken is kept, whatever is said then."""
        (who,) = envelope.rcpt_tos
        said = self.says("dot", who)
        if not said or said.startswith("2"):
            self.messages.append((who, bytes(envelope.original_content or b"")))
            said = self.says("taken", who) or said
        if said == HANG_UP:
            server.transport.abort()  # type: ignore[union-attr] # it is connected
            raise ConnectionResetError
        return said or "250 taken"

    def opened(self) -> None:
        with self._closed:
            self.connections += 1
            self._open += 1

    def closed(self) -> None:
        with self._closed:
            self._open -= 1
            self._closed.notify_all()

    def wait(self) -> None:
        """Until every connection has ended: what was taken by then is all."""
        with self._closed:
            assert self._closed.wait_for(lambda: self._open == 0, timeout=30)


class _Session(smtp.SMTP):
    """aiosmtpd's server, with an ear on every phase."""

    def __init__(self, box: Postbox, **options: Any) -> None:
        super().__init__(box, hostname="box.example.net", authenticator=_logs_in(box), **options)
        self._box = box

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if self._tls_protocol is None:  # STARTTLS makes it a second time
            self._box.opened()
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        super().connection_lost(error)
        self._box.closed()

    async def _answered(self, phase: str, who: str) -> bool:
        """Whether the box had something to say."""
        said = self._box.says(phase, who)
        if said == HANG_UP:
            self.transport.abort()  # type: ignore[union-attr] # it is connected
            raise ConnectionResetError
        if said:
            await self.push(said)
        return bool(said)

    async def smtp_EHLO(self, hostname: str) -> None:  # noqa: N802 - aiosmtpd's names
        self._box.helos.append(hostname)
        await super().smtp_EHLO(hostname)

    async def smtp_MAIL(self, arg: str | None) -> None:  # noqa: N802
        who = (arg or "").partition("<")[2].partition(">")[0]
        if not await self._answered("MAIL", who):
            self._box.senders.append(who)
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg: str | None) -> None:  # noqa: N802
        who = (arg or "").partition("<")[2].partition(">")[0]
        if not await self._answered("RCPT", who):
            await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        assert self.envelope is not None
        (who,) = self.envelope.rcpt_tos
        if self._box.answers.get(("354", who)):
            await self.push("354 go on")
            await self._answered("354", who)
        if not await self._answered("DATA", who):
            await super().smtp_DATA(arg)


def _logs_in(box: Postbox) -> Any:
    def check(
        _server: object, _session: object, _envelope: object, mechanism: str, data: Any
    ) -> smtp.AuthResult:
        box.logins.append(mechanism)
        right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return smtp.AuthResult(success=right, handled=False)

    return check


def server_context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context


@contextmanager
def serving(box: Postbox, *, tls: bool = False, **options: Any) -> Iterator[int]:
    """The server runs in a thread while the body does; the port. `tls` is TLS from the first byte."""
    listener = socket.create_server(("127.0.0.1", 0))
    port: int = listener.getsockname()[1]
    context = server_context() if tls else None
    begun: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def serve() -> None:
        loop, ended = asyncio.get_running_loop(), asyncio.Event()
        server = await loop.create_server(
            lambda: _Session(box, loop=loop, **options), sock=listener, ssl=context
        )
        async with server:
            begun.set_result((loop, ended))
            await ended.wait()

    thread = Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    loop, ended = begun.result(timeout=30)
    try:
        yield port
        box.wait()
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join()

"""Writers: the only code that writes, to files and to mail servers."""

from collections.abc import Generator, Iterable
from pathlib import Path

from digest.models import Envelope, Outcome
from digest.writers.appending import append_line
from digest.writers.files import write_files, write_together
from digest.writers.recipients import read_recipients, unique
from digest.writers.removing import remove_pages, remove_parts
from digest.writers.server import Server
from digest.writers.setting_aside import set_aside

__all__ = [
    "Server",
    "append_line",
    "read_recipients",
    "remove_pages",
    "remove_parts",
    "send",
    "set_aside",
    "unique",
    "write_files",
    "write_together",
]


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
    """Send each message at most once, whatever crashes: see `digest.writers.sending`."""
    from digest.writers.sending import send as sent  # noqa: PLC0415 - SQLite and TLS, for a mailing only

    return sent(
        envelopes,
        server,
        ledger,
        resume_uncertain=resume_uncertain,
        retry_refused=retry_refused,
        brief=brief,
        corrected=corrected,
    )

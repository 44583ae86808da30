"""Send four messages and be killed at one point of one of them: dying.py POINT NUMBER URL LEDGER."""

import os
import signal
import smtplib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from digest.writers import Server, send
from digest.writers.ledger import Ledger
from digest.writers.smtp import Connection
from tests.writers.postbox import letters

# The point, the class and its method, and whether it dies before or after the method has done its work.
POINTS: dict[str, tuple[type, str, str]] = {
    "before the message": (Connection, "offer", "before"),
    "before the claim": (Connection, "offer", "after"),
    "as the claim begins": (Ledger, "claim", "before"),
    "after the claim": (Ledger, "claim", "after"),
    "before the dot": (Connection, "finish", "before"),
    "after the dot": (smtplib.SMTP, "send", "after"),
    "after the answer": (Connection, "finish", "after"),
    "before the mark": (Ledger, "mark", "before"),
    "after the mark": (Ledger, "mark", "after"),
}


def dying(method: Callable[..., Any], when: str, number: int) -> Callable[..., Any]:
    calls = 0

    def wrapped(*arguments: Any, **options: Any) -> Any:
        nonlocal calls
        counts = arguments[1:] == (b".\r\n",) if method.__name__ == "send" else "claimed" not in arguments
        calls += counts
        last = counts and calls == number
        if last and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        result = method(*arguments, **options)
        if last:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return wrapped


if __name__ == "__main__":
    point, number, url, ledger = sys.argv[1:]
    owner, name, when = POINTS[point]
    setattr(owner, name, dying(getattr(owner, name), when, int(number)))
    for outcome in send(letters(4), Server.of(url), Path(ledger), resume_uncertain=False):
        sys.stdout.write(f"{outcome.recipient} {outcome.kind}\n")
        sys.stdout.flush()

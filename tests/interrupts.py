"""Ctrl-C for what a test starts: a shell lets its background jobs ignore it, and they hand that on."""

import signal

__all__ = ["hear_interrupts"]


def hear_interrupts() -> None:
    """Let this process, and what it starts from now on, be interrupted."""
    signal.signal(signal.SIGINT, signal.default_int_handler)

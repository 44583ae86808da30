"""Witness: a process beside a driver of Ray, which says how it ended where it cannot say so itself.

Ray ends a driver that has lost its node at once (`_exit`), from the inside of any call: no error is raised
and no handler is run. This file is run as a script too, and imports nothing of ours.
"""

import subprocess
import sys
import weakref
from typing import IO

__all__ = ["Witness"]


class Witness:
    """Says one line on stderr when this process ends before the witness was dismissed."""

    def __init__(self, where: str) -> None:
        """`where` is Ray, as the user knows it."""
        command = [sys.executable, "-I", __file__, where]
        process = subprocess.Popen(  # noqa: S603 - our own interpreter, this file
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the driver
        )
        self.dismiss = weakref.finalize(self, _dismissed, process)  # at the end of this process at the latest


def _dismissed(process: "subprocess.Popen[bytes]") -> None:
    process.communicate(b"done")


def _watch(where: str, driver: IO[bytes]) -> None:
    """Wait for the driver's last word, or for its end without one."""
    if not driver.read():
        told = f"{where}: this run was killed, or its Ray was (did the head of the cluster go?)"
        advice = "Start what is gone and give the same command: what was done stays"
        sys.stderr.write(f"digest: {told}. {advice}\n")


if __name__ == "__main__":
    _watch(sys.argv[1], sys.stdin.buffer)

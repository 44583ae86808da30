"""The end of every command: an exit code, and for an error one line on stderr, never a traceback."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper

import click

from digest.cli.console import console_language, error_line, in_words
from digest.errors import DigestError

__all__ = ["ended"]

_INTERRUPTED = 130  # 128 and the number of SIGINT, as shells have it
_FAILED = 1
_NO_MEMORY = "there is not enough memory. Use fewer workers (--workers), or give it the input in parts"


@contextmanager
def ended() -> Iterator[None]:
    """Run the body, say in one line what went wrong and what to do, and exit with its code."""
    _speak_utf8()
    try:
        yield
    except DigestError as error:
        _fail(error_line(error, console_language()), error.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(error.exit_code)
    except click.ClickException as error:
        _fail(_with_advice(error), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _fail(_in_words("interrupted. Run it again: no file was left half-written"), _INTERRUPTED)
    except MemoryError:
        _fail(_in_words(_NO_MEMORY), _FAILED)
    except OSError as error:
        _fail(_told(error), _FAILED)
    sys.exit(0)


def _speak_utf8() -> None:
    """Results are the same bytes under any locale; what is no character is written as its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # None where it is closed
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _fail(line: str, code: int) -> None:
    with suppress(OSError):  # standard error may be full or closed as well
        click.echo(f"digest: {line}", err=True)
    sys.exit(code)


def _with_advice(error: click.ClickException) -> str:
    """The message of a wrong option or argument, and where to read about the right one."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    told = " ".join(error.format_message().split())
    if isinstance(error, click.NoSuchOption) and context and isinstance(context.command, click.Group):
        name = error.option_name
        told = (
            f"No such option '{name}' here: options follow the command, as in 'digest build SOURCES {name}'."
        )
    advice = [f"Try '{context.command_path} --help'"] if context else []
    return " ".join(map(_in_words, [told, *advice]))


def _in_words(message: str) -> str:
    """The message in the language of the console."""
    return in_words(message, console_language())


def _told(error: OSError) -> str:
    """What the system refused; the readers and writers tell of files, so a nameless one is the output."""
    reason = error.strerror or type(error).__name__
    if error.filename:
        return f"{os.fsdecode(error.filename)}: {_in_words(reason)}"
    _drop_output()
    return _in_words(f"standard output: cannot be written ({reason}). Free some space or send it elsewhere")


def _drop_output() -> None:
    """Send what is left in the buffer nowhere, so that the interpreter does not fail on it again."""
    with suppress(OSError, AttributeError):  # a stream without a file behind it has nothing left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""Which mail server a run speaks to, and the password, which is never on the command line."""

import os
import shlex
import subprocess
from dataclasses import replace

from digest.errors import UsageError
from digest.models import Mail
from digest.writers import Server

__all__ = ["mail_server", "server_name"]

_URL, _USER, _PASSWORD = "DIGEST_SMTP_URL", "DIGEST_SMTP_USER", "DIGEST_SMTP_PASSWORD"
_COMMAND = "DIGEST_SMTP_PASSWORD_COMMAND"
_PATIENCE = 120  # seconds for a password command, which may ask its user
_EXAMPLE = "smtps://anne@mail.example.org"


def mail_server(stated: str | None, mail: Mail) -> Server:
    """The server of --server, else of DIGEST_SMTP_URL, else of the settings, with who logs in.

    The password stands in DIGEST_SMTP_URL or DIGEST_SMTP_PASSWORD, or a command of the settings or of
    DIGEST_SMTP_PASSWORD_COMMAND prints it. Raises UsageError.
    """
    url = stated or os.environ.get(_URL) or mail.server
    if not url:
        raise UsageError("no mail server is set", advice=f"Set {_URL} or server under [email]: {_EXAMPLE}")
    server = Server.of(url)
    if server.password and (stated or not os.environ.get(_URL)):
        advice = f"Put it into {_PASSWORD}, or name a command that prints it in {_COMMAND}"
        raise UsageError("a password stands where others can read it", advice=advice)
    server = replace(server, user=server.user or os.environ.get(_USER, ""))
    if not server.user:
        return server
    return replace(server, password=server.password or os.environ.get(_PASSWORD) or _printed(mail))


def server_name(stated: str | None, mail: Mail) -> str:
    """Host and port of the server, or nothing where none is set; no password is asked for."""
    url = stated or os.environ.get(_URL) or mail.server
    return Server.of(url).address if url else ""


def _printed(mail: Mail) -> str:
    command = os.environ.get(_COMMAND) or mail.password_command
    if not command:
        advice = f"Set {_PASSWORD}, or name a command that prints it in {_COMMAND}"
        raise UsageError("a user is set, and no password", advice=advice)
    try:
        done = subprocess.run(  # noqa: S603 - the user's own command, without a shell
            shlex.split(command), stdout=subprocess.PIPE, check=True, timeout=_PATIENCE
        )
        return done.stdout.decode().partition("\n")[0].removesuffix("\r")
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        why = (
            f"it ended with {error.returncode}" if isinstance(error, subprocess.CalledProcessError) else error
        )
        raise UsageError(f"the password command failed ({why})", advice="Run it by hand") from error

"""`digest email`: a brief as a message: written, checked, shown, sent."""

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from digest.cli.options import NamedPath, quiet, settled, templates
from digest.config import Config
from digest.errors import DigestError, UsageError

if TYPE_CHECKING:
    from digest.cli.mailing import Mailing

__all__ = ["command"]

_FILE = NamedPath(exists=True, dir_okay=False, path_type=Path)
_MADE = (".html", ".htm", ".eml")  # what is checked as it is


@dataclass(frozen=True, slots=True)
class _Asked:
    """The options, by their names."""

    to: tuple[str, ...]
    to_file: Path | None
    sender: str | None
    subject: str
    server: str | None
    ledger: Path | None
    check: bool
    preview: bool
    send: bool
    dry_run: bool
    resume_uncertain: bool
    retry_refused: bool
    corrected: bool
    as_json: bool
    quiet: bool


@click.command("email")
@click.argument("brief", type=_FILE, metavar="BRIEF.md")
@click.option("--to", multiple=True, metavar="ADDRESS", help="A recipient: a@b.org or Anne <a@b.org>.")
@click.option("--to-file", type=_FILE, help="Recipients, one a line; what follows # is a comment.")
@click.option("--from", "sender", metavar="ADDRESS", help="The sender; else that of the settings.")
@click.option("--subject", default="", help="The subject; else the brief's title.")
@click.option("--check", is_flag=True, help="How mail programs will show it; exit with 1 for an error.")
@click.option("--preview", is_flag=True, help="Write a page that shows it wide and narrow, light and dark.")
@click.option("--dry-run", is_flag=True, help="Show what would go to whom; send nothing.")
@click.option("--send", is_flag=True, help="Send it, to each recipient at most once.")
@click.option("--server", metavar="URL", help="smtps://user@host or smtp://user@host; else DIGEST_SMTP_URL.")
@click.option(
    "--ledger", type=NamedPath(dir_okay=False, path_type=Path), help="Else BRIEF.sent.db beside it."
)
@click.option("--resume-uncertain", is_flag=True, help="Send again what may have arrived before a crash.")
@click.option("--retry-refused", is_flag=True, help="Send again what was refused for good.")
@click.option("--corrected", is_flag=True, help="Send also to whom an earlier version was sent.")
@templates
@click.option("--json", "as_json", is_flag=True, help="JSON instead of tables.")
@quiet
@settled
def command(config: Config, *, brief: Path, **options: Any) -> None:  # noqa: ANN401 - whatever click parsed
    """Write a brief's message again, BRIEF.email.html and BRIEF.eml, from its Markdown; check it; send it.

    Nothing is sent without --send. The password comes from DIGEST_SMTP_PASSWORD or a command
    (DIGEST_SMTP_PASSWORD_COMMAND, or password_command under [email]), never from the command line.
    --check also takes the .html or .eml of any other tool.

    Exit codes of --send: 0 all sent, 75 something was deferred (run it again), 4 something is uncertain,
    1 something was refused.
    """
    asked = _Asked(**options)
    if asked.send and asked.dry_run:
        raise UsageError("--send and --dry-run contradict each other", advice="Give one of them")
    if brief.suffix.lower() in _MADE:
        code = _made_elsewhere(brief, asked, config.lang)
    else:
        code = _done(_mailing(brief, asked, config), brief, asked, config.lang)
    if code:
        sys.exit(code)


def _made_elsewhere(file: Path, asked: _Asked, lang: str) -> int:
    from digest.cli.mail_checking import check_file

    if not asked.check or asked.send or asked.dry_run or asked.preview:
        raise UsageError("can only be checked", where=str(file), advice="Name the .md file of a brief")
    return check_file(file, as_json=asked.as_json, lang=lang)


def _mailing(brief: Path, asked: _Asked, config: Config) -> "Mailing":
    """The page as it stands, from whom and to whom it goes. Raises UsageError."""
    from digest.cli.mail_inputs import named_recipients
    from digest.cli.mailing import Mailing
    from digest.renderers import Page, Wording, language_of
    from digest.verifying import markdown_of

    mail = config.email if asked.sender is None else replace(config.email, sender=asked.sender)
    recipients = named_recipients(asked.to, asked.to_file, words=Wording(config.lang), quiet=asked.quiet)
    page = Page(brief.stem, language_of(brief) or config.lang, markdown_of(brief))
    ledger = asked.ledger or brief.with_suffix(".sent.db")
    return Mailing(page, mail, asked.subject, config.templates, recipients, ledger)


def _done(mailing: "Mailing", brief: Path, asked: _Asked, lang: str) -> int:
    """Do what was asked for, in this order, and give the exit code."""
    from digest.cli.mail_checking import check
    from digest.cli.mail_files import preview, write
    from digest.cli.mail_server import server_name
    from digest.cli.mailing import show
    from digest.cli.signing import warn_unapproved

    if asked.send and not asked.quiet:
        warn_unapproved(brief, lang)
    code = 0
    if asked.preview:
        preview(mailing, brief.parent)
    if asked.check:
        message = mailing.message(next(iter(mailing.recipients), None))
        code = check(mailing.html(message), message, as_json=asked.as_json, lang=lang)
    if asked.dry_run:
        server = server_name(asked.server, mailing.mail)
        show(mailing, server, as_json=asked.as_json, lang=lang, quiet=asked.quiet)
    elif asked.send and code:
        advice = "Mend them, or leave --check out"
        raise DigestError("nothing was sent: the check found errors", advice=advice)
    elif asked.send:
        return _sent(mailing, asked, lang)
    elif not (asked.check or asked.preview):
        write(mailing, brief.parent, as_json=asked.as_json, quiet=asked.quiet)
    return code


def _sent(mailing: "Mailing", asked: _Asked, lang: str) -> int:
    from digest.cli.mail_server import mail_server
    from digest.cli.sending import dispatch

    return dispatch(
        mailing,
        mail_server(asked.server, mailing.mail),
        resume_uncertain=asked.resume_uncertain,
        retry_refused=asked.retry_refused,
        corrected=asked.corrected,
        as_json=asked.as_json,
        lang=lang,
        quiet=asked.quiet,
    )
